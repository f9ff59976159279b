// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/store/database.h"
#include "localhub/types/discussion.h"
#include "localhub/types/values.h"

#include <optional>

namespace hs::localhub {

class GitReader;
class Store;

/// A plain discussion to be opened.
struct NewDiscussion
{
    QString author; ///< account name
    QString title;
    QString description;
    QDateTime when; ///< now, when not valid
    bool isReport = false;
};

/// A pull request to be opened.
struct NewPullRequest
{
    QString author; ///< account name
    QString title;
    QString description; ///< may be empty (community.md §5)
    QString baseRef = QStringLiteral("refs/heads/main");
    QString headCommit; ///< a commit that is in the repository, no reference needs to hold it; empty: the base's head
    bool isDraft = false;
    QDateTime when; ///< now, when not valid
};

/// Discussions and pull requests, their events, and the references refs/pr/N (community.md). Thread-safe. What moves a
/// reference takes Store::writeLock() itself: call it without that lock.
///
/// A pull request and its reference are made and unmade together: the reference is noted in the journal first, and the
/// row's transaction forgets the note. A stop in between is undone by settleReference().
class Discussions
{
public:
    explicit Discussions(Store &store);

    /// Gives the next number of the repository to a new discussion; its first event is the description.
    [[nodiscard]] Outcome<int> open(const RepoRow &repo, const NewDiscussion &request);
    /// Makes refs/pr/N at the head, and the pull request with a comment (the description) and one event for each commit
    /// that the base does not have. Invalid for an account that is not there, NoRevision for a base that is not.
    [[nodiscard]] Outcome<int> openPullRequest(const RepoRow &repo, const NewPullRequest &request);

    [[nodiscard]] std::optional<Discussion> find(qint64 repo, int num);
    /// In the order in which they happened.
    [[nodiscard]] QList<DiscussionEvent> events(const Discussion &discussion);

    /// After a stop: removes refs/pr/N when no pull request owns it.
    void settleReference(const QString &repoOid, int num);

private:
    struct Opening;
    [[nodiscard]] Outcome<int> insert(const RepoRow &repo, const Opening &opening, qint64 journalNote);
    [[nodiscard]] int nextNumber(const RepoRow &repo, const GitReader &git);

    Store &m_store;
    Database &m_database;
};

} // namespace hs::localhub
