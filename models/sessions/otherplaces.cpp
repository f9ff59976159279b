// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/otherplaces.h"

#include "cards/hubaddress.h"

#include <QUrlQuery>

#include <array>

using namespace Qt::StringLiterals;

namespace hs::models {

namespace {

template <typename T>
struct Word
{
    T value;
    QLatin1StringView text;
};

constexpr std::array kOwnerViews{
    Word{OwnerPlace::View::Models, "models"_L1},
    Word{OwnerPlace::View::Datasets, "datasets"_L1},
    Word{OwnerPlace::View::Spaces, "spaces"_L1},
    Word{OwnerPlace::View::Collections, "collections"_L1},
};
constexpr std::array kFindScopes{
    Word{FindPlace::Scope::Collections, "collections"_L1},
    Word{FindPlace::Scope::People, "people"_L1},
    Word{FindPlace::Scope::Everything, "everything"_L1},
};
constexpr std::array kShelfViews{
    Word{ShelfPlace::View::Trending, "trending"_L1},
    Word{ShelfPlace::View::Favourites, "favourites"_L1},
    Word{ShelfPlace::View::Recent, "recent"_L1},
    Word{ShelfPlace::View::Watching, "watching"_L1},
};
/// Orders of collections (shared/hub-api/search.md §7.1); trending is the Hub's own.
constexpr std::array kCollectionOrders{"lastModified"_L1, "upvotes"_L1};
constexpr auto kFindStart = "hf://search/"_L1;
constexpr auto kViewMark = "?view="_L1;
constexpr auto kInside = "hubscope://"_L1;

template <typename T, size_t N>
QString wordOf(const std::array<Word<T>, N> &words, T value)
{
    for (const Word<T> &word : words) {
        if (word.value == value)
            return word.text;
    }
    return {};
}

template <typename T, size_t N>
std::optional<T> valueOf(const std::array<Word<T>, N> &words, QStringView text)
{
    for (const Word<T> &word : words) {
        if (word.text == text)
            return word.value;
    }
    return std::nullopt;
}

std::optional<Location> parseFind(const QString &text)
{
    const QString rest = text.mid(kFindStart.size());
    const qsizetype mark = rest.indexOf(u'?');
    const auto scope = valueOf(kFindScopes, mark < 0 ? rest : rest.first(mark));
    if (!scope)
        return std::nullopt;
    FindPlace place{*scope, {}, {}};
    if (mark < 0)
        return place;
    const QUrlQuery query(rest.sliced(mark + 1));
    place.text = query.queryItemValue(u"search"_s, QUrl::FullyDecoded);
    const QString order = query.queryItemValue(u"sort"_s, QUrl::FullyDecoded);
    if (*scope == FindPlace::Scope::Collections &&
        std::ranges::find(kCollectionOrders, order) != kCollectionOrders.end())
        place.order = order;
    return place;
}

std::optional<Location> parseOwnerView(const QString &text, const QUrl &endpoint)
{
    const qsizetype mark = text.indexOf(kViewMark);
    const auto view = mark < 0 ? std::nullopt : valueOf(kOwnerViews, QStringView(text).sliced(mark + kViewMark.size()));
    const auto address = view ? cards::parseHubAddress(QStringView(text).first(mark), endpoint) : std::nullopt;
    const auto *user = address ? std::get_if<cards::HubUser>(&*address) : nullptr;
    return user ? std::optional<Location>(OwnerPlace{user->name, *view}) : std::nullopt;
}

} // namespace

QString ownerText(const OwnerPlace &place)
{
    const QString address = cards::toHubUri(cards::HubUser{place.name});
    const QString view = wordOf(kOwnerViews, place.view);
    return view.isEmpty() ? address : address + kViewMark + view;
}

QString collectionText(const CollectionPlace &place)
{
    return cards::toHubUri(cards::HubCollection{place.owner, place.words});
}

QString findText(const FindPlace &place)
{
    QStringList parts;
    if (!place.text.isEmpty())
        parts << u"search="_s + QString::fromLatin1(QUrl::toPercentEncoding(place.text));
    if (!place.order.isEmpty())
        parts << u"sort="_s + place.order;
    const QString list = kFindStart + wordOf(kFindScopes, place.scope);
    return parts.isEmpty() ? list : list + u'?' + parts.join(u'&');
}

QString shelfText(const ShelfPlace &place)
{
    return kInside + wordOf(kShelfViews, place.view);
}

std::optional<Location> parseOtherPlace(const QString &text, const QUrl &endpoint, bool isFromInside)
{
    if (text.startsWith(kFindStart))
        return parseFind(text);
    if (text.startsWith("hf://"_L1))
        return parseOwnerView(text, endpoint);
    if (!isFromInside || !text.startsWith(kInside))
        return std::nullopt;
    const auto view = valueOf(kShelfViews, QStringView(text).sliced(kInside.size()));
    return view ? std::optional<Location>(ShelfPlace{*view}) : std::nullopt;
}

} // namespace hs::models
