// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The small questions that RepoIndex answers.

#include "localhub/store/repoindex.h"
#include "localhub/store/visibility.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

QList<RepoRow> rowsOf(QSqlQuery &query)
{
    QList<RepoRow> rows;
    while (query.next())
        rows.append(repoAt(query));
    return rows;
}

} // namespace

Outcome<void> RepoIndex::remove(const RepoRow &repo, const Within &within)
{
    return m_database.transaction([&](Database::Lease &connection) {
        within(connection, repo);
        connection.run(u"DELETE FROM repos WHERE key = ?"_s, {repo.key});
        return true;
    });
}

bool RepoIndex::hasLfsObject(qint64 repo, const QString &sha256) const
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

qint64 RepoIndex::countOwnedBy(const QString &owner, RepoKind kind, const Caller &caller)
{
    const Condition visible = visibleRepos(caller);
    Database::Lease connection = m_database.lease();
    return connection
        .value(u"SELECT count(*) FROM repos r WHERE r.owner = ? AND r.kind = ? AND "_s + visible.sql,
               QVariantList{owner, static_cast<int>(kind)} + visible.values)
        .toLongLong();
}

qint64 RepoIndex::countDiscussionsBy(const QString &accountId, const Caller &caller)
{
    const Condition visible = visibleRepos(caller);
    Database::Lease connection = m_database.lease();
    return connection
        .value(u"SELECT count(*) FROM discussions d JOIN repos r ON r.key = d.repo WHERE d.author = ? AND "_s +
                   visible.sql,
               QVariantList{accountId} + visible.values)
        .toLongLong();
}

std::optional<RepoRow> RepoIndex::byKey(qint64 key)
{
    Database::Lease connection = m_database.lease();
    QSqlQuery query = connection.run(u"SELECT %1 FROM repos r WHERE r.key = ?"_s.arg(repoColumns(u"r"_s)), {key});
    return query.next() ? std::optional(repoAt(query)) : std::nullopt;
}

QList<RepoRow> RepoIndex::byStorage(const StorageQuery &query)
{
    const Condition visible = query.caller ? visibleRepos(*query.caller) : Condition{u"1"_s, {}};
    QString sql =
        u"SELECT %1 FROM repos r WHERE r.owner = ? AND r.full LIKE ? ESCAPE '\\' AND ("_s.arg(repoColumns(u"r"_s)) +
        visible.sql + u')';
    QVariantList values{query.owner, u'%' + escapedForLike(query.search) + u'%'};
    values += visible.values;
    if (query.kind) {
        sql += u" AND r.kind = ?"_s;
        values << static_cast<int>(*query.kind);
    }
    sql += u" ORDER BY %1 %2, r.key %2 LIMIT ? OFFSET ?"_s.arg(query.byUpdate ? u"r.modified"_s : u"r.storage"_s,
                                                               query.isDescending ? u"DESC"_s : u"ASC"_s);
    Database::Lease connection = m_database.lease();
    QSqlQuery rows = connection.run(sql, values + QVariantList{query.limit + 1, query.offset});
    return rowsOf(rows);
}

qint64 RepoIndex::storageOf(const QString &owner, const Caller &caller)
{
    const Condition visible = visibleRepos(caller);
    Database::Lease connection = m_database.lease();
    return connection
        .value(u"SELECT coalesce(sum(r.storage), 0) FROM repos r WHERE r.owner = ? AND ("_s + visible.sql + u')',
               QVariantList{owner} + visible.values)
        .toLongLong();
}

QList<RepoRow> RepoIndex::inGroup(const QString &group)
{
    Database::Lease connection = m_database.lease();
    QSqlQuery query = connection.run(
        u"SELECT %1 FROM repos r WHERE r.key IN (SELECT repo FROM repo_groups WHERE group_id = ?) ORDER BY r.full"_s
            .arg(repoColumns(u"r"_s)),
        {group});
    return rowsOf(query);
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
