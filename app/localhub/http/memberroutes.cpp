// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/accountanswer.h"
#include "localhub/contract/resourcegroupanswer.h"
#include "localhub/http/bodyfields.h"
#include "localhub/http/organizations.h"
#include "localhub/http/routes.h"
#include "localhub/store/resourcegroups.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr int kMembersOnPage = 500; // search.md §7.3
constexpr int kMostMembers = 10000;

const QStringList kMemberRoles = {u"admin"_s, u"write"_s, u"contributor"_s, u"read"_s, u"no_access"_s};
const QStringList kGroupRoles = {u"admin"_s, u"write"_s, u"contributor"_s, u"read"_s};

bool isLike(const QString &text, const QString &part)
{
    return text.contains(part, Qt::CaseInsensitive);
}

/// The members that a list asks for. An e-mail is only looked up within the organization's own domain, which stands in
/// its e-mail ("@example.org"; docs/hub/programmatic-user-access-control.md).
bool isWanted(const Call &call, const Account &organization, const Account &member)
{
    if (call.params.has("email"_L1)) {
        const QString email = call.params.value("email"_L1);
        return !organization.email.isEmpty() && email.endsWith(organization.email, Qt::CaseInsensitive) &&
               member.email.compare(email, Qt::CaseInsensitive) == 0;
    }
    const QString search = call.params.value("search"_L1);
    return search.isEmpty() || isLike(member.name, search) || isLike(member.fullname, search);
}

QJsonArray groupsOf(const HubContext &hub, const Account &organization, const QString &member)
{
    ResourceGroups groups(hub.store.database());
    QJsonArray list;
    for (const ResourceGroup &group : groups.of(organization.name)) {
        const QList<GroupMember> members = groups.membersOf(group.id);
        const auto place = std::ranges::find_if(members, [&member](const GroupMember &item) {
            return item.account.compare(member, Qt::CaseInsensitive) == 0;
        });
        if (place == members.end())
            continue;
        QJsonObject block = resourceGroupBlock(group, members.size());
        block.insert(u"role"_s, place->role);
        list.append(block);
    }
    return list;
}

/// Roles are for members, groups and e-mail addresses for admins.
Member memberFor(const HubContext &hub, const Call &call, const Account &organization, const Account &account,
                 const QString &role)
{
    Member member{account, {}, {}, {}};
    if (call.caller.isMemberOf(organization.name))
        member.role = role;
    if (!mayAdminister(call, organization.name))
        return member;
    member.groups = groupsOf(hub, organization, account.name);
    if (!organization.email.isEmpty() && account.email.endsWith(organization.email, Qt::CaseInsensitive))
        member.verifiedEmail = account.email;
    return member;
}

Answer listMembers(const HubContext &hub, const Call &call, const Account &organization)
{
    const int limit = call.params.number("limit"_L1, kMembersOnPage, 1, kMostMembers);
    const QString after = call.params.value("cursor"_L1);
    QJsonArray list;
    QString last;
    bool hasMore = false;
    for (const Membership &membership : hub.store.accounts().membersOf(organization.name)) {
        if (!after.isEmpty() && membership.account.compare(after, Qt::CaseInsensitive) <= 0)
            continue;
        const auto account = hub.store.accounts().find(membership.account);
        if (!account || !isWanted(call, organization, *account))
            continue;
        hasMore = list.size() == limit;
        if (hasMore)
            break;
        list.append(memberEntry(memberFor(hub, call, organization, *account, membership.role)));
        last = account->name;
    }
    Answer answer = jsonAnswer(list);
    if (hasMore)
        addNextLink(answer, call, "cursor"_L1, last);
    return answer;
}

/// The groups that a body puts a member into; the refusal when one is not the organization's.
std::expected<QList<GroupMembership>, Answer> wantedGroups(const HubContext &hub, const Account &organization,
                                                           BodyFields &fields)
{
    QList<GroupMembership> places;
    for (const QJsonValue &item : fields.list("resourceGroups"_L1)) {
        BodyFields place(item.toObject());
        const QString id = place.text("id"_L1);
        const QString role = place.choice("role"_L1, kGroupRoles, true);
        if (!place.isGood())
            return std::unexpected(place.refusal());
        const auto group = ResourceGroups(hub.store.database()).find(organization.name, id);
        if (!group)
            return std::unexpected(errorAnswer(403, u"The resource group does not belong to the organization"_s));
        places.append({id, group->name, organization.name, role});
    }
    return places;
}

/// The guide lets members with write change roles, the page about roles only admins; this hub follows the latter, so
/// that nobody can make themselves admin.
Answer changeRole(const HubContext &hub, const Call &call, const Account &organization, const QString &name)
{
    if (auto refusal = adminRefusal(call, organization))
        return *refusal;
    BodyFields fields(call);
    const QString role = fields.choice("role"_L1, kMemberRoles, true);
    const auto groups = wantedGroups(hub, organization, fields);
    if (!fields.isGood())
        return fields.refusal();
    const QList<Membership> members = hub.store.accounts().membersOf(organization.name);
    const auto member = std::ranges::find_if(
        members, [&name](const Membership &item) { return item.account.compare(name, Qt::CaseInsensitive) == 0; });
    if (member == members.end())
        return errorAnswer(404, u"This user is not a member of the organization"_s);
    if (!groups)
        return groups.error();
    const auto done = ResourceGroups(hub.store.database())
                          .setRoles({organization.name, member->account, role}, *groups, call.caller.account.name);
    if (!done)
        return failureAnswer(done.error(), {}, ErrorForm::Json);
    noteInAudit(hub, call, organization.name, u"org.change_role"_s,
                u"Changed the role of %1 from %2 to %3"_s.arg(member->account, member->role, role),
                {{u"user"_s, member->account}, {u"role"_s, role}});
    return jsonAnswer(QJsonObject{{u"success"_s, true}});
}

} // namespace

std::optional<Answer> membersOfOrganization(const HubContext &hub, const Call &call, const Account &organization)
{
    if (call.segments.value(3) != "members"_L1)
        return std::nullopt;
    if (call.segments.size() == 4 && call.isGet())
        return listMembers(hub, call, organization);
    if (call.segments.size() == 6 && call.segments.value(5) == "role"_L1 && call.isPut())
        return changeRole(hub, call, organization, call.segments.value(4));
    return std::nullopt;
}

} // namespace hs::localhub
