// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/repochanges.h"
#include "localhub/http/spacefields.h"
#include "localhub/store/repocreation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

/// What a duplicated Space starts with: the variables of the original, with those of the call over them by their keys,
/// no secret of the original, and the smallest hardware unless it is told (repos-write.md §7).
QJsonObject spaceSettings(const HubContext &hub, const RepoRow &source, BodyFields &fields)
{
    QJsonObject space = readSpaceFields(fields);
    QJsonArray variables = space["variables"_L1].toArray();
    for (const SpaceSetting &variable : hub.store.spaces().variables(source.key)) {
        const bool isThere = std::ranges::any_of(
            variables, [&](const QJsonValue &other) { return other["key"_L1].toString() == variable.key; });
        if (!isThere)
            variables.append(QJsonObject{
                {u"key"_s, variable.key}, {u"value"_s, variable.value}, {u"description"_s, variable.description}});
    }
    if (!variables.isEmpty())
        space.insert(u"variables"_s, variables);
    return space;
}

} // namespace

Answer duplicateRepoRoute(const HubContext &hub, const Call &call, const RepoRow &repo)
{
    if (const auto refusal = writeTokenRefusal(call))
        return *refusal;
    if (const auto refusal = contentRefusal(hub, call, repo, ErrorForm::Json))
        return *refusal;
    BodyFields fields(call);
    const QString target = fields.text("repository"_L1);
    RepoPlan plan;
    plan.row.kind = repo.kind;
    plan.row.name = target.section(u'/', 1);
    if (fields.isGood() && (target.count(u'/') != 1 || !isRepoName(plan.row.name)))
        fields.complain(u"Invalid repository name: "_s + target, "repository"_L1);
    if (!readVisibility(fields, plan.row)) {
        // As the original: the docs and the Python client disagree (repos-write.md §7), and this tells nobody more.
        plan.row.isPrivate = repo.isPrivate;
        plan.row.isProtected = repo.isProtected;
    }
    if (repo.kind == RepoKind::Space)
        plan.settings.insert(u"space"_s, spaceSettings(hub, repo, fields));
    plan.resourceGroup = groupIn(fields);
    if (!fields.isGood())
        return fields.refusal();
    if (repo.gate != Gate::Open)
        return errorAnswer(403, u"Gated repositories cannot be duplicated"_s);
    const auto owner = hub.store.accounts().find(target.section(u'/', 0, 0));
    if (!owner || !mayCreateIn(call, owner->name, plan.resourceGroup))
        return noNamespaceAnswer(repo.kind, target.section(u'/', 0, 0));
    if (const auto refusal = groupRefusal(hub, call, owner->name, plan.resourceGroup))
        return *refusal;
    plan.row.owner = owner->name;
    plan.row.creator = call.caller.account.name;
    plan.row.createdAt = QDateTime::currentDateTimeUtc();
    const QString url = repoUrl(call, repo.kind, plan.row.fullName());
    const auto row = duplicateRepo(hub.store, repo, std::move(plan));
    if (!row && row.error().kind == Failure::Kind::Conflict)
        return existsAnswer(u"You already created this %1 repo"_s.arg(wordsOf(repo.kind).singular), url);
    if (!row)
        return failureAnswer(row.error(), {}, ErrorForm::Json);
    hub.events.tell({u"repo"_s, u"create"_s, *row, call.caller.account.name, {}});
    return jsonAnswer(QJsonObject{{u"url"_s, url}});
}

} // namespace hs::localhub
