// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benchwindow.h"
#include "files/tensorview.h"
#include "repo/commithistory.h"
#include "repo/filebrowser.h"
#include "repo/filetreeview.h"
#include "repo/repopage.h"
#include "scenarios.h"

#include <QListView>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace hs::bench {

namespace {

constexpr std::chrono::milliseconds kBetweenLetters{40};
constexpr int kPages = 30; ///< that are walked through

/// A part of the repository's page in front.
template <typename Part>
Part *partOf(const BenchWindow &bench)
{
    const auto *page = bench.page<ui::RepoPage>();
    return page ? page->findChild<Part *>() : nullptr;
}

/// Types into what Ctrl+F leads to. Milliseconds from the last letter.
double filter(const QString &text, const Wanted &isWanted)
{
    press(Qt::Key_F, Qt::ControlModifier);
    for (const QChar letter : text.first(text.size() - 1)) {
        press(letter);
        rest(kBetweenLetters);
    }
    EventClock clock;
    return clock.untilShown([&] { press(text.back()); }, isWanted, u"what passes the filter "_s + text);
}

/// By a key that takes the view to another row: until that is painted.
double goByKey(const QAbstractItemView &view, Qt::Key key, const QString &where)
{
    const QPersistentModelIndex before = view.currentIndex();
    EventClock clock;
    return clock.untilShown([key] { press(key); },
                            [&](const QWidget &painted) {
                                const QModelIndex current = view.currentIndex();
                                return &painted == view.viewport() && current != before &&
                                       view.viewport()->rect().intersects(view.visualRect(current));
                            },
                            where);
}

/// Up from where it is, by the key that goes to the page above.
Samples walkUp(const QAbstractItemView &view)
{
    Samples pages;
    for (int i = 0; i < kPages && view.verticalScrollBar()->value() > 0; ++i)
        pages.add(goByKey(view, Qt::Key_PageUp, u"the page above"_s));
    return pages;
}

/// Opens the first folder and walks through it.
void walkFolder(QTreeView &tree, QJsonObject &figures)
{
    tree.setFocus();
    press(Qt::Key_Home);
    EventClock clock;
    figures.insert(u"folderMs"_s, clock.untilShown([] { press(Qt::Key_Right); },
                                                   [&tree](const QWidget &painted) {
                                                       return &painted == tree.viewport() &&
                                                              tree.isExpanded(tree.currentIndex().siblingAtColumn(0));
                                                   },
                                                   u"the files of a folder"_s));
    figures.insert(u"endMs"_s, goByKey(tree, Qt::Key_End, u"the last row"_s));
    figures.insert(u"pageMs"_s, walkUp(tree).worst());
}

} // namespace

QJsonObject browsingTree(const QUrl &endpoint, const QStringList &arguments)
{
    BenchWindow bench(endpoint);
    bench.waitUntilLoaded();
    bench.copy(arguments.first());
    bench.watchStalls();
    EventClock clock;
    QJsonObject figures;
    const auto isShown = [&](const QWidget &painted, const std::function<bool(models::FileTreeModel &)> &isRight) {
        auto *browser = partOf<ui::FileBrowser>(bench);
        const auto *tree = browser ? browser->findChild<ui::FileTreeView *>() : nullptr;
        return tree && &painted == tree->viewport() && isRight(browser->model());
    };
    figures.insert(u"firstScreenMs"_s,
                   clock.untilShown([&] { bench.goToCopied(); },
                                    [&](const QWidget &painted) {
                                        return isShown(painted, [](const auto &model) { return model.rowCount() > 0; });
                                    },
                                    u"the first folders"_s));
    bench.waitUntilLoaded();
    figures.insert(u"filterMs"_s, filter(arguments.at(1), [&](const QWidget &painted) {
                       return isShown(painted, [&](const models::FileTreeModel &model) {
                           return model.isWholeTreeKnown() && model.filter() == arguments.at(1) &&
                                  model.matchingFiles() == 1;
                       });
                   }));
    figures.insert(u"entries"_s, partOf<ui::FileBrowser>(bench)->model().entryCount());
    press(Qt::Key_A, Qt::ControlModifier);
    figures.insert(u"clearMs"_s, clock.untilShown([] { press(Qt::Key_Delete); },
                                                  [&](const QWidget &painted) {
                                                      return isShown(painted, [](const models::FileTreeModel &model) {
                                                          return model.filter().isEmpty();
                                                      });
                                                  },
                                                  u"all folders again"_s));
    bench.addStalls(figures);
    bench.watchStalls();
    walkFolder(*partOf<ui::FileTreeView>(bench), figures);
    bench.addStalls(figures, u"scrolling"_s);
    return figures;
}

QJsonObject listingCommits(const QUrl &endpoint, const QStringList &arguments)
{
    BenchWindow bench(endpoint);
    bench.waitUntilLoaded();
    bench.copy(arguments.first());
    bench.watchStalls();
    EventClock clock;
    QJsonObject figures;
    const auto listOf = [&bench]() -> QListView * {
        const auto *history = partOf<ui::CommitHistory>(bench);
        return history ? qobject_cast<QListView *>(history->initialFocus()) : nullptr;
    };
    figures.insert(u"firstScreenMs"_s, clock.untilShown([&] { bench.goToCopied(); },
                                                        [&](const QWidget &painted) {
                                                            const QListView *list = listOf();
                                                            return list && &painted == list->viewport() &&
                                                                   list->model()->rowCount() > 0;
                                                        },
                                                        u"the first commits"_s));
    bench.waitUntilLoaded();
    const auto *history = partOf<ui::CommitHistory>(bench);
    QListView *list = listOf();
    list->setFocus();
    QElapsedTimer walking;
    walking.start();
    while (!history->model().isComplete()) {
        press(Qt::Key_End);
        waitUntil([history] { return !history->model().isBusy(); }, u"more commits"_s);
    }
    if (list->currentIndex().row() < list->model()->rowCount() - 1)
        goByKey(*list, Qt::Key_End, u"the last commit"_s);
    figures.insert(u"allMs"_s, double(walking.nsecsElapsed()) / 1e6);
    figures.insert(u"commits"_s, history->model().rowCount());
    figures.insert(u"pageMs"_s, walkUp(*list).worst());
    figures.insert(u"filterMs"_s, filter(arguments.at(1), [&](const QWidget &painted) {
                       return &painted == list->viewport() && list->model()->rowCount() > 0 &&
                              history->shownCommits().query().words == arguments.at(1).split(u' ');
                   }));
    bench.addStalls(figures);
    return figures;
}

QJsonObject listingTensors(const QUrl &endpoint, const QStringList &arguments)
{
    BenchWindow bench(endpoint);
    bench.waitUntilLoaded();
    bench.copy(arguments.first());
    bench.watchStalls();
    EventClock clock;
    QJsonObject figures;
    const auto isShown = [&](const QWidget &painted, const QString &text) {
        auto *view = partOf<ui::TensorView>(bench);
        const auto *tree = view ? view->findChild<QTreeView *>() : nullptr;
        return tree && &painted == tree->viewport() && !view->model().isArranging() &&
               view->model().shownTensors() > 0 && view->model().layout().filter == text;
    };
    figures.insert(u"allMs"_s,
                   clock.untilShown([&] { bench.goToCopied(); },
                                    [&](const QWidget &painted) { return isShown(painted, {}); }, u"the tensors"_s));
    auto *view = partOf<ui::TensorView>(bench);
    figures.insert(u"tensors"_s, view->model().tensorCount());
    view->setFocus();
    figures.insert(u"filterMs"_s,
                   filter(arguments.at(1), [&](const QWidget &painted) { return isShown(painted, arguments.at(1)); }));
    bench.addStalls(figures);
    return figures;
}

} // namespace hs::bench
