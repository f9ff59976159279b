// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/searchfilters.h"

namespace hs::models {

using hub::RepoKind;
using hub::SearchQuery;
using Kind = SearchFilter::Kind;

QList<SearchFilter> filtersOf(const SearchQuery &query, const hub::TagsByType &tags)
{
    QList<SearchFilter> filters;
    const auto addEach = [&filters](Kind kind, const QStringList &values) {
        for (const QString &value : values)
            filters.append({kind, Facet::Other, value});
    };
    if (!query.author.isEmpty())
        filters.append({Kind::Author, Facet::Other, query.author});
    if (!query.pipelineTag.isEmpty())
        filters.append({Kind::Tag, Facet::Task, query.pipelineTag});
    if (query.minParameters || query.maxParameters)
        filters.append({Kind::Parameters, Facet::Other, {}});
    if (query.gated)
        filters.append({*query.gated ? Kind::OnlyGated : Kind::NotGated, Facet::Other, {}});
    if (query.onlyWarm)
        filters.append({Kind::Inference, Facet::Other, {}});
    addEach(Kind::Provider, query.inferenceProviders);
    addEach(Kind::App, query.apps);
    for (const QString &filter : query.filters)
        filters.append({Kind::Tag, facetOfFilter(filter, query.kind, tags), filter});
    addEach(Kind::UsesModel, query.usesModels);
    addEach(Kind::UsesDataset, query.usesDatasets);
    if (query.onlyLinked)
        filters.append({Kind::Linked, Facet::Other, {}});
    return filters;
}

SearchQuery withoutFilter(SearchQuery query, const SearchFilter &filter)
{
    switch (filter.kind) {
    case Kind::Tag:
        if (filter.facet == Facet::Task)
            query.pipelineTag.clear();
        else
            query.filters.removeAll(filter.value);
        break;
    case Kind::Author:
        query.author.clear();
        break;
    case Kind::Parameters:
        query.minParameters.reset();
        query.maxParameters.reset();
        break;
    case Kind::NotGated:
    case Kind::OnlyGated:
        query.gated.reset();
        break;
    case Kind::Inference:
        query.onlyWarm = false;
        break;
    case Kind::Provider:
        query.inferenceProviders.removeAll(filter.value);
        break;
    case Kind::App:
        query.apps.removeAll(filter.value);
        break;
    case Kind::UsesModel:
        query.usesModels.removeAll(filter.value);
        break;
    case Kind::UsesDataset:
        query.usesDatasets.removeAll(filter.value);
        break;
    case Kind::Linked:
        query.onlyLinked = false;
        break;
    }
    return query;
}

SearchQuery withoutFilters(const SearchQuery &query)
{
    SearchQuery bare;
    bare.kind = query.kind;
    bare.text = query.text;
    bare.sort = query.sort;
    bare.isAscending = query.isAscending;
    bare.pageSize = query.pageSize;
    return bare;
}

QStringList chosenValues(const SearchQuery &query, Facet facet, const hub::TagsByType &tags)
{
    if (facet == Facet::Task)
        return query.pipelineTag.isEmpty() ? QStringList() : QStringList(query.pipelineTag);
    QStringList chosen;
    for (const QString &filter : query.filters) {
        if (facetOfFilter(filter, query.kind, tags) == facet)
            chosen.append(filter);
    }
    return chosen;
}

SearchQuery withValue(SearchQuery query, Facet facet, const QString &value, bool isChosen, const hub::TagsByType &tags)
{
    if (facet == Facet::Task) {
        if (isChosen)
            query.pipelineTag = value;
        else if (query.pipelineTag == value)
            query.pipelineTag.clear();
        return query;
    }
    if (isChosen && isExclusive(facet)) {
        for (const QString &other : chosenValues(query, facet, tags))
            query.filters.removeAll(other);
    }
    query.filters.removeAll(value);
    if (isChosen)
        query.filters.append(value);
    return query;
}

QList<SearchQuery::Sort> sortsOf(RepoKind kind)
{
    using Sort = SearchQuery::Sort;
    switch (kind) {
    case RepoKind::Model:
        return {Sort::Trending, Sort::Downloads, Sort::Likes, Sort::Created, Sort::Modified, Sort::Parameters};
    case RepoKind::Dataset:
        return {Sort::Trending, Sort::Downloads, Sort::Likes, Sort::Created, Sort::Modified};
    case RepoKind::Space:
        break;
    }
    return {Sort::Trending, Sort::Likes, Sort::Created, Sort::Modified};
}

SearchQuery asKind(const SearchQuery &query, RepoKind kind)
{
    if (query.kind == kind)
        return query;
    SearchQuery other;
    other.kind = kind;
    other.text = query.text;
    other.author = query.author;
    other.pageSize = query.pageSize;
    if (sortsOf(kind).contains(query.sort))
        other.sort = query.sort;
    return other;
}

} // namespace hs::models
