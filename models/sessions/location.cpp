// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/location.h"

#include "cards/hubaddress.h"
#include "hub/types/repopath.h"
#include "sessions/otherplaces.h"
#include "sessions/searchaddress.h"

#include <QUrlQuery>

#include <array>

using namespace Qt::StringLiterals;

namespace hs::models {

using hub::RepoKind;

namespace {

constexpr auto kTransfers = "hubscope://transfers"_L1;
constexpr auto kLibrary = "hubscope://library"_L1;
constexpr auto kCompare = "hubscope://compare"_L1;

/// Views that a plain `hf://` address cannot name. It stays inside the program: copied links go without.
struct ViewWord
{
    RepoPlace::View view;
    QLatin1StringView suffix;
};
constexpr auto kFileHistory = "?view=history&path="_L1;
constexpr std::array kViewWords{
    ViewWord{RepoPlace::View::Files, "?view=files"_L1},
    ViewWord{RepoPlace::View::History, "?view=history"_L1},
    ViewWord{RepoPlace::View::Insights, "?view=insights"_L1},
    ViewWord{RepoPlace::View::Viewer, "?view=viewer"_L1},
};

cards::HubRepoKind cardKind(RepoKind kind)
{
    switch (kind) {
    case RepoKind::Model:
        return cards::HubRepoKind::Model;
    case RepoKind::Dataset:
        return cards::HubRepoKind::Dataset;
    case RepoKind::Space:
        return cards::HubRepoKind::Space;
    }
    return cards::HubRepoKind::Model;
}

RepoKind hubKind(cards::HubRepoKind kind)
{
    switch (kind) {
    case cards::HubRepoKind::Model:
        return RepoKind::Model;
    case cards::HubRepoKind::Dataset:
        return RepoKind::Dataset;
    case cards::HubRepoKind::Space:
        return RepoKind::Space;
    }
    return RepoKind::Model;
}

RepoPlace::View viewOf(cards::RepoView view, cards::HubRepoKind kind)
{
    switch (view) {
    case cards::RepoView::Folder:
    case cards::RepoView::File:
    case cards::RepoView::Entry:
        return RepoPlace::View::Files;
    case cards::RepoView::History:
    case cards::RepoView::Commit:
        return RepoPlace::View::History;
    case cards::RepoView::Viewer:
        return kind == cards::HubRepoKind::Dataset ? RepoPlace::View::Viewer : RepoPlace::View::Card;
    case cards::RepoView::Card:
    case cards::RepoView::Community:
    case cards::RepoView::Settings:
        break;
    }
    return RepoPlace::View::Card;
}

std::optional<Location> placeOf(const cards::HubAddress &address)
{
    if (const auto *repository = std::get_if<cards::HubRepository>(&address)) {
        const auto id = hub::RepoId::parse(repository->id);
        const auto revision =
            repository->revision ? hub::Revision::parse(*repository->revision) : std::optional(hub::Revision());
        if (!id || !revision)
            return std::nullopt;
        RepoPlace place{
            {hubKind(repository->kind), *id, *revision}, viewOf(repository->view, repository->kind), {}, {}};
        if (place.view == RepoPlace::View::Files)
            place.path = repository->path;
        if (place.view == RepoPlace::View::Card)
            place.fragment = repository->fragment;
        return place;
    }
    if (const auto *search = std::get_if<cards::HubSearch>(&address))
        return SearchPlace{parseSearchQuery(hubKind(search->kind), search->query)};
    if (const auto *user = std::get_if<cards::HubUser>(&address))
        return OwnerPlace{user->name, OwnerPlace::View::Overview};
    if (const auto *collection = std::get_if<cards::HubCollection>(&address))
        return CollectionPlace{collection->owner, collection->slug};
    return std::nullopt;
}

QString textOf(const RepoPlace &place)
{
    cards::HubRepository address;
    address.kind = cardKind(place.repo.kind);
    address.id = place.repo.id.toString();
    address.revision = place.repo.revision.toString();
    if (place.view == RepoPlace::View::Files && !place.path.isEmpty()) {
        address.view = cards::RepoView::Entry;
        address.path = place.path;
        return cards::toHubUri(address);
    }
    if (place.view == RepoPlace::View::Card)
        address.fragment = place.fragment;
    QString text = cards::toHubUri(address);
    if (place.view == RepoPlace::View::History && !place.path.isEmpty())
        return text + kFileHistory + QString::fromLatin1(QUrl::toPercentEncoding(place.path));
    for (const ViewWord &word : kViewWords) {
        if (word.view == place.view)
            text += word.suffix;
    }
    return text;
}

std::optional<Location> parseFileHistory(const QString &text, const QUrl &endpoint)
{
    const qsizetype at = text.indexOf(kFileHistory);
    if (at < 0 || !text.startsWith("hf://"_L1))
        return std::nullopt;
    const auto address = cards::parseHubAddress(QStringView(text).first(at), endpoint);
    auto location = address ? placeOf(*address) : std::nullopt;
    auto *place = location ? std::get_if<RepoPlace>(&*location) : nullptr;
    const QString path = QUrl::fromPercentEncoding(text.sliced(at + kFileHistory.size()).toUtf8());
    if (!place || place->view != RepoPlace::View::Card || !hub::isSafeRepoPath(path))
        return std::nullopt;
    return RepoPlace{place->repo, RepoPlace::View::History, path, {}};
}

std::optional<Location> parseWithView(const QString &text, const QUrl &endpoint)
{
    if (auto fileHistory = parseFileHistory(text, endpoint))
        return fileHistory;
    for (const ViewWord &word : kViewWords) {
        if (!text.startsWith("hf://"_L1) || !text.endsWith(word.suffix))
            continue;
        const auto address = cards::parseHubAddress(QStringView(text).chopped(word.suffix.size()), endpoint);
        auto location = address ? placeOf(*address) : std::nullopt;
        auto *place = location ? std::get_if<RepoPlace>(&*location) : nullptr;
        if (place && place->view == RepoPlace::View::Card) {
            if (word.view == RepoPlace::View::Viewer && place->repo.kind != RepoKind::Dataset)
                return location; // only datasets have one
            place->view = word.view;
            place->fragment.clear();
            return location;
        }
    }
    return std::nullopt;
}

QString textOf(const ComparePlace &place)
{
    const auto sideText = [](const hub::RepoRef &repo) {
        return QString::fromLatin1(
            QUrl::toPercentEncoding(textOf(RepoPlace{repo, RepoPlace::View::Card, {}, {}}), ":/@"));
    };
    return kCompare + "?base="_L1 + sideText(place.base) + "&head="_L1 + sideText(place.head);
}

std::optional<Location> parseCompare(const QString &text, const QUrl &endpoint)
{
    const QUrlQuery query(QUrl(text, QUrl::StrictMode));
    const auto sideOf = [&](const QString &name) -> std::optional<hub::RepoRef> {
        const auto address = cards::parseHubAddress(query.queryItemValue(name, QUrl::FullyDecoded), endpoint);
        const auto place = address ? placeOf(*address) : std::nullopt;
        const auto *repo = place ? std::get_if<RepoPlace>(&*place) : nullptr;
        return repo ? std::optional(repo->repo) : std::nullopt;
    };
    const auto base = sideOf(u"base"_s);
    const auto head = sideOf(u"head"_s);
    return base && head ? std::optional<Location>(ComparePlace{*base, *head}) : std::nullopt;
}

} // namespace

QString locationText(const Location &location)
{
    if (const auto *search = std::get_if<SearchPlace>(&location)) {
        const QString query = searchQueryText(search->query);
        const QString list = "hf://search/"_L1 + hub::words(search->query.kind).plural;
        return query.isEmpty() ? list : list + u'?' + query;
    }
    if (const auto *repo = std::get_if<RepoPlace>(&location))
        return textOf(*repo);
    if (const auto *owner = std::get_if<OwnerPlace>(&location))
        return ownerText(*owner);
    if (const auto *collection = std::get_if<CollectionPlace>(&location))
        return collectionText(*collection);
    if (const auto *find = std::get_if<FindPlace>(&location))
        return findText(*find);
    if (const auto *shelf = std::get_if<ShelfPlace>(&location))
        return shelfText(*shelf);
    if (const auto *compare = std::get_if<ComparePlace>(&location))
        return textOf(*compare);
    return std::holds_alternative<TransfersPlace>(location) ? kTransfers : kLibrary;
}

std::optional<Location> parseLocation(const QString &text, const QUrl &endpoint, bool isFromInside)
{
    const QString trimmed = text.trimmed();
    if (auto other = parseOtherPlace(trimmed, endpoint, isFromInside))
        return other;
    if (trimmed.startsWith("hubscope:"_L1, Qt::CaseInsensitive)) {
        if (isFromInside && trimmed == kTransfers)
            return TransfersPlace{};
        if (isFromInside && trimmed == kLibrary)
            return LibraryPlace{};
        if (isFromInside && trimmed.startsWith(kCompare))
            return parseCompare(trimmed, endpoint);
        return std::nullopt;
    }
    if (auto withView = parseWithView(trimmed, endpoint))
        return withView;
    if (const auto address = cards::parseHubAddress(trimmed, endpoint))
        return placeOf(*address);
    // "owner/name" alone: cards leave it to the caller, because in a search field it is a search.
    if (trimmed.count(u'/') == 1) {
        if (const auto id = hub::RepoId::parse(trimmed))
            return RepoPlace{{RepoKind::Model, *id, {}}, RepoPlace::View::Card, {}, {}};
    }
    return std::nullopt;
}

} // namespace hs::models
