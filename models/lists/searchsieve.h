// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/hubcontext.h"
#include "hub/types/answer.h"
#include "hub/types/reposummary.h"
#include "hub/types/searchquery.h"

#include <memory>

namespace hs::models {

/// Does the query ask for something the Hub has no parameter for (shared/hub-api/search.md §1–3: no exclusion, no
/// dates)?
[[nodiscard]] bool needsSieve(const hub::SearchQuery &query);

/// Does this row satisfy those parts of the query? A row that does not tell its date is not newer than any.
[[nodiscard]] bool passesSieve(const hub::RepoSummary &repo, const hub::SearchQuery &query);

/// How much of what the Hub answered was looked through for one list.
struct SieveCount
{
    int lookedAt = 0;
    int kept = 0;
};

/// One page of what passes: hub::searchRepos() asked a few times if need be. In the order of the date that is asked
/// for, the list ends where it becomes too old; in another, it may go on for long, and a page may be empty.
/// \param count  is added to as answers come, on this thread
[[nodiscard]] QCoro::Task<base::Result<hub::Page<hub::RepoSummary>>>
searchThroughSieve(hub::HubContextPtr hub, hub::SearchQuery query, std::optional<hub::Cursor> cursor,
                   std::shared_ptr<SieveCount> count, std::stop_token stop);

} // namespace hs::models
