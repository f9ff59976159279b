// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/searchquery.h"
#include "lists/facet.h"

#include <QList>

namespace hs::models {

/// One thing that narrows a search besides its text, in the form a chip shows and takes away again.
struct SearchFilter
{
    enum class Kind {
        Tag, ///< a value of `facet`
        Author,
        Parameters, ///< the range; value is empty
        NotGated,
        OnlyGated,
        Inference, ///< warm
        Provider,
        App,
        UsesModel,
        UsesDataset,
        Linked,
        CreatedSince,  ///< value is an ISO date
        ModifiedSince, ///< value is an ISO date
    };
    Kind kind = Kind::Tag;
    Facet facet = Facet::Other;
    QString value;
    bool isExcluded = false; ///< Tag: results must not have it
    friend bool operator==(const SearchFilter &, const SearchFilter &) = default;
};

/// Pure functions on queries: what a facet panel, a chip row and an empty page need. `tags` sorts bare tags into
/// facets; an empty one is allowed.

[[nodiscard]] QList<SearchFilter> filtersOf(const hub::SearchQuery &query, const hub::TagsByType &tags);
[[nodiscard]] hub::SearchQuery withoutFilter(hub::SearchQuery query, const SearchFilter &filter);
/// Kind, text, sort and page size stay.
[[nodiscard]] hub::SearchQuery withoutFilters(const hub::SearchQuery &query);

[[nodiscard]] QStringList chosenValues(const hub::SearchQuery &query, Facet facet, const hub::TagsByType &tags);
/// Adds or takes away a value; an exclusive facet lets go of its other one.
[[nodiscard]] hub::SearchQuery withValue(hub::SearchQuery query, Facet facet, const QString &value, bool isChosen,
                                         const hub::TagsByType &tags);

[[nodiscard]] QStringList excludedValues(const hub::SearchQuery &query, Facet facet, const hub::TagsByType &tags);
/// Leaves a value of a facet of tags out, or no longer. What is left out is not asked for, and the other way round.
[[nodiscard]] hub::SearchQuery withExcluded(hub::SearchQuery query, Facet facet, const QString &value, bool isExcluded);

/// Which orders the Hub knows for a kind (shared/hub-api/search.md §1.2, §3).
[[nodiscard]] QList<hub::SearchQuery::Sort> sortsOf(hub::RepoKind kind);
/// In that order, as it usually begins: names from A to Z, everything else with the newest, most or largest.
[[nodiscard]] hub::SearchQuery sortedBy(hub::SearchQuery query, hub::SearchQuery::Sort sort);
/// As sortedBy() leaves it?
[[nodiscard]] bool isUsualDirection(const hub::SearchQuery &query);

/// The same search in another kind: the text stays, filters that the other kind does not have go.
[[nodiscard]] hub::SearchQuery asKind(const hub::SearchQuery &query, hub::RepoKind kind);

} // namespace hs::models
