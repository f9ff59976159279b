// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/shelfradar.h"

#include "hub/calls/repos.h"
#include "hub/calls/search.h"
#include "lists/searchsieve.h"

#include <algorithm>

namespace hs::models {

namespace {

using base::HubError;
using base::Result;
using hub::SearchQuery;

constexpr int kRowsOfAnOwner = 30; ///< of each kind

/// A watch with what the Hub told about it. An error only where nothing can be said about it.
QCoro::Task<Result<Watch>> askAboutRepo(hub::HubContextPtr hub, Watch watch, std::stop_token stop)
{
    const hub::RepoRef repo{*watch.kind, watch.id, hub::Revision()};
    const auto page = co_await hub::fetchCommits(hub, repo, Watch::kMostNews, std::nullopt, stop);
    if (!page)
        co_return std::unexpected(page.error());
    watch.news.clear();
    for (const hub::Commit &commit : page->items) {
        if (commit.date && *commit.date > watch.seenAt)
            watch.news.append(
                {WatchNews::What::Commit, repo.kind, repo.id, commit.title, commit.id.toString(), *commit.date});
    }
    watch.hasMore = page->next && watch.news.size() == page->items.size();
    co_return watch;
}

QCoro::Task<Result<Watch>> askAboutOwner(hub::HubContextPtr hub, Watch watch, std::stop_token stop)
{
    watch.news.clear();
    watch.hasMore = false;
    for (const hub::RepoKind kind : hub::kAllRepoKinds) {
        SearchQuery query;
        query.kind = kind;
        query.author = watch.owner;
        query.sort = SearchQuery::Sort::Modified;
        query.pageSize = kRowsOfAnOwner;
        const auto page = co_await hub::searchRepos(hub, query, std::nullopt, stop);
        if (!page)
            co_return std::unexpected(page.error());
        for (const hub::RepoSummary &row : page->items) {
            const bool isNew = row.createdAt && *row.createdAt > watch.seenAt;
            if (isNew || (row.lastModified && *row.lastModified > watch.seenAt))
                watch.news.append({isNew ? WatchNews::What::NewRepo : WatchNews::What::UpdatedRepo,
                                   kind,
                                   row.id,
                                   {},
                                   {},
                                   row.lastModified.value_or(watch.seenAt)});
        }
    }
    std::ranges::stable_sort(watch.news, std::ranges::greater(), &WatchNews::when);
    watch.hasMore = watch.news.size() > Watch::kMostNews;
    watch.news.resize(std::min<qsizetype>(watch.news.size(), Watch::kMostNews));
    co_return watch;
}

} // namespace

ShelfRadar::ShelfRadar(hub::HubContextPtr hub, Shelf &shelf, QObject *parent)
    : QObject(parent)
    , m_hub(std::move(hub))
    , m_shelf(shelf)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ShelfRadar::look);
}

void ShelfRadar::start()
{
    m_timer.start(kFirstLook);
}

void ShelfRadar::look()
{
    m_timer.start(kInterval);
    if (m_hub->isOffline || isLooking())
        return;
    for (const SavedSearch &search : m_shelf.searches())
        m_waiting.append(search);
    for (const Watch &watch : m_shelf.watches())
        m_waiting.append(watch);
    if (m_waiting.isEmpty())
        return;
    Q_EMIT lookChanged();
    askNext();
}

void ShelfRadar::askNext()
{
    if (m_waiting.isEmpty()) {
        Q_EMIT lookChanged();
        return;
    }
    m_isAsking = true;
    std::visit([this](const auto &subject) { ask(subject); }, m_waiting.takeFirst());
}

void ShelfRadar::finishOne(const HubError *error)
{
    m_isAsking = false;
    // The next answer would be the same: the rest waits for the next look.
    if (error && (error->kind == HubError::Kind::Offline || error->kind == HubError::Kind::NotSaved ||
                  error->kind == HubError::Kind::RateLimited))
        m_waiting.clear();
    askNext();
}

void ShelfRadar::ask(const SavedSearch &search)
{
    SearchQuery query = search.query;
    query.sort = SearchQuery::Sort::Created;
    query.isAscending = false;
    query.pageSize = kMostCounted;
    m_scope.then(hub::searchRepos(m_hub, query, std::nullopt, m_scope.token()),
                 [this, search](const Result<hub::Page<hub::RepoSummary>> &page) {
                     if (page) {
                         const auto isNew = [&search](const hub::RepoSummary &repo) {
                             return repo.createdAt && *repo.createdAt > search.lookedAt &&
                                    passesSieve(repo, search.query);
                         };
                         const auto news = std::ranges::count_if(page->items, isNew);
                         const bool isAllNew = page->next && !page->items.isEmpty() && isNew(page->items.last());
                         m_shelf.takeSearchNews(search.query, search.lookedAt, int(news), isAllNew);
                     }
                     finishOne(page ? nullptr : &page.error());
                 });
}

void ShelfRadar::ask(const Watch &watch)
{
    auto task = watch.owner.isEmpty() ? askAboutRepo(m_hub, watch, m_scope.token())
                                      : askAboutOwner(m_hub, watch, m_scope.token());
    m_scope.then(std::move(task), [this, watch](const Result<Watch> &answer) {
        Watch told = answer ? *answer : watch;
        // Out of reach says nothing about the repository; "not found" does.
        const bool isGone = !answer && (answer.error().kind == HubError::Kind::RepoMissing ||
                                        answer.error().kind == HubError::Kind::Forbidden);
        if (answer || isGone) {
            told.isUnreachable = isGone;
            told.askedAt = m_hub->clock ? m_hub->clock->now() : QDateTime::currentDateTimeUtc();
            m_shelf.takeWatchNews(told);
        }
        finishOne(answer ? nullptr : &answer.error());
    });
}

} // namespace hs::models
