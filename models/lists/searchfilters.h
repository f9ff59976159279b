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
    };
    Kind kind = Kind::Tag;
    Facet facet = Facet::Other;
    QString value;
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

/// Which orders the Hub knows for a kind (shared/hub-api/search.md §1.2, §3).
[[nodiscard]] QList<hub::SearchQuery::Sort> sortsOf(hub::RepoKind kind);

/// The same search in another kind: the text stays, filters that the other kind does not have go.
[[nodiscard]] hub::SearchQuery asKind(const hub::SearchQuery &query, hub::RepoKind kind);

} // namespace hs::models
