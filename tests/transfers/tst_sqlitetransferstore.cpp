// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/fixtures.h"
#include "testkit/waits.h"
#include "testprogram/testprogram.h"
#include "transfers/diskfile.h"
#include "transfers/sqlitetransferstore.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace hs::transfers;
using hs::hub::Etag;
using hs::hub::Oid;

namespace {

const QString kHub = u"https://hub.example"_s;

StoredGroup group(const QString &id, const QString &repo = u"acme/tiny"_s)
{
    DownloadRequest request;
    request.repo = {hs::hub::RepoKind::Dataset, *hs::hub::RepoId::parse(repo), *hs::hub::Revision::parse(u"refs/pr/1")};
    request.paths = {u"a b.txt"_s, u"ünïcode/文.md"_s};
    request.include = {u"*.json"_s};
    request.exclude = {u"*'\"*"_s};
    request.destination = {Destination::Form::LocalDir, u"/home/x/files"_s};
    return {.id = GroupId(id),
            .request = request,
            .commit = Oid(u"1"_s.repeated(40)),
            .planning = GroupSnapshot::Planning::Ready,
            .error = {},
            .isPaused = true,
            .refusedFiles = 3,
            .addedAt = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), QTimeZone::UTC)};
}

StoredTransfer transfer(const QString &id, const QString &groupId, qint64 position)
{
    return {.id = TransferId(id),
            .group = GroupId(groupId),
            .position = position,
            .path = u"sub/"_s + id,
            .etag = Etag(u"a"_s.repeated(64)),
            .size = qint64(5) << 32,
            .state = TransferState::Paused,
            .error = {},
            .finishedAt = {},
            .localPath = u""_s};
}

StoreChanges added(const QList<StoredGroup> &groups, const QList<StoredTransfer> &transfers)
{
    return {.groups = groups, .transfers = transfers, .removedGroups = {}, .removedTransfers = {}};
}

} // namespace

class SqliteTransferStoreTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    [[nodiscard]] QString path() const { return m_folder.filePath(u"state/transfers.sqlite"_s); }

private Q_SLOTS:
    void init() { m_folder = QTemporaryDir(); }

    void beginsEmpty()
    {
        SqliteTransferStore store(path());
        const auto list = store.open(kHub);
        HS_VERIFY_VALUE(list);
        QVERIFY(list->groups.isEmpty() && list->transfers.isEmpty() && list->setAside.isEmpty());
    }

    void givesBackWhatWasSaved()
    {
        StoredTransfer failed = transfer(u"failed"_s, u"g"_s, 1);
        failed.state = TransferState::Failed;
        failed.error = HubError::of(HubError::Kind::Integrity, u"sub/failed"_s, u"expected a, received b"_s);
        failed.error->httpStatus = 200;
        StoredTransfer done = transfer(u"done"_s, u"g"_s, 2);
        done.state = TransferState::Done;
        done.finishedAt = QDateTime(QDate(2026, 2, 3), QTime(4, 5, 6), QTimeZone::UTC);
        done.localPath = u"/home/x/files/sub/done"_s;
        {
            SqliteTransferStore store(path());
            QVERIFY(store.open(kHub).has_value());
            QVERIFY(store.save(added({group(u"g"_s)}, {failed, done})).has_value());
        }
        SqliteTransferStore store(path());
        const auto list = store.open(kHub);
        HS_VERIFY_VALUE(list);
        QCOMPARE(list->groups, QList{group(u"g"_s)});
        QCOMPARE(list->transfers, (QList{failed, done}));
    }

    void keepsAGroupWhoseCommitIsNotKnownYet()
    {
        SqliteTransferStore store(path());
        QVERIFY(store.open(kHub).has_value());
        StoredGroup fresh = group(u"g"_s);
        fresh.commit = Oid();
        StoredTransfer denied = transfer(u"t"_s, u"g"_s, 1);
        denied.etag = Etag();
        denied.localPath = QString();
        const auto saved = store.save(added({fresh}, {denied}));
        HS_VERIFY_VALUE(saved);
        store.close();
        QCOMPARE(store.open(kHub)->groups, QList{fresh});
    }

    void isWrittenThrough()
    {
        // What another program would find if this one were killed now: the file and its log, copied while open.
        SqliteTransferStore store(path());
        QVERIFY(store.open(kHub).has_value());
        QVERIFY(store.save(added({group(u"g"_s)}, {transfer(u"t"_s, u"g"_s, 1)})).has_value());
        const QString copy = m_folder.filePath(u"copy.sqlite"_s);
        QVERIFY(QFile::copy(path(), copy) && QFile::copy(path() + u"-wal"_s, copy + u"-wal"_s));
        SqliteTransferStore other(copy);
        const auto list = other.open(kHub);
        HS_VERIFY_VALUE(list);
        QCOMPARE(list->transfers.size(), 1);
    }

    void changesAndRemoves()
    {
        SqliteTransferStore store(path());
        QVERIFY(store.open(kHub).has_value());
        QVERIFY(
            store
                .save(added({group(u"g"_s), group(u"h"_s)},
                            {transfer(u"t"_s, u"g"_s, 1), transfer(u"u"_s, u"g"_s, 2), transfer(u"v"_s, u"h"_s, 3)}))
                .has_value());
        StoredGroup changed = group(u"g"_s);
        changed.planning = GroupSnapshot::Planning::Failed;
        changed.error = HubError::of(HubError::Kind::RepoMissing);
        StoreChanges next = added({changed}, {});
        next.removedGroups = {GroupId(u"h"_s)};
        next.removedTransfers = {TransferId(u"u"_s)};
        QVERIFY(store.save(next).has_value());
        store.close();
        const auto list = store.open(kHub);
        HS_VERIFY_VALUE(list);
        QCOMPARE(list->groups, QList{changed});
        QCOMPARE(list->transfers, (QList{transfer(u"t"_s, u"g"_s, 1)})); // "v" went with its group
    }

    void theListOfAnEarlierProgramIsReadOn()
    {
        QVERIFY(QDir().mkpath(QFileInfo(path()).path()));
        {
            QSqlDatabase old = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"earlier"_s);
            old.setDatabaseName(path());
            QVERIFY(old.open());
            const QString request = u"'{\"type\":\"model\",\"repo\":\"acme/tiny\",\"revision\":\"main\"}'"_s;
            QSqlQuery query(old);
            for (const QString &statement :
                 {u"CREATE TABLE groups (id TEXT PRIMARY KEY, hub TEXT NOT NULL, request TEXT NOT NULL,"
                  " commit_id TEXT NOT NULL, planning TEXT NOT NULL, error TEXT, is_paused INTEGER NOT NULL,"
                  " refused INTEGER NOT NULL, added_at INTEGER NOT NULL) WITHOUT ROWID"_s,
                  u"CREATE TABLE transfers (id TEXT PRIMARY KEY, group_id TEXT NOT NULL REFERENCES groups (id)"
                  " ON DELETE CASCADE, position INTEGER NOT NULL, path TEXT NOT NULL, etag TEXT NOT NULL,"
                  " size INTEGER NOT NULL, state TEXT NOT NULL, error TEXT, finished_at INTEGER,"
                  " local_path TEXT NOT NULL) WITHOUT ROWID"_s,
                  u"INSERT INTO groups VALUES ('late', '%1', %2, 'c', 'ready', NULL, 0, 0, 2000)"_s.arg(kHub, request),
                  u"INSERT INTO groups VALUES ('early', '%1', %2, 'c', 'ready', NULL, 0, 0, 1000)"_s.arg(kHub, request),
                  u"INSERT INTO transfers VALUES ('t', 'early', 1, 'a', 'e', 5, 'queued', NULL, NULL, '')"_s,
                  u"PRAGMA user_version = 1"_s})
                QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(u"earlier"_s);
        SqliteTransferStore store(path());
        const auto list = store.open(kHub);
        HS_VERIFY_VALUE(list);
        QVERIFY(list->setAside.isEmpty());
        QCOMPARE(list->groups.size(), 2);
        QCOMPARE(list->groups[0].id, GroupId(u"early"_s));
        QVERIFY(list->groups[0].place < list->groups[1].place);
        QCOMPARE(list->groups[0].priority, TransferPriority::Normal);
        QCOMPARE(list->transfers.size(), 1);
        QVERIFY(!list->transfers[0].isVerified);
        StoredGroup changed = list->groups[0];
        changed.priority = TransferPriority::High;
        changed.rateLimit = 7;
        HS_VERIFY_VALUE(store.save(added({changed}, {})));
        store.close();
        QCOMPARE(store.open(kHub)->groups[0], changed);
    }

    void keepsHubsApart()
    {
        SqliteTransferStore store(path());
        QVERIFY(store.open(kHub).has_value());
        QVERIFY(store.save(added({group(u"g"_s)}, {transfer(u"t"_s, u"g"_s, 1)})).has_value());
        store.close();
        const auto other = store.open(u"http://127.0.0.1:1"_s);
        HS_VERIFY_VALUE(other);
        QVERIFY(other->groups.isEmpty() && other->transfers.isEmpty());
        store.close();
        QCOMPARE(store.open(kHub)->groups.size(), 1);
    }

    void setsAFileThatIsNoDatabaseAside_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("text")
            << QByteArray("this is no database, and it is long enough to be told from one").repeated(40);
        QTest::newRow("header only") << QByteArray("SQLite format 3\0", 16) + QByteArray(4000, '\xff');
    }
    void setsAFileThatIsNoDatabaseAside()
    {
        QFETCH(QByteArray, content);
        QVERIFY(writeWholeFile(path(), content).has_value());
        SqliteTransferStore store(path());
        const auto list = store.open(kHub);
        HS_VERIFY_VALUE(list);
        QCOMPARE(list->setAside, path() + u".bad"_s);
        QCOMPARE(hs::testkit::readFile(list->setAside), content);
        QVERIFY(store.save(added({group(u"g"_s)}, {})).has_value());
    }

    void keepsEarlierDamagedFilesToo()
    {
        for (const QString &name : {u".bad"_s, u".2.bad"_s}) {
            QVERIFY(writeWholeFile(path(), QByteArray(2000, 'x')).has_value());
            SqliteTransferStore store(path());
            const auto list = store.open(kHub);
            HS_VERIFY_VALUE(list);
            QCOMPARE(list->setAside, path() + name);
        }
    }

    void onlyOneProgramAtATime()
    {
        SqliteTransferStore first(path());
        QVERIFY(first.open(kHub).has_value());
        QVERIFY(first.save(added({group(u"g"_s)}, {})).has_value());
        SqliteTransferStore second(path());
        const auto list = second.open(kHub);
        QVERIFY(!list);
        QCOMPARE(list.error().kind, HubError::Kind::Disk);
        QVERIFY(QFileInfo::exists(path())); // and nothing was set aside
    }

    void aFolderThatCannotBeMadeIsADiskError()
    {
        SqliteTransferStore store(u"/dev/null/transfers.sqlite"_s);
        QCOMPARE(store.open(kHub).error().kind, HubError::Kind::Disk);
        QCOMPARE(store.save(added({group(u"g"_s)}, {})).error().kind, HubError::Kind::Disk);
    }
};

HS_GUILESS_TEST(SqliteTransferStoreTest)
#include "tst_sqlitetransferstore.moc"
