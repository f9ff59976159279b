// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/searchfilters.h"

#include "lists/repotasks.h"

using namespace Qt::StringLiterals;

namespace hs::models {

using hub::RepoKind;
using hub::SearchQuery;
using Kind = SearchFilter::Kind;

namespace {

constexpr auto kTaskOfDataset = "task_categories:"_L1;

/// The list of a query that holds the facet's values.
QStringList &valuesIn(SearchQuery &query, Facet facet)
{
    if (facet == Facet::Provider)
        return query.inferenceProviders;
    return facet == Facet::App ? query.apps : query.filters;
}

/// How a value stands among a repository's tags.
QString tagFor(const SearchQuery &query, Facet facet, const QString &value)
{
    return facet == Facet::Task && query.kind == RepoKind::Dataset ? kTaskOfDataset + value : value;
}

SearchFilter excludedFilter(const SearchQuery &query, const QString &tag, const hub::TagsByType &tags)
{
    const bool isOfDataset = query.kind == RepoKind::Dataset && tag.startsWith(kTaskOfDataset);
    if (isOfDataset || (query.kind == RepoKind::Model && findRepoTask(tag)))
        return {Kind::Tag, Facet::Task, isOfDataset ? tag.sliced(kTaskOfDataset.size()) : tag, true};
    return {Kind::Tag, facetOfFilter(tag, query.kind, tags), tag, true};
}

} // namespace

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
    for (const QString &tag : query.excluded)
        filters.append(excludedFilter(query, tag, tags));
    if (query.createdSince)
        filters.append({Kind::CreatedSince, Facet::Other, query.createdSince->toString(Qt::ISODate)});
    if (query.modifiedSince)
        filters.append({Kind::ModifiedSince, Facet::Other, query.modifiedSince->toString(Qt::ISODate)});
    return filters;
}

SearchQuery withoutFilter(SearchQuery query, const SearchFilter &filter)
{
    switch (filter.kind) {
    case Kind::Tag:
        if (filter.isExcluded)
            query.excluded.removeAll(tagFor(query, filter.facet, filter.value));
        else if (filter.facet == Facet::Task)
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
    case Kind::CreatedSince:
        query.createdSince.reset();
        break;
    case Kind::ModifiedSince:
        query.modifiedSince.reset();
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
    if (!isOfTags(facet))
        return facet == Facet::Provider ? query.inferenceProviders : query.apps;
    QStringList chosen;
    for (const QString &filter : query.filters) {
        if (facetOfFilter(filter, query.kind, tags) == facet)
            chosen.append(filter);
    }
    return chosen;
}

SearchQuery withValue(SearchQuery query, Facet facet, const QString &value, bool isChosen, const hub::TagsByType &tags)
{
    if (isChosen)
        query.excluded.removeAll(tagFor(query, facet, value));
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
    QStringList &values = valuesIn(query, facet);
    values.removeAll(value);
    if (isChosen)
        values.append(value);
    return query;
}

QStringList excludedValues(const SearchQuery &query, Facet facet, const hub::TagsByType &tags)
{
    QStringList values;
    for (const QString &tag : query.excluded) {
        const SearchFilter filter = excludedFilter(query, tag, tags);
        if (filter.facet == facet)
            values.append(filter.value);
    }
    return values;
}

SearchQuery withExcluded(SearchQuery query, Facet facet, const QString &value, bool isExcluded)
{
    const QString tag = tagFor(query, facet, value);
    query.excluded.removeAll(tag);
    if (!isExcluded)
        return query;
    query.excluded.append(tag);
    query.filters.removeAll(value);
    if (facet == Facet::Task && query.pipelineTag == value)
        query.pipelineTag.clear();
    return query;
}

QList<SearchQuery::Sort> sortsOf(RepoKind kind)
{
    using Sort = SearchQuery::Sort;
    switch (kind) {
    case RepoKind::Model:
        return {Sort::Trending, Sort::Downloads,  Sort::Likes,    Sort::LikesLately, Sort::Created,
                Sort::Modified, Sort::Parameters, Sort::MainSize, Sort::Id};
    case RepoKind::Dataset:
        return {Sort::Trending, Sort::Downloads, Sort::Likes,    Sort::LikesLately,
                Sort::Created,  Sort::Modified,  Sort::MainSize, Sort::Id};
    case RepoKind::Space:
        break;
    }
    return {Sort::Trending, Sort::Likes, Sort::LikesLately, Sort::Created, Sort::Modified, Sort::Id};
}

SearchQuery sortedBy(SearchQuery query, SearchQuery::Sort sort)
{
    query.sort = sort;
    query.isAscending = sort == SearchQuery::Sort::Id;
    return query;
}

bool isUsualDirection(const SearchQuery &query)
{
    return query.isAscending == (query.sort == SearchQuery::Sort::Id);
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
    other.createdSince = query.createdSince;
    other.modifiedSince = query.modifiedSince;
    return sortsOf(kind).contains(query.sort) ? sortedBy(other, query.sort) : other;
}

} // namespace hs::models
