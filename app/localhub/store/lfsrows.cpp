// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/lfsrows.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

LfsRow rowAt(const QSqlQuery &query)
{
    return {query.value(0).toString(), query.value(1).toLongLong(),
            QDateTime::fromMSecsSinceEpoch(query.value(2).toLongLong(), QTimeZone::UTC)};
}

} // namespace

QList<LfsRow> lfsRows(Database &database, qint64 repo)
{
    Database::Lease connection = database.lease();
    QSqlQuery query = connection.run(u"SELECT sha, size, pushed FROM lfs WHERE repo = ?"_s, {repo});
    QList<LfsRow> rows;
    while (query.next())
        rows.append(rowAt(query));
    return rows;
}

std::optional<LfsRow> lfsRow(Database &database, qint64 repo, const QString &sha256)
{
    Database::Lease connection = database.lease();
    QSqlQuery query = connection.run(u"SELECT sha, size, pushed FROM lfs WHERE repo = ? AND sha = ?"_s, {repo, sha256});
    return query.next() ? std::optional(rowAt(query)) : std::nullopt;
}

Outcome<void> addLfsRows(Database &database, qint64 repo, const QList<std::pair<QString, qint64>> &objects)
{
    return database.transaction([&](Database::Lease &connection) {
        for (const auto &[sha, size] : objects)
            connection.run(u"INSERT OR IGNORE INTO lfs(repo, sha, size, pushed) VALUES(?,?,?,?)"_s,
                           {repo, sha, size, QDateTime::currentMSecsSinceEpoch()});
        connection.run(u"UPDATE repos SET storage = (SELECT coalesce(sum(size), 0) FROM lfs WHERE repo = key) "
                       "WHERE key = ?"_s,
                       {repo});
        return true;
    });
}

} // namespace hs::localhub
