// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/itemlistmodel.h"

#include "lists/repouri.h"

#include <QMimeData>

#include <algorithm>

namespace hs::ui {

void ItemListModel::setItems(const QList<Item> &items)
{
    if (items == m_items)
        return;
    // The same things with other facts about them: nothing moves.
    const bool isSameRows = std::ranges::equal(items, m_items, [](const Item &a, const Item &b) {
        return a.form == b.form && a.name == b.name && a.target == b.target && a.repo.id == b.repo.id;
    });
    if (isSameRows) {
        m_items = items;
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_items = items;
    endResetModel();
}

void ItemListModel::append(const QList<Item> &items)
{
    if (items.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(items.size()) - 1);
    m_items += items;
    endInsertRows();
}

int ItemListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant ItemListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Item &item = m_items.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return item.form == Item::Form::Repo ? item.repo.id.toString() : item.lead + item.name;
    case Qt::ToolTipRole:
        return item.toolTip;
    case RepoRole:
        return QVariant::fromValue(item.repo);
    case LocalCopyRole:
        return QVariant::fromValue(item.copy);
    case ItemRole:
        return QVariant::fromValue(item);
    default:
        return {};
    }
}

Qt::ItemFlags ItemListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    switch (m_items.at(index.row()).form) {
    case Item::Form::Section:
        return Qt::ItemNeverHasChildren;
    case Item::Form::Repo:
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
    case Item::Form::Other:
        break;
    }
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QMimeData *ItemListModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList texts;
    for (const QModelIndex &index : indexes) {
        const hub::RepoSummary &repo = m_items.at(index.row()).repo;
        texts.append(models::repoUri(repo.kind, repo.id));
    }
    auto *mime = new QMimeData;
    mime->setText(texts.join(u'\n'));
    return mime;
}

} // namespace hs::ui
