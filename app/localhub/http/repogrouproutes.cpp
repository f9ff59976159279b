// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/resourcegroupanswer.h"
#include "localhub/http/organizations.h"
#include "localhub/http/repochanges.h"
#include "localhub/store/heldrepo.h"
#include "localhub/store/reposettings.h"
#include "localhub/store/resourcegroups.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hs::localhub {

QString groupIn(BodyFields &fields)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(u"[0-9a-fA-F]{24}"_s));
    const QString id = fields.optionalText("resourceGroupId"_L1).value_or(QString());
    if (fields.has("resourceGroupId"_L1) && !form.match(id).hasMatch())
        fields.complain(u"Invalid string: must match pattern /^[0-9a-f]{24}$/"_s, "resourceGroupId"_L1);
    return id.toLower();
}

std::optional<Answer> groupRefusal(const HubContext &hub, const Call &call, const QString &owner, const QString &group)
{
    if (group.isEmpty())
        return std::nullopt;
    if (!ResourceGroups(hub.store.database()).find(owner, group))
        return errorAnswer(404, u"Resource group not found"_s);
    return mayCreateIn(call, owner, group) ? std::nullopt : std::optional(noRightAnswer());
}

Answer repoGroup(const HubContext &hub, const Call &call, const RepoRow &repo)
{
    if (call.caller.isAnonymous())
        return anonymousAnswer();
    if (!call.caller.isMemberOf(repo.owner) && !call.caller.belongsTo(repo.owner))
        return noRightAnswer();
    ResourceGroups groups(hub.store.database());
    const auto group = groups.find(repo.owner, repo.group);
    if (!group)
        return errorAnswer(404, u"Resource group not found"_s);
    return jsonAnswer(resourceGroupBlock(*group, groups.membersOf(group->id).size()));
}

Answer setRepoGroup(const HubContext &hub, const Call &call, const RepoRow &repo)
{
    if (const auto refusal = writeRefusal(call, repo))
        return *refusal;
    BodyFields fields(call);
    const QString group = groupIn(fields);
    if (fields.value("resourceGroupId"_L1).isUndefined())
        fields.complain(u"Invalid input: expected string, received undefined"_s, "resourceGroupId"_L1);
    if (!fields.isGood())
        return fields.refusal();
    if (const auto refusal = groupRefusal(hub, call, repo.owner, group))
        return *refusal;
    // Out of a group it is everybody's in the organization: that takes a role there.
    if (group.isEmpty() && !mayCreateIn(call, repo.owner))
        return noRightAnswer();
    const auto held = holdRepo(hub.store, repo);
    if (!held)
        return failureAnswer(held.error(), {}, ErrorForm::Json);
    const QString &name = call.caller.account.name;
    if (const auto done = putGroup(hub.store.database(), held->row.key, group, name); !done)
        return failureAnswer(done.error(), {}, ErrorForm::Json);
    noteInAudit(hub, call, held->row.owner, u"repo.update_resource_group"_s,
                u"Changed the resource group of "_s + held->row.fullName(), {{u"resourceGroup"_s, group}});
    return jsonAnswer(QJsonObject{{u"name"_s, held->row.fullName()},
                                  {u"type"_s, wordsOf(held->row.kind).singular},
                                  {u"private"_s, held->row.isPrivate},
                                  {u"addedBy"_s, name}});
}

} // namespace hs::localhub
