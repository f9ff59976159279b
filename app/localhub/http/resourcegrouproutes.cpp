// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Resource groups (organizations.md §4; docs/hub/security-resource-groups.md, programmatic-user-access-control.md).
// Reading, changing and deleting a single group and its members stood in an earlier docs/hub/api.md.

#include "localhub/contract/resourcegroupanswer.h"
#include "localhub/http/bodyfields.h"
#include "localhub/http/organizations.h"
#include "localhub/http/routes.h"
#include "localhub/store/resourcegroups.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr qsizetype kLongestName = 200;
constexpr qsizetype kLongestGroupDescription = 500;
constexpr qint64 kMostCents = 1'000'000'000'000;

const QStringList kRoles = {u"admin"_s, u"write"_s, u"contributor"_s, u"read"_s};

bool isSame(const QString &one, const QString &other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

/// Admins of the organization manage all groups, those of a group their own.
bool mayManage(const Call &call, const ResourceGroup &group)
{
    return call.caller.tokenAllows("org.write"_L1, group.organization, group.id) &&
           call.caller.roleIn(group.organization, group.id) == "admin"_L1;
}

QJsonObject groupObject(const HubContext &hub, const ResourceGroup &group)
{
    QList<GroupPerson> people;
    for (const GroupMember &member : ResourceGroups(hub.store.database()).membersOf(group.id)) {
        if (const auto account = hub.store.accounts().find(member.account))
            people.append({*account, member});
    }
    return resourceGroupAnswer(group, people, hub.store.repos().inGroup(group.id));
}

/// Stores a group and answers it as it stands then.
Answer stored(const HubContext &hub, const Call &call, const ResourceGroup &group, const QString &event,
              const QString &message, const QList<GroupMember> &members = {}, const QList<qint64> &repos = {})
{
    const auto done = ResourceGroups(hub.store.database()).put(group, members, repos, call.caller.account.name);
    if (!done)
        return failureAnswer(done.error(), {}, ErrorForm::Json);
    noteInAudit(hub, call, group.organization, event, message, {{u"resourceGroup"_s, group.id}});
    return jsonAnswer(groupObject(hub, group));
}

/// The people that a body names, who have to be members of the organization.
std::expected<QList<GroupMember>, Answer> wantedMembers(const HubContext &hub, const Call &call,
                                                        const QString &organization, BodyFields &fields)
{
    const QList<Membership> members = hub.store.accounts().membersOf(organization);
    QList<GroupMember> wanted;
    for (const QJsonValue &item : fields.list("users"_L1)) {
        BodyFields user(item.toObject());
        const QString name = user.text("user"_L1);
        const QString role = user.choice("role"_L1, kRoles, true);
        if (!user.isGood())
            return std::unexpected(user.refusal());
        const auto account = hub.store.accounts().find(name);
        if (!account || account->kind != Account::Kind::User)
            return std::unexpected(errorAnswer(400, u"User not found: "_s + name));
        if (std::ranges::any_of(wanted, [&](const GroupMember &other) { return other.account == account->name; }))
            return std::unexpected(errorAnswer(400, u"Duplicate user: "_s + account->name));
        if (!std::ranges::any_of(members, [&](const Membership &other) { return isSame(other.account, name); }))
            return std::unexpected(errorAnswer(403, u"Some users are not in the organization: "_s + account->name));
        wanted.append({account->name, role, call.caller.account.name});
    }
    return wanted;
}

/// The keys of the repositories that a body names, with or without the organization's name.
std::expected<QList<qint64>, Answer> wantedRepos(const HubContext &hub, const QString &organization, BodyFields &fields)
{
    QList<qint64> keys;
    for (const QJsonValue &item : fields.list("repos"_L1)) {
        BodyFields repo(item.toObject());
        const auto kind = kindOfPlural(repo.choice("type"_L1, {u"model"_s, u"dataset"_s, u"space"_s}, true) + u's');
        const QString name = repo.text("name"_L1);
        if (!repo.isGood() || !kind)
            return std::unexpected(repo.refusal());
        const auto found = hub.store.repos().find(*kind, name.contains(u'/') ? name : organization + u'/' + name);
        if (!found)
            return std::unexpected(errorAnswer(404, u"Repository not found"_s, "RepoNotFound"));
        if (!isSame(found->row.owner, organization))
            return std::unexpected(errorAnswer(403, u"The repository does not belong to the organization"_s));
        keys.append(found->row.key);
    }
    return keys;
}

/// `autoJoin`: {enabled: false}, or {enabled: true, role, scope?}.
void readJoining(BodyFields &fields, ResourceGroup &group)
{
    if (!fields.has("autoJoin"_L1))
        return;
    BodyFields joining(fields.value("autoJoin"_L1).toObject());
    const bool isEnabled = joining.flag("enabled"_L1).value_or(false);
    if (!joining.has("enabled"_L1))
        joining.complain(u"Invalid input: expected boolean, received undefined"_s, "autoJoin.enabled"_L1);
    const QString role = joining.choice("role"_L1, kRoles, isEnabled);
    const QString scope = joining.choice("scope"_L1, {u"all"_s, u"read_plus"_s});
    if (!joining.isGood())
        fields.take(joining);
    group.joinRole = isEnabled ? role : QString();
    group.joinScope = !isEnabled ? QString() : scope.isEmpty() ? u"all"_s : scope;
}

/// Only what is sent changes; null takes a limit away.
void readLimits(BodyFields &fields, ResourceGroup &group)
{
    if (!fields.has("spendLimits"_L1))
        return;
    BodyFields limits(fields.value("spendLimits"_L1).toObject());
    for (const auto name : {"total"_L1, "inferenceProviders"_L1, "spaces"_L1, "jobs"_L1, "endpoints"_L1}) {
        if (limits.object().contains(name) && !limits.has(name))
            group.spendLimits.remove(name);
        else if (const auto cents = limits.number(name, 0, kMostCents))
            group.spendLimits.insert(name, *cents);
    }
    if (!limits.isGood())
        fields.take(limits);
}

Answer createGroup(const HubContext &hub, const Call &call, const Account &organization)
{
    if (auto refusal = adminRefusal(call, organization))
        return *refusal;
    BodyFields fields(call);
    ResourceGroup group;
    group.createdAt = QDateTime::currentDateTimeUtc();
    group.id = freshId(group.createdAt);
    group.organization = organization.name;
    group.name = fields.text("name"_L1, 1, kLongestName);
    group.description = fields.optionalText("description"_L1, kLongestGroupDescription).value_or(QString());
    readJoining(fields, group);
    const auto members = wantedMembers(hub, call, organization.name, fields);
    const auto repos = wantedRepos(hub, organization.name, fields);
    if (!fields.isGood())
        return fields.refusal();
    if (!members || !repos)
        return members ? repos.error() : members.error();
    return stored(hub, call, group, u"resource_group.create"_s, u"Created resource group "_s + group.name, *members,
                  *repos);
}

Answer changeGroup(const HubContext &hub, const Call &call, ResourceGroup group)
{
    BodyFields fields(call);
    if (fields.has("name"_L1))
        group.name = fields.text("name"_L1, 1, kLongestName);
    if (fields.has("description"_L1))
        group.description = fields.text("description"_L1, 0, kLongestGroupDescription);
    readLimits(fields, group);
    readJoining(fields, group);
    if (!fields.isGood())
        return fields.refusal();
    return stored(hub, call, group, u"resource_group.settings"_s, u"Changed resource group "_s + group.name);
}

Answer addUsers(const HubContext &hub, const Call &call, const ResourceGroup &group)
{
    BodyFields fields(call);
    const auto members = wantedMembers(hub, call, group.organization, fields);
    if (!fields.isGood())
        return fields.refusal();
    if (!members)
        return members.error();
    const QList<GroupMember> present = ResourceGroups(hub.store.database()).membersOf(group.id);
    for (const GroupMember &member : *members) {
        if (std::ranges::any_of(present, [&](const GroupMember &one) { return isSame(one.account, member.account); }))
            return errorAnswer(403, u"Some users are already in the resource group: "_s + member.account);
    }
    return stored(hub, call, group, u"resource_group.add_users"_s, u"Added users to resource group "_s + group.name,
                  *members);
}

Answer changeUser(const HubContext &hub, const Call &call, const ResourceGroup &group, const QString &name)
{
    ResourceGroups groups(hub.store.database());
    const QList<GroupMember> members = groups.membersOf(group.id);
    const auto member =
        std::ranges::find_if(members, [&name](const GroupMember &item) { return isSame(item.account, name); });
    if (member == members.end())
        return errorAnswer(404, u"User not found"_s);
    BodyFields fields(call);
    const QString role = fields.choice("role"_L1, kRoles, call.isPatch());
    if (!fields.isGood())
        return fields.refusal();
    const auto done = call.isPatch() ? groups.putMember(group.id, {member->account, role, member->addedBy})
                                     : groups.removeMember(group.id, member->account);
    if (!done)
        return failureAnswer(done.error(), {}, ErrorForm::Json);
    noteInAudit(hub, call, group.organization,
                call.isPatch() ? u"resource_group.change_role"_s : u"resource_group.remove_users"_s,
                u"Changed the place of %1 in resource group %2"_s.arg(member->account, group.name));
    return jsonAnswer(groupObject(hub, group));
}

Answer deleteGroup(const HubContext &hub, const Call &call, const ResourceGroup &group)
{
    if (const auto done = ResourceGroups(hub.store.database()).remove(group.id); !done)
        return failureAnswer(done.error(), {}, ErrorForm::Json);
    noteInAudit(hub, call, group.organization, u"resource_group.delete"_s, u"Deleted resource group "_s + group.name);
    return jsonAnswer(QJsonObject{{u"success"_s, true}});
}

/// Those that the caller can manage or is in.
Answer listGroups(const HubContext &hub, const Call &call, const Account &organization)
{
    QJsonArray list;
    for (const ResourceGroup &group : ResourceGroups(hub.store.database()).of(organization.name)) {
        if (!call.caller.roleIn(organization.name, group.id).isEmpty())
            list.append(groupObject(hub, group));
    }
    return jsonAnswer(list);
}

std::optional<Answer> partOfGroup(const HubContext &hub, const Call &call, const ResourceGroup &group)
{
    const QString part = call.segments.value(5);
    if (part.isEmpty()) {
        if (call.isGet())
            return jsonAnswer(groupObject(hub, group));
        if (call.isPatch())
            return changeGroup(hub, call, group);
        return call.isDelete() ? std::optional(deleteGroup(hub, call, group)) : std::nullopt;
    }
    if (part == "settings"_L1 && call.isPost())
        return changeGroup(hub, call, group);
    if (part != "users"_L1)
        return std::nullopt;
    if (call.segments.size() == 6 && call.isPost())
        return addUsers(hub, call, group);
    if (call.segments.size() == 7 && (call.isPatch() || call.isDelete()))
        return changeUser(hub, call, group, call.segments.value(6));
    return std::nullopt;
}

} // namespace

std::optional<Answer> groupsOfOrganization(const HubContext &hub, const Call &call, const Account &organization)
{
    if (call.segments.value(3) != "resource-groups"_L1)
        return std::nullopt;
    if (call.caller.isAnonymous())
        return anonymousAnswer();
    if (!call.caller.isMemberOf(organization.name))
        return noRightAnswer();
    if (call.segments.size() == 4) {
        if (call.isGet())
            return listGroups(hub, call, organization);
        return call.isPost() ? std::optional(createGroup(hub, call, organization)) : std::nullopt;
    }
    const auto group = ResourceGroups(hub.store.database()).find(organization.name, call.segments.value(4));
    if (!group || call.caller.roleIn(organization.name, group->id).isEmpty())
        return errorAnswer(404, u"Resource group not found"_s);
    if (!call.isGet() && !mayManage(call, *group))
        return noRightAnswer();
    return partOfGroup(hub, call, *group);
}

} // namespace hs::localhub
