// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/sqlitetransferstore.h"

#include "transfers/diskfile.h"
#include "transfers/storedtext.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace hs::transfers {

namespace {

constexpr int kSchema = 2;
constexpr int kSqliteCorrupt = 11;
constexpr int kSqliteNotADatabase = 26;

/// What makes the schema of each number out of the one before; files of every earlier program are read.
const QStringList &schemaStep(int schema)
{
    static const QStringList kFirst{
        u"CREATE TABLE groups (id TEXT PRIMARY KEY, hub TEXT NOT NULL, request TEXT NOT NULL, commit_id TEXT NOT NULL,"
        " planning TEXT NOT NULL, error TEXT, is_paused INTEGER NOT NULL, refused INTEGER NOT NULL,"
        " added_at INTEGER NOT NULL) WITHOUT ROWID"_s,
        u"CREATE TABLE transfers (id TEXT PRIMARY KEY, group_id TEXT NOT NULL REFERENCES groups (id) ON DELETE CASCADE,"
        " position INTEGER NOT NULL, path TEXT NOT NULL, etag TEXT NOT NULL, size INTEGER NOT NULL,"
        " state TEXT NOT NULL, error TEXT, finished_at INTEGER, local_path TEXT NOT NULL) WITHOUT ROWID"_s,
        u"CREATE INDEX transfers_of_group ON transfers (group_id)"_s,
        u"PRAGMA user_version = 1"_s,
    };
    static const QStringList kOrderAndLimits{
        u"ALTER TABLE groups ADD COLUMN priority TEXT NOT NULL DEFAULT 'normal'"_s,
        u"ALTER TABLE groups ADD COLUMN place INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE groups ADD COLUMN rate_limit INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE transfers ADD COLUMN is_verified INTEGER NOT NULL DEFAULT 0"_s,
        // In the order in which they were added, as they were shown and worked off.
        u"UPDATE groups SET place = (SELECT count(*) FROM groups AS other WHERE other.added_at < groups.added_at"
        " OR (other.added_at = groups.added_at AND other.id <= groups.id))"_s,
        u"PRAGMA user_version = 2"_s,
    };
    return schema == 1 ? kFirst : kOrderAndLimits;
}

bool isDamage(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    return code == kSqliteCorrupt || code == kSqliteNotADatabase;
}

QVariant optionalTime(const std::optional<QDateTime> &time)
{
    return time ? QVariant(time->toMSecsSinceEpoch()) : QVariant();
}

QDateTime timeFrom(const QVariant &value)
{
    return QDateTime::fromMSecsSinceEpoch(value.toLongLong(), QTimeZone::UTC);
}

std::optional<StoredGroup> readGroup(const QSqlQuery &row)
{
    const auto request = requestFromText(row.value(1).toString());
    const auto planning = planningFromWord(row.value(3).toString());
    if (!request || !planning)
        return std::nullopt;
    return StoredGroup{.id = GroupId(row.value(0).toString()),
                       .request = *request,
                       .commit = hub::Oid(row.value(2).toString()),
                       .planning = *planning,
                       .error = errorFromText(row.value(4).toString()),
                       .isPaused = row.value(5).toBool(),
                       .refusedFiles = row.value(6).toInt(),
                       .addedAt = timeFrom(row.value(7)),
                       .priority = priorityFromWord(row.value(8).toString()).value_or(TransferPriority::Normal),
                       .place = row.value(9).toLongLong(),
                       .rateLimit = row.value(10).toLongLong()};
}

std::optional<StoredTransfer> readTransfer(const QSqlQuery &row)
{
    const auto state = stateFromWord(row.value(6).toString());
    if (!state)
        return std::nullopt;
    return StoredTransfer{.id = TransferId(row.value(0).toString()),
                          .group = GroupId(row.value(1).toString()),
                          .position = row.value(2).toLongLong(),
                          .path = row.value(3).toString(),
                          .etag = hub::Etag(row.value(4).toString()),
                          .size = row.value(5).toLongLong(),
                          .state = *state,
                          .error = errorFromText(row.value(7).toString()),
                          .finishedAt = row.value(8).isNull() ? std::nullopt : std::optional(timeFrom(row.value(8))),
                          .localPath = row.value(9).toString(),
                          .isVerified = row.value(10).toBool()};
}

} // namespace

SqliteTransferStore::SqliteTransferStore(QString path)
    : m_path(std::move(path))
{}

SqliteTransferStore::~SqliteTransferStore()
{
    close();
}

Result<void> SqliteTransferStore::run(QSqlQuery &query)
{
    if (query.exec())
        return {};
    const QSqlError error = query.lastError();
    return base::failure(isDamage(error) ? HubError::Kind::BadAnswer : HubError::Kind::Disk, m_path, error.text());
}

Result<void> SqliteTransferStore::run(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    if (query.prepare(sql))
        return run(query);
    const QSqlError error = query.lastError();
    return base::failure(isDamage(error) ? HubError::Kind::BadAnswer : HubError::Kind::Disk, m_path, error.text());
}

Result<void> SqliteTransferStore::connect()
{
    if (auto made = makeFolders(QFileInfo(m_path).path()); !made)
        return made;
    m_connection = u"transfers-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    database.setDatabaseName(m_path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=1000"_s);
    if (!database.open())
        return base::failure(HubError::Kind::Disk, m_path, database.lastError().text());
    // One program at a time: two that work off one list would fetch everything twice.
    for (const QString &pragma : {u"PRAGMA locking_mode = EXCLUSIVE"_s, u"PRAGMA journal_mode = WAL"_s,
                                  u"PRAGMA synchronous = FULL"_s, u"PRAGMA foreign_keys = ON"_s}) {
        if (auto done = run(pragma); !done)
            return done;
    }
    return {};
}

Result<void> SqliteTransferStore::prepareSchema()
{
    QSqlQuery check(QSqlDatabase::database(m_connection, false));
    if (!check.exec(u"PRAGMA quick_check(1)"_s) || !check.next() || check.value(0).toString() != "ok"_L1)
        return base::failure(HubError::Kind::BadAnswer, m_path, check.value(0).toString());
    QSqlQuery version(QSqlDatabase::database(m_connection, false));
    if (!version.exec(u"PRAGMA user_version"_s) || !version.next())
        return base::failure(HubError::Kind::BadAnswer, m_path, version.lastError().text());
    const int schema = version.value(0).toInt();
    if (schema > kSchema)
        return base::failure(HubError::Kind::Conflict, m_path, u"made by a newer version of the program"_s);
    QSqlDatabase database = QSqlDatabase::database(m_connection, false);
    for (int next = schema + 1; next <= kSchema; ++next) {
        // Whole or not at all: half a step could be neither read nor repeated.
        if (!database.transaction())
            return base::failure(HubError::Kind::Disk, m_path, database.lastError().text());
        for (const QString &statement : schemaStep(next)) {
            if (auto done = run(statement); !done) {
                database.rollback();
                return done;
            }
        }
        if (!database.commit())
            return base::failure(HubError::Kind::Disk, m_path, database.lastError().text());
    }
    return {};
}

Result<QString> SqliteTransferStore::setAside()
{
    close();
    QString aside = m_path + u".bad"_s;
    for (int number = 2; QFileInfo::exists(aside); ++number)
        aside = m_path + u".%1.bad"_s.arg(number);
    if (auto renamed = renameFile(m_path, aside); !renamed)
        return std::unexpected(renamed.error());
    // The log belongs to the old file; beside a new one it would be replayed into it.
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s}) {
        if (QFileInfo::exists(m_path + suffix)) {
            if (auto renamed = renameFile(m_path + suffix, aside + suffix); !renamed)
                return std::unexpected(renamed.error());
        }
    }
    return aside;
}

Result<StoredList> SqliteTransferStore::open(const QString &hub)
{
    m_hub = hub;
    const auto prepare = [this]() -> Result<void> {
        auto connected = connect();
        return connected ? prepareSchema() : connected;
    };
    QString aside;
    auto prepared = prepare();
    if (!prepared && prepared.error().kind == HubError::Kind::BadAnswer) {
        const auto renamed = setAside();
        if (!renamed)
            return std::unexpected(renamed.error());
        aside = *renamed;
        prepared = prepare();
    }
    auto list = prepared ? load() : std::unexpected(prepared.error());
    if (!list)
        close();
    else
        list->setAside = aside;
    return list;
}

Result<StoredList> SqliteTransferStore::load()
{
    StoredList list;
    QSqlQuery groups(QSqlDatabase::database(m_connection, false));
    if (!groups.prepare(u"SELECT id, request, commit_id, planning, error, is_paused, refused, added_at,"
                        " priority, place, rate_limit FROM groups WHERE hub = ? ORDER BY added_at, id"_s))
        return base::failure(HubError::Kind::Disk, m_path, groups.lastError().text());
    groups.addBindValue(m_hub);
    if (auto done = run(groups); !done)
        return std::unexpected(done.error());
    while (groups.next()) {
        if (auto group = readGroup(groups))
            list.groups.append(std::move(*group));
    }
    QSqlQuery transfers(QSqlDatabase::database(m_connection, false));
    if (!transfers.prepare(
            u"SELECT t.id, group_id, position, path, etag, size, state, t.error, finished_at,"
            " local_path, is_verified FROM transfers t JOIN groups g ON g.id = group_id WHERE hub = ? ORDER BY position"_s))
        return base::failure(HubError::Kind::Disk, m_path, transfers.lastError().text());
    transfers.addBindValue(m_hub);
    if (auto done = run(transfers); !done)
        return std::unexpected(done.error());
    while (transfers.next()) {
        if (auto transfer = readTransfer(transfers))
            list.transfers.append(std::move(*transfer));
    }
    return list;
}

Result<void> SqliteTransferStore::save(const StoreChanges &changes)
{
    if (m_connection.isEmpty())
        return base::failure(HubError::Kind::Disk, m_path, u"not open"_s);
    QSqlDatabase database = QSqlDatabase::database(m_connection, false);
    if (!database.transaction())
        return base::failure(HubError::Kind::Disk, m_path, database.lastError().text());
    auto written = write(changes);
    if (written && !database.commit())
        written = base::failure(HubError::Kind::Disk, m_path, database.lastError().text());
    if (!written)
        database.rollback();
    return written;
}

Result<void> SqliteTransferStore::write(const StoreChanges &changes)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    const auto runEach = [&](const QString &sql, const auto &items, auto bind) -> Result<void> {
        if (items.isEmpty())
            return {};
        if (!query.prepare(sql))
            return base::failure(HubError::Kind::Disk, m_path, query.lastError().text());
        for (const auto &item : items) {
            bind(item);
            if (auto done = run(query); !done)
                return done;
        }
        return {};
    };
    const auto bindAll = [&query](std::initializer_list<QVariant> values) {
        int place = 0;
        for (const QVariant &value : values) {
            // A null text is an empty one, not a missing one.
            const bool isNullText = value.typeId() == QMetaType::QString && value.toString().isNull();
            query.bindValue(place++, isNullText ? QVariant(u""_s) : value);
        }
    };
    auto done = runEach(u"DELETE FROM transfers WHERE id = ?"_s, changes.removedTransfers,
                        [&](const TransferId &id) { bindAll({id.toString()}); });
    if (done)
        done = runEach(u"DELETE FROM groups WHERE id = ?"_s, changes.removedGroups,
                       [&](const GroupId &id) { bindAll({id.toString()}); });
    if (done)
        done = runEach(u"INSERT INTO groups VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                       " commit_id = excluded.commit_id, planning = excluded.planning, error = excluded.error,"
                       " is_paused = excluded.is_paused, refused = excluded.refused,"
                       " priority = excluded.priority, place = excluded.place, rate_limit = excluded.rate_limit"_s,
                       changes.groups, [&](const StoredGroup &group) {
                           bindAll({group.id.toString(), m_hub, textFromRequest(group.request), group.commit.toString(),
                                    wordFromPlanning(group.planning), textFromError(group.error), group.isPaused,
                                    group.refusedFiles, group.addedAt.toMSecsSinceEpoch(),
                                    wordFromPriority(group.priority), group.place, group.rateLimit});
                       });
    if (done)
        done = runEach(u"INSERT OR REPLACE INTO transfers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                       changes.transfers, [&](const StoredTransfer &transfer) {
                           bindAll({transfer.id.toString(), transfer.group.toString(), transfer.position, transfer.path,
                                    transfer.etag.toString(), transfer.size, wordFromState(transfer.state),
                                    textFromError(transfer.error), optionalTime(transfer.finishedAt),
                                    transfer.localPath, transfer.isVerified});
                       });
    return done;
}

void SqliteTransferStore::close()
{
    if (m_connection.isEmpty())
        return;
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(std::exchange(m_connection, {}));
}

} // namespace hs::transfers
