// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/hubcontext.h"
#include "hub/types/answer.h"
#include "hub/types/collection.h"

namespace hs::hub {

/// `GET /api/collections` (shared/hub-api/search.md §7.1), one page. `cursor` is the `next` of the page before.
[[nodiscard]] QCoro::Task<Result<Page<Collection>>>
searchCollections(HubContextPtr hub, CollectionQuery query, std::optional<Cursor> cursor, std::stop_token stop);

/// `GET /api/collections/{owner}/{words-id}` with all its items; the words alone are understood, too.
[[nodiscard]] QCoro::Task<Result<Answer<Collection>>> fetchCollection(HubContextPtr hub, QString owner, QString words,
                                                                      std::stop_token stop);

} // namespace hs::hub
