// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/hubcontext.h"
#include "hub/types/answer.h"
#include "hub/types/quickresult.h"
#include "hub/types/reposummary.h"
#include "hub/types/searchquery.h"
#include "hub/types/tag.h"

namespace hs::hub {

/// `GET /api/{types}` (shared/hub-api/search.md §1–3). `cursor` is the `next` of the page before; the query must then
/// be the same. Cached for offline use.
[[nodiscard]] QCoro::Task<Result<Page<RepoSummary>>> searchRepos(HubContextPtr hub, SearchQuery query,
                                                                 std::optional<Cursor> cursor, std::stop_token stop);

/// The address of the first page: exposed for tests of the spelling of each facet.
[[nodiscard]] QUrl searchAddress(const HubContext &hub, const SearchQuery &query);

/// `GET /api/models-tags-by-type`, `/api/datasets-tags-by-type`; Spaces have none: an empty answer without asking.
[[nodiscard]] QCoro::Task<Result<Answer<TagsByType>>> tagsByType(HubContextPtr hub, RepoKind kind,
                                                                 std::stop_token stop);

/// `GET /api/trending` (search.md §5): at most 20, of all kinds together where none is given.
[[nodiscard]] QCoro::Task<Result<Page<RepoSummary>>> trendingRepos(HubContextPtr hub, std::optional<RepoKind> kind,
                                                                   std::stop_token stop);

/// `GET /api/quicksearch` (search.md §4); `limit` 1–20 for each section.
[[nodiscard]] QCoro::Task<Result<QuickResult>> quickSearch(HubContextPtr hub, QString text, int limit,
                                                           std::stop_token stop);

} // namespace hs::hub
