// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How groups of the queue are dragged to another place in it.

#include "lists/transferlistmodel.h"

#include <QMimeData>

namespace hs::models {

using transfers::GroupId;
using transfers::GroupSnapshot;

namespace {

constexpr QLatin1StringView kGroupsFormat("application/x-hubscope-transfer-groups");

} // namespace

Qt::DropActions TransferListModel::supportedDropActions() const
{
    return Qt::MoveAction;
}

QStringList TransferListModel::mimeTypes() const
{
    return {kGroupsFormat};
}

QMimeData *TransferListModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList ids;
    for (const QModelIndex &index : indexes) {
        if (flags(index).testFlag(Qt::ItemIsDragEnabled))
            ids << index.data(GroupRole).value<GroupSnapshot>().id.toString();
    }
    if (ids.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(kGroupsFormat, ids.join(u'\n').toUtf8());
    return data;
}

bool TransferListModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                     const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const QStringList ids = QString::fromUtf8(data->data(kGroupsFormat)).split(u'\n', Qt::SkipEmptyParts);
    QList<GroupId> groups;
    for (const QString &id : ids)
        groups.append(GroupId(id));
    const QModelIndex before = row >= 0 ? index(row, 0, parent) : QModelIndex();
    Q_EMIT moveRequested(groups, before.isValid() ? before.data(GroupRole).value<GroupSnapshot>().id : GroupId());
    return false; // the queue moves the rows, not the view
}

} // namespace hs::models
