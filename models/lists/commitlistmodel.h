// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/hubcontext.h"
#include "hub/types/commit.h"
#include "hub/types/reporef.h"
#include "lists/pagedlistmodel.h"

namespace hs::models {

/// The commits of a repository that lead to one revision, newest first, a page of 50 at a time. Days are local: rows
/// tell whether one begins with them, so that a view can put a heading above.
class CommitListModel : public PagedListModel<hub::Commit, hub::Oid>
{
    Q_OBJECT

public:
    enum Role {
        OidRole = Qt::UserRole + 1, ///< QString, 40 digits
        AuthorsRole,                ///< QStringList
        DateRole,                   ///< QDateTime (UTC); invalid when the Hub gave none
        DayRole,                    ///< QDate, local
        StartsDayRole,              ///< bool: the row above is of another day, or there is none
        MessageRole,                ///< below the title
    };

    using PagedListModel::PagedListModel;

    /// Another repository or revision; the same one again does nothing.
    void open(hub::HubContextPtr hub, const hub::RepoRef &repo);
    /// Forgets everything.
    void close();
    [[nodiscard]] const hub::RepoRef &repo() const { return m_repo; }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] QCoro::Task<base::Result<hub::Page<hub::Commit>>> fetchPage(std::optional<hub::Cursor> cursor,
                                                                              std::stop_token stop) override;
    [[nodiscard]] hub::Oid idOf(const hub::Commit &commit) const override { return commit.id; }

private:
    [[nodiscard]] QDate dayOf(int row) const;

    hub::HubContextPtr m_hub;
    hub::RepoRef m_repo;
};

} // namespace hs::models
