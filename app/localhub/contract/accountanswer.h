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

/// Every organization here has the plan with what the local hub can do: resource groups, gating groups, audit log.
constexpr QLatin1StringView kOrganizationPlan{"team"};

/// The numbers of an overview; repositories are those that the caller may see.
struct AccountCounts
{
    qint64 models = 0;
    qint64 datasets = 0;
    qint64 spaces = 0;
    qint64 discussions = 0;
    qint64 likes = 0;
    qint64 members = 0; ///< of an organization
    qint64 followers = 0;
    qint64 following = 0;
    qint64 followingOrgs = 0;
    std::optional<bool> isFollowing; ///< the caller; nothing for an anonymous one
};

/// A member of an organization; what a caller may not know is empty.
struct Member
{
    Account account;
    QString role;
    QJsonArray groups; ///< {id, name, numUsers, role}
    QString verifiedEmail;
};

/// What an author block tells beside the account.
struct AuthorStanding
{
    std::optional<qint64> followers;
    std::optional<bool> isFollowing;
};

/// `GET /api/whoami-v2` (auth.md §5), for a user and for an organization's own token.
[[nodiscard]] QJsonObject whoAmI(const Caller &caller, const QList<OrganizationRole> &organizations);
/// `GET /api/users/{name}/overview` (search.md §7.3).
[[nodiscard]] QJsonObject userOverview(const Account &user, const QList<Account> &organizations,
                                       const AccountCounts &counts);
/// `GET /api/organizations/{name}/overview`.
[[nodiscard]] QJsonObject organizationOverview(const Account &organization, const AccountCounts &counts);
/// One element of the lists of followers.
[[nodiscard]] QJsonObject personEntry(const Account &user, std::optional<bool> isFollowing = {});
/// One element of `GET /api/organizations/{name}/members`.
[[nodiscard]] QJsonObject memberEntry(const Member &member);
/// The author block of trending cards and collections.
[[nodiscard]] QJsonObject authorData(const Account &account, const AuthorStanding &standing = {});
/// A plain picture with the account's first letter on a colour of its own.
[[nodiscard]] QByteArray avatarSvg(const Account &account);

} // namespace hs::localhub
