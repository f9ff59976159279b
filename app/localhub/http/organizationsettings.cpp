// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Settings of an organization that a call of the Hub's reaches (organizations.md §5–9). What belongs to a larger plan
// than the local hub's is answered as the Hub does without it: 402.

#include "localhub/contract/accountanswer.h"
#include "localhub/contract/settingsanswer.h"
#include "localhub/http/organizations.h"
#include "localhub/http/repogate.h"
#include "localhub/http/settingsviews.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr int kMostAuditEntries = 100'000;

/// Documented calls that need Enterprise or Enterprise Plus.
bool needsLargerPlan(const Call &call)
{
    const QString part = call.segments.value(3);
    const QString word = call.segments.value(4);
    return part == "scim"_L1 || part == "scim-provisioning"_L1 ||
           (part == "settings"_L1 && (word == "network-security"_L1 || word == "tokens"_L1)) ||
           (part == "billing"_L1 && word == "usage-by-resource-group"_L1);
}

Answer auditLogOf(const HubContext &hub, const Call &call, const Account &organization)
{
    QJsonArray list;
    QHash<QString, std::optional<Account>> authors;
    for (const AuditEntry &entry :
         AuditLog(hub.store.database()).of(organization.name, call.params.value("q"_L1), kMostAuditEntries)) {
        if (!authors.contains(entry.account))
            authors.insert(entry.account, hub.store.accounts().find(entry.account));
        list.append(auditEntry(entry, authors.value(entry.account)));
    }
    return jsonAnswer(list);
}

} // namespace

std::optional<Answer> settingsOfOrganization(const HubContext &hub, const Call &call, const Account &organization)
{
    const QString part = call.segments.value(3);
    const bool isAudit = part == "audit-log"_L1 && call.segments.value(4) == "export"_L1 && call.isGet();
    const bool isStorage = part == "settings"_L1 && call.segments.value(4) == "repositories"_L1 && call.isGet();
    if (!isAudit && !isStorage && part != "billing"_L1 && !needsLargerPlan(call))
        return std::nullopt;
    if (auto refusal = adminRefusal(call, organization))
        return refusal;
    if (needsLargerPlan(call))
        return errorAnswer(402, u"This feature is not part of the organization's plan"_s);
    if (isAudit)
        return auditLogOf(hub, call, organization);
    return isStorage ? std::optional(storageAnswer(hub, call, organization)) : billingAnswer(call, organization, 4);
}

} // namespace hs::localhub
