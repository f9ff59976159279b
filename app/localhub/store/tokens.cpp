// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tokens of AccountTable.

#include "localhub/store/accounts.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

QString hashOf(const QString &token)
{
    return QString::fromLatin1(QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256).toHex());
}

void readPlaces(Database::Lease &connection, Caller &caller)
{
    QSqlQuery members = connection.run(u"SELECT organization, account, role FROM members WHERE account = ? "
                                       "ORDER BY organization"_s,
                                       {caller.account.name});
    while (members.next())
        caller.memberships.append(
            {members.value(0).toString(), members.value(1).toString(), members.value(2).toString()});
    QSqlQuery groups = connection.run(u"SELECT g.id, g.name, g.organization, m.role FROM group_members m JOIN "
                                      "resource_groups g ON g.id = m.group_id WHERE m.account = ? ORDER BY g.created"_s,
                                      {caller.account.name});
    while (groups.next())
        caller.groups.append({groups.value(0).toString(), groups.value(1).toString(), groups.value(2).toString(),
                              groups.value(3).toString()});
}

} // namespace

Outcome<void> AccountTable::putToken(const QString &accountName, const QString &token, const QString &label,
                                     const QString &role, const QDateTime &createdAt, const QJsonObject &rights)
{
    return m_database.transaction([&](Database::Lease &connection) {
        connection.run(u"INSERT INTO tokens(hash, account, label, role, created, rights) "
                       "SELECT ?, id, ?, ?, CASE ? WHEN 0 THEN created ELSE ? END, ? FROM accounts WHERE name = ? "
                       "ON CONFLICT(hash) DO UPDATE SET account = excluded.account"_s,
                       {hashOf(token), label, role, storedTime(createdAt), storedTime(createdAt), storedJson(rights),
                        accountName});
        return true;
    });
}

QList<TokenRow> AccountTable::tokensOf(const QString &accountName)
{
    Database::Lease connection = m_database.lease();
    QSqlQuery query = connection.run(u"SELECT t.label, t.role, t.created FROM tokens t JOIN accounts a ON "
                                     "a.id = t.account WHERE a.name = ? ORDER BY t.created, t.label"_s,
                                     {accountName});
    QList<TokenRow> tokens;
    while (query.next())
        tokens.append({query.value(0).toString(), query.value(1).toString(), storedTime(query.value(2))});
    return tokens;
}

Outcome<int> AccountTable::removeTokens(const QString &accountName, const QString &label)
{
    int count = 0;
    return m_database
        .transaction([&](Database::Lease &connection) {
            count = connection
                        .run(u"DELETE FROM tokens WHERE label = ? AND account IN (SELECT id FROM accounts WHERE "
                             "name = ?)"_s,
                             {label, accountName})
                        .numRowsAffected();
            return true;
        })
        .transform([&count] { return count; });
}

Outcome<void> AccountTable::revoke(const QStringList &tokens)
{
    return m_database.transaction([&](Database::Lease &connection) {
        for (const QString &token : tokens)
            connection.run(u"DELETE FROM tokens WHERE hash = ?"_s, {hashOf(token)});
        return true;
    });
}

std::optional<Caller> AccountTable::callerOf(const QString &token)
{
    Database::Lease connection = m_database.lease();
    QSqlQuery query = connection.run(u"SELECT %1, t.label, t.role, t.created, t.rights FROM tokens t JOIN accounts a "
                                     "ON a.id = t.account WHERE t.hash = ?"_s.arg(accountColumns(u"a"_s)),
                                     {hashOf(token)});
    if (!query.next())
        return std::nullopt;
    Caller caller;
    caller.account = accountAt(query);
    caller.tokenName = query.value(9).toString();
    caller.tokenRole = query.value(10).toString();
    caller.tokenCreatedAt = storedTime(query.value(11));
    caller.tokenRights = storedObject(query.value(12));
    query.finish();
    readPlaces(connection, caller);
    return caller;
}

Caller AccountTable::asCaller(const Account &account)
{
    Database::Lease connection = m_database.lease();
    Caller caller;
    caller.account = account;
    caller.tokenRole = u"write"_s;
    readPlaces(connection, caller);
    return caller;
}

} // namespace hs::localhub
