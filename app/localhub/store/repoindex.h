// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/store/database.h"
#include "localhub/types/spacestate.h"
#include "localhub/types/values.h"

namespace hs::localhub {

/// What a path's "owner/name" stands for.
struct FoundRepo
{
    RepoRow row;
    bool isCanonical = true; ///< false for another spelling or a former name: the answer is a redirect
};

/// One repository with everything that belongs to it, as it is put into the index.
struct NewRepo
{
    RepoRow row;
    RepoFacts facts;
    QStringList formerIds;
    QStringList accessGranted;
    QStringList accessPending;
    QList<std::pair<QString, qint64>> lfsObjects; ///< SHA-256, size; of all revisions
    std::optional<SpaceState> space;              ///< when it is not what its files say
};

/// Repositories of one owner by what they take up.
struct StorageQuery
{
    QString owner;
    std::optional<Caller> caller = {}; ///< only what this one may see, when given
    std::optional<RepoKind> kind;
    QString search;        ///< part of the id
    bool byUpdate = false; ///< instead of by size
    bool isDescending = true;
    int limit = 100;
    int offset = 0;
};

/// The rows about repositories. Thread-safe.
class RepoIndex
{
public:
    explicit RepoIndex(Database &database)
        : m_database(database)
    {}

    /// Adds repositories in one transaction; one that is there already (same _id) is replaced.
    [[nodiscard]] Outcome<void> add(const QList<NewRepo> &repos);
    /// What else is written in the transaction that makes a change; the row has its key by then.
    using Within = std::function<void(Database::Lease &, const RepoRow &)>;
    /// Adds a new one. Conflict when its name is taken; a former name of another one stops leading there.
    [[nodiscard]] Outcome<RepoRow> create(NewRepo repo, const Within &within);
    /// Gives another owner and name, and facts that go with them; the old name leads to the new one from now on.
    /// Conflict when the new one is taken.
    [[nodiscard]] Outcome<void> rename(const RepoRow &before, const RepoRow &after, const RepoFacts &facts);
    /// Stores what a new commit on main changed.
    [[nodiscard]] Outcome<void> updateFacts(const RepoRow &row, const RepoFacts &facts,
                                            const QList<std::pair<QString, qint64>> &lfsObjects);
    /// Stores what a forced move of references changed: facts when main was among them, and the large files that the
    /// repository lets go.
    [[nodiscard]] Outcome<void> settleRefs(const RepoRow &row, const std::optional<RepoFacts> &facts,
                                           const QStringList &dropped, const Within &within);
    /// Forgets a repository, after `within`; its git folder is the caller's.
    [[nodiscard]] Outcome<void> remove(const RepoRow &repo, const Within &within);
    /// Notes that a commit is on its way to a repository, and gives it the large files that come with it.
    [[nodiscard]] Outcome<void> markPending(qint64 repo, const QList<std::pair<QString, qint64>> &lfsObjects = {});
    /// The commit is there and changed no facts.
    [[nodiscard]] Outcome<void> clearPending(qint64 repo);
    /// Gives a repository large files, SHA-256 and size; those that it has are not counted again.
    [[nodiscard]] Outcome<void> addLfsObjects(qint64 repo, const QList<std::pair<QString, qint64>> &lfsObjects);
    [[nodiscard]] QList<RepoRow> pending();

    /// By "owner/name" or a former id, without case.
    [[nodiscard]] std::optional<FoundRepo> find(RepoKind kind, const QString &fullName);
    [[nodiscard]] std::optional<RepoRow> byOid(const QString &oid);
    [[nodiscard]] std::optional<RepoRow> byKey(qint64 key);
    [[nodiscard]] RepoFacts facts(qint64 repo);
    /// True when any revision of the repository has this object.
    [[nodiscard]] bool hasLfsObject(qint64 repo, const QString &sha256) const;

    /// Full names of Spaces that use a model or data set, public ones only, at most `limit`.
    [[nodiscard]] QStringList spacesUsing(RepoKind kind, const QString &target, int limit);
    /// Number of public models with a tag, for the counts of a model's children.
    [[nodiscard]] qint64 countTagged(RepoKind kind, const QString &tag);
    /// Tags of public repositories with how often each occurs, most frequent first.
    [[nodiscard]] QList<std::pair<QString, qint64>> tagCounts(RepoKind kind);
    /// Of those that the caller may see.
    [[nodiscard]] qint64 countOwnedBy(const QString &owner, RepoKind kind, const Caller &caller);
    /// Discussions and pull requests that an account opened, in repositories that the caller may see.
    [[nodiscard]] qint64 countDiscussionsBy(const QString &accountId, const Caller &caller);
    /// One more than the limit when there are more.
    [[nodiscard]] QList<RepoRow> byStorage(const StorageQuery &query);
    /// Bytes of all repositories of an owner that the caller may see.
    [[nodiscard]] qint64 storageOf(const QString &owner, const Caller &caller);
    /// The repositories of a resource group, by name.
    [[nodiscard]] QList<RepoRow> inGroup(const QString &group);

    [[nodiscard]] QString meta(const QString &key);
    [[nodiscard]] Outcome<void> setMeta(const QString &key, const QString &value);

private:
    Database &m_database;
};

/// Column list and reader shared with the search.
[[nodiscard]] QString repoColumns(const QString &alias);
[[nodiscard]] RepoRow repoAt(const QSqlQuery &query);

} // namespace hs::localhub
