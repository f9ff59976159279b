// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/accounts.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr auto kColumns = "id, name, kind, fullname, email, is_pro, created"_L1;

QString hashOf(const QString &token)
{
    return QString::fromLatin1(QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256).toHex());
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
    account.createdAt = QDateTime::fromMSecsSinceEpoch(query.value(6).toLongLong(), QTimeZone::UTC);
    return account;
}

QList<Membership> membershipsAt(QSqlQuery &query)
{
    QList<Membership> list;
    while (query.next())
        list.append({query.value(0).toString(), query.value(1).toString(), query.value(2).toString()});
    return list;
}

QString escapedForLike(QString text)
{
    return text.replace(u'\\', "\\\\"_L1).replace(u'%', "\\%"_L1).replace(u'_', "\\_"_L1);
}

} // namespace

QString stableId(const QDateTime &createdAt, const QString &name)
{
    const QString time = QString::number(createdAt.toSecsSinceEpoch() & 0xFFFFFFFFLL, 16).rightJustified(8, u'0');
    const QByteArray hash = QCryptographicHash::hash(name.toLower().toUtf8(), QCryptographicHash::Sha1).first(8);
    return time + QString::fromLatin1(hash.toHex());
}

Outcome<void> AccountTable::put(const Account &account)
{
    return m_database.transaction([&](Database::Lease &connection) {
        connection.run(u"INSERT INTO accounts(id, name, kind, fullname, email, is_pro, created) VALUES(?,?,?,?,?,?,?) "
                       "ON CONFLICT(name) DO UPDATE SET fullname = excluded.fullname, email = excluded.email, "
                       "is_pro = excluded.is_pro"_s,
                       {stableId(account.createdAt, account.name), account.name, static_cast<int>(account.kind),
                        account.fullname, account.email, account.isPro, account.createdAt.toMSecsSinceEpoch()});
        return true;
    });
}

Outcome<void> AccountTable::putToken(const QString &accountName, const QString &token, const QString &label,
                                     const QString &role)
{
    return m_database.transaction([&](Database::Lease &connection) {
        connection.run(
            u"INSERT INTO tokens(hash, account, label, role, created) SELECT ?, id, ?, ?, created FROM accounts "
            "WHERE name = ? ON CONFLICT(hash) DO UPDATE SET account = excluded.account"_s,
            {hashOf(token), label, role, accountName});
        return true;
    });
}

Outcome<void> AccountTable::putMember(const Membership &membership)
{
    return m_database.transaction([&](Database::Lease &connection) {
        connection.run(u"INSERT INTO members(organization, account, role) VALUES(?,?,?) "
                       "ON CONFLICT(organization, account) DO UPDATE SET role = excluded.role"_s,
                       {membership.organization, membership.account, membership.role});
        return true;
    });
}

std::optional<Account> AccountTable::find(const QString &name)
{
    Database::Lease connection = m_database.lease();
    QSqlQuery query = connection.run(u"SELECT %1 FROM accounts WHERE name = ?"_s.arg(kColumns), {name});
    return query.next() ? std::optional(accountAt(query)) : std::nullopt;
}

std::optional<Account> AccountTable::byId(const QString &id)
{
    Database::Lease connection = m_database.lease();
    QSqlQuery query = connection.run(u"SELECT %1 FROM accounts WHERE id = ?"_s.arg(kColumns), {id});
    return query.next() ? std::optional(accountAt(query)) : std::nullopt;
}

std::optional<Caller> AccountTable::callerOf(const QString &token)
{
    Database::Lease connection = m_database.lease();
    QSqlQuery query =
        connection.run(u"SELECT a.id, a.name, a.kind, a.fullname, a.email, a.is_pro, a.created, t.label, "
                       "t.role, t.created FROM tokens t JOIN accounts a ON a.id = t.account WHERE t.hash = ?"_s,
                       {hashOf(token)});
    if (!query.next())
        return std::nullopt;
    Caller caller;
    caller.account = accountAt(query);
    caller.tokenName = query.value(7).toString();
    caller.tokenRole = query.value(8).toString();
    caller.tokenCreatedAt = QDateTime::fromMSecsSinceEpoch(query.value(9).toLongLong(), QTimeZone::UTC);
    query.finish();
    QSqlQuery members = connection.run(u"SELECT organization, account, role FROM members WHERE account = ? "
                                       "ORDER BY organization"_s,
                                       {caller.account.name});
    caller.memberships = membershipsAt(members);
    return caller;
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
    Database::Lease connection = m_database.lease();
    QSqlQuery query = connection.run(u"SELECT %1 FROM accounts WHERE name IN (SELECT organization FROM members WHERE "
                                     "account = ?) ORDER BY name"_s.arg(kColumns),
                                     {account});
    QList<Account> list;
    while (query.next())
        list.append(accountAt(query));
    return list;
}

QList<Account> AccountTable::search(const QString &text, Account::Kind kind, int limit)
{
    Database::Lease connection = m_database.lease();
    const QString pattern = u'%' + escapedForLike(text) + u'%';
    QSqlQuery query =
        connection.run(u"SELECT %1 FROM accounts WHERE kind = ? AND (name LIKE ? ESCAPE '\\' OR fullname LIKE "
                       "? ESCAPE '\\') ORDER BY length(name), name LIMIT ?"_s.arg(kColumns),
                       {static_cast<int>(kind), pattern, pattern, limit});
    QList<Account> list;
    while (query.next())
        list.append(accountAt(query));
    return list;
}

} // namespace hs::localhub
