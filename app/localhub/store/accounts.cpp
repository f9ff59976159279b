// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/accounts.h"

#include "localhub/store/resourcegroups.h"

#include <QCryptographicHash>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

QList<Membership> membershipsAt(QSqlQuery &query)
{
    QList<Membership> list;
    while (query.next())
        list.append({query.value(0).toString(), query.value(1).toString(), query.value(2).toString()});
    return list;
}

} // namespace

QString stableId(const QDateTime &createdAt, const QString &name)
{
    const QString time = QString::number(createdAt.toSecsSinceEpoch() & 0xFFFFFFFFLL, 16).rightJustified(8, u'0');
    const QByteArray hash = QCryptographicHash::hash(name.toLower().toUtf8(), QCryptographicHash::Sha1).first(8);
    return time + QString::fromLatin1(hash.toHex());
}

QString freshId(const QDateTime &createdAt)
{
    return stableId(createdAt, QUuid::createUuid().toString());
}

QString accountColumns(const QString &alias)
{
    static const QStringList names = {u"id"_s,     u"name"_s,    u"kind"_s,    u"fullname"_s, u"email"_s,
                                      u"is_pro"_s, u"created"_s, u"details"_s, u"socials"_s};
    return alias + u'.' + names.join(u", "_s + alias + u'.');
}

Account accountAt(const QSqlQuery &query)
{
    Account account;
    account.id = query.value(0).toString();
    account.name = query.value(1).toString();
    account.kind = static_cast<Account::Kind>(query.value(2).toInt());
    account.fullname = query.value(3).toString();
    account.email = query.value(4).toString();
    account.isPro = query.value(5).toBool();
    account.createdAt = storedTime(query.value(6));
    account.details = query.value(7).toString();
    account.socials = storedObject(query.value(8));
    return account;
}

Outcome<void> AccountTable::put(const Account &account)
{
    return m_database.transaction([&](Database::Lease &connection) {
        connection.run(u"INSERT INTO accounts(id, name, kind, fullname, email, is_pro, created) VALUES(?,?,?,?,?,?,?) "
                       "ON CONFLICT(name) DO UPDATE SET fullname = excluded.fullname, email = excluded.email, "
                       "is_pro = excluded.is_pro"_s,
                       {stableId(account.createdAt, account.name), account.name, static_cast<int>(account.kind),
                        account.fullname, account.email, account.isPro, storedTime(account.createdAt)});
        return true;
    });
}

Outcome<void> AccountTable::describe(const QString &name, const QString &details, const QJsonObject &socials)
{
    return m_database.transaction([&](Database::Lease &connection) {
        connection.run(u"UPDATE accounts SET details = ?, socials = ? WHERE name = ?"_s,
                       {details, storedJson(socials), name});
        return true;
    });
}

Outcome<void> AccountTable::remove(const QString &name)
{
    return m_database.transaction([&](Database::Lease &connection) {
        connection.run(u"DELETE FROM tokens WHERE account IN (SELECT id FROM accounts WHERE name = ?)"_s, {name});
        for (const auto &statement :
             {u"DELETE FROM members WHERE organization = ?"_s, u"DELETE FROM members WHERE account = ?"_s,
              u"DELETE FROM group_members WHERE account = ?"_s, u"DELETE FROM resource_groups WHERE organization = ?"_s,
              u"DELETE FROM follows WHERE account = ?"_s, u"DELETE FROM follows WHERE target = ?"_s,
              u"DELETE FROM access WHERE account = ?"_s, u"DELETE FROM collection_access WHERE account = ?"_s,
              u"DELETE FROM collections WHERE owner = ?"_s, u"DELETE FROM audit WHERE organization = ?"_s,
              u"DELETE FROM accounts WHERE name = ?"_s})
            connection.run(statement, {name});
        return true;
    });
}

Outcome<void> AccountTable::putMember(const Membership &membership)
{
    return m_database.transaction([&](Database::Lease &connection) {
        connection.run(u"INSERT INTO members(organization, account, role) VALUES(?,?,?) "
                       "ON CONFLICT(organization, account) DO UPDATE SET role = excluded.role"_s,
                       {membership.organization, membership.account, membership.role});
        ResourceGroups::joinWithin(connection, membership.organization);
        return true;
    });
}

Outcome<void> AccountTable::removeMember(const QString &organization, const QString &account)
{
    return m_database.transaction([&](Database::Lease &connection) {
        connection.run(u"DELETE FROM members WHERE organization = ? AND account = ?"_s, {organization, account});
        connection.run(u"DELETE FROM group_members WHERE account = ? AND group_id IN (SELECT id FROM resource_groups "
                       "WHERE organization = ?)"_s,
                       {account, organization});
        return true;
    });
}

QList<Account> AccountTable::list(const QString &conditions, const QVariantList &values)
{
    Database::Lease connection = m_database.lease();
    QSqlQuery query =
        connection.run(u"SELECT %1 FROM accounts a WHERE %2"_s.arg(accountColumns(u"a"_s), conditions), values);
    QList<Account> list;
    while (query.next())
        list.append(accountAt(query));
    return list;
}

std::optional<Account> AccountTable::find(const QString &name)
{
    const QList<Account> found = list(u"a.name = ?"_s, {name});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

std::optional<Account> AccountTable::byId(const QString &id)
{
    const QList<Account> found = list(u"a.id = ?"_s, {id});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QList<Account> AccountTable::all()
{
    return list(u"1 ORDER BY a.kind, a.name"_s, {});
}

TokenCounts AccountTable::countTokens()
{
    Database::Lease connection = m_database.lease();
    QSqlQuery query = connection.run(u"SELECT sum(label = 'seed'), sum(label <> 'seed') FROM tokens"_s);
    return query.next() ? TokenCounts{query.value(0).toLongLong(), query.value(1).toLongLong()} : TokenCounts();
}

QList<Membership> AccountTable::membersOf(const QString &organization)
{
    Database::Lease connection = m_database.lease();
    QSqlQuery query = connection.run(u"SELECT organization, account, role FROM members WHERE organization = ? "
                                     "ORDER BY account"_s,
                                     {organization});
    return membershipsAt(query);
}

QList<Account> AccountTable::organizationsOf(const QString &account)
{
    return list(u"a.name IN (SELECT organization FROM members WHERE account = ?) ORDER BY a.name"_s, {account});
}

QList<Account> AccountTable::search(const QString &text, Account::Kind kind, int limit)
{
    const QString pattern = u'%' + escapedForLike(text) + u'%';
    return list(u"a.kind = ? AND (a.name LIKE ? ESCAPE '\\' OR a.fullname LIKE ? ESCAPE '\\') ORDER BY length(a.name), "
                "a.name LIMIT ?"_s,
                {static_cast<int>(kind), pattern, pattern, limit});
}

} // namespace hs::localhub
