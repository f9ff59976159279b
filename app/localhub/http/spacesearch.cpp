// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What lies below /api/spaces beside the Spaces themselves (spaces.md §4, §9).

#include "localhub/contract/accountanswer.h"
#include "localhub/contract/spaceanswer.h"
#include "localhub/contract/words.h"
#include "localhub/facts/cardvalues.h"
#include "localhub/http/routes.h"
#include "localhub/http/spaceviews.h"
#include "localhub/store/follows.h"
#include "localhub/store/likes.h"
#include "localhub/store/reposearch.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr int kMostFound = 100;
constexpr int kMostTemplates = 100;

/// A Space in the list of what was found, with the fields of the recorded answers.
QJsonObject foundEntry(const HubContext &hub, const Call &call, const RepoRow &space)
{
    const QJsonObject card = hub.store.repos().facts(space.key).cardData.value_or(QJsonObject());
    const QString title = cardText(card, "title"_L1);
    const bool isLiked =
        !call.caller.isAnonymous() && LikeTable(hub.store.database()).has(space.key, call.caller.account.name);
    QJsonObject entry{{u"id"_s, space.fullName()},
                      {u"author"_s, space.owner},
                      {u"title"_s, title.isEmpty() ? space.name : title},
                      {u"createdAt"_s, hubTime(space.createdAt)},
                      {u"lastModified"_s, hubTime(space.lastModified)},
                      {u"likes"_s, space.likes},
                      {u"isLikedByUser"_s, isLiked},
                      {u"pinned"_s, card.value("pinned"_L1).toBool()},
                      {u"private"_s, space.isPrivate},
                      {u"repoType"_s, u"space"_s},
                      {u"runtime"_s, runtimeOf(hub, space, call.hostName(), call.caller)},
                      {u"trendingScore"_s, space.trendingScore}};
    for (const auto &[name, text] :
         {std::pair(u"emoji"_s, cardText(card, "emoji"_L1)), std::pair(u"colorFrom"_s, cardText(card, "colorFrom"_L1)),
          std::pair(u"colorTo"_s, cardText(card, "colorTo"_L1)), std::pair(u"sdk"_s, space.sdk),
          std::pair(u"shortDescription"_s, cardText(card, "short_description"_L1))}) {
        if (!text.isEmpty())
            entry.insert(name, text);
    }
    if (const auto author = hub.store.accounts().find(space.owner)) {
        const qint64 followers = Follows(hub.store.database()).countFollowersOf(author->name);
        entry.insert(u"authorData"_s, authorData(*author, {.followers = followers, .isFollowing = {}}));
    }
    return entry;
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

/// Nobody has any time on a shared processor here, and nobody has used any (the OpenAPI description of the call).
Answer zeroGpuQuota(const Call &call)
{
    if (call.caller.isAnonymous())
        return anonymousAnswer();
    return jsonAnswer(QJsonObject{{u"base"_s, 0}, {u"current"_s, 0}, {u"resetsAt"_s, QJsonValue::Null}});
}

} // namespace

std::optional<Answer> spacesBelowApi(const HubContext &hub, const Call &call)
{
    if (!call.isGet() || call.segments.value(1) != "spaces"_L1)
        return std::nullopt;
    const QString word = call.restFrom(2);
    if (word == "zero-gpu/quota"_L1)
        return zeroGpuQuota(call);
    if (word == "hardware"_L1)
        return jsonAnswer(hardwareAnswer());
    if (word == "templates"_L1)
        return templates(hub, call);
    return word == "semantic-search"_L1 ? std::optional(searchSpacesRoute(hub, call)) : std::nullopt;
}

} // namespace hs::localhub
