// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lists/facet.h"

#include <QLatin1StringView>

#include <span>

namespace hs::models {

/// A choice known without asking the Hub: the word in an address without its prefix, and its proper name.
struct FacetEntry
{
    QLatin1StringView id;
    QLatin1StringView label;
};

/// The most looked-for ones first; empty for facets whose choices only the Hub knows, and for tasks and languages.
[[nodiscard]] std::span<const FacetEntry> facetEntries(Facet facet, hub::RepoKind kind);
/// Codes.
[[nodiscard]] std::span<const QLatin1StringView> commonLanguages();

} // namespace hs::models
