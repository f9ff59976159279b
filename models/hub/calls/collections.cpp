// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/calls/collections.h"

#include "hub/calls/decoding.h"
#include "hub/json/collectiondecoder.h"

#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::hub {

using QCoro::Task;

namespace {

constexpr int kLargestPageOfCollections = 100; // as the official JavaScript client asks (search.md §7.1)

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QString orderWord(CollectionQuery::Sort sort)
{
    switch (sort) {
    case CollectionQuery::Sort::Trending:
        return u"trending"_s;
    case CollectionQuery::Sort::Modified:
        return u"lastModified"_s;
    case CollectionQuery::Sort::Upvotes:
        return u"upvotes"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QUrl listAddress(const HubContext &hub, const CollectionQuery &query)
{
    QStringList parts;
    if (!query.text.isEmpty())
        parts << u"q="_s + encoded(query.text);
    if (!query.owner.isEmpty())
        parts << u"owner="_s + encoded(query.owner);
    parts << u"sort="_s + orderWord(query.sort)
          << u"limit="_s + QString::number(std::clamp(query.pageSize, 1, kLargestPageOfCollections));
    QUrl url = hub.address(u"/api/collections"_s);
    url.setQuery(parts.join(u'&'), QUrl::StrictMode);
    return url;
}

} // namespace

Task<Result<Page<Collection>>> searchCollections(HubContextPtr hub, CollectionQuery query, std::optional<Cursor> cursor,
                                                 std::stop_token stop)
{
    const QUrl url = cursor ? QUrl(cursor->toString(), QUrl::StrictMode) : listAddress(*hub, query);
    const auto answer = co_await ask(hub, jsonRequest(url), std::move(stop));
    if (!answer)
        co_return std::unexpected(answer.error());
    const auto next = nextCursor(*hub, *answer);
    if (!next)
        co_return std::unexpected(next.error());
    auto page = co_await decodeBody<Page<Collection>>(answer->body, &decodeCollections);
    if (page) {
        page->next = *next;
        page->freshness = freshnessOf(*answer);
    }
    co_return page;
}

Task<Result<Answer<Collection>>> fetchCollection(HubContextPtr hub, QString owner, QString words, std::stop_token stop)
{
    const QUrl url = hub->address(u"/api/collections/%1/%2"_s.arg(encoded(owner), encoded(words)));
    const auto answer = co_await ask(hub, jsonRequest(url), std::move(stop));
    if (!answer)
        co_return std::unexpected(answer.error());
    auto collection = co_await decodeBody<Collection>(answer->body, &decodeCollection);
    if (!collection)
        co_return std::unexpected(collection.error());
    co_return Answer<Collection>{std::move(*collection), freshnessOf(*answer)};
}

} // namespace hs::hub
