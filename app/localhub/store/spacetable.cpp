// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/spacetable.h"

#include "localhub/store/repoindex.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

QDateTime timeAt(const QSqlQuery &query, int column)
{
    return QDateTime::fromMSecsSinceEpoch(query.value(column).toLongLong(), QTimeZone::UTC);
}

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

/// What a secret is sealed for: it opens for no other Space and under no other name.
QByteArray contextOf(const RepoRow &repo, const QString &key)
{
    return (repo.oid + u'/' + key).toUtf8();
}

void putVariableWithin(Database::Lease &connection, qint64 repo, const SpaceSetting &variable)
{
    connection.run(
        u"INSERT OR REPLACE INTO space_variables(repo, key, value, description, updated) VALUES(?,?,?,?,?)"_s,
        {repo, variable.key, variable.value, variable.description, now()});
}

QString baseName(const RepoRow &repo)
{
    return repo.fullName().toLower().replace(u'/', u'-').replace(u'_', u'-').replace(u'.', u'-');
}

constexpr qsizetype kLongestLabel = 63; // of a host name (RFC 1035 §2.3.4)
constexpr qsizetype kEndOfOid = 8;

QString longName(const QString &base, const QString &oid)
{
    return base.left(kLongestLabel - kEndOfOid - 1) + u'-' + oid.last(kEndOfOid);
}

/// The rows whose base name it is, oldest first.
QList<RepoRow> named(Database::Lease &connection, const QString &base)
{
    QSqlQuery query = connection.run(
        u"SELECT %1 FROM repos r WHERE r.kind = 2 AND lower(replace(replace(replace(r.full, '/', '-'), '_', '-'), "
        "'.', '-')) = ? ORDER BY r.key LIMIT 2"_s.arg(repoColumns(u"r"_s)),
        {base});
    QList<RepoRow> rows;
    while (query.next())
        rows.append(repoAt(query));
    return rows;
}

} // namespace

std::optional<SpaceState> SpaceTable::state(qint64 repo)
{
    Database::Lease connection = m_database.lease();
    QSqlQuery query =
        connection.run(u"SELECT stage, error, live_commit, hardware, sleeps, replicas, dev_mode, storage, volumes, "
                       "changed FROM spaces WHERE repo = ?"_s,
                       {repo});
    if (!query.next())
        return std::nullopt;
    SpaceState state;
    state.stage = spaceStageOf(query.value(0).toString()).value_or(SpaceStage::Stopped);
    state.errorMessage = query.value(1).toString();
    state.liveCommit = query.value(2).toString();
    state.hardware = query.value(3).toString();
    if (!query.value(4).isNull())
        state.sleeps = query.value(4).toLongLong();
    state.replicas = query.value(5).toLongLong();
    state.isDevMode = query.value(6).toBool();
    state.storageTier = query.value(7).toString();
    state.volumes = QJsonDocument::fromJson(query.value(8).toString().toUtf8()).array();
    state.changed = timeAt(query, 9);
    return state;
}

void SpaceTable::setStateWithin(Database::Lease &connection, qint64 repo, const SpaceState &state)
{
    connection.run(u"INSERT OR REPLACE INTO spaces(repo, stage, error, live_commit, hardware, sleeps, replicas, "
                   "dev_mode, storage, volumes, changed) VALUES(?,?,?,?,?,?,?,?,?,?,?)"_s,
                   {repo, wordOf(state.stage), state.errorMessage, state.liveCommit, state.hardware,
                    state.sleeps ? QVariant(*state.sleeps) : QVariant(QMetaType::fromType<qint64>()), state.replicas,
                    state.isDevMode, state.storageTier,
                    QString::fromUtf8(QJsonDocument(state.volumes).toJson(QJsonDocument::Compact)),
                    state.changed.toMSecsSinceEpoch()});
}

Outcome<void> SpaceTable::setState(qint64 repo, const SpaceState &state)
{
    return m_database.transaction([&](Database::Lease &connection) {
        setStateWithin(connection, repo, state);
        return true;
    });
}

QList<RepoRow> SpaceTable::inStages(const QList<SpaceStage> &stages)
{
    QStringList marks;
    QVariantList words;
    for (const SpaceStage stage : stages) {
        marks << u"?"_s;
        words << wordOf(stage);
    }
    Database::Lease connection = m_database.lease();
    QSqlQuery query = connection.run(
        u"SELECT %1 FROM repos r JOIN spaces s ON s.repo = r.key WHERE s.stage IN (%2) ORDER BY r.key"_s.arg(
            repoColumns(u"r"_s), marks.join(u',')),
        words);
    QList<RepoRow> rows;
    while (query.next())
        rows.append(repoAt(query));
    return rows;
}

QList<SpaceSetting> SpaceTable::variables(qint64 repo)
{
    Database::Lease connection = m_database.lease();
    QSqlQuery query = connection.run(
        u"SELECT key, value, description, updated FROM space_variables WHERE repo = ? ORDER BY key"_s, {repo});
    QList<SpaceSetting> list;
    while (query.next())
        list.append(
            {query.value(0).toString(), query.value(1).toString(), query.value(2).toString(), timeAt(query, 3)});
    return list;
}

Outcome<void> SpaceTable::setVariable(qint64 repo, const SpaceSetting &variable)
{
    return m_database.transaction([&](Database::Lease &connection) {
        putVariableWithin(connection, repo, variable);
        return true;
    });
}

Outcome<void> SpaceTable::removeVariable(qint64 repo, const QString &key)
{
    return m_database.transaction([&](Database::Lease &connection) {
        connection.run(u"DELETE FROM space_variables WHERE repo = ? AND key = ?"_s, {repo, key});
        return true;
    });
}

QList<SpaceSetting> SpaceTable::secrets(qint64 repo)
{
    Database::Lease connection = m_database.lease();
    QSqlQuery query =
        connection.run(u"SELECT key, description, updated FROM space_secrets WHERE repo = ? ORDER BY key"_s, {repo});
    QList<SpaceSetting> list;
    while (query.next())
        list.append({query.value(0).toString(), {}, query.value(1).toString(), timeAt(query, 2)});
    return list;
}

bool SpaceTable::putSecretWithin(Database::Lease &connection, const RepoRow &repo, const SpaceSetting &secret) const
{
    const QByteArray sealed = m_box.seal(secret.value.toUtf8(), contextOf(repo, secret.key));
    if (!sealed.isEmpty())
        connection.run(u"INSERT OR REPLACE INTO space_secrets(repo, key, sealed, description, updated) "
                       "VALUES(?,?,?,?,?)"_s,
                       {repo.key, secret.key, sealed, secret.description, now()});
    return !sealed.isEmpty();
}

Outcome<void> SpaceTable::setSecret(const RepoRow &repo, const SpaceSetting &secret)
{
    return m_database.transaction(
        [&](Database::Lease &connection) { return putSecretWithin(connection, repo, secret); });
}

void SpaceTable::setUpWithin(Database::Lease &connection, const RepoRow &repo, const QJsonObject &fields) const
{
    const auto settings = [&fields](QLatin1StringView name) {
        QList<SpaceSetting> list;
        for (const QJsonValue &item : fields.value(name).toArray())
            list.append(
                {item["key"_L1].toString(), item["value"_L1].toString(), item["description"_L1].toString(), {}});
        return list;
    };
    for (const SpaceSetting &secret : settings("secrets"_L1))
        static_cast<void>(putSecretWithin(connection, repo, secret));
    for (const SpaceSetting &variable : settings("variables"_L1))
        putVariableWithin(connection, repo.key, variable);
    SpaceState state; // its stage follows when it is built for the first time
    state.hardware = fields.value("hardware"_L1).toString();
    if (fields.contains("sleepTimeSeconds"_L1))
        state.sleeps = fields.value("sleepTimeSeconds"_L1).toInteger();
    state.isDevMode = fields.value("devModeEnabled"_L1).toBool();
    state.storageTier = fields.value("storageTier"_L1).toString();
    for (const QJsonValue &item : fields.value("volumes"_L1).toArray()) {
        QJsonObject volume = item.toObject();
        const bool isBucket = volume.value("type"_L1).toString() == "bucket"_L1;
        volume.insert(u"readOnly"_s, !isBucket || volume.value("readOnly"_L1).toBool()); // spaces.md §6
        state.volumes.append(volume);
    }
    if (state != SpaceState())
        setStateWithin(connection, repo.key, state);
}

Outcome<void> SpaceTable::removeSecret(qint64 repo, const QString &key)
{
    return m_database.transaction([&](Database::Lease &connection) {
        connection.run(u"DELETE FROM space_secrets WHERE repo = ? AND key = ?"_s, {repo, key});
        return true;
    });
}

QList<SpaceSetting> SpaceTable::openSecrets(const RepoRow &repo)
{
    Database::Lease connection = m_database.lease();
    QSqlQuery query =
        connection.run(u"SELECT key, sealed FROM space_secrets WHERE repo = ? ORDER BY key"_s, {repo.key});
    QList<SpaceSetting> list;
    while (query.next()) {
        const QString key = query.value(0).toString();
        if (const auto plain = m_box.unseal(query.value(1).toByteArray(), contextOf(repo, key)))
            list.append({key, QString::fromUtf8(*plain), {}, {}});
    }
    return list;
}

Outcome<void> SpaceTable::addLog(qint64 repo, SpaceLog log, const QString &text)
{
    return m_database.transaction([&](Database::Lease &connection) {
        const int which = static_cast<int>(log);
        connection.run(u"INSERT INTO space_logs(repo, log, time, text) VALUES(?,?,?,?)"_s, {repo, which, now(), text});
        connection.run(u"DELETE FROM space_logs WHERE repo = ? AND log = ? AND id <= (SELECT id FROM space_logs WHERE "
                       "repo = ? AND log = ? ORDER BY id DESC LIMIT 1 OFFSET ?)"_s,
                       {repo, which, repo, which, kMostLines});
        return true;
    });
}

Outcome<void> SpaceTable::clearLog(qint64 repo, SpaceLog log)
{
    return m_database.transaction([&](Database::Lease &connection) {
        connection.run(u"DELETE FROM space_logs WHERE repo = ? AND log = ?"_s, {repo, static_cast<int>(log)});
        return true;
    });
}

QList<SpaceLogLine> SpaceTable::logAfter(qint64 repo, SpaceLog log, qint64 after)
{
    Database::Lease connection = m_database.lease();
    QSqlQuery query =
        connection.run(u"SELECT id, time, text FROM space_logs WHERE repo = ? AND log = ? AND id > ? ORDER BY id"_s,
                       {repo, static_cast<int>(log), after});
    QList<SpaceLogLine> lines;
    while (query.next())
        lines.append({query.value(0).toLongLong(), timeAt(query, 1), query.value(2).toString()});
    return lines;
}

QString SpaceTable::subdomain(const RepoRow &repo)
{
    const QString base = baseName(repo);
    if (base.size() > kLongestLabel)
        return longName(base, repo.oid);
    Database::Lease connection = m_database.lease();
    const QList<RepoRow> rows = named(connection, base);
    return rows.isEmpty() || rows.constFirst().oid == repo.oid ? base : longName(base, repo.oid);
}

std::optional<RepoRow> SpaceTable::bySubdomain(const QString &subdomain)
{
    const QString label = subdomain.toLower();
    Database::Lease connection = m_database.lease();
    if (const QList<RepoRow> rows = named(connection, label); !rows.isEmpty())
        return rows.constFirst();
    QSqlQuery query = connection.run(
        u"SELECT %1 FROM repos r WHERE r.kind = 2 AND substr(r.oid, -8) = ? ORDER BY r.key"_s.arg(repoColumns(u"r"_s)),
        {label.section(u'-', -1)});
    while (query.next()) {
        const RepoRow row = repoAt(query);
        if (longName(baseName(row), row.oid) == label)
            return row;
    }
    return std::nullopt;
}

} // namespace hs::localhub
