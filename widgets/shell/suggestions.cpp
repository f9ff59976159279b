// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/suggestions.h"

#include "common/kindicon.h"
#include "shell/places.h"

#include <algorithm>

namespace hs::ui {

namespace {

constexpr qsizetype kMostSuggested = 10;
constexpr qsizetype kRecentSuggestions = 5;

Suggestion suggestionOf(hub::RepoKind kind, const hub::RepoId &id)
{
    const models::RepoPlace place{{kind, id, {}}, models::RepoPlace::View::Card, {}, {}};
    return {id.toString(), models::locationText(place), kindIcon(kind)};
}

/// A few of each sort, so that the last is not crowded out.
constexpr qsizetype kOfEachSort = 3;

Suggestion suggestionOf(const hub::QuickAccount &account)
{
    const QString text = account.fullname.isEmpty() || account.fullname == account.name
                             ? account.name
                             : account.fullname + QStringLiteral(" (") + account.name + u')';
    const models::OwnerPlace place{account.name, models::OwnerPlace::View::Overview};
    return {text, models::locationText(place), account.isOrganization ? Icon::Organization : Icon::Account};
}

Suggestion suggestionOf(const hub::QuickCollection &collection)
{
    const models::CollectionPlace place{collection.slug.section(u'/', 0, 0), collection.slug.section(u'/', 1)};
    return {collection.title, models::locationText(place), Icon::Collection};
}

} // namespace

QList<Suggestion> suggestionsFor(const QString &text, const models::TabList &tabs, const hub::QuickResult *found,
                                 std::optional<hub::RepoKind> listed)
{
    const QString wanted = text.trimmed();
    QList<Suggestion> list;
    if (wanted.isEmpty())
        return list;
    const auto add = [&list](const Suggestion &suggestion) {
        const bool isKnown =
            std::ranges::any_of(list, [&](const Suggestion &other) { return other.address == suggestion.address; });
        if (!isKnown && list.size() < kMostSuggested)
            list.append(suggestion);
    };
    for (const models::RepoPlace &place : recentRepositories(tabs)) {
        if (!listed && list.size() < kRecentSuggestions &&
            place.repo.id.toString().contains(wanted, Qt::CaseInsensitive))
            add(suggestionOf(place.repo.kind, place.repo.id));
    }
    if (!found)
        return list;
    const qsizetype others =
        std::min(kOfEachSort, found->accounts.size()) + std::min(kOfEachSort, found->collections.size());
    for (const hub::QuickRepo &repo : found->repos) {
        if (repo.kind != listed && list.size() < kMostSuggested - others)
            add(suggestionOf(repo.kind, repo.id));
    }
    for (const hub::QuickAccount &account : found->accounts.first(std::min(kOfEachSort, found->accounts.size())))
        add(suggestionOf(account));
    for (const hub::QuickCollection &one : found->collections.first(std::min(kOfEachSort, found->collections.size())))
        add(suggestionOf(one));
    return list;
}

} // namespace hs::ui
