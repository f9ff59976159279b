// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/gitvalues.h"
#include "localhub/types/values.h"

namespace hs::localhub {

/// An organization that a caller belongs to, with the role there.
struct OrganizationRole
{
    Account organization;
    QString role;
};

struct RepoCounts
{
    qint64 models = 0;
    qint64 datasets = 0;
    qint64 spaces = 0;
};

/// `GET /api/whoami-v2` (auth.md §5).
[[nodiscard]] QJsonObject whoAmI(const Caller &caller, const QList<OrganizationRole> &organizations);
/// `GET /api/users/{name}/overview` (search.md §7.3).
[[nodiscard]] QJsonObject userOverview(const Account &user, const QList<Account> &organizations,
                                       const RepoCounts &counts);
/// `GET /api/organizations/{name}/overview`.
[[nodiscard]] QJsonObject organizationOverview(const Account &organization, qint64 memberCount,
                                               const RepoCounts &counts);
/// One element of `GET /api/organizations/{name}/members`.
[[nodiscard]] QJsonObject memberEntry(const Account &user, const QString &role);
/// The author block of trending cards.
[[nodiscard]] QJsonObject authorData(const Account &account);
/// A plain picture with the account's first letter on a colour of its own.
[[nodiscard]] QByteArray avatarSvg(const Account &account);

} // namespace hs::localhub
