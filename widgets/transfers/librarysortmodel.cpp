// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/librarysortmodel.h"

#include "lists/librarylistmodel.h"

namespace hs::ui {

using models::LibraryListModel;

LibrarySortModel::LibrarySortModel(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(LibraryListModel::SortRole);
    setFilterKeyColumn(LibraryListModel::Repository);
    setFilterCaseSensitivity(Qt::CaseInsensitive);
}

void LibrarySortModel::setSentence(std::function<QString(const QModelIndex &)> sentence)
{
    m_sentence = std::move(sentence);
}

QVariant LibrarySortModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = section == LibraryListModel::Size || section == LibraryListModel::Files;
        return QVariant::fromValue((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LibraryListModel::Repository:
        return tr("Repository");
    case LibraryListModel::Size:
        return tr("On disk");
    case LibraryListModel::Files:
        return tr("Files");
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
