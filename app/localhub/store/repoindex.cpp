// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/repoindex.h"

#include "localhub/store/accessrequests.h"
#include "localhub/store/spacetable.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

QStringList linesOf(const QVariant &text)
{
    return text.toString().split(u'\n', Qt::SkipEmptyParts);
}

void writeRow(Database::Lease &connection, RepoRow &row)
{
    connection.run(
        u"INSERT INTO repos(oid, kind, owner, name, full, private, disabled, gate, downloads, downloads_all, likes, "
        "trending, created, modified, head, parameters, storage, main_size, task, library, sdk, creator, protected, "
        "discussions_disabled, members_gated) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"_s,
        {row.oid,
         static_cast<int>(row.kind),
         row.owner,
         row.name,
         row.fullName(),
         row.isPrivate,
         row.isDisabled,
         static_cast<int>(row.gate),
         row.downloads,
         row.downloadsAllTime,
         row.likes,
         row.trendingScore,
         row.createdAt.toMSecsSinceEpoch(),
         row.lastModified.toMSecsSinceEpoch(),
         row.head,
         row.parameters,
         row.usedStorage,
         row.mainSize,
         row.task,
         row.library,
         row.sdk,
         row.creator,
         row.isProtected,
         row.areDiscussionsDisabled,
         row.areMembersGated});
    row.key = connection.value(u"SELECT last_insert_rowid()"_s).toLongLong();
}

QString cardText(const RepoFacts &facts)
{
    // An empty card is a card too: "{}" is not "".
    return facts.cardData ? QString::fromUtf8(QJsonDocument(*facts.cardData).toJson(QJsonDocument::Compact)) : u""_s;
}

QString lines(const QStringList &list)
{
    return list.isEmpty() ? u""_s : list.join(u'\n');
}

void writeFacts(Database::Lease &connection, const RepoRow &row, const RepoFacts &facts,
                const QList<std::pair<QString, qint64>> &lfsObjects)
{
    connection.run(u"INSERT OR REPLACE INTO facts(repo, tags, card, config, safetensors, gguf, extra, siblings, "
                   "used_models, used_datasets) VALUES(?,?,?,?,?,?,?,?,?,?)"_s,
                   {row.key, lines(facts.tags), cardText(facts), storedJson(facts.config),
                    storedJson(facts.safetensors), storedJson(facts.gguf), storedJson(facts.extra),
                    lines(facts.siblings), lines(facts.usedModels), lines(facts.usedDatasets)});
    connection.run(u"DELETE FROM tags WHERE repo = ?"_s, {row.key});
    for (const QString &tag : facts.tags)
        connection.run(u"INSERT OR IGNORE INTO tags(kind, tag, repo) VALUES(?,?,?)"_s,
                       {static_cast<int>(row.kind), tag, row.key});
    connection.run(u"DELETE FROM uses WHERE space = ?"_s, {row.key});
    for (const auto &[kind, list] :
         {std::pair(RepoKind::Model, facts.usedModels), std::pair(RepoKind::Dataset, facts.usedDatasets)}) {
        for (const QString &target : list)
            connection.run(u"INSERT OR IGNORE INTO uses(kind, target, space) VALUES(?,?,?)"_s,
                           {static_cast<int>(kind), target, row.key});
    }
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (const auto &[sha, size] : lfsObjects)
        connection.run(u"INSERT OR IGNORE INTO lfs(repo, sha, size, pushed) VALUES(?,?,?,?)"_s,
                       {row.key, sha, size, now});
}

/// What follows from where main stands.
void writeHead(Database::Lease &connection, const RepoRow &row, const RepoFacts &facts,
               const QList<std::pair<QString, qint64>> &lfsObjects)
{
    writeFacts(connection, row, facts, lfsObjects);
    connection.run(u"UPDATE repos SET modified = ?, head = ?, parameters = ?, main_size = ?, task = ?, library = ?, "
                   "sdk = ?, storage = ? WHERE key = ?"_s,
                   {row.lastModified.toMSecsSinceEpoch(), row.head, facts.parameters, facts.mainSize, facts.task,
                    facts.library, facts.sdk, row.usedStorage, row.key});
}

/// From here on the objects belong to the repository; the marks of their uploads have served.
void ownWithin(Database::Lease &connection, qint64 repo, const QList<std::pair<QString, qint64>> &lfsObjects)
{
    qint64 added = 0;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (const auto &[sha, size] : lfsObjects) {
        const QSqlQuery insert = connection.run(u"INSERT OR IGNORE INTO lfs(repo, sha, size, pushed) VALUES(?,?,?,?)"_s,
                                                {repo, sha, size, now});
        if (insert.numRowsAffected() > 0)
            added += size;
        connection.run(u"DELETE FROM lfs_uploads WHERE repo = ? AND sha = ?"_s, {repo, sha});
    }
    if (added > 0)
        connection.run(u"UPDATE repos SET storage = storage + ? WHERE key = ?"_s, {added, repo});
}

void writeAccess(Database::Lease &connection, const NewRepo &repo)
{
    for (const auto &[names, state] :
         {std::pair(repo.accessGranted, AccessState::Granted), std::pair(repo.accessPending, AccessState::Pending)}) {
        for (const QString &name : names)
            connection.run(u"INSERT OR REPLACE INTO access(repo, account, state, requested, id) VALUES(?,?,?,?,?)"_s,
                           {repo.row.key, name, static_cast<int>(state), repo.row.createdAt.toMSecsSinceEpoch(),
                            accessRequestId(repo.row.createdAt, repo.row.oid, name)});
    }
    for (const QString &former : repo.formerIds)
        connection.run(u"INSERT OR REPLACE INTO former(kind, full, repo) VALUES(?,?,?)"_s,
                       {static_cast<int>(repo.row.kind), former, repo.row.key});
}

} // namespace

QString repoColumns(const QString &alias)
{
    static const QStringList names = {
        u"key"_s,          u"oid"_s,      u"kind"_s,      u"owner"_s,         u"name"_s,      u"private"_s,
        u"disabled"_s,     u"gate"_s,     u"downloads"_s, u"downloads_all"_s, u"likes"_s,     u"trending"_s,
        u"created"_s,      u"modified"_s, u"head"_s,      u"parameters"_s,    u"storage"_s,   u"main_size"_s,
        u"task"_s,         u"library"_s,  u"sdk"_s,       u"creator"_s,       u"protected"_s, u"discussions_disabled"_s,
        u"members_gated"_s};
    return u"%1.%2, (SELECT g.group_id FROM repo_groups g WHERE g.repo = %1.key)"_s.arg(
        alias, names.join(u", "_s + alias + u'.'));
}

RepoRow repoAt(const QSqlQuery &query)
{
    RepoRow row;
    int at = 0;
    row.key = query.value(at++).toLongLong();
    row.oid = query.value(at++).toString();
    row.kind = static_cast<RepoKind>(query.value(at++).toInt());
    row.owner = query.value(at++).toString();
    row.name = query.value(at++).toString();
    row.isPrivate = query.value(at++).toBool();
    row.isDisabled = query.value(at++).toBool();
    row.gate = static_cast<Gate>(query.value(at++).toInt());
    row.downloads = query.value(at++).toLongLong();
    row.downloadsAllTime = query.value(at++).toLongLong();
    row.likes = query.value(at++).toLongLong();
    row.trendingScore = query.value(at++).toLongLong();
    row.createdAt = storedTime(query.value(at++));
    row.lastModified = storedTime(query.value(at++));
    row.head = query.value(at++).toString();
    row.parameters = query.value(at++).toLongLong();
    row.usedStorage = query.value(at++).toLongLong();
    row.mainSize = query.value(at++).toLongLong();
    row.task = query.value(at++).toString();
    row.library = query.value(at++).toString();
    row.sdk = query.value(at++).toString();
    row.creator = query.value(at++).toString();
    row.isProtected = query.value(at++).toBool();
    row.areDiscussionsDisabled = query.value(at++).toBool();
    row.areMembersGated = query.value(at++).toBool();
    row.group = query.value(at++).toString();
    return row;
}

Outcome<void> RepoIndex::add(const QList<NewRepo> &repos)
{
    return m_database.transaction([&](Database::Lease &connection) {
        for (NewRepo repo : repos) {
            connection.run(u"DELETE FROM repos WHERE oid = ?"_s, {repo.row.oid});
            writeRow(connection, repo.row);
            writeFacts(connection, repo.row, repo.facts, repo.lfsObjects);
            writeAccess(connection, repo);
            if (repo.space)
                SpaceTable::setStateWithin(connection, repo.row.key, *repo.space);
        }
        return true;
    });
}

Outcome<RepoRow> RepoIndex::create(NewRepo repo, const Within &within)
{
    bool isTaken = false;
    const auto done = m_database.transaction([&](Database::Lease &connection) {
        const QVariantList name{static_cast<int>(repo.row.kind), repo.row.fullName()};
        isTaken = connection.value(u"SELECT 1 FROM repos WHERE kind = ? AND full = ?"_s, name).isValid();
        if (isTaken)
            return false;
        connection.run(u"DELETE FROM former WHERE kind = ? AND full = ?"_s, name);
        writeRow(connection, repo.row);
        writeFacts(connection, repo.row, repo.facts, repo.lfsObjects);
        within(connection, repo.row);
        return true;
    });
    if (isTaken)
        return failed(Failure::Kind::Conflict, repo.row.fullName() + u" already exists"_s);
    return done.transform([&repo] { return repo.row; });
}

Outcome<void> RepoIndex::rename(const RepoRow &before, const RepoRow &after, const RepoFacts &facts)
{
    bool isTaken = false;
    const auto done = m_database.transaction([&](Database::Lease &connection) {
        const QVariantList name{static_cast<int>(after.kind), after.fullName()};
        isTaken = connection
                      .value(u"SELECT 1 FROM repos WHERE kind = ? AND full = ? AND key <> ?"_s,
                             name + QVariantList{after.key})
                      .isValid();
        if (isTaken)
            return false;
        connection.run(u"UPDATE repos SET owner = ?, name = ?, full = ? WHERE key = ?"_s,
                       {after.owner, after.name, after.fullName(), after.key});
        connection.run(u"INSERT OR REPLACE INTO former(kind, full, repo) VALUES(?,?,?)"_s,
                       {static_cast<int>(before.kind), before.fullName(), before.key});
        // A resource group is a part of one organization and stays behind.
        if (before.owner.compare(after.owner, Qt::CaseInsensitive) != 0)
            connection.run(u"DELETE FROM repo_groups WHERE repo = ?"_s, {before.key});
        // The new name is nobody's former one any more, its own included: another case of the same letters is no move.
        connection.run(u"DELETE FROM former WHERE kind = ? AND full = ?"_s, name);
        writeFacts(connection, after, facts, {});
        return true;
    });
    return isTaken ? failed(Failure::Kind::Conflict, after.fullName() + u" already exists"_s) : done;
}

Outcome<void> RepoIndex::updateFacts(const RepoRow &row, const RepoFacts &facts,
                                     const QList<std::pair<QString, qint64>> &lfsObjects)
{
    return m_database.transaction([&](Database::Lease &connection) {
        writeHead(connection, row, facts, lfsObjects);
        connection.run(u"DELETE FROM pending WHERE repo = ?"_s, {row.key});
        return true;
    });
}

Outcome<void> RepoIndex::settleRefs(const RepoRow &row, const std::optional<RepoFacts> &facts,
                                    const QStringList &dropped, const Within &within)
{
    return m_database.transaction([&](Database::Lease &connection) {
        if (facts)
            writeHead(connection, row, *facts, {});
        for (const QString &sha : dropped)
            connection.run(u"DELETE FROM lfs WHERE repo = ? AND sha = ?"_s, {row.key, sha});
        if (!dropped.isEmpty())
            connection.run(u"UPDATE repos SET storage = (SELECT coalesce(sum(size), 0) FROM lfs WHERE repo = key) "
                           "WHERE key = ?"_s,
                           {row.key});
        within(connection, row);
        return true;
    });
}

Outcome<void> RepoIndex::markPending(qint64 repo, const QList<std::pair<QString, qint64>> &lfsObjects)
{
    return m_database.transaction([&](Database::Lease &connection) {
        connection.run(u"INSERT OR IGNORE INTO pending(repo) VALUES(?)"_s, {repo});
        ownWithin(connection, repo, lfsObjects);
        return true;
    });
}

Outcome<void> RepoIndex::clearPending(qint64 repo)
{
    return m_database.transaction([&](Database::Lease &connection) {
        connection.run(u"DELETE FROM pending WHERE repo = ?"_s, {repo});
        return true;
    });
}

Outcome<void> RepoIndex::addLfsObjects(qint64 repo, const QList<std::pair<QString, qint64>> &lfsObjects)
{
    return m_database.transaction([&](Database::Lease &connection) {
        ownWithin(connection, repo, lfsObjects);
        return true;
    });
}

QList<RepoRow> RepoIndex::pending()
{
    Database::Lease connection = m_database.lease();
    QSqlQuery query =
        connection.run(u"SELECT %1 FROM repos r WHERE r.key IN (SELECT repo FROM pending)"_s.arg(repoColumns(u"r"_s)));
    QList<RepoRow> rows;
    while (query.next())
        rows.append(repoAt(query));
    return rows;
}

std::optional<FoundRepo> RepoIndex::find(RepoKind kind, const QString &fullName)
{
    Database::Lease connection = m_database.lease();
    QSqlQuery query =
        connection.run(u"SELECT %1 FROM repos r WHERE r.kind = ? AND r.full = ?"_s.arg(repoColumns(u"r"_s)),
                       {static_cast<int>(kind), fullName});
    if (query.next()) {
        FoundRepo found{repoAt(query), true};
        found.isCanonical = found.row.fullName() == fullName;
        return found;
    }
    QSqlQuery former = connection.run(u"SELECT %1 FROM former f JOIN repos r ON r.key = f.repo WHERE f.kind = ? AND "
                                      "f.full = ?"_s.arg(repoColumns(u"r"_s)),
                                      {static_cast<int>(kind), fullName});
    if (former.next())
        return FoundRepo{repoAt(former), false};
    return std::nullopt;
}

std::optional<RepoRow> RepoIndex::byOid(const QString &oid)
{
    Database::Lease connection = m_database.lease();
    QSqlQuery query = connection.run(u"SELECT %1 FROM repos r WHERE r.oid = ?"_s.arg(repoColumns(u"r"_s)), {oid});
    return query.next() ? std::optional(repoAt(query)) : std::nullopt;
}

RepoFacts RepoIndex::facts(qint64 repo)
{
    Database::Lease connection = m_database.lease();
    QSqlQuery query = connection.run(u"SELECT tags, card, config, safetensors, gguf, extra, siblings, used_models, "
                                     "used_datasets FROM facts WHERE repo = ?"_s,
                                     {repo});
    RepoFacts facts;
    if (!query.next())
        return facts;
    facts.tags = linesOf(query.value(0));
    if (!query.value(1).toString().isEmpty())
        facts.cardData = storedObject(query.value(1));
    facts.config = storedObject(query.value(2));
    facts.safetensors = storedObject(query.value(3));
    facts.gguf = storedObject(query.value(4));
    facts.extra = storedObject(query.value(5));
    facts.siblings = linesOf(query.value(6));
    facts.usedModels = linesOf(query.value(7));
    facts.usedDatasets = linesOf(query.value(8));
    return facts;
}

} // namespace hs::localhub
