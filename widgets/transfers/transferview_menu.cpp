// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What can be done with the selected rows of the transfers.

#include "theme/themesource.h"
#include "transfers/limitmenu.h"
#include "transfers/transferrow.h"
#include "transfers/transferview.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>

namespace hs::ui {

using transfers::GroupSnapshot;
using transfers::TransferSelection;
using transfers::TransferSnapshot;
using transfers::TransferState;
using TransferRow = models::TransferListModel::RowKind;

namespace {

/// What can be done with the selected rows.
struct Possible
{
    bool canPause = false;
    bool canResume = false;
    bool canRetry = false;
    QString folder;              ///< of the first that has one
    QString file;                ///< the first that is complete
    QList<GroupSnapshot> groups; ///< that are not done
    std::optional<hub::RepoRef> repo;

    void add(const QModelIndex &index)
    {
        const GroupSnapshot group = transferGroup(index);
        if (!repo)
            repo = group.repo;
        const bool isKnown = std::ranges::contains(groups, group.id, &GroupSnapshot::id);
        if (!group.isDone() && !isKnown)
            groups.append(group);
        if (transferRowKind(index) == TransferRow::Group) {
            const bool isAsking = group.planning == GroupSnapshot::Planning::Asking;
            canPause |= group.activeFiles > 0 || group.queuedFiles() > 0 || (isAsking && !group.isPaused);
            canResume |= group.pausedFiles > 0 || group.isPaused;
            canRetry |= group.failedFiles > 0 || group.planning == GroupSnapshot::Planning::Failed;
            if (folder.isEmpty() && group.doneFiles > 0)
                folder = group.localFolder;
        } else if (transferRowKind(index) == TransferRow::File) {
            const TransferSnapshot snapshot = transferFile(index);
            canPause |= !transfers::isSettled(snapshot.state);
            canResume |= snapshot.state == TransferState::Paused;
            canRetry |= snapshot.state == TransferState::Failed;
            if (folder.isEmpty() && snapshot.state == TransferState::Done)
                folder = QFileInfo(snapshot.localPath).path();
            if (file.isEmpty() && snapshot.state == TransferState::Done)
                file = snapshot.localPath;
        }
    }
};

} // namespace

void TransferView::pauseOrResume()
{
    Possible possible;
    for (const QModelIndex &index : selectionModel()->selectedIndexes())
        possible.add(index);
    if (possible.canPause)
        Q_EMIT pauseRequested(selection());
    else if (possible.canResume)
        Q_EMIT resumeRequested(selection());
}

void TransferView::contextMenuEvent(QContextMenuEvent *event)
{
    Possible possible;
    for (const QModelIndex &index : selectionModel()->selectedIndexes())
        possible.add(index);
    const TransferSelection selected = selection();
    if (selected.groups.isEmpty() && selected.transfers.isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (possible.canPause)
        menu->addAction(m_themes.icon(Icon::Pause), tr("Pause"), this, [=, this] { Q_EMIT pauseRequested(selected); });
    if (possible.canResume)
        menu->addAction(m_themes.icon(Icon::Resume), tr("Resume"), this,
                        [=, this] { Q_EMIT resumeRequested(selected); });
    if (possible.canRetry)
        menu->addAction(m_themes.icon(Icon::Reload), tr("Retry"), this, [=, this] { Q_EMIT retryRequested(selected); });
    if (!possible.folder.isEmpty())
        menu->addAction(m_themes.icon(Icon::FolderOpen), tr("Open folder"), this,
                        [this, folder = possible.folder] { Q_EMIT showFolderRequested(folder); });
    if (!possible.file.isEmpty())
        menu->addAction(m_themes.icon(Icon::Copy), tr("Copy the path"), this, [file = possible.file] {
            QGuiApplication::clipboard()->setText(QDir::toNativeSeparators(file));
        });
    if (possible.repo)
        menu->addAction(tr("Open %1").arg(possible.repo->id.toString()), this,
                        [this, repo = *possible.repo] { Q_EMIT repoRequested(repo); });
    addQueueMenu(menu, selected, possible.groups);
    menu->addSeparator();
    menu->addAction(m_themes.icon(Icon::Close), tr("Cancel or remove…"), this,
                    [=, this] { Q_EMIT cancelRequested(selected); });
    menu->popup(event->reason() == QContextMenuEvent::Keyboard
                    ? viewport()->mapToGlobal(visualRect(currentIndex()).center())
                    : event->globalPos());
}

/// Order, priority and limit: of what is not done yet.
void TransferView::addQueueMenu(QMenu *menu, const TransferSelection &selected, const QList<GroupSnapshot> &groups)
{
    if (groups.isEmpty())
        return;
    using transfers::QueueMove;
    menu->addSeparator();
    QMenu *order = menu->addMenu(tr("Move in the queue"));
    const auto addMove = [&](const QString &text, Icon icon, QueueMove move, int key) {
        QAction *action =
            order->addAction(m_themes.icon(icon), text, this, [=, this] { Q_EMIT moveRequested(selected, move); });
        action->setShortcut(QKeySequence(Qt::ALT | key)); // shown; the keys are the view's own
        action->setShortcutContext(Qt::WidgetShortcut);
    };
    addMove(tr("To the front"), Icon::ChevronUp, QueueMove::First, Qt::Key_Home);
    addMove(tr("Up"), Icon::Up, QueueMove::Up, Qt::Key_Up);
    addMove(tr("Down"), Icon::Down, QueueMove::Down, Qt::Key_Down);
    addMove(tr("To the end"), Icon::ChevronDown, QueueMove::Last, Qt::Key_End);
    QList<transfers::GroupId> ids;
    for (const GroupSnapshot &group : groups)
        ids.append(group.id);
    QMenu *priorities = menu->addMenu(tr("Priority"));
    using transfers::TransferPriority;
    for (const TransferPriority priority : {TransferPriority::High, TransferPriority::Normal, TransferPriority::Low}) {
        QAction *action = priorities->addAction(transferwords::priority(priority), this,
                                                [=, this] { Q_EMIT priorityRequested(ids, priority); });
        action->setCheckable(true);
        action->setChecked(std::ranges::all_of(groups, [=](const auto &one) { return one.priority == priority; }));
    }
    QMenu *limits = menu->addMenu(tr("Limit"));
    for (const qint64 limit : QList<qint64>{0} + offeredSpeeds()) {
        QAction *action = limits->addAction(transferwords::groupLimit(limit), this,
                                            [=, this] { Q_EMIT groupLimitRequested(ids, limit); });
        action->setCheckable(true);
        action->setChecked(std::ranges::all_of(groups, [=](const auto &one) { return one.rateLimit == limit; }));
    }
}

} // namespace hs::ui
