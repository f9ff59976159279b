// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/auditlog.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {

void AuditLog::add(const AuditEntry &entry)
{
    Database::Lease connection = m_database.lease();
    connection.run(
        u"INSERT INTO audit(organization, type, account, message, created, data) VALUES(?,?,?,?,?,?)"_s,
        {entry.organization, entry.type, entry.account, entry.message, storedTime(entry.when), storedJson(entry.data)});
}

QList<AuditEntry> AuditLog::of(const QString &organization, const QString &text, int limit)
{
    const QString pattern = u'%' + escapedForLike(text) + u'%';
    Database::Lease connection = m_database.lease();
    QSqlQuery query = connection.run(
        u"SELECT key, organization, type, account, message, created, data FROM audit WHERE organization = ? AND "
        "(type LIKE ? ESCAPE '\\' OR message LIKE ? ESCAPE '\\' OR account LIKE ? ESCAPE '\\') "
        "ORDER BY key DESC LIMIT ?"_s,
        {organization, pattern, pattern, pattern, limit});
    QList<AuditEntry> entries;
    while (query.next()) {
        entries.append({query.value(0).toLongLong(), query.value(1).toString(), query.value(2).toString(),
                        query.value(3).toString(), query.value(4).toString(), storedTime(query.value(5)),
                        storedObject(query.value(6))});
    }
    return entries;
}

} // namespace hs::localhub
