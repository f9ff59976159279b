// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/commitactivity.h"

#include "base/onworker.h"
#include "hub/calls/repos.h"
#include "lists/shownname.h"

#include <algorithm>

namespace hs::models {

using base::Result;

namespace {

constexpr int kPage = 1000; // shared/hub-api/repo-info.md §5
constexpr int kMostPages = 10;

QDate mondayOf(const QDate &day)
{
    return day.addDays(1 - day.dayOfWeek());
}

std::optional<QDate> localDay(const hub::Commit &commit)
{
    return commit.date ? std::optional(commit.date->toLocalTime().date()) : std::nullopt;
}

QDate firstMonday(const QDate &newest)
{
    return mondayOf(newest).addDays(-7 * (CommitActivity::kWeeks - 1));
}

struct ReadCommits
{
    QList<hub::Commit> commits;
    bool isPartial = false;
};

QCoro::Task<Result<ReadCommits>> fetchHalfYear(hub::HubContextPtr hub, hub::RepoRef repo, std::stop_token stop)
{
    ReadCommits read;
    std::optional<hub::Cursor> cursor;
    for (int page = 0; page < kMostPages; ++page) {
        auto answer = co_await hub::fetchCommits(hub, repo, kPage, cursor, stop);
        if (!answer)
            co_return std::unexpected(answer.error());
        read.commits += answer->items;
        cursor = answer->next;
        const auto newest = read.commits.isEmpty() ? std::nullopt : localDay(read.commits.constFirst());
        const auto oldest = read.commits.isEmpty() ? std::nullopt : localDay(read.commits.constLast());
        if (!cursor || (newest && oldest && *oldest < firstMonday(*newest)))
            co_return read;
    }
    read.isPartial = true;
    co_return read;
}

QCoro::Task<Result<CommitActivity>> fetchActivity(hub::HubContextPtr hub, hub::RepoRef repo, std::stop_token stop)
{
    auto read = co_await fetchHalfYear(hub, repo, stop);
    if (!read)
        co_return std::unexpected(read.error());
    CommitActivity activity =
        co_await base::onWorker([commits = std::move(read->commits)] { return activityOf(commits); });
    if (stop.stop_requested())
        co_return base::failure(base::HubError::Kind::Cancelled);
    activity.isPartial = read->isPartial;
    co_return activity;
}

} // namespace

CommitActivity activityOf(const QList<hub::Commit> &commits)
{
    QDate newest;
    for (const hub::Commit &commit : commits) {
        if (const auto day = localDay(commit); day && (!newest.isValid() || *day > newest))
            newest = *day;
    }
    CommitActivity activity;
    if (!newest.isValid())
        return activity;
    const QDate first = firstMonday(newest);
    for (int week = 0; week < CommitActivity::kWeeks; ++week)
        activity.weeks.append({first.addDays(7 * week), 0});
    QHash<QString, int> byAuthor;
    for (const hub::Commit &commit : commits) {
        const auto day = localDay(commit);
        if (!day || *day < first)
            continue;
        ++activity.weeks[first.daysTo(*day) / 7].commits;
        ++activity.commits;
        for (const hub::CommitAuthor &author : commit.authors)
            ++byAuthor[shownName(author.user)];
    }
    for (auto author = byAuthor.cbegin(); author != byAuthor.cend(); ++author)
        activity.authors.append({author.key(), author.value()});
    std::ranges::sort(activity.authors, [](const auto &a, const auto &b) {
        return a.commits != b.commits ? a.commits > b.commits : a.name < b.name;
    });
    return activity;
}

void CommitActivitySession::open(hub::HubContextPtr hub, const hub::RepoRef &repo)
{
    if (m_hub == hub && m_repo == repo && m_activity.state != LoadState::Failed)
        return;
    m_hub = std::move(hub);
    m_repo = repo;
    m_activity = {};
    m_activity.begin();
    const std::stop_token stop = m_scope.restart();
    m_scope.then(fetchActivity(m_hub, m_repo, stop), [this](Result<CommitActivity> activity) {
        if (activity && activity->weeks.isEmpty())
            m_activity.findNothing();
        else if (activity)
            m_activity.succeed(std::move(*activity), {});
        else
            m_activity.failWith(activity.error());
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

void CommitActivitySession::close()
{
    m_scope.cancel();
    m_hub.reset();
    m_activity = {};
    Q_EMIT changed();
}

} // namespace hs::models
