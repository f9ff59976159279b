// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/accessrequests.h"

#include "localhub/store/accounts.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

/// As requestAt() reads them; %1 is the table.
const QString kSelect = u"SELECT account, state, requested, reviewed, granter, fields, shares_email, id FROM %1 "_s;

AccessRequest requestAt(const QSqlQuery &query)
{
    AccessRequest request;
    request.account = query.value(0).toString();
    request.state = static_cast<AccessState>(query.value(1).toInt());
    request.requestedAt = storedTime(query.value(2));
    request.reviewedAt = storedTime(query.value(3));
    request.grantedBy = query.value(4).toString();
    request.fields = storedObject(query.value(5));
    request.sharesEmail = query.value(6).toBool();
    request.id = query.value(7).toString();
    return request;
}

QString cursorAfter(const AccessRequest &last)
{
    return QString::fromLatin1((QByteArray::number(storedTime(last.requestedAt)) + '/' + last.account.toUtf8())
                                   .toBase64(QByteArray::Base64UrlEncoding));
}

/// Time and account of the last request of the page before.
std::optional<std::pair<qint64, QString>> decoded(const QString &cursor)
{
    const auto bytes = QByteArray::fromBase64Encoding(cursor.toLatin1(), QByteArray::Base64UrlEncoding |
                                                                             QByteArray::AbortOnBase64DecodingErrors);
    const QString text = QString::fromUtf8(bytes.decoded);
    bool isNumber = false;
    const qint64 time = text.section(u'/', 0, 0).toLongLong(&isNumber);
    return isNumber ? std::optional(std::pair(time, text.section(u'/', 1))) : std::nullopt;
}

} // namespace

QString accessRequestId(const QDateTime &requestedAt, const QString &gate, const QString &account)
{
    return stableId(requestedAt, gate + u'/' + account);
}

AccessRequests::AccessRequests(Database &database, qint64 repo)
    : m_database(database)
    , m_table(u"access"_s)
    , m_column(u"repo"_s)
    , m_gate(repo)
{
    Database::Lease connection = database.lease();
    const QVariant collection =
        connection.value(u"SELECT c.id FROM collection_items i JOIN collections c ON c.id = i.collection WHERE "
                         "i.repo = ? AND c.gate <> 0"_s,
                         {repo});
    if (!collection.isValid())
        return;
    m_table = u"collection_access"_s;
    m_column = u"collection"_s;
    m_gate = collection;
}

/// %1 is the table, %2 the column that says what is gated.
QString AccessRequests::statement(const QString &text) const
{
    return text.arg(m_table, m_column);
}

AccessRequest AccessRequests::read(Database::Lease &connection, const QString &account) const
{
    QSqlQuery query = connection.run(statement(kSelect + u"WHERE %2 = ? AND account = ?"_s), {m_gate, account});
    if (query.next())
        return requestAt(query);
    AccessRequest none;
    none.account = account;
    return none;
}

AccessRequest AccessRequests::find(const QString &account)
{
    Database::Lease connection = m_database.lease();
    return read(connection, account);
}

QString AccessRequests::accountOf(const QString &id)
{
    Database::Lease connection = m_database.lease();
    return connection.value(statement(u"SELECT account FROM %1 WHERE %2 = ? AND id = ?"_s), {m_gate, id}).toString();
}

void AccessRequests::write(Database::Lease &connection, const AccessRequest &request) const
{
    if (request.state == AccessState::None) {
        connection.run(statement(u"DELETE FROM %1 WHERE %2 = ? AND account = ?"_s), {m_gate, request.account});
        return;
    }
    connection.run(statement(u"INSERT OR REPLACE INTO %1(%2, account, state, requested, reviewed, granter, fields, "
                             "shares_email, id) VALUES(?,?,?,?,?,?,?,?,?)"_s),
                   {m_gate, request.account, static_cast<int>(request.state), storedTime(request.requestedAt),
                    storedTime(request.reviewedAt), request.grantedBy, storedJson(request.fields), request.sharesEmail,
                    request.id.isEmpty()
                        ? accessRequestId(request.requestedAt, m_table + u'/' + m_gate.toString(), request.account)
                        : request.id});
}

Outcome<void> AccessRequests::change(const QString &account, const std::function<bool(AccessRequest &)> &edit)
{
    return m_database.transaction([&](Database::Lease &connection) {
        AccessRequest request = read(connection, account);
        if (edit(request))
            write(connection, request);
        return true;
    });
}

Outcome<AccessPage> AccessRequests::page(const AccessQuery &query)
{
    QString sql = statement(kSelect + u"WHERE %2 = ?"_s);
    QVariantList values{m_gate};
    const auto add = [&](const QString &condition, const QVariantList &with) {
        sql += u" AND "_s + condition;
        values += with;
    };
    if (query.state)
        add(u"state = ?"_s, {static_cast<int>(*query.state)});
    if (!query.namePrefix.isEmpty())
        add(u"account LIKE ? ESCAPE '\\'"_s, {escapedForLike(query.namePrefix) + u'%'});
    if (query.after.isValid())
        add(u"requested > ?"_s, {storedTime(query.after)});
    if (query.before.isValid())
        add(u"requested < ?"_s, {storedTime(query.before)});
    if (!query.cursor.isEmpty()) {
        const auto last = decoded(query.cursor);
        if (!last)
            return failed(Failure::Kind::Invalid, u"Invalid cursor"_s);
        add(u"(requested < ? OR (requested = ? AND account > ?))"_s, {last->first, last->first, last->second});
    }
    Database::Lease connection = m_database.lease();
    QSqlQuery rows =
        connection.run(sql + u" ORDER BY requested DESC, account LIMIT ?"_s, values + QVariantList{query.limit + 1});
    AccessPage page;
    while (rows.next())
        page.requests.append(requestAt(rows));
    if (page.requests.size() > query.limit) {
        page.requests.removeLast();
        page.nextCursor = cursorAfter(page.requests.constLast());
    }
    return page;
}

} // namespace hs::localhub
