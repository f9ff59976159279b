// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What lies below /api/spaces beside the Spaces themselves (spaces.md §4, §9).

#include "localhub/contract/spaceanswer.h"
#include "localhub/facts/cardvalues.h"
#include "localhub/http/routes.h"
#include "localhub/http/spaceviews.h"
#include "localhub/store/reposearch.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr int kMostFound = 100;
constexpr int kMostTemplates = 100;

QJsonValue optionalText(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

QJsonObject foundEntry(const HubContext &hub, const Call &call, const RepoRow &space)
{
    const RepoFacts facts = hub.store.repos().facts(space.key);
    const QJsonObject card = facts.cardData.value_or(QJsonObject());
    const QString title = cardText(card, "title"_L1);
    return {{u"id"_s, space.fullName()},
            {u"author"_s, space.owner},
            {u"title"_s, title.isEmpty() ? space.name : title},
            {u"emoji"_s, optionalText(cardText(card, "emoji"_L1))},
            {u"sdk"_s, optionalText(space.sdk)},
            {u"likes"_s, space.likes},
            {u"private"_s, space.isPrivate},
            {u"tags"_s, QJsonArray::fromStringList(facts.tags)},
            {u"runtime"_s, runtimeOf(hub, space, call.hostName(), call.caller)},
            {u"trendingScore"_s, space.trendingScore}};
}

/// A search for the words themselves: there is no model of their meaning here, so that the fields which such a model
/// fills (semanticRelevancyScore, ai_…) are left out.
Answer searchSpacesRoute(const HubContext &hub, const Call &call)
{
    RepoQuery query;
    query.kind = RepoKind::Space;
    query.cardWords = call.params.value("q"_L1).split(u' ', Qt::SkipEmptyParts);
    query.tags = call.params.list("filter"_L1);
    query.sdks = call.params.list("sdk"_L1);
    query.limit = kMostFound;
    if (query.cardWords.isEmpty())
        return errorAnswer(400, u"✖ Invalid input: expected string, received undefined\n  → at q"_s);
    const auto page = searchRepos(hub.store.database(), query, call.caller);
    if (!page)
        return failureAnswer(page.error(), {}, ErrorForm::Json);
    const bool withSilent = call.params.flag("includeNonRunning"_L1);
    QJsonArray list;
    for (const RepoRow &space : page->rows) {
        QJsonObject entry = foundEntry(hub, call, space);
        const auto stage = spaceStageOf(entry.value("runtime"_L1)["stage"_L1].toString());
        if (withSilent || (stage && isServing(*stage)))
            list.append(entry);
    }
    return jsonAnswer(list);
}

/// A Space that calls itself a template (the tag "template") is one here.
Answer templates(const HubContext &hub, const Call &call)
{
    RepoQuery query;
    query.kind = RepoKind::Space;
    query.tags = {u"template"_s};
    query.limit = kMostTemplates;
    QJsonArray list;
    if (const auto page = searchRepos(hub.store.database(), query, call.caller)) {
        for (const RepoRow &space : page->rows) {
            const QString title =
                cardText(hub.store.repos().facts(space.key).cardData.value_or(QJsonObject()), "title"_L1);
            list.append(QJsonObject{{u"name"_s, title.isEmpty() ? space.name : title},
                                    {u"repoId"_s, space.fullName()},
                                    {u"sdk"_s, space.sdk},
                                    {u"preferredPrivate"_s, false}});
        }
    }
    return jsonAnswer(QJsonObject{{u"templates"_s, list}});
}

} // namespace

std::optional<Answer> spacesBelowApi(const HubContext &hub, const Call &call)
{
    if (!call.isGet() || call.segments.value(1) != "spaces"_L1 || call.segments.size() != 3)
        return std::nullopt;
    const QString word = call.segments.at(2);
    if (word == "hardware"_L1)
        return jsonAnswer(hardwareAnswer());
    if (word == "templates"_L1)
        return templates(hub, call);
    return word == "semantic-search"_L1 ? std::optional(searchSpacesRoute(hub, call)) : std::nullopt;
}

} // namespace hs::localhub
