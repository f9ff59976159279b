// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/types/values.h"

namespace hs::localhub {

/// One element of `GET /api/trending` (search.md §5); `author` is the owner's author block, empty for none.
[[nodiscard]] QJsonObject trendingEntry(const RepoRow &row, const RepoFacts &facts, const QJsonObject &author,
                                        bool isLiked);
/// One row of the quick search's sections for repositories (search.md §4).
[[nodiscard]] QJsonObject quickEntry(const RepoRow &row, const RepoFacts &facts);

} // namespace hs::localhub
