// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/librarysortmodel.h"

#include "lists/librarylistmodel.h"

#include <algorithm>

namespace hs::ui {

using library::CachedRepo;
using library::CachedRevision;
using models::LibraryListModel;

LibrarySortModel::LibrarySortModel(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setFilterKeyColumn(LibraryListModel::Repository);
    setFilterCaseSensitivity(Qt::CaseInsensitive);
}

void LibrarySortModel::setSentence(std::function<QString(const QModelIndex &)> sentence)
{
    m_sentence = std::move(sentence);
}

void LibrarySortModel::setShown(Shown shown)
{
    m_shown = shown;
    invalidateFilter();
}

int missingFilesOf(const CachedRepo &repo)
{
    if (repo.revisions.isEmpty())
        return 0;
    return repo.revisions.first().missingFiles.value_or(0) + repo.revisions.first().brokenFiles;
}

const LibraryListModel &LibrarySortModel::library() const
{
    return *static_cast<const LibraryListModel *>(sourceModel());
}

bool LibrarySortModel::isShown(int row, Shown shown) const
{
    const CachedRepo &repo = library().at(row);
    switch (shown) {
    case Shown::Incomplete:
        return missingFilesOf(repo) > 0 || repo.incompleteBytes > 0;
    case Shown::Unreferenced:
        return std::ranges::any_of(repo.revisions,
                                   [](const CachedRevision &revision) { return revision.refs.isEmpty(); });
    case Shown::Outdated:
        return library().isOutdated(row);
    case Shown::Damaged:
        return library().isDamaged(row);
    case Shown::All:
        break;
    }
    return true;
}

int LibrarySortModel::countOf(Shown shown) const
{
    int count = 0;
    for (int row = 0; row < sourceModel()->rowCount(); ++row)
        count += isShown(row, shown);
    return count;
}

bool LibrarySortModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (parent.isValid())
        return true;
    return QSortFilterProxyModel::filterAcceptsRow(row, parent) && isShown(row, m_shown);
}

/// Revisions stay newest first, whichever way the repositories are sorted.
bool LibrarySortModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (left.parent().isValid())
        return sortOrder() == Qt::AscendingOrder ? left.row() < right.row() : left.row() > right.row();
    // Without a QVariant for each comparison: there may be thousands of repositories.
    const CachedRepo &one = library().at(left.row());
    const CachedRepo &other = library().at(right.row());
    switch (left.column()) {
    case LibraryListModel::Size:
        return one.size + one.incompleteBytes < other.size + other.incompleteBytes;
    case LibraryListModel::Freed:
        return library().freedBy(left.row()) < library().freedBy(right.row());
    case LibraryListModel::Revisions:
        return one.revisions.size() < other.revisions.size();
    case LibraryListModel::LastUsed:
        return one.lastUsed < other.lastUsed; // never comes before ever
    default:
        return one.key.id.toString().compare(other.key.id.toString(), Qt::CaseInsensitive) < 0;
    }
}

QVariant LibrarySortModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = section == LibraryListModel::Size || section == LibraryListModel::Freed;
        return QVariant::fromValue((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LibraryListModel::Repository:
        return tr("Repository");
    case LibraryListModel::Size:
        return tr("On disk");
    case LibraryListModel::Freed:
        return tr("Frees");
    case LibraryListModel::Revisions:
        return tr("Revisions");
    case LibraryListModel::LastUsed:
        return tr("Last used");
    default:
        return {};
    }
}

QVariant LibrarySortModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::AccessibleTextRole && m_sentence)
        return m_sentence(index);
    return QSortFilterProxyModel::data(index, role);
}

} // namespace hs::ui
