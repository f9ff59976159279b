// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/calls/search.h"

#include "hub/calls/decoding.h"
#include "hub/json/quickresultdecoder.h"
#include "hub/json/repodecoder.h"
#include "hub/json/tagdecoder.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace hs::hub {

using QCoro::Task;

namespace {

constexpr int kLargestPage = 500; // search.md §1.5

/// Percent-encodes a value completely: QUrlQuery alone would leave "+" and ":" as they are.
void add(QUrlQuery &query, QLatin1StringView key, const QString &value)
{
    query.addQueryItem(key.toString(), QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

QLatin1StringView sortWord(SearchQuery::Sort sort)
{
    // search.md §1.2, the wire's words.
    switch (sort) {
    case SearchQuery::Sort::Trending:
        return "trendingScore"_L1;
    case SearchQuery::Sort::Downloads:
        return "downloads"_L1;
    case SearchQuery::Sort::Likes:
        return "likes"_L1;
    case SearchQuery::Sort::LikesLately:
        return "likes30d"_L1;
    case SearchQuery::Sort::Created:
        return "createdAt"_L1;
    case SearchQuery::Sort::Modified:
        return "lastModified"_L1;
    case SearchQuery::Sort::Parameters:
        return "num_parameters"_L1;
    case SearchQuery::Sort::MainSize:
        return "mainSize"_L1;
    case SearchQuery::Sort::Id:
        return "id"_L1;
    }
    Q_UNREACHABLE_RETURN("trendingScore"_L1);
}

/// What the rows show; asked by name because `full=true` has no parameter counts (search.md §1.5).
QStringList expandedFields(RepoKind kind)
{
    switch (kind) {
    case RepoKind::Model:
        return {u"author"_s,       u"createdAt"_s,    u"downloads"_s, u"gated"_s,        u"gguf"_s,
                u"lastModified"_s, u"library_name"_s, u"likes"_s,     u"pipeline_tag"_s, u"private"_s,
                u"safetensors"_s,  u"sha"_s,          u"siblings"_s,  u"tags"_s,         u"trendingScore"_s};
    case RepoKind::Dataset:
        return {u"author"_s, u"createdAt"_s, u"description"_s, u"downloads"_s, u"gated"_s,        u"lastModified"_s,
                u"likes"_s,  u"private"_s,   u"sha"_s,         u"tags"_s,      u"trendingScore"_s};
    case RepoKind::Space:
        return {u"author"_s,  u"cardData"_s, u"createdAt"_s, u"lastModified"_s, u"likes"_s,        u"private"_s,
                u"runtime"_s, u"sdk"_s,      u"sha"_s,       u"tags"_s,         u"trendingScore"_s};
    }
    Q_UNREACHABLE_RETURN({});
}

/// "min:6B,max:128B" with whole numbers: M below a billion keeps every typed figure exact enough.
QString parameterRange(const SearchQuery &query)
{
    const auto figure = [](qint64 count) {
        constexpr qint64 kMillion = 1'000'000;
        constexpr qint64 kBillion = 1'000'000'000;
        if (count % kBillion == 0)
            return QString::number(count / kBillion) + u'B';
        if (count % kMillion == 0)
            return QString::number(count / kMillion) + u'M';
        return QString::number(count);
    };
    QStringList parts;
    if (query.minParameters)
        parts << u"min:"_s + figure(*query.minParameters);
    if (query.maxParameters)
        parts << u"max:"_s + figure(*query.maxParameters);
    return parts.join(u',');
}

void addModelFacets(QUrlQuery &url, const SearchQuery &query)
{
    if (!query.pipelineTag.isEmpty())
        add(url, "pipeline_tag"_L1, query.pipelineTag);
    for (const QString &app : query.apps)
        add(url, "apps"_L1, app);
    for (const QString &provider : query.inferenceProviders)
        add(url, "inference_provider"_L1, provider);
    if (query.onlyWarm)
        add(url, "inference"_L1, u"warm"_s);
    if (query.minParameters || query.maxParameters)
        add(url, "num_parameters"_L1, parameterRange(query));
}

void addDatasetFacets(QUrlQuery &url, const SearchQuery &query)
{
    if (!query.pipelineTag.isEmpty())
        add(url, "filter"_L1, u"task_categories:"_s + query.pipelineTag);
}

void addSpaceFacets(QUrlQuery &url, const SearchQuery &query)
{
    for (const QString &model : query.usesModels)
        add(url, "models"_L1, model);
    for (const QString &dataset : query.usesDatasets)
        add(url, "datasets"_L1, dataset);
    if (query.onlyLinked)
        add(url, "linked"_L1, u"true"_s);
}

} // namespace

QUrl searchAddress(const HubContext &hub, const SearchQuery &query)
{
    QUrlQuery url;
    if (!query.text.isEmpty())
        add(url, "search"_L1, query.text);
    if (!query.author.isEmpty())
        add(url, "author"_L1, query.author);
    for (const QString &filter : query.filters)
        add(url, "filter"_L1, filter);
    if (query.gated && query.kind != RepoKind::Space)
        add(url, "gated"_L1, *query.gated ? u"true"_s : u"false"_s);
    switch (query.kind) {
    case RepoKind::Model:
        addModelFacets(url, query);
        break;
    case RepoKind::Dataset:
        addDatasetFacets(url, query);
        break;
    case RepoKind::Space:
        addSpaceFacets(url, query);
        break;
    }
    add(url, "sort"_L1, sortWord(query.sort).toString());
    add(url, "direction"_L1, query.isAscending ? u"1"_s : u"-1"_s);
    add(url, "limit"_L1, QString::number(std::clamp(query.pageSize, 1, kLargestPage)));
    for (const QString &field : expandedFields(query.kind))
        add(url, "expand"_L1, field);
    QUrl address = hub.address(u"/api/"_s + words(query.kind).plural);
    address.setQuery(url.query(QUrl::FullyEncoded), QUrl::StrictMode);
    return address;
}

Task<Result<Page<RepoSummary>>> searchRepos(HubContextPtr hub, SearchQuery query, std::optional<Cursor> cursor,
                                            std::stop_token stop)
{
    const RepoKind kind = query.kind;
    const QUrl url = cursor ? QUrl(cursor->toString(), QUrl::StrictMode) : searchAddress(*hub, query);
    const auto answer = co_await ask(hub, jsonRequest(url), std::move(stop));
    if (!answer)
        co_return std::unexpected(answer.error());
    const auto next = nextCursor(*hub, *answer);
    if (!next)
        co_return std::unexpected(next.error());
    auto page = co_await decodeBody<Page<RepoSummary>>(
        answer->body, [kind](const QByteArray &body) { return decodeRepoList(body, kind); });
    if (page) {
        page->next = *next;
        page->freshness = freshnessOf(*answer);
    }
    co_return page;
}

Task<Result<Answer<TagsByType>>> tagsByType(HubContextPtr hub, RepoKind kind, std::stop_token stop)
{
    if (kind == RepoKind::Space)
        co_return Answer<TagsByType>{};
    const QUrl url = hub->address(u"/api/%1-tags-by-type"_s.arg(words(kind).plural));
    const auto answer = co_await ask(hub, jsonRequest(url), std::move(stop));
    if (!answer)
        co_return std::unexpected(answer.error());
    auto tags = co_await decodeBody<TagsByType>(answer->body, &decodeTags);
    if (!tags)
        co_return std::unexpected(tags.error());
    co_return Answer<TagsByType>{std::move(*tags), freshnessOf(*answer)};
}

Task<Result<Page<RepoSummary>>> trendingRepos(HubContextPtr hub, std::optional<RepoKind> kind, std::stop_token stop)
{
    QUrlQuery query;
    add(query, "type"_L1, kind ? words(*kind).singular.toString() : u"all"_s);
    add(query, "limit"_L1, u"20"_s);
    QUrl url = hub->address(u"/api/trending"_s);
    url.setQuery(query.query(QUrl::FullyEncoded), QUrl::StrictMode);
    const auto answer = co_await ask(hub, jsonRequest(url), std::move(stop));
    if (!answer)
        co_return std::unexpected(answer.error());
    auto page = co_await decodeBody<Page<RepoSummary>>(answer->body, &decodeTrending);
    if (page)
        page->freshness = freshnessOf(*answer);
    co_return page;
}

Task<Result<QuickResult>> quickSearch(HubContextPtr hub, QString text, int limit, std::stop_token stop)
{
    QUrlQuery query;
    add(query, "q"_L1, text);
    add(query, "limit"_L1, QString::number(std::clamp(limit, 1, 20)));
    HttpRequest request;
    request.url = hub->address(u"/api/quicksearch"_s);
    request.url.setQuery(query.query(QUrl::FullyEncoded), QUrl::StrictMode);
    const auto answer = co_await ask(hub, std::move(request), std::move(stop));
    if (!answer)
        co_return std::unexpected(answer.error());
    co_return co_await decodeBody<QuickResult>(answer->body, &decodeQuickResult);
}

} // namespace hs::hub
