// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/commitfiltermodel.h"

namespace hs::models {

CommitFilterModel::CommitFilterModel(CommitListModel &commits, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_commits(commits)
{
    setSourceModel(&commits);
}

void CommitFilterModel::setQuery(const CommitQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    invalidateFilter();
    // The rows that stay have other neighbours now: days and graph.
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

const hub::Commit &CommitFilterModel::at(int row) const
{
    return m_commits.at(mapToSource(index(row, 0)).row());
}

int CommitFilterModel::rowOf(const hub::Oid &commit) const
{
    const int row = m_commits.rowOf(commit);
    return row < 0 ? -1 : mapFromSource(m_commits.index(row)).row();
}

QVariant CommitFilterModel::data(const QModelIndex &index, int role) const
{
    if (role == CommitListModel::StartsDayRole && index.isValid() && !m_query.keepsAll())
        return index.row() == 0 || index.data(CommitListModel::DayRole) !=
                                       index.siblingAtRow(index.row() - 1).data(CommitListModel::DayRole);
    if (role == CommitListModel::GraphRole && !m_query.keepsAll())
        return {};
    return QSortFilterProxyModel::data(index, role);
}

bool CommitFilterModel::filterAcceptsRow(int row, const QModelIndex &) const
{
    return m_query.keepsAll() || m_query.keeps(m_commits.at(row));
}

} // namespace hs::models
