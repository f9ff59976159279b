// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/searchquery.h"

#include <QString>

namespace hs::models {

/// The filters of a search as the query part of `hf://search/models?…`, in a fixed order, without "?". What has its
/// default value is left out, so an empty search is empty text. The names are those of the Hub's API
/// (shared/hub-api/search.md §1–3).
[[nodiscard]] QString searchQueryText(const hub::SearchQuery &query);

/// The reverse. Also understands the names that the Hub's web pages use instead of `filter` (`library=`, `language=`,
/// `license=`, `other=`, `dataset=` … and their words for `sort`). Unknown names and impossible values are ignored.
/// \param text  still percent-encoded
[[nodiscard]] hub::SearchQuery parseSearchQuery(hub::RepoKind kind, const QString &text);

} // namespace hs::models
