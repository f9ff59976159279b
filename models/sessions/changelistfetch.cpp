// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How ComparisonSession comes by its list.

#include "sessions/comparisonsession.h"

#include "base/onworker.h"
#include "hub/calls/history.h"
#include "hub/calls/repos.h"

#include <algorithm>

namespace hs::models {

using base::HubError;
using base::Result;
using QCoro::Task;

namespace {

constexpr int kCommitsLookedAt = 12; ///< for the one that has the older contents

using ChangeKind = hub::FileChange::Kind;
using EntryLookup = QHash<QString, hub::TreeEntry>;

EntryLookup lookupOf(const QList<hub::TreeEntry> &entries)
{
    EntryLookup lookup;
    for (const hub::TreeEntry &entry : entries)
        lookup.insert(entry.path, entry);
    return lookup;
}

QStringList olderPaths(const QList<hub::FileChange> &changes)
{
    QStringList paths;
    for (const hub::FileChange &change : changes)
        paths.append(change.oldPath);
    return paths;
}

QStringList newerPaths(const QList<hub::FileChange> &changes)
{
    QStringList paths;
    for (const hub::FileChange &change : changes) {
        if (change.kind != ChangeKind::Removed)
            paths.append(change.path);
    }
    return paths;
}

/// Does a commit have the contents that the Hub says were there before?
bool hasOlderContents(const EntryLookup &entries, const QList<hub::FileChange> &changes)
{
    return std::ranges::all_of(changes, [&entries](const hub::FileChange &change) {
        const auto found = entries.constFind(change.oldPath);
        if (change.kind == ChangeKind::Added)
            return found == entries.cend();
        return found != entries.cend() && (change.oldBlob.isEmpty() || found->oid == change.oldBlob);
    });
}

QList<diff::ChangedFile> filesOf(const QList<hub::FileChange> &changes, const EntryLookup &before,
                                 const EntryLookup &after)
{
    QList<diff::ChangedFile> files;
    for (const hub::FileChange &change : changes) {
        diff::ChangedFile file{.kind = change.kind,
                               .path = change.path,
                               .oldPath = change.oldPath,
                               .before = {},
                               .after = {},
                               .added = {},
                               .removed = {},
                               .isBinary = change.isBinary};
        if (change.kind != ChangeKind::Added && before.contains(change.oldPath))
            file.before = before.value(change.oldPath);
        if (change.kind != ChangeKind::Removed && after.contains(change.path))
            file.after = after.value(change.path);
        files.append(std::move(file));
    }
    std::ranges::sort(files, {}, &diff::ChangedFile::path);
    return files;
}

/// Says which of the two repositories it was.
HubError named(HubError error, const hub::RepoRef &repo)
{
    if (error.kind == HubError::Kind::RepoMissing)
        error.context = repo.id.toString();
    if (error.kind == HubError::Kind::RevisionMissing)
        error.context = repo.revision.toString();
    return error;
}

/// Two whole trees by oid and size.
Task<Result<ChangeList>> fetchByTrees(hub::HubContextPtr hub, hub::RepoRef base, hub::RepoRef head,
                                      std::stop_token stop)
{
    const hub::TreeOptions options{.folder = {}, .isRecursive = true, .withLastCommit = false};
    auto olderTask = hub::fetchWholeTree(hub, base, options, ComparisonSession::kMostEntries, stop);
    auto newerTask = hub::fetchWholeTree(hub, head, options, ComparisonSession::kMostEntries, stop);
    const auto older = co_await olderTask;
    const auto newer = co_await newerTask;
    if (!older)
        co_return std::unexpected(named(older.error(), base));
    if (!newer)
        co_return std::unexpected(named(newer.error(), head));
    ChangeList list;
    list.base = base;
    list.dropped = older->dropped + newer->dropped;
    list.files = co_await base::onWorker(
        [before = older->items, after = newer->items] { return diff::compareTrees(before, after); });
    if (stop.stop_requested())
        co_return base::failure(HubError::Kind::Cancelled);
    co_return list;
}

/// The hub does not compare by itself: another kind of server, or an older one.
bool isWithoutComparisons(const HubError &error)
{
    const bool isUnknownAddress = error.httpStatus == 404 && error.serverCode.isEmpty();
    return isUnknownAddress || error.httpStatus == 501 || error.httpStatus == 405 ||
           error.kind == HubError::Kind::BadAnswer;
}

Task<Result<ChangeList>> fetchPair(hub::HubContextPtr hub, hub::RepoRef base, hub::RepoRef head, std::stop_token stop)
{
    if (base.kind != head.kind || base.id != head.id)
        co_return co_await fetchByTrees(hub, base, head, stop);
    const auto changes = co_await hub::fetchChanges(hub, head, base.revision, stop);
    if (!changes && isWithoutComparisons(changes.error()))
        co_return co_await fetchByTrees(hub, base, head, stop);
    if (!changes)
        co_return std::unexpected(changes.error());
    auto olderTask = hub::fetchPathsInfo(hub, base, olderPaths(changes->items), stop);
    auto newerTask = hub::fetchPathsInfo(hub, head, newerPaths(changes->items), stop);
    const auto older = co_await olderTask;
    const auto newer = co_await newerTask;
    if (!older)
        co_return std::unexpected(older.error());
    if (!newer)
        co_return std::unexpected(newer.error());
    ChangeList list;
    list.base = base;
    list.dropped = changes->dropped;
    list.files = filesOf(changes->items, lookupOf(*older), lookupOf(*newer));
    co_return list;
}

struct OlderSide
{
    std::optional<hub::RepoRef> base;
    EntryLookup entries;
};

/// The first of the commits below that has the contents which the Hub says were there before.
Task<Result<OlderSide>> findOlderSide(hub::HubContextPtr hub, hub::RepoRef head, QList<hub::Commit> candidates,
                                      QList<hub::FileChange> changes, std::stop_token stop)
{
    for (const hub::Commit &candidate : std::as_const(candidates)) {
        const hub::RepoRef base = head.at(hub::Revision::commit(candidate.id));
        const auto entries = co_await hub::fetchPathsInfo(hub, base, olderPaths(changes), stop);
        if (!entries)
            co_return std::unexpected(entries.error());
        EntryLookup lookup = lookupOf(*entries);
        if (hasOlderContents(lookup, changes))
            co_return OlderSide{base, std::move(lookup)};
    }
    co_return OlderSide{};
}

Task<Result<ChangeList>> fetchCommit(hub::HubContextPtr hub, hub::RepoRef head, std::stop_token stop)
{
    auto changesTask = hub::fetchChanges(hub, head, std::nullopt, stop);
    auto commitsTask = hub::fetchCommits(hub, head, kCommitsLookedAt, std::nullopt, stop);
    const auto changes = co_await changesTask;
    const auto commits = co_await commitsTask;
    if (!commits)
        co_return std::unexpected(commits.error());
    const QList<hub::Commit> earlier = commits->items.mid(1);
    if (!changes && !isWithoutComparisons(changes.error()))
        co_return std::unexpected(changes.error());
    if (!changes && !earlier.isEmpty())
        co_return co_await fetchByTrees(hub, head.at(hub::Revision::commit(earlier.constFirst().id)), head, stop);
    const QList<hub::FileChange> known = changes ? changes->items : QList<hub::FileChange>();
    auto newerTask = hub::fetchPathsInfo(hub, head, newerPaths(known), stop);
    const auto older = co_await findOlderSide(hub, head, earlier, known, stop);
    const auto newer = co_await newerTask;
    if (!older)
        co_return std::unexpected(older.error());
    if (!newer)
        co_return std::unexpected(newer.error());
    // None of them has: then what differs from the next commit of the list, and it is not called the parent.
    if (!older->base && !earlier.isEmpty())
        co_return co_await fetchByTrees(hub, head.at(hub::Revision::commit(earlier.constFirst().id)), head, stop);
    ChangeList list;
    list.base = older->base;
    list.isParent = older->base.has_value();
    list.dropped = changes ? changes->dropped : 0;
    list.files = filesOf(known, older->entries, lookupOf(*newer));
    co_return list;
}

} // namespace

Task<Result<ChangeList>> fetchChangeList(hub::HubContextPtr hub, ComparedSides sides, std::stop_token stop)
{
    if (sides.base)
        co_return co_await fetchPair(hub, *sides.base, sides.head, stop);
    co_return co_await fetchCommit(hub, sides.head, stop);
}

} // namespace hs::models
