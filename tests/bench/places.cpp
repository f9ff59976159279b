// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benchwindow.h"
#include "library/librarypage.h"
#include "library/libraryview.h"
#include "scenarios.h"
#include "shell/mainwindow.h"

using namespace Qt::StringLiterals;

namespace hs::bench {

namespace {

constexpr std::chrono::milliseconds kSettled{1500};

/// Any part of the page of that tab.
bool isOfTab(const BenchWindow &bench, const QWidget &painted, int tab)
{
    const ui::Page *page = bench.window().pages().currentPage();
    return bench.window().tabs().current() == tab && page && page->isAncestorOf(&painted);
}

const ui::LibraryView *libraryOf(const BenchWindow &bench)
{
    const auto *page = bench.page<ui::LibraryPage>();
    return page ? page->findChild<ui::LibraryView *>() : nullptr;
}

double openLibrary(const BenchWindow &bench)
{
    EventClock clock;
    return clock.untilShown([] { press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier); },
                            [&](const QWidget &painted) {
                                const ui::LibraryView *view = libraryOf(bench);
                                return view && &painted == view->viewport() && view->model()->rowCount() > 0;
                            },
                            u"the repositories of this computer"_s);
}

} // namespace

QJsonObject openingTabs(const QUrl &endpoint, const QStringList &addresses)
{
    BenchWindow bench(endpoint);
    bench.waitUntilLoaded();
    rest(kSettled);
    QJsonObject figures{{u"oneTabMb"_s, residentMemory()}};
    bench.watchStalls();
    for (const QString &address : addresses) {
        bench.copy(address);
        bench.goToCopied();
        bench.waitUntilLoaded();
        rest(kSettled);
    }
    figures.insert(u"tabs"_s, bench.window().tabs().count());
    figures.insert(u"allTabsMb"_s, residentMemory());
    bench.addStalls(figures);
    bench.watchStalls();
    EventClock clock;
    Samples switches;
    for (int i = 0; i < bench.window().tabs().count(); ++i) {
        const int next = (bench.window().tabs().current() + 1) % bench.window().tabs().count();
        switches.add(clock.untilShown([] { press(Qt::Key_Tab, Qt::ControlModifier); },
                                      [&](const QWidget &painted) { return isOfTab(bench, painted, next); },
                                      u"the next tab"_s));
        rest(std::chrono::milliseconds(100));
    }
    figures.insert(u"switchMs"_s, switches.median());
    figures.insert(u"slowestSwitchMs"_s, switches.worst());
    bench.addStalls(figures, u"switching"_s);
    return figures;
}

QJsonObject openingLibrary(const QUrl &endpoint, const QStringList &)
{
    BenchWindow bench(endpoint);
    bench.watchStalls();
    QJsonObject figures{{u"atOnceMs"_s, openLibrary(bench)}};
    figures.insert(u"repositories"_s, libraryOf(bench)->model()->rowCount());
    figures.insert(u"isRemembered"_s, bench.page<ui::LibraryPage>()->isLoading());
    bench.waitUntilLoaded();
    bench.addStalls(figures);
    bench.watchStalls();
    press(Qt::Key_W, Qt::ControlModifier);
    rest(kSettled);
    figures.insert(u"againMs"_s, openLibrary(bench));
    bench.addStalls(figures, u"again"_s);
    return figures;
}

} // namespace hs::bench
