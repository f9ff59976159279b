// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/shelfthings.h"

#include "sessions/location.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::models {

namespace {

constexpr int kShelfFormat = 1;
constexpr auto kShelfMark = "hubscope shelf"_L1;

QCborMap encodeSearch(const SavedSearch &search)
{
    return {{u"name"_s, search.name},
            {u"address"_s, locationText(SearchPlace{search.query})},
            {u"looked"_s, search.lookedAt.toMSecsSinceEpoch()},
            {u"news"_s, search.news},
            {u"more"_s, search.hasMore}};
}

QDateTime timeIn(const QCborMap &map, const QString &key)
{
    return QDateTime::fromMSecsSinceEpoch(map.value(key).toInteger(), QTimeZone::UTC);
}

std::optional<SavedSearch> decodeSearch(const QCborMap &map)
{
    const auto place = parseLocation(map.value(u"address"_s).toString(), {}, true);
    const auto *search = place ? std::get_if<SearchPlace>(&*place) : nullptr;
    if (!search)
        return std::nullopt;
    return SavedSearch{map.value(u"name"_s).toString(), search->query, timeIn(map, u"looked"_s),
                       int(std::clamp<qint64>(map.value(u"news"_s).toInteger(), 0, 1000)),
                       map.value(u"more"_s).toBool()};
}

QString repoText(hub::RepoKind kind, const hub::RepoId &id)
{
    return hub::words(kind).plural + u'/' + id.toString();
}

struct NamedRepo
{
    hub::RepoKind kind;
    hub::RepoId id;
};

std::optional<NamedRepo> parseRepoText(const QString &text)
{
    const auto kind = hub::repoKindFromWord(text.section(u'/', 0, 0));
    const auto id = hub::RepoId::parse(text.section(u'/', 1));
    return kind && id ? std::optional(NamedRepo{*kind, *id}) : std::nullopt;
}

QCborArray encodeRepos(const QList<KeptRepo> &repos)
{
    QCborArray list;
    for (const KeptRepo &repo : repos)
        list.append(QCborMap{{u"repo"_s, repoText(repo.kind, repo.id)}, {u"when"_s, repo.when.toMSecsSinceEpoch()}});
    return list;
}

QList<KeptRepo> decodeRepos(const QCborArray &list)
{
    QList<KeptRepo> repos;
    for (const QCborValue &value : list) {
        if (const auto repo = parseRepoText(value.toMap().value(u"repo"_s).toString()))
            repos.append({repo->kind, repo->id, timeIn(value.toMap(), u"when"_s)});
    }
    return repos;
}

QCborMap encodeWatch(const Watch &watch)
{
    QCborArray news;
    for (const WatchNews &one : watch.news)
        news.append(QCborMap{{u"what"_s, int(one.what)},
                             {u"repo"_s, repoText(one.kind, one.id)},
                             {u"title"_s, one.title},
                             {u"commit"_s, one.commit},
                             {u"when"_s, one.when.toMSecsSinceEpoch()}});
    QCborMap map{{u"seen"_s, watch.seenAt.toMSecsSinceEpoch()},
                 {u"news"_s, news},
                 {u"more"_s, watch.hasMore},
                 {u"gone"_s, watch.isUnreachable}};
    if (watch.owner.isEmpty())
        map.insert(u"repo"_s, repoText(*watch.kind, watch.id));
    else
        map.insert(u"owner"_s, watch.owner);
    if (watch.askedAt)
        map.insert(u"asked"_s, watch.askedAt->toMSecsSinceEpoch());
    return map;
}

std::optional<WatchNews> decodeNews(const QCborMap &map)
{
    const auto repo = parseRepoText(map.value(u"repo"_s).toString());
    const qint64 what = map.value(u"what"_s).toInteger();
    if (!repo || what < 0 || what > int(WatchNews::What::UpdatedRepo))
        return std::nullopt;
    return WatchNews{WatchNews::What(what),
                     repo->kind,
                     repo->id,
                     map.value(u"title"_s).toString(),
                     map.value(u"commit"_s).toString(),
                     timeIn(map, u"when"_s)};
}

std::optional<Watch> decodeWatch(const QCborMap &map)
{
    Watch watch;
    watch.owner = map.value(u"owner"_s).toString();
    if (watch.owner.isEmpty()) {
        const auto repo = parseRepoText(map.value(u"repo"_s).toString());
        if (!repo)
            return std::nullopt;
        watch.kind = repo->kind;
        watch.id = repo->id;
    }
    watch.seenAt = timeIn(map, u"seen"_s);
    watch.hasMore = map.value(u"more"_s).toBool();
    watch.isUnreachable = map.value(u"gone"_s).toBool();
    if (map.contains(u"asked"_s))
        watch.askedAt = timeIn(map, u"asked"_s);
    for (const QCborValue &value : map.value(u"news"_s).toArray()) {
        if (auto news = decodeNews(value.toMap()); news && watch.news.size() < Watch::kMostNews)
            watch.news.append(*news);
    }
    return watch;
}

template <typename T, typename Encode>
QCborArray listOfMaps(const QList<T> &things, Encode encode)
{
    QCborArray list;
    for (const T &thing : things)
        list.append(encode(thing));
    return list;
}

} // namespace

QByteArray encodeShelf(const ShelfContents &contents)
{
    return QCborMap{{kShelfMark, kShelfFormat},
                    {u"searches"_s, listOfMaps(contents.searches, &encodeSearch)},
                    {u"favourites"_s, encodeRepos(contents.favourites)},
                    {u"recent"_s, encodeRepos(contents.recent)},
                    {u"watches"_s, listOfMaps(contents.watches, &encodeWatch)}}
        .toCborValue()
        .toCbor();
}

std::optional<ShelfContents> decodeShelf(const QByteArray &bytes)
{
    QCborParserError error;
    const QCborMap map = QCborValue::fromCbor(bytes, &error).toMap();
    if (error.error != QCborError::NoError || map.value(kShelfMark).toInteger() != kShelfFormat)
        return std::nullopt;
    ShelfContents contents;
    for (const QCborValue &value : map.value(u"searches"_s).toArray()) {
        if (auto search = decodeSearch(value.toMap()))
            contents.searches.append(*search);
    }
    contents.favourites = decodeRepos(map.value(u"favourites"_s).toArray());
    contents.recent = decodeRepos(map.value(u"recent"_s).toArray());
    for (const QCborValue &value : map.value(u"watches"_s).toArray()) {
        if (auto watch = decodeWatch(value.toMap()))
            contents.watches.append(*watch);
    }
    return contents;
}

} // namespace hs::models
