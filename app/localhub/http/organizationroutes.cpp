// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/accountanswer.h"
#include "localhub/http/accountviews.h"
#include "localhub/http/organizations.h"
#include "localhub/http/routes.h"
#include "localhub/store/auditlog.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

std::optional<Answer> publicPart(const HubContext &hub, const Call &call, const Account &organization)
{
    const QString part = call.segments.value(3);
    if (call.isPost())
        return followAnswer(hub, call, organization, part);
    if (!call.isGet())
        return std::nullopt;
    if (part == "overview"_L1) {
        AccountCounts counts = accountCounts(hub, call, organization);
        counts.members = hub.store.accounts().membersOf(organization.name).size();
        return jsonAnswer(organizationOverview(organization, counts));
    }
    if (part == "avatar"_L1)
        return avatarAnswer(call, organization);
    if (part == "socials"_L1)
        return socialsAnswer(organization);
    if (part == "followers"_L1)
        return peopleAnswer(hub, call, organization, false);
    return std::nullopt;
}

} // namespace

std::optional<Answer> adminRefusal(const Call &call, const Account &organization)
{
    if (call.caller.isAnonymous())
        return anonymousAnswer();
    return mayAdminister(call, organization.name) ? std::nullopt : std::optional(noRightAnswer());
}

void noteInAudit(const HubContext &hub, const Call &call, const QString &owner, const QString &type,
                 const QString &message, const QJsonObject &data)
{
    const auto account = hub.store.accounts().find(owner);
    if (account && account->kind == Account::Kind::Organization)
        AuditLog(hub.store.database())
            .add({0, account->name, type, call.caller.account.name, message, QDateTime::currentDateTimeUtc(), data});
}

std::optional<Answer> organizationsBelowApi(const HubContext &hub, const Call &call)
{
    if (call.segments.value(1) != "organizations"_L1)
        return std::nullopt;
    const auto account = hub.store.accounts().find(call.segments.value(2));
    if (!account || account->kind != Account::Kind::Organization)
        return errorAnswer(404, u"This organization does not exist"_s);
    for (const auto part : {&membersOfOrganization, &groupsOfOrganization, &settingsOfOrganization, &publicPart}) {
        if (auto answer = part(hub, call, *account))
            return answer;
    }
    return errorAnswer(404, u"Not Found"_s);
}

} // namespace hs::localhub
