// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/hubcontext.h"
#include "hub/types/answer.h"
#include "hub/types/commit.h"
#include "hub/types/refs.h"
#include "hub/types/reporef.h"
#include "lists/commitgraph.h"

#include <QSet>

#include <memory>

namespace hs::models {

/// Which other refs of a repository are read beside the revision that is shown: branches, then pull requests from the
/// newest, each commit once and only a few of each, since each is a question to the Hub.
[[nodiscard]] QList<hub::GitRef> sideRefs(const hub::Refs &refs, const hub::Oid &shown);

inline constexpr int kMostSideBranches = 8;
inline constexpr int kMostSidePullRequests = 8;

/// The commits of a revision, and among them, by date, those of other branches and pull requests that it does not
/// have. A plain value that pages of the one are put into.
class CommitStreams
{
public:
    /// The beginning of another ref's commits, newest first, and the commit that took it in, if that is known. All of
    /// them before the first page.
    void addSide(const QList<hub::Commit> &commits, const hub::Oid &mergedBy);
    /// The next page of the revision, with what belongs between its commits. What was in an earlier page is left out.
    [[nodiscard]] QList<hub::Commit> merge(const QList<hub::Commit> &page, bool isLast);

    [[nodiscard]] const QSet<hub::Oid> &onMain() const { return m_onMain; }
    /// As they were added.
    [[nodiscard]] QList<GraphSide> sides() const;

private:
    struct Side
    {
        QList<hub::Commit> commits;
        hub::Oid mergedBy;
        qsizetype next = 0; ///< the first that was not given out
        bool hasEnded = false;
    };
    [[nodiscard]] const hub::Commit *upcoming(Side &side) const;
    void takeNewerThan(const std::optional<QDateTime> &date, QList<hub::Commit> &merged);

    QList<Side> m_sides;
    QSet<hub::Oid> m_onMain;
    QSet<hub::Oid> m_onSides;
};

/// A page of a revision's commits merged with those of `others`, which are asked for with the first page; one that
/// cannot be read has no lane. `streams` is filled by it and read by who asked, both on this thread.
[[nodiscard]] QCoro::Task<base::Result<hub::Page<hub::Commit>>>
fetchMergedCommits(hub::HubContextPtr hub, hub::RepoRef repo, int pageSize, QList<hub::GitRef> others,
                   std::shared_ptr<CommitStreams> streams, std::optional<hub::Cursor> cursor, std::stop_token stop);

} // namespace hs::models
