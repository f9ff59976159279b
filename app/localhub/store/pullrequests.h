// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/failure.h"
#include "localhub/types/discussion.h"
#include "localhub/types/values.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace hs::localhub {

class GitReader;
class Store;

/// A merge, and what it did.
struct MergeRequest
{
    Account actor;
    QString comment; ///< said before the merge; may be empty
    QDateTime when;  ///< now, when not valid
};
struct MergedPull
{
    DiscussionEvent event; ///< the change of status
    QString base;          ///< the reference that moved, from and to
    QString before;
    QString after;
    RepoRow repo; ///< with its new facts
};

/// What pull requests do with git (community.md §7, §8). Thread-safe; what moves a reference takes Store::writeLock()
/// itself.
///
/// Merging is one commit on the base with the pull request's whole change, titled "TITLE (#N)", with the list of its
/// commits below and their authors as co-authors: so it looks in the histories of the Hub's repositories (recorded:
/// commits of openai-community/gpt2). The base moves first, then the rows; a stop in between is finished by
/// settleMerge().
class PullRequests
{
public:
    explicit PullRequests(Store &store)
        : m_store(store)
    {}

    /// The pull request that a push to a reference would change. NoRevision for a reference of none (nobody makes
    /// refs/pr/N but the hub), Invalid when it is closed or merged.
    [[nodiscard]] Outcome<Discussion> openForPush(const RepoRow &repo, const QString &ref) const;

    /// Adds an event for each commit that refs/pr/N has by now and the events do not speak of. Cheap when there is
    /// none. `account` (an id) did it; empty for unknown.
    [[nodiscard]] Outcome<void> noteCommits(const RepoRow &repo, const Discussion &pull, const QString &account) const;

    /// Paths that cannot be merged; nothing when that cannot be found out. Empty for what is merged or closed.
    [[nodiscard]] std::optional<QStringList> conflicts(const RepoRow &repo, const Discussion &pull) const;
    /// Its changes since it left the base, as a git patch.
    [[nodiscard]] Outcome<QByteArray> diff(const RepoRow &repo, const Discussion &pull) const;
    /// Bytes of large files that only its own commits have.
    [[nodiscard]] Outcome<qint64> storageEstimate(const RepoRow &repo, const Discussion &pull) const;

    /// The SHA-256 of those.
    [[nodiscard]] QStringList ownObjects(const RepoRow &repo, const Discussion &pull) const;

    /// Invalid when it is not open or has nothing to merge; Conflict when its changes or somebody else stand in the
    /// way.
    [[nodiscard]] Outcome<MergedPull> merge(const RepoRow &repo, int num, const MergeRequest &request) const;
    /// Deletes refs/pr/N of a closed or merged one, and lets go of large files that nothing else has; keeps its patch.
    /// Invalid when it is open.
    [[nodiscard]] Outcome<void> deleteReference(const RepoRow &repo, int num, const QString &account) const;

    /// After a stop: `what` is the note of a merge; its rows are written when the base has the commit.
    [[nodiscard]] Outcome<void> settleMerge(const QJsonObject &what) const;

private:
    struct Plan;
    [[nodiscard]] Outcome<Plan> plan(const RepoRow &repo, int num, const MergeRequest &request) const;
    [[nodiscard]] Outcome<DiscussionEvent> record(const Discussion &pull, const QJsonObject &note,
                                                  qint64 journalNote) const;

    Store &m_store;
};

} // namespace hs::localhub
