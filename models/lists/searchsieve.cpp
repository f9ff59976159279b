// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/searchsieve.h"

#include "hub/calls/search.h"

#include <algorithm>

namespace hs::models {

namespace {

using hub::SearchQuery;

constexpr int kQuestionsForAPage = 2; ///< the model asks on by itself when a page is empty, but not for ever
constexpr int kEnoughRows = 20;
constexpr int kRowsOfAQuestion = 200;

bool isSince(const std::optional<QDateTime> &when, const std::optional<QDate> &bound)
{
    return !bound || (when && when->toUTC().date() >= *bound);
}

/// The rows come newest first by the date that is bounded: after the first that is too old, all are.
bool isPastTheEnd(const hub::RepoSummary &repo, const SearchQuery &query)
{
    if (query.isAscending)
        return false;
    return (query.sort == SearchQuery::Sort::Created && !isSince(repo.createdAt, query.createdSince)) ||
           (query.sort == SearchQuery::Sort::Modified && !isSince(repo.lastModified, query.modifiedSince));
}

} // namespace

bool needsSieve(const SearchQuery &query)
{
    return !query.excluded.isEmpty() || query.createdSince || query.modifiedSince;
}

bool passesSieve(const hub::RepoSummary &repo, const SearchQuery &query)
{
    const bool hasExcluded = std::ranges::any_of(
        query.excluded, [&repo](const QString &tag) { return repo.tags.contains(tag) || repo.pipelineTag == tag; });
    return !hasExcluded && isSince(repo.createdAt, query.createdSince) &&
           isSince(repo.lastModified, query.modifiedSince);
}

QCoro::Task<base::Result<hub::Page<hub::RepoSummary>>> searchThroughSieve(hub::HubContextPtr hub, SearchQuery query,
                                                                          std::optional<hub::Cursor> cursor,
                                                                          std::shared_ptr<SieveCount> count,
                                                                          std::stop_token stop)
{
    query.pageSize = std::max(query.pageSize, kRowsOfAQuestion);
    hub::Page<hub::RepoSummary> kept;
    for (int question = 0; question < kQuestionsForAPage; ++question) {
        auto page = co_await hub::searchRepos(hub, query, cursor, stop);
        if (!page)
            co_return std::unexpected(page.error());
        count->lookedAt += static_cast<int>(page->items.size());
        kept.next = page->next;
        kept.dropped += page->dropped;
        if (question == 0)
            kept.freshness = page->freshness;
        for (const hub::RepoSummary &repo : std::as_const(page->items)) {
            if (isPastTheEnd(repo, query)) {
                kept.next.reset();
                break;
            }
            if (passesSieve(repo, query))
                kept.items.append(repo);
        }
        if (!kept.next || kept.items.size() >= kEnoughRows || kept.next == cursor)
            break;
        cursor = kept.next;
    }
    count->kept += static_cast<int>(kept.items.size());
    co_return kept;
}

} // namespace hs::models
