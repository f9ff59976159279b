// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/journal.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace hs::localhub {

qint64 Journal::noteWithin(Database::Lease &connection, QLatin1StringView action, const QJsonObject &what)
{
    connection.run(u"INSERT INTO journal(action, what) VALUES(?,?)"_s,
                   {QString(action), QString::fromUtf8(QJsonDocument(what).toJson(QJsonDocument::Compact))});
    return connection.value(u"SELECT last_insert_rowid()"_s).toLongLong();
}

void Journal::forgetWithin(Database::Lease &connection, qint64 id)
{
    connection.run(u"DELETE FROM journal WHERE id = ?"_s, {id});
}

Outcome<qint64> Journal::note(QLatin1StringView action, const QJsonObject &what)
{
    qint64 id = 0;
    return m_database
        .transaction([&](Database::Lease &connection) {
            id = noteWithin(connection, action, what);
            return true;
        })
        .transform([&id] { return id; });
}

Outcome<void> Journal::forget(qint64 id)
{
    return m_database.transaction([id](Database::Lease &connection) {
        forgetWithin(connection, id);
        return true;
    });
}

QList<Journal::Entry> Journal::open()
{
    Database::Lease connection = m_database.lease();
    QSqlQuery query = connection.run(u"SELECT id, action, what FROM journal ORDER BY id"_s);
    QList<Entry> entries;
    while (query.next())
        entries.append({query.value(0).toLongLong(), query.value(1).toString(),
                        QJsonDocument::fromJson(query.value(2).toString().toUtf8()).object()});
    return entries;
}

} // namespace hs::localhub
