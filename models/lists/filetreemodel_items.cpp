// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of FileTreeModel that views read: places and values.

#include "lists/filetreemodel.h"

#include "lists/shownname.h"

namespace hs::models {

using namespace Qt::StringLiterals;

FileTreeNode *FileTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<FileTreeNode *>(index.internalPointer()) : m_root.get();
}

FileTreeNode *FileTreeModel::find(const QString &path) const
{
    return path.isEmpty() ? m_root.get() : m_nodes.value(path);
}

QModelIndex FileTreeModel::indexOf(const FileTreeNode *node, int column) const
{
    if (!node || node == m_root.get() || node->row < 0)
        return {};
    tidy(*node->parent, m_order);
    node->parent->wasSeen = true;
    return createIndex(node->row, column, node);
}

QModelIndex FileTreeModel::indexOf(const QString &path) const
{
    return indexOf(find(path));
}

QModelIndex FileTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    FileTreeNode *folder = nodeOf(parent);
    tidy(*folder, m_order);
    folder->wasSeen = true;
    return createIndex(row, column, folder->shown[static_cast<size_t>(row)]);
}

QModelIndex FileTreeModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(nodeOf(index)->parent) : QModelIndex();
}

int FileTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->shown.size());
}

int FileTreeModel::columnCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : ColumnCount;
}

bool FileTreeModel::hasChildren(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return false;
    const FileTreeNode *node = nodeOf(parent);
    return !node->shown.empty() || (parent.isValid() && canFetchMore(parent));
}

bool FileTreeModel::canFetchMore(const QModelIndex &parent) const
{
    const FileTreeNode *node = nodeOf(parent);
    return m_lister && parent.column() <= 0 && node->isFolder() && node->listing == FolderListing::Unlisted &&
           (m_filter.isEmpty() || node == m_root.get());
}

QVariant FileTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FileTreeNode &node = *nodeOf(index);
    const hub::TreeEntry &entry = node.entry;
    switch (role) {
    case Qt::DisplayRole:
        break;
    case Qt::AccessibleTextRole:
        return m_sentence ? QVariant(m_sentence(index)) : QVariant();
    case Qt::ToolTipRole:
        return index.column() == Name ? QVariant(shownName(entry.path)) : QVariant();
    case Qt::CheckStateRole:
        return index.column() == Check ? QVariant(static_cast<int>(node.check)) : QVariant();
    case EntryRole:
        return QVariant::fromValue(entry);
    case PathRole:
        return entry.path;
    case IsFolderRole:
        return node.isFolder();
    case ListingRole:
        return static_cast<int>(node.listing);
    case ErrorRole:
        return node.error ? QVariant::fromValue(*node.error) : QVariant();
    case FolderBytesRole: {
        const auto bytes = m_folderBytes.constFind(entry.path);
        return node.isFolder() && bytes != m_folderBytes.cend() ? QVariant(*bytes) : QVariant();
    }
    default:
        return {};
    }
    switch (index.column()) {
    case Name:
        return shownName(node.name());
    case Size:
        return node.isFolder() ? data(index, FolderBytesRole) : QVariant(entry.size);
    case Stored:
        return QString(storeOf(entry));
    case Scan:
        return entry.security ? entry.security->status : QString();
    case LastCommit:
        return entry.lastCommit ? entry.lastCommit->title : QString();
    case Changed:
        return entry.lastCommit && entry.lastCommit->date ? QVariant(*entry.lastCommit->date) : QVariant();
    default:
        return {};
    }
}

Qt::ItemFlags FileTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.column() == Check)
        flags |= Qt::ItemIsUserCheckable;
    if (!nodeOf(index)->isFolder())
        flags |= Qt::ItemNeverHasChildren;
    return flags;
}

} // namespace hs::models
