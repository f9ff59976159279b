// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/resourcegroups.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr auto kColumns = "id, organization, name, description, created, join_role, join_scope, limits"_L1;

ResourceGroup groupAt(const QSqlQuery &query)
{
    ResourceGroup group;
    group.id = query.value(0).toString();
    group.organization = query.value(1).toString();
    group.name = query.value(2).toString();
    group.description = query.value(3).toString();
    group.createdAt = storedTime(query.value(4));
    group.joinRole = query.value(5).toString();
    group.joinScope = query.value(6).toString();
    group.spendLimits = storedObject(query.value(7));
    return group;
}

void writeMember(Database::Lease &connection, const QString &id, const GroupMember &member)
{
    connection.run(u"INSERT INTO group_members(group_id, account, role, added_by) VALUES(?,?,?,?) "
                   "ON CONFLICT(group_id, account) DO UPDATE SET role = excluded.role"_s,
                   {id, member.account, member.role, member.addedBy});
}

} // namespace

std::optional<ResourceGroup> ResourceGroups::find(const QString &organization, const QString &id)
{
    Database::Lease connection = m_database.lease();
    QSqlQuery query = connection.run(
        u"SELECT %1 FROM resource_groups WHERE id = ? AND organization = ?"_s.arg(kColumns), {id, organization});
    return query.next() ? std::optional(groupAt(query)) : std::nullopt;
}

QList<ResourceGroup> ResourceGroups::of(const QString &organization)
{
    Database::Lease connection = m_database.lease();
    QSqlQuery query = connection.run(
        u"SELECT %1 FROM resource_groups WHERE organization = ? ORDER BY created, id"_s.arg(kColumns), {organization});
    QList<ResourceGroup> groups;
    while (query.next())
        groups.append(groupAt(query));
    return groups;
}

QList<GroupMember> ResourceGroups::membersOf(const QString &id)
{
    Database::Lease connection = m_database.lease();
    QSqlQuery query = connection.run(
        u"SELECT account, role, added_by FROM group_members WHERE group_id = ? ORDER BY account"_s, {id});
    QList<GroupMember> members;
    while (query.next())
        members.append({query.value(0).toString(), query.value(1).toString(), query.value(2).toString()});
    return members;
}

Outcome<void> ResourceGroups::put(const ResourceGroup &group, const QList<GroupMember> &members,
                                  const QList<qint64> &repos, const QString &addedBy)
{
    return m_database.transaction([&](Database::Lease &connection) {
        connection.run(u"INSERT INTO resource_groups(%1) VALUES(?,?,?,?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET "
                       "name = excluded.name, description = excluded.description, join_role = excluded.join_role, "
                       "join_scope = excluded.join_scope, limits = excluded.limits"_s.arg(kColumns),
                       {group.id, group.organization, group.name, group.description, storedTime(group.createdAt),
                        group.joinRole, group.joinScope, storedJson(group.spendLimits)});
        for (const GroupMember &member : members)
            writeMember(connection, group.id, member);
        for (const qint64 repo : repos)
            connection.run(u"INSERT OR REPLACE INTO repo_groups(repo, group_id, added_by) VALUES(?,?,?)"_s,
                           {repo, group.id, addedBy});
        joinWithin(connection, group.organization);
        return true;
    });
}

Outcome<void> ResourceGroups::remove(const QString &id)
{
    return m_database.transaction([&](Database::Lease &connection) {
        connection.run(u"UPDATE collections SET group_id = '' WHERE group_id = ?"_s, {id});
        connection.run(u"DELETE FROM repo_groups WHERE group_id = ?"_s, {id});
        connection.run(u"DELETE FROM resource_groups WHERE id = ?"_s, {id});
        return true;
    });
}

Outcome<void> ResourceGroups::putMember(const QString &id, const GroupMember &member)
{
    return m_database.transaction([&](Database::Lease &connection) {
        writeMember(connection, id, member);
        return true;
    });
}

Outcome<void> ResourceGroups::removeMember(const QString &id, const QString &account)
{
    return m_database.transaction([&](Database::Lease &connection) {
        connection.run(u"DELETE FROM group_members WHERE group_id = ? AND account = ?"_s, {id, account});
        return true;
    });
}

Outcome<void> ResourceGroups::setRoles(const Membership &membership, const QList<GroupMembership> &groups,
                                       const QString &changedBy)
{
    return m_database.transaction([&](Database::Lease &connection) {
        connection.run(u"UPDATE members SET role = ? WHERE organization = ? AND account = ?"_s,
                       {membership.role, membership.organization, membership.account});
        connection.run(u"DELETE FROM group_members WHERE account = ? AND group_id IN (SELECT id FROM resource_groups "
                       "WHERE organization = ?)"_s,
                       {membership.account, membership.organization});
        for (const GroupMembership &place : groups)
            writeMember(connection, place.group, {membership.account, place.role, changedBy});
        return true;
    });
}

void ResourceGroups::joinWithin(Database::Lease &connection, const QString &organization)
{
    connection.run(u"INSERT OR IGNORE INTO group_members(group_id, account, role, added_by) "
                   "SELECT g.id, m.account, g.join_role, '' FROM resource_groups g JOIN members m ON "
                   "m.organization = g.organization WHERE g.organization = ? AND g.join_role <> '' AND "
                   "(g.join_scope = 'all' OR m.role <> 'no_access')"_s,
                   {organization});
}

} // namespace hs::localhub
