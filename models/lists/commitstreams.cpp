// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/commitstreams.h"

#include "hub/calls/history.h"
#include "hub/calls/repos.h"
#include "lists/naturalorder.h"

#include <algorithm>
#include <vector>

namespace hs::models {

namespace {

constexpr int kSidePage = 50;

using CommitTask = QCoro::Task<base::Result<hub::Page<hub::Commit>>>;

struct OtherRef
{
    QList<hub::Commit> commits;
    hub::Oid mergedBy;
};

/// The number of a pull request's ref; 0 for any other.
int pullNumber(const hub::GitRef &ref)
{
    constexpr QLatin1StringView kPull("refs/pr/");
    return ref.ref.startsWith(kPull) ? QStringView(ref.ref).sliced(kPull.size()).toInt() : 0;
}

QCoro::Task<base::Result<OtherRef>> fetchOther(hub::HubContextPtr hub, hub::RepoRef repo, hub::GitRef ref,
                                               std::stop_token stop)
{
    CommitTask commitsTask =
        hub::fetchCommits(hub, repo.at(hub::Revision::commit(ref.target)), kSidePage, std::nullopt, stop);
    OtherRef other;
    if (const int number = pullNumber(ref); number > 0) {
        // Discussions may be switched off: then nobody says where it went.
        const auto taker = co_await hub::fetchMergeCommit(hub, repo, number, stop);
        other.mergedBy = taker.value_or(hub::Oid());
    }
    auto commits = co_await commitsTask;
    if (!commits)
        co_return std::unexpected(commits.error());
    other.commits = std::move(commits->items);
    co_return other;
}

} // namespace

QList<hub::GitRef> sideRefs(const hub::Refs &refs, const hub::Oid &shown)
{
    QList<hub::GitRef> chosen;
    QSet<hub::Oid> seen{shown};
    const auto take = [&](const QList<hub::GitRef> &list, int most) {
        for (const hub::GitRef &ref : list) {
            if (most == 0)
                return;
            if (ref.target.isEmpty() || seen.contains(ref.target))
                continue;
            seen.insert(ref.target);
            chosen.append(ref);
            --most;
        }
    };
    take(refs.branches, kMostSideBranches);
    QList<hub::GitRef> pulls = refs.pullRequests;
    std::ranges::stable_sort(
        pulls, [](const hub::GitRef &a, const hub::GitRef &b) { return naturalCompare(a.ref, b.ref) > 0; });
    take(pulls, kMostSidePullRequests);
    return chosen;
}

void CommitStreams::addSide(const QList<hub::Commit> &commits, const hub::Oid &mergedBy)
{
    m_sides.append({.commits = commits, .mergedBy = mergedBy});
}

QList<GraphSide> CommitStreams::sides() const
{
    QList<GraphSide> all;
    for (const Side &side : m_sides) {
        QList<hub::Oid> ids;
        ids.reserve(side.commits.size());
        for (const hub::Commit &commit : side.commits)
            ids.append(commit.id);
        all.append({.commits = std::move(ids), .mergedBy = side.mergedBy});
    }
    return all;
}

/// The next commit that only this side has; null at the one where it meets the others.
const hub::Commit *CommitStreams::upcoming(Side &side) const
{
    if (side.hasEnded || side.next >= side.commits.size())
        return nullptr;
    const hub::Commit &commit = side.commits.at(side.next);
    side.hasEnded = m_onMain.contains(commit.id) || m_onSides.contains(commit.id);
    return side.hasEnded ? nullptr : &commit;
}

void CommitStreams::takeNewerThan(const std::optional<QDateTime> &date, QList<hub::Commit> &merged)
{
    while (true) {
        Side *newest = nullptr;
        for (Side &side : m_sides) {
            const hub::Commit *next = upcoming(side);
            if (!next || (date && next->date && *next->date < *date))
                continue;
            if (!newest || upcoming(*newest)->date < next->date)
                newest = &side;
        }
        if (!newest)
            return;
        const hub::Commit commit = newest->commits.at(newest->next++);
        m_onSides.insert(commit.id);
        merged.append(commit);
    }
}

QList<hub::Commit> CommitStreams::merge(const QList<hub::Commit> &page, bool isLast)
{
    QList<hub::Commit> fresh;
    for (const hub::Commit &commit : page) {
        if (!m_onMain.contains(commit.id))
            fresh.append(commit);
    }
    // Known before anything is given out: a side ends at the first commit that is among them.
    for (const hub::Commit &commit : std::as_const(fresh))
        m_onMain.insert(commit.id);
    QList<hub::Commit> merged;
    merged.reserve(fresh.size());
    for (const hub::Commit &commit : std::as_const(fresh)) {
        if (commit.date)
            takeNewerThan(commit.date, merged);
        merged.append(commit);
    }
    if (isLast)
        takeNewerThan(std::nullopt, merged);
    return merged;
}

CommitTask fetchMergedCommits(hub::HubContextPtr hub, hub::RepoRef repo, int pageSize, QList<hub::GitRef> others,
                              std::shared_ptr<CommitStreams> streams, std::optional<hub::Cursor> cursor,
                              std::stop_token stop)
{
    CommitTask main = hub::fetchCommits(hub, repo, pageSize, cursor, stop);
    std::vector<QCoro::Task<base::Result<OtherRef>>> sides;
    if (!cursor) {
        for (const hub::GitRef &ref : std::as_const(others))
            sides.push_back(fetchOther(hub, repo, ref, stop));
    }
    auto page = co_await main;
    for (auto &side : sides) {
        const auto other = co_await side;
        if (other)
            streams->addSide(other->commits, other->mergedBy);
    }
    if (page)
        page->items = streams->merge(page->items, !page->next);
    co_return page;
}

} // namespace hs::models
