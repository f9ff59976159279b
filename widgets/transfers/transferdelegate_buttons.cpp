// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The buttons in the rows of the transfers.

#include "transfers/transferdelegate.h"
#include "transfers/transferrow.h"

#include <QFileInfo>
#include <QTreeView>

namespace hs::ui {

using transfers::GroupSnapshot;
using transfers::TransferSelection;
using transfers::TransferSnapshot;
using transfers::TransferState;
using TransferRow = models::TransferListModel::RowKind;

namespace {

enum ButtonId { Expand, Pause, Resume, Retry, Cancel, Remove, ShowFolder, MoveUp };

} // namespace

QList<RowButton> TransferDelegate::groupButtons(const QRect &row, const QModelIndex &index) const
{
    const GroupSnapshot group = transferGroup(index);
    const TransferGroupLayout layout = groupLayout(row);
    QList<RowButton> buttons;
    if (index.model()->hasChildren(index)) {
        const bool isExpanded = m_view->isExpanded(index);
        buttons.append({.id = Expand,
                        .rect = layout.chevron,
                        .icon = isExpanded ? Icon::ChevronDown : Icon::ChevronRight,
                        .text = isExpanded ? tr("Hide the files") : tr("Show the files")});
    }
    const bool isQueued = models::sectionOf(group) == models::TransferSection::Queued && !group.isPaused;
    if (isQueued && group.bytesOnDisk == 0 && index.row() > 0 && !layout.upButton.isNull())
        buttons.append(
            {.id = MoveUp, .rect = layout.upButton, .icon = Icon::ChevronUp, .text = tr("Move up in the queue")});
    const bool isStopped = group.activeFiles == 0 && group.queuedFiles() == 0;
    if (group.isDone())
        buttons.append(
            {.id = ShowFolder, .rect = layout.firstButton, .icon = Icon::FolderOpen, .text = tr("Open folder")});
    else if (models::sectionOf(group) == models::TransferSection::Failed)
        buttons.append({.id = Retry, .rect = layout.firstButton, .icon = Icon::Reload, .text = tr("Retry")});
    else if (group.isPaused || (isStopped && group.pausedFiles > 0))
        buttons.append({.id = Resume, .rect = layout.firstButton, .icon = Icon::Resume, .text = tr("Resume")});
    else
        buttons.append({.id = Pause, .rect = layout.firstButton, .icon = Icon::Pause, .text = tr("Pause")});
    buttons.append({.id = group.isDone() ? Remove : Cancel,
                    .rect = layout.secondButton,
                    .icon = Icon::Close,
                    .text = group.isDone() ? tr("Remove from the list") : tr("Cancel…")});
    return buttons;
}

QList<RowButton> TransferDelegate::fileButtons(const QRect &row, const QModelIndex &index) const
{
    const TransferSnapshot file = transferFile(index);
    const TransferFileLayout layout = fileLayout(row);
    const RowButton cancel{.id = Cancel, .rect = layout.secondButton, .icon = Icon::Close, .text = tr("Cancel…")};
    switch (file.state) {
    case TransferState::Done:
        return {{.id = ShowFolder, .rect = layout.secondButton, .icon = Icon::FolderOpen, .text = tr("Open folder")}};
    case TransferState::Failed:
        return {{.id = Retry, .rect = layout.firstButton, .icon = Icon::Reload, .text = tr("Retry")}, cancel};
    case TransferState::Paused:
        return {{.id = Resume, .rect = layout.firstButton, .icon = Icon::Resume, .text = tr("Resume")}, cancel};
    default:
        return {{.id = Pause, .rect = layout.firstButton, .icon = Icon::Pause, .text = tr("Pause")}, cancel};
    }
}

QList<RowButton> TransferDelegate::buttons(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    switch (transferRowKind(index)) {
    case TransferRow::Group:
        return groupButtons(option.rect, index);
    case TransferRow::File:
        return fileButtons(option.rect, index);
    default:
        return {};
    }
}

void TransferDelegate::triggerButton(const QModelIndex &index, int id)
{
    const bool isGroup = transferRowKind(index) == TransferRow::Group;
    const TransferSelection selection =
        isGroup ? TransferSelection::of(transferGroup(index).id) : TransferSelection::of(transferFile(index).id);
    switch (id) {
    case Expand:
        return Q_EMIT expandToggled(index);
    case Pause:
        return Q_EMIT pauseRequested(selection);
    case Resume:
        return Q_EMIT resumeRequested(selection);
    case Retry:
        return Q_EMIT retryRequested(selection);
    case Cancel:
    case Remove:
        return Q_EMIT cancelRequested(selection);
    case MoveUp:
        return Q_EMIT moveRequested(selection, transfers::QueueMove::Up);
    case ShowFolder:
        return Q_EMIT showFolderRequested(isGroup ? transferGroup(index).localFolder
                                                  : QFileInfo(transferFile(index).localPath).path());
    default:
        return;
    }
}

} // namespace hs::ui
