// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/changedfilesmodel.h"

#include "lists/shownname.h"

#include <algorithm>

namespace hs::models {

void ChangedFilesModel::setFiles(const QList<diff::ChangedFile> &files)
{
    const auto path = &diff::ChangedFile::path;
    if (std::ranges::equal(files, m_files, {}, path, path)) {
        m_files = files;
        if (!m_files.isEmpty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_files = files;
    endResetModel();
}

void ChangedFilesModel::setCounts(const QString &path, const diff::LineCounts &counts)
{
    const auto found = std::ranges::find(m_files, path, &diff::ChangedFile::path);
    if (found == m_files.end() || (found->added == counts.added && found->removed == counts.removed))
        return;
    found->added = counts.added;
    found->removed = counts.removed;
    const QModelIndex row = index(static_cast<int>(found - m_files.begin()));
    Q_EMIT dataChanged(row, row, {AddedRole, RemovedRole});
}

int ChangedFilesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_files.size());
}

QVariant ChangedFilesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const diff::ChangedFile &file = m_files.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shownName(file.path);
    case PathRole:
        return file.path;
    case OldPathRole:
        return file.oldPath;
    case KindRole:
        return static_cast<int>(file.kind);
    case AddedRole:
        return file.added.value_or(-1);
    case RemovedRole:
        return file.removed.value_or(-1);
    case GrowthRole:
        return (file.after ? file.after->size : 0) - (file.before ? file.before->size : 0);
    default:
        return {};
    }
}

} // namespace hs::models
