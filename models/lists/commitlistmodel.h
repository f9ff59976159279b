// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/hubcontext.h"
#include "hub/types/commit.h"
#include "hub/types/refs.h"
#include "hub/types/reporef.h"
#include "lists/commitgraph.h"
#include "lists/pagedlistmodel.h"

namespace hs::models {

class CommitStreams;

/// The commits of a repository that lead to one revision, newest first, a page of 50 at a time (of 1,000 in long
/// ones), and among them those of other branches and pull requests that it does not have; or the commits that changed
/// one file. Days are local: rows tell whether one begins with them, so that a view can put a heading above.
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
        GraphRole,                  ///< GraphRow; none in the history of a file
    };

    explicit CommitListModel(QObject *parent = nullptr);
    ~CommitListModel() override;

    /// Another repository or revision; the same one again does nothing.
    /// \param path  of a file, to list only commits that changed it; empty: all
    void open(hub::HubContextPtr hub, const hub::RepoRef &repo, const QString &path = {});
    /// Refs whose commits are shown among those of the revision. Others than before: the list is read again.
    void setOthers(const QList<hub::GitRef> &refs);
    /// Forgets everything.
    void close();
    [[nodiscard]] const hub::RepoRef &repo() const { return m_repo; }
    [[nodiscard]] const QString &path() const { return m_path; }

    /// Reads on by itself until the list is whole, in the largest pages that the Hub gives: for searching in it. False
    /// stops that after the page that is on its way.
    void setReadsAll(bool readsAll);
    [[nodiscard]] bool readsAll() const { return m_readsAll; }
    /// The highest lane of the graph, counted from 0.
    [[nodiscard]] int highestLane() const { return m_highestLane; }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] QCoro::Task<base::Result<hub::Page<hub::Commit>>> fetchPage(std::optional<hub::Cursor> cursor,
                                                                              std::stop_token stop) override;
    [[nodiscard]] hub::Oid idOf(const hub::Commit &commit) const override { return commit.id; }

private:
    [[nodiscard]] QDate dayOf(int row) const;
    void takePage();
    void readOn();

    hub::HubContextPtr m_hub;
    hub::RepoRef m_repo;
    QString m_path;
    QList<hub::GitRef> m_others;
    std::shared_ptr<CommitStreams> m_streams;
    QList<GraphRow> m_graph;     ///< by row; may lag behind while rows are being put in
    mutable QList<QDate> m_days; ///< by row, filled when asked for: time zones take their time
    int m_highestLane = 0;
    bool m_readsAll = false;
    bool m_hasLargePages = false; ///< the page that is next is one of the largest
};

} // namespace hs::models
