// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The small questions that RepoIndex answers.

#include "localhub/store/repoindex.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {

AccessState RepoIndex::accessOf(qint64 repo, const QString &account)
{
    Database::Lease connection = m_database.lease();
    return static_cast<AccessState>(
        connection.value(u"SELECT state FROM access WHERE repo = ? AND account = ?"_s, {repo, account}).toInt());
}

Outcome<void> RepoIndex::remove(const RepoRow &repo, const Within &within)
{
    return m_database.transaction([&](Database::Lease &connection) {
        within(connection, repo);
        connection.run(u"DELETE FROM repos WHERE key = ?"_s, {repo.key});
        return true;
    });
}

bool RepoIndex::hasLfsObject(qint64 repo, const QString &sha256)
{
    Database::Lease connection = m_database.lease();
    return connection.value(u"SELECT 1 FROM lfs WHERE repo = ? AND sha = ?"_s, {repo, sha256}).isValid();
}

QStringList RepoIndex::spacesUsing(RepoKind kind, const QString &target, int limit)
{
    Database::Lease connection = m_database.lease();
    QSqlQuery query = connection.run(u"SELECT r.full FROM uses u JOIN repos r ON r.key = u.space WHERE u.kind = ? AND "
                                     "u.target = ? AND r.private = 0 ORDER BY r.likes DESC LIMIT ?"_s,
                                     {static_cast<int>(kind), target, limit});
    QStringList names;
    while (query.next())
        names << query.value(0).toString();
    return names;
}

qint64 RepoIndex::countTagged(RepoKind kind, const QString &tag)
{
    Database::Lease connection = m_database.lease();
    return connection
        .value(
            u"SELECT count(*) FROM tags t JOIN repos r ON r.key = t.repo WHERE t.kind = ? AND t.tag = ? AND r.private = 0"_s,
            {static_cast<int>(kind), tag})
        .toLongLong();
}

QList<std::pair<QString, qint64>> RepoIndex::tagCounts(RepoKind kind)
{
    Database::Lease connection = m_database.lease();
    QSqlQuery query = connection.run(u"SELECT t.tag, count(*) AS n FROM tags t JOIN repos r ON r.key = t.repo WHERE "
                                     "t.kind = ? AND r.private = 0 GROUP BY t.tag ORDER BY n DESC, t.tag"_s,
                                     {static_cast<int>(kind)});
    QList<std::pair<QString, qint64>> counts;
    while (query.next())
        counts.append({query.value(0).toString(), query.value(1).toLongLong()});
    return counts;
}

qint64 RepoIndex::countOwnedBy(const QString &owner, RepoKind kind, bool withPrivate)
{
    Database::Lease connection = m_database.lease();
    return connection
        .value(u"SELECT count(*) FROM repos WHERE owner = ? AND kind = ? AND (private = 0 OR ?)"_s,
               {owner, static_cast<int>(kind), withPrivate})
        .toLongLong();
}

QString RepoIndex::meta(const QString &key)
{
    Database::Lease connection = m_database.lease();
    return connection.value(u"SELECT value FROM meta WHERE key = ?"_s, {key}).toString();
}

Outcome<void> RepoIndex::setMeta(const QString &key, const QString &value)
{
    return m_database.transaction([&](Database::Lease &connection) {
        connection.run(
            u"INSERT INTO meta(key, value) VALUES(?,?) ON CONFLICT(key) DO UPDATE SET value = excluded.value"_s,
            {key, value});
        return true;
    });
}

} // namespace hs::localhub
