// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/store/database.h"
#include "localhub/types/values.h"

namespace hs::localhub {

/// A part of an organization's repositories with members and roles of its own (organizations.md §4).
struct ResourceGroup
{
    QString id; ///< 24 hex digits
    QString organization;
    QString name;
    QString description;
    QDateTime createdAt;
    QString joinRole;        ///< of members of the organization that join by themselves; empty: none do
    QString joinScope;       ///< "all", or "read_plus": not those with no_access
    QJsonObject spendLimits; ///< cents a month by product
};

struct GroupMember
{
    QString account;
    QString role; ///< admin, write, contributor, read
    QString addedBy;
};

/// Resource groups, their members and repositories. Thread-safe.
class ResourceGroups
{
public:
    explicit ResourceGroups(Database &database)
        : m_database(database)
    {}

    [[nodiscard]] std::optional<ResourceGroup> find(const QString &organization, const QString &id);
    [[nodiscard]] QList<ResourceGroup> of(const QString &organization);
    [[nodiscard]] QList<GroupMember> membersOf(const QString &id);

    /// Adds a group with its members and repositories (keys), or changes one; a repository leaves the group that it was
    /// in. Members of the organization join when the group says so; those who are in it keep their role.
    [[nodiscard]] Outcome<void> put(const ResourceGroup &group, const QList<GroupMember> &members = {},
                                    const QList<qint64> &repos = {}, const QString &addedBy = {});
    [[nodiscard]] Outcome<void> remove(const QString &id);
    [[nodiscard]] Outcome<void> putMember(const QString &id, const GroupMember &member);
    [[nodiscard]] Outcome<void> removeMember(const QString &id, const QString &account);
    /// Changes the role in the organization, and the groups there to exactly these.
    [[nodiscard]] Outcome<void> setRoles(const Membership &membership, const QList<GroupMembership> &groups,
                                         const QString &changedBy);
    /// Puts a new member of an organization into the groups that take everybody. Inside a caller's transaction.
    static void joinWithin(Database::Lease &connection, const QString &organization);

private:
    Database &m_database;
};

} // namespace hs::localhub
