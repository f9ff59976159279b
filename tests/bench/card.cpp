// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benchwindow.h"
#include "repo/cardview.h"
#include "repo/repopage.h"
#include "scenarios.h"

#include <QFile>
#include <QMainWindow>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace hs::bench {

namespace {

constexpr int kScreens = 60; ///< that are walked through
constexpr QSize kReferenceWindow{1440, 900};

ui::CardView *cardOf(const BenchWindow &bench)
{
    const auto *page = bench.page<ui::RepoPage>();
    return page ? page->findChild<ui::CardView *>() : nullptr;
}

bool isAtEnd(const QTextBrowser &view)
{
    return view.verticalScrollBar()->maximum() > 0 &&
           view.verticalScrollBar()->value() == view.verticalScrollBar()->maximum();
}

/// How long a screen takes, by the key that goes to the next one.
Samples walkThrough(QTextBrowser &view)
{
    EventClock clock;
    Samples screens;
    view.setFocus();
    press(Qt::Key_Home);
    for (int i = 0; i < kScreens && !isAtEnd(view); ++i) {
        const int before = view.verticalScrollBar()->value();
        screens.add(clock.untilShown([] { press(Qt::Key_PageDown); },
                                     [&](const QWidget &painted) {
                                         return &painted == view.viewport() &&
                                                view.verticalScrollBar()->value() > before;
                                     },
                                     u"the next screen"_s));
    }
    return screens;
}

double goToCardEnd(QTextBrowser &view)
{
    EventClock clock;
    view.setFocus();
    return clock.untilShown([] { press(Qt::Key_End); },
                            [&](const QWidget &painted) { return &painted == view.viewport() && isAtEnd(view); },
                            u"the end of the card"_s);
}

} // namespace

QJsonObject readingCard(const QUrl &endpoint, const QStringList &addresses)
{
    BenchWindow bench(endpoint);
    bench.waitUntilLoaded();
    bench.copy(addresses.first());
    bench.watchStalls();
    EventClock clock;
    QJsonObject figures;
    figures.insert(u"firstScreenMs"_s, clock.untilShown([&] { bench.goToCopied(); },
                                                        [&](const QWidget &painted) {
                                                            const ui::CardView *view = cardOf(bench);
                                                            return view && &painted == view->viewport() &&
                                                                   !view->card().sections.isEmpty();
                                                        },
                                                        u"the first screen of the card"_s));
    ui::CardView *view = cardOf(bench);
    waitUntil([view] { return view->isComplete(); }, u"all of the card"_s);
    figures.insert(u"allMs"_s, clock.elapsed());
    bench.addStalls(figures);
    bench.watchStalls();
    figures.insert(u"endMs"_s, goToCardEnd(*view));
    figures.insert(u"screenMs"_s, walkThrough(*view).worst());
    bench.addStalls(figures, u"scrolling"_s);
    figures.insert(u"memoryMb"_s, residentMemory());
    return figures;
}

QJsonObject settingMarkdown(const QUrl &, const QStringList &files)
{
    QFile file(files.first());
    if (!file.open(QIODevice::ReadOnly))
        giveUp(files.first());
    const QString text = QString::fromUtf8(file.readAll());
    QMainWindow window;
    auto *view = new QTextBrowser;
    window.setCentralWidget(view);
    window.resize(kReferenceWindow);
    app::StallWatch stalls(&window, QString());
    EventClock clock;
    clock.untilShown([&] { window.show(); }, [&](const QWidget &painted) { return &painted == view->viewport(); },
                     u"the window"_s);
    window.activateWindow();
    waitUntil([&] { return window.isActiveWindow(); }, u"the keyboard"_s);
    stalls.restart();
    QJsonObject figures;
    figures.insert(u"firstScreenMs"_s,
                   clock.untilShown([&] { view->setMarkdown(text); },
                                    [&](const QWidget &painted) { return &painted == view->viewport(); },
                                    u"the first screen"_s));
    goToCardEnd(*view);
    figures.insert(u"allMs"_s, clock.elapsed());
    rest(std::chrono::milliseconds(300));
    figures.insert(u"longestStallMs"_s, std::chrono::duration<double, std::milli>(stalls.stalls().longest).count());
    figures.insert(u"screenMs"_s, walkThrough(*view).worst());
    figures.insert(u"memoryMb"_s, residentMemory());
    return figures;
}

} // namespace hs::bench
