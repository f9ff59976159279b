// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benchwindow.h"
#include "library/librarypage.h"
#include "library/libraryview.h"
#include "scenarios.h"
#include "shell/mainwindow.h"
#include "transfers/downloadsheet.h"
#include "transfers/transferqueue.h"
#include "transfers/transferspage.h"
#include "transfers/transferview.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace hs::bench {

namespace {

constexpr std::chrono::milliseconds kSettled{1500};
constexpr std::chrono::seconds kWatched{10};

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

const ui::TransferView *transfersOf(const BenchWindow &bench)
{
    const auto *page = bench.page<ui::TransfersPage>();
    return page ? page->findChild<ui::TransferView *>() : nullptr;
}

/// The repository that stands first.
QModelIndex firstGroup(const QAbstractItemModel &model)
{
    return model.index(0, 0, model.index(0, 0));
}

transfers::GroupSnapshot snapshotOf(const QModelIndex &group)
{
    return group.data(models::TransferListModel::GroupRole).value<transfers::GroupSnapshot>();
}

/// By the plan that stands before a download.
void orderDownload(const BenchWindow &bench)
{
    ui::MainWindow &window = bench.window();
    const auto planOf = [&window] { return window.findChild<ui::DownloadSheet *>(); };
    press(Qt::Key_D, Qt::ControlModifier);
    waitUntil([&] { return planOf() && planOf()->isActiveWindow() && QApplication::focusWidget(); },
              u"the plan of the download"_s);
    press(Qt::Key_Return);
    waitUntil([&] { return !planOf(); }, u"the end of the plan"_s);
    window.activateWindow(); // where no window manager does it
    waitUntil([&window] { return window.isActiveWindow(); }, u"the window again"_s);
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

QJsonObject watchingTransfers(const QUrl &endpoint, const QStringList &addresses)
{
    BenchWindow bench(endpoint);
    bench.waitUntilLoaded();
    bench.copy(addresses.first());
    bench.goToCopied();
    bench.waitUntilLoaded();
    bench.window().focusPage();
    bench.watchStalls();
    orderDownload(bench);
    EventClock clock;
    QJsonObject figures;
    figures.insert(u"firstScreenMs"_s, clock.untilShown([] { press(Qt::Key_J, Qt::ControlModifier); },
                                                        [&](const QWidget &painted) {
                                                            const ui::TransferView *view = transfersOf(bench);
                                                            return view && &painted == view->viewport() &&
                                                                   view->model()->rowCount() > 0;
                                                        },
                                                        u"the transfers"_s));
    bench.window().focusPage();
    const ui::TransferView *view = transfersOf(bench);
    waitUntil([view] { return snapshotOf(firstGroup(*view->model())).activeFiles > 0; }, u"files that move"_s);
    bench.addStalls(figures, u"planning"_s);
    bench.watchStalls();
    press(Qt::Key_End); // the row that stands for the files that do not move
    const auto rows = [view] { return view->model()->rowCount(firstGroup(*view->model())); };
    const int files = snapshotOf(firstGroup(*view->model())).files;
    figures.insert(u"unfoldMs"_s, clock.untilShown([] { press(Qt::Key_Return); },
                                                   [&](const QWidget &painted) {
                                                       return &painted == view->viewport() && rows() >= files;
                                                   },
                                                   u"all files"_s));
    figures.insert(u"rows"_s, rows());
    figures.insert(u"moving"_s, snapshotOf(firstGroup(*view->model())).activeFiles);
    bench.addStalls(figures, u"unfolding"_s);
    bench.watchStalls();
    QElapsedTimer watched;
    watched.start();
    while (watched.durationElapsed() < kWatched) {
        press(watched.elapsed() / 1000 % 2 == 0 ? Qt::Key_PageDown : Qt::Key_PageUp);
        rest(std::chrono::milliseconds(100));
    }
    bench.addStalls(figures);
    figures.insert(u"memoryMb"_s, residentMemory());
    return figures;
}

} // namespace hs::bench
