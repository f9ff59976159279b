// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/suggestions.h"

#include "common/kindicon.h"
#include "shell/places.h"

#include <algorithm>

namespace hs::ui {

namespace {

constexpr qsizetype kMost = 10;
constexpr qsizetype kRecentSuggestions = 5;

Suggestion suggestionOf(hub::RepoKind kind, const hub::RepoId &id)
{
    const models::RepoPlace place{{kind, id, {}}, models::RepoPlace::View::Card, {}, {}};
    return {id.toString(), models::locationText(place), kindIcon(kind)};
}

} // namespace

QList<Suggestion> suggestionsFor(const QString &text, const models::TabList &tabs, const hub::QuickResult *found)
{
    const QString wanted = text.trimmed();
    QList<Suggestion> list;
    if (wanted.isEmpty())
        return list;
    const auto add = [&list](const Suggestion &suggestion) {
        const bool isKnown =
            std::ranges::any_of(list, [&](const Suggestion &other) { return other.address == suggestion.address; });
        if (!isKnown && list.size() < kMost)
            list.append(suggestion);
    };
    for (const models::RepoPlace &place : recentRepositories(tabs)) {
        if (list.size() < kRecentSuggestions && place.repo.id.toString().contains(wanted, Qt::CaseInsensitive))
            add(suggestionOf(place.repo.kind, place.repo.id));
    }
    if (found) {
        for (const hub::QuickRepo &repo : found->repos)
            add(suggestionOf(repo.kind, repo.id));
    }
    return list;
}

} // namespace hs::ui
