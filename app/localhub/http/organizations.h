// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/http/hubcontext.h"
#include "localhub/http/permissions.h"

/// The parts of `/api/organizations/{name}/…`, a file each; organizationroutes.cpp finds the organization and asks them
/// in turn. `rest` words begin at the fourth segment.
namespace hs::localhub {

// memberroutes.cpp (organizations.md §3, §4)
[[nodiscard]] std::optional<Answer> membersOfOrganization(const HubContext &hub, const Call &call,
                                                          const Account &organization);
// resourcegrouproutes.cpp (organizations.md §4)
[[nodiscard]] std::optional<Answer> groupsOfOrganization(const HubContext &hub, const Call &call,
                                                         const Account &organization);
// organizationsettings.cpp (organizations.md §5–9)
[[nodiscard]] std::optional<Answer> settingsOfOrganization(const HubContext &hub, const Call &call,
                                                           const Account &organization);

/// 401 for anonymous callers, 403 for all but admins.
[[nodiscard]] std::optional<Answer> adminRefusal(const Call &call, const Account &organization);

/// Notes something in an organization's audit log; nothing for a user's namespace.
void noteInAudit(const HubContext &hub, const Call &call, const QString &owner, const QString &type,
                 const QString &message, const QJsonObject &data = {});

} // namespace hs::localhub
