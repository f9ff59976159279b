// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lists/commitlistmodel.h"
#include "lists/commitquery.h"

#include <QSortFilterProxyModel>

namespace hs::models {

/// The commits of a CommitListModel that a query keeps. Days begin among these; a history with gaps has no graph.
class CommitFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit CommitFilterModel(CommitListModel &commits, QObject *parent = nullptr);

    void setQuery(const CommitQuery &query);
    [[nodiscard]] const CommitQuery &query() const { return m_query; }
    /// \pre 0 <= row < rowCount()
    [[nodiscard]] const hub::Commit &at(int row) const;
    /// -1 when it is not kept, or not known (yet).
    [[nodiscard]] int rowOf(const hub::Oid &commit) const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    CommitListModel &m_commits;
    CommitQuery m_query;
};

} // namespace hs::models
