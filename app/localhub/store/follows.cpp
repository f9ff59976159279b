// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/follows.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {

Outcome<void> Follows::add(const QString &account, const QString &target, const QDateTime &when)
{
    return m_database.transaction([&](Database::Lease &connection) {
        connection.run(u"INSERT OR IGNORE INTO follows(account, target, since) VALUES(?,?,?)"_s,
                       {account, target, storedTime(when)});
        return true;
    });
}

Outcome<void> Follows::remove(const QString &account, const QString &target)
{
    return m_database.transaction([&](Database::Lease &connection) {
        connection.run(u"DELETE FROM follows WHERE account = ? AND target = ?"_s, {account, target});
        return true;
    });
}

bool Follows::has(const QString &account, const QString &target)
{
    Database::Lease connection = m_database.lease();
    return connection.value(u"SELECT 1 FROM follows WHERE account = ? AND target = ?"_s, {account, target}).isValid();
}

QList<Account> Follows::accounts(const QString &condition, const QVariantList &values)
{
    Database::Lease connection = m_database.lease();
    QSqlQuery query = connection.run(
        u"SELECT %1 FROM accounts a WHERE %2 ORDER BY a.name LIMIT ?"_s.arg(accountColumns(u"a"_s), condition), values);
    QList<Account> list;
    while (query.next())
        list.append(accountAt(query));
    return list;
}

QList<Account> Follows::followersOf(const QString &target, const QString &after, int limit)
{
    return accounts(u"a.name IN (SELECT account FROM follows WHERE target = ?) AND a.name > ?"_s,
                    {target, after, limit});
}

QList<Account> Follows::followedBy(const QString &account, const QString &after, int limit)
{
    return accounts(u"a.kind = ? AND a.name IN (SELECT target FROM follows WHERE account = ?) AND a.name > ?"_s,
                    {static_cast<int>(Account::Kind::User), account, after, limit});
}

qint64 Follows::countFollowersOf(const QString &target)
{
    Database::Lease connection = m_database.lease();
    return connection.value(u"SELECT count(*) FROM follows WHERE target = ?"_s, {target}).toLongLong();
}

qint64 Follows::countFollowedBy(const QString &account, Account::Kind kind)
{
    Database::Lease connection = m_database.lease();
    return connection
        .value(
            u"SELECT count(*) FROM follows f JOIN accounts a ON a.name = f.target WHERE f.account = ? AND a.kind = ?"_s,
            {account, static_cast<int>(kind)})
        .toLongLong();
}

} // namespace hs::localhub
