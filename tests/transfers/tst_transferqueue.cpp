// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/faketransport.h"
#include "testkit/fixtures.h"
#include "testkit/manualclock.h"
#include "testprogram/testprogram.h"
#include "transfers/diskfile.h"
#include "transfers/hashing.h"
#include "transfers/sqlitetransferstore.h"
#include "transfers/transferengine.h"
#include "transfers/transferqueue.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::transfers;
using hs::hub::Etag;
using hs::hub::HttpRequest;
using hs::hub::HttpResponse;
using hs::testkit::FakeTransport;
using hs::testkit::ManualClock;
using hs::testkit::readFile;
using hs::testkit::response;

namespace {

const QByteArray kQueuedCommit(40, '7');

Etag blobId(const QByteArray &bytes)
{
    auto hash = ContentHash::forEtag(Etag(u"0"_s.repeated(40)), bytes.size());
    hash->add(bytes);
    return hash->result();
}

QByteArray treeEntry(const QString &path, const QByteArray &content)
{
    return R"({"type":"file","path":")" + path.toUtf8() + R"(","oid":")" + blobId(content).toString().toLatin1() +
           R"(","size":)" + QByteArray::number(content.size()) + '}';
}

/// The part of `content` that the request's Range asks for.
HttpResponse served(const HttpRequest &request, const QByteArray &content)
{
    static const QRegularExpression kRange(u"^bytes=(\\d+)-$"_s);
    const auto range = kRange.match(QString::fromLatin1(request.headers.value("Range")));
    if (!range.hasMatch())
        return response(200, content, {{"Content-Length", QByteArray::number(content.size())}});
    const qint64 from = range.captured(1).toLongLong();
    const QByteArray size = QByteArray::number(content.size());
    return response(206, content.sliced(from),
                    {{"Content-Range", "bytes " + range.captured(1).toLatin1() + '-' +
                                           QByteArray::number(content.size() - 1) + '/' + size}});
}

} // namespace

/// The engine on the test's thread over a scripted network: states, commands, the stored list. What depends on a real
/// server and real sockets is in tst_downloads.
class TransferQueueTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::shared_ptr<FakeTransport> m_network;
    std::shared_ptr<ManualClock> m_clock;
    std::unique_ptr<TransferEngine> m_engine;
    std::unique_ptr<TransferQueue> m_queue;
    QMap<QString, QByteArray> m_files;
    DiskLedger::Look m_volumes;

    void makeQueue(bool isStored = false)
    {
        TransferEngineOptions options;
        options.hub = {.endpoint = QUrl(u"https://hub.example"_s), .transport = m_network, .clock = m_clock};
        options.cacheFolder = m_folder.filePath(u"hub"_s);
        options.maxConnections = 2;
        options.retry.jitter = 0;
        if (m_volumes)
            options.volumes = m_volumes;
        if (isStored)
            options.store = std::make_unique<SqliteTransferStore>(m_folder.filePath(u"transfers.sqlite"_s));
        m_engine = std::make_unique<TransferEngine>(std::move(options));
        m_queue = std::make_unique<TransferQueue>(m_engine.get());
        m_queue->start();
    }
    void stopQueue()
    {
        QSignalSpy stopped(m_queue.get(), &TransferQueue::stopped);
        m_queue->stop();
        QVERIFY(stopped.wait());
        m_queue.reset();
        m_engine.reset();
    }
    void serve(const QMap<QString, QByteArray> &files)
    {
        m_files = files;
        QByteArrayList entries;
        for (auto file = files.begin(); file != files.end(); ++file) {
            entries << treeEntry(file.key(), file.value());
            m_network->answer(
                u"/resolve/"_s + QString::fromLatin1(kQueuedCommit) + u'/' + file.key(),
                [content = file.value()](const HttpRequest &request) { return served(request, content); });
        }
        m_network->answer(u"/tree/"_s, 200, '[' + entries.join(',') + ']', {{"Content-Type", "application/json"}});
    }
    static DownloadRequest request()
    {
        DownloadRequest wanted;
        wanted.repo = {hs::hub::RepoKind::Model, *hs::hub::RepoId::parse(u"acme/tiny"), {}};
        return wanted;
    }
    [[nodiscard]] TransferSnapshot file(const GroupId &group, int number = 0) const
    {
        return m_queue->transfers(group).value(number);
    }
    [[nodiscard]] QString snapshot(const QString &path) const
    {
        return m_folder.filePath(u"hub/models--acme--tiny/snapshots/"_s + QString::fromLatin1(kQueuedCommit) + u'/' +
                                 path);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = QTemporaryDir();
        m_volumes = {};
        m_network = std::make_shared<FakeTransport>();
        m_clock = std::make_shared<ManualClock>();
        m_network->answer(u"/api/models/acme/tiny/revision/main"_s, 200,
                          R"({"_id":"x","id":"acme/tiny","sha":")" + kQueuedCommit + R"("})",
                          {{"Content-Type", "application/json"}});
    }
    void cleanup()
    {
        if (m_queue)
            stopQueue();
    }

    void downloadsAWholeRevision()
    {
        serve({{u"a.txt"_s, "hello"}, {u"sub/b.bin"_s, QByteArray(300000, 'x')}, {u"empty"_s, ""}});
        makeQueue();
        QSignalSpy finished(m_queue.get(), &TransferQueue::groupFinished);
        const GroupId group = m_queue->enqueue(request());
        QVERIFY(finished.wait());
        for (auto one = m_files.begin(); one != m_files.end(); ++one)
            QCOMPARE(readFile(snapshot(one.key())), one.value());
        QCOMPARE(m_queue->findGroup(group)->doneFiles, 3);
        QCOMPARE(m_queue->findGroup(group)->localFolder, QFileInfo(snapshot(u"a.txt"_s)).path());
        QCOMPARE(file(group).localPath, snapshot(u"a.txt"_s));
        QCOMPARE(m_network->countOf(u"/resolve/"_s), 2); // one GET a file, no HEAD; the empty one needs none
        QCOMPARE(m_queue->totals().doneFiles, 3);
    }

    void aSecondDownloadFetchesNothing()
    {
        serve({{u"a.txt"_s, "hello"}});
        makeQueue();
        QSignalSpy finished(m_queue.get(), &TransferQueue::groupFinished);
        m_queue->enqueue(request());
        QVERIFY(finished.wait());
        m_network->forgetRequests();
        m_queue->clearDone();
        QTRY_VERIFY(m_queue->groups().isEmpty());
        m_queue->enqueue(request());
        QVERIFY(finished.wait());
        QCOMPARE(m_network->countOf(u"/resolve/"_s), 0);
    }

    void theSameRequestJoinsTheGroupThatIsThere()
    {
        serve({{u"a.txt"_s, "hello"}});
        makeQueue();
        const GroupId first = m_queue->enqueue(request());
        QTRY_VERIFY(m_queue->findGroup(first) && m_queue->findGroup(first)->isDone());
        QList<GroupId> removed;
        connect(m_queue.get(), &TransferQueue::changed, this,
                [&removed](const TransferChanges &changes) { removed += changes.removedGroups; });
        const GroupId second = m_queue->enqueue(request());
        QTRY_COMPARE(removed, QList{second});
        QTRY_VERIFY(m_queue->findGroup(first)->isDone());
        QCOMPARE(m_queue->groups().size(), 1);
    }

    void goesOnAfterABreak()
    {
        const QByteArray content(100000, 'y');
        serve({{u"a.bin"_s, content}});
        int asked = 0;
        m_network->answer(u"/resolve/"_s, [&](const HttpRequest &one) {
            HttpResponse answer = served(one, content);
            if (asked++ == 0)
                answer.body.truncate(40000); // then the connection ends
            return answer;
        });
        makeQueue();
        const GroupId group = m_queue->enqueue(request());
        QTRY_COMPARE(file(group).state, TransferState::Waiting);
        QTRY_VERIFY(!m_clock->pending().isEmpty());
        m_clock->advance(std::chrono::seconds(2));
        QTRY_COMPARE(file(group).state, TransferState::Done);
        QCOMPARE(readFile(snapshot(u"a.bin"_s)), content);
        QCOMPARE(m_network->requests().last().headers.value("Range"), "bytes=40000-");
        QCOMPARE(file(group).bytesFetched, content.size());
    }

    void aServerThatIgnoresRangesIsReadFromTheBeginning()
    {
        const QByteArray content(100000, 'y');
        serve({{u"a.bin"_s, content}});
        m_network->answer(u"/resolve/"_s, [&](const HttpRequest &) {
            return response(200, content, {{"Content-Length", QByteArray::number(content.size())}});
        });
        const QString partial = m_folder.filePath(u"hub/models--acme--tiny/blobs/"_s + blobId(content).toString() +
                                                  u".hubscope.incomplete"_s);
        QVERIFY(writeWholeFile(partial, content.first(5000)).has_value());
        makeQueue();
        const GroupId group = m_queue->enqueue(request());
        QTRY_COMPARE(file(group).state, TransferState::Done);
        QCOMPARE(readFile(snapshot(u"a.bin"_s)), content);
    }

    void wrongBytesAreFetchedOnceMoreThenRefused()
    {
        serve({{u"a.bin"_s, "right"}});
        m_network->answer(u"/resolve/"_s, 200, "wrong");
        makeQueue();
        QSignalSpy failed(m_queue.get(), &TransferQueue::failed);
        const GroupId group = m_queue->enqueue(request());
        QVERIFY(failed.wait());
        QCOMPARE(m_network->countOf(u"/resolve/"_s), 2);
        const TransferSnapshot snapshotNow = file(group);
        QCOMPARE(snapshotNow.refetches, 1);
        QCOMPARE(snapshotNow.error->kind, HubError::Kind::Integrity);
        QVERIFY(snapshotNow.error->serverText.contains(blobId("right").toString()));
        QVERIFY(snapshotNow.error->serverText.contains(blobId("wrong").toString()));
        const QString blobs = m_folder.filePath(u"hub/models--acme--tiny/blobs/"_s);
        QVERIFY(!QFileInfo::exists(blobs + blobId("right").toString()));
        QCOMPARE(readFile(blobs + blobId("right").toString() + u".corrupt.incomplete"_s), "wrong");
        QVERIFY(!QFileInfo::exists(snapshot(u"a.bin"_s)));
    }

    void aBodyThatIsTooLongIsNotTaken()
    {
        serve({{u"a.bin"_s, "right"}});
        m_network->answer(u"/resolve/"_s, 200, "right and more");
        makeQueue();
        const GroupId group = m_queue->enqueue(request());
        QTRY_COMPARE(file(group).state, TransferState::Failed);
        QCOMPARE(file(group).error->kind, HubError::Kind::Integrity);
    }

    void aDeadNetworkIsWaitedFor()
    {
        serve({{u"a.bin"_s, "content"}});
        bool isDead = true;
        m_network->answer(u"/resolve/"_s, [&](const HttpRequest &one) -> Result<HttpResponse> {
            if (isDead)
                return hs::base::failure(HubError::Kind::Offline);
            return served(one, "content");
        });
        makeQueue();
        const GroupId group = m_queue->enqueue(request());
        for (int tries = 0; tries < 20; ++tries) { // more than any count of retries
            QTRY_VERIFY(!m_clock->pending().isEmpty());
            m_clock->advance(std::chrono::minutes(2));
            QTRY_VERIFY(m_network->countOf(u"/resolve/"_s) > tries + 1);
        }
        isDead = false;
        QTRY_VERIFY(!m_clock->pending().isEmpty());
        m_clock->advance(std::chrono::minutes(2));
        QTRY_COMPARE(file(group).state, TransferState::Done);
    }

    void aListIsAskedForUntilTheHubIsThere()
    {
        serve({{u"a.bin"_s, "content"}});
        bool isDead = true;
        const QByteArray list = '[' + treeEntry(u"a.bin"_s, "content") + ']';
        m_network->answer(u"/tree/"_s, [&](const HttpRequest &) -> Result<HttpResponse> {
            if (isDead)
                return hs::base::failure(HubError::Kind::Offline);
            return response(200, list, {{"Content-Type", "application/json"}});
        });
        makeQueue();
        QSignalSpy failed(m_queue.get(), &TransferQueue::failed);
        const GroupId group = m_queue->enqueue(request());
        for (int tries = 0; tries < 20; ++tries) { // more than any count of retries
            QTRY_VERIFY(!m_clock->pending().isEmpty());
            const auto soonest = m_clock->pending().first();
            QVERIFY2(soonest <= std::chrono::seconds(10), qPrintable(QString::number(soonest.count())));
            const int asked = m_network->countOf(u"/tree/"_s);
            m_clock->advance(std::chrono::seconds(10));
            QTRY_VERIFY(m_network->countOf(u"/tree/"_s) > asked);
        }
        QTRY_VERIFY(m_queue->findGroup(group)->error);
        QCOMPARE(m_queue->findGroup(group)->planning, GroupSnapshot::Planning::Asking);
        QCOMPARE(m_queue->findGroup(group)->error->kind, HubError::Kind::Offline);
        isDead = false;
        QTRY_VERIFY(!m_clock->pending().isEmpty());
        m_clock->advance(std::chrono::seconds(10));
        QTRY_COMPARE(file(group).state, TransferState::Done);
        QVERIFY(!m_queue->findGroup(group)->error);
        QCOMPARE(failed.count(), 0);
    }

    void aVolumeThatIsGoneIsWaitedFor()
    {
        serve({{u"a.bin"_s, "content"}, {u"b.bin"_s, "more"}});
        quint64 volume = 1;
        m_volumes = [&volume](const QString &) { return Volume{.id = volume, .free = qint64(1) << 40}; };
        m_network->hold(u"b.bin"_s);
        makeQueue();
        const GroupId group = m_queue->enqueue(request());
        QTRY_COMPARE(m_network->held(), 1);
        QTRY_COMPARE(file(group, 0).state, TransferState::Done); // writes nothing any more
        m_queue->pause(TransferSelection::all());
        QTRY_COMPARE(file(group, 1).state, TransferState::Paused);
        // Pulled out: another volume is where it was, and nothing of ours on it.
        QVERIFY(QDir(m_folder.path()).rename(u"hub"_s, u"pulled out"_s));
        volume = 2;
        m_network->releaseAll();
        m_queue->resume(TransferSelection::all());
        QTRY_COMPARE(file(group, 1).state, TransferState::Waiting);
        QCOMPARE(file(group, 1).hindrance->blame, Blame::DiskGone);
        QVERIFY(!QFileInfo::exists(m_folder.filePath(u"hub"_s)));
        QTRY_VERIFY(!m_clock->pending().isEmpty());
        m_clock->advance(std::chrono::minutes(1));
        QTRY_VERIFY(!m_clock->pending().isEmpty());
        QCOMPARE(file(group, 1).state, TransferState::Waiting);
        QVERIFY(QDir(m_folder.path()).rename(u"pulled out"_s, u"hub"_s));
        volume = 1;
        m_clock->advance(std::chrono::minutes(1));
        QTRY_COMPARE(file(group, 1).state, TransferState::Done);
        QCOMPARE(readFile(snapshot(u"b.bin"_s)), "more");
    }

    void aLimitIsWaitedForUntilItsTime()
    {
        serve({{u"a.bin"_s, "content"}});
        int asked = 0;
        m_network->answer(u"/resolve/"_s, [&](const HttpRequest &one) -> Result<HttpResponse> {
            if (asked++ == 0)
                return response(429, "{}", {{"RateLimit", "\"resolvers\";r=0;t=40"}});
            return served(one, "content");
        });
        makeQueue();
        const GroupId group = m_queue->enqueue(request());
        QTRY_COMPARE(file(group).state, TransferState::Waiting);
        QCOMPARE(file(group).error->kind, HubError::Kind::RateLimited);
        QVERIFY(file(group).waitsUntil > m_clock->now().addSecs(35));
        m_clock->advance(std::chrono::seconds(30));
        QTest::qWait(0);
        QCOMPARE(asked, 1);
        m_clock->advance(std::chrono::seconds(15));
        QTRY_COMPARE(file(group).state, TransferState::Done);
    }

    void aRefusedSignatureIsAskedForAgain()
    {
        serve({{u"a.bin"_s, "content"}});
        int asked = 0;
        m_network->answer(u"/resolve/"_s, [&](const HttpRequest &one) -> Result<HttpResponse> {
            return asked++ == 0 ? response(403, "expired") : served(one, "content");
        });
        makeQueue();
        const GroupId group = m_queue->enqueue(request());
        QTRY_COMPARE(file(group).state, TransferState::Done);
        QCOMPARE(asked, 2);
    }

    void theHubsRefusalIsNotAskedAgain()
    {
        serve({{u"a.bin"_s, "content"}});
        m_network->answer(u"/resolve/"_s, 403, "{}", {{"X-Error-Code", "GatedRepo"}});
        makeQueue();
        const GroupId group = m_queue->enqueue(request());
        QTRY_COMPARE(file(group).state, TransferState::Failed);
        QCOMPARE(file(group).error->kind, HubError::Kind::GatedAsk);
        QCOMPARE(m_network->countOf(u"/resolve/"_s), 1);
    }

    void pausesResumesAndCancels()
    {
        serve({{u"a.bin"_s, "aaaa"}, {u"b.bin"_s, "bbbb"}, {u"c.bin"_s, "cccc"}});
        makeQueue();
        m_network->hold(u"/resolve/"_s);
        const GroupId group = m_queue->enqueue(request());
        QTRY_VERIFY(m_queue->findGroup(group));
        QTRY_COMPARE(m_queue->findGroup(group)->activeFiles, 2); // two connections
        m_queue->pause(TransferSelection::of(group));
        QTRY_COMPARE(m_queue->findGroup(group)->pausedFiles, 3);
        m_network->releaseAll();
        m_queue->cancel(TransferSelection::of(file(group, 0).id), Leftovers::Delete);
        QTRY_COMPARE(m_queue->transfers(group).size(), 2);
        m_queue->resume(TransferSelection::all());
        QTRY_VERIFY(m_queue->findGroup(group)->isDone());
        QVERIFY(!QFileInfo::exists(snapshot(u"a.bin"_s)));
        QCOMPARE(readFile(snapshot(u"c.bin"_s)), "cccc");
    }

    void cancellingDeletesOrKeepsWhatWasFetched_data()
    {
        QTest::addColumn<bool>("isDeleted");
        QTest::newRow("delete") << true;
        QTest::newRow("keep") << false;
    }
    void cancellingDeletesOrKeepsWhatWasFetched()
    {
        QFETCH(bool, isDeleted);
        const QByteArray content(100000, 'y');
        serve({{u"a.bin"_s, content}});
        m_network->answer(u"/resolve/"_s, [&](const HttpRequest &one) {
            HttpResponse answer = served(one, content);
            answer.body.truncate(40000);
            return answer;
        });
        makeQueue();
        const GroupId group = m_queue->enqueue(request());
        QTRY_COMPARE(file(group).state, TransferState::Waiting);
        const QString partial = m_folder.filePath(u"hub/models--acme--tiny/blobs/"_s + blobId(content).toString() +
                                                  u".hubscope.incomplete"_s);
        QVERIFY(QFileInfo::exists(partial));
        m_queue->cancel(TransferSelection::of(group), isDeleted ? Leftovers::Delete : Leftovers::Keep);
        QTRY_VERIFY(m_queue->groups().isEmpty());
        if (isDeleted)
            QTRY_VERIFY(!QFileInfo::exists(partial));
        stopQueue();
        QCOMPARE(QFileInfo::exists(partial), !isDeleted);
        QCOMPARE(QFileInfo(partial).size(), isDeleted ? 0 : 40000);
    }

    void aFailedListCanBeRetried()
    {
        m_network->answer(u"/tree/"_s, 404, "{}", {{"X-Error-Code", "RepoNotFound"}});
        makeQueue();
        QSignalSpy failed(m_queue.get(), &TransferQueue::failed);
        const GroupId group = m_queue->enqueue(request());
        QVERIFY(failed.wait());
        QCOMPARE(m_queue->findGroup(group)->error->kind, HubError::Kind::RepoMissing);
        QCOMPARE(m_queue->totals().failedFiles, 1);
        serve({{u"a.txt"_s, "hello"}});
        m_queue->retry(TransferSelection::of(group));
        QTRY_VERIFY(m_queue->findGroup(group)->isDone());
        QVERIFY(!m_queue->findGroup(group)->error);
    }

    void remembersItsListOverARestart()
    {
        const QByteArray content(100000, 'y');
        serve({{u"a.bin"_s, content}, {u"b.bin"_s, "bbbb"}});
        m_network->answer(u"/a.bin"_s, [&](const HttpRequest &one) {
            HttpResponse answer = served(one, content);
            answer.body.truncate(60000);
            return answer;
        });
        makeQueue(true);
        const GroupId group = m_queue->enqueue(request());
        QTRY_COMPARE(file(group, 0).state, TransferState::Waiting);
        QTRY_COMPARE(file(group, 1).state, TransferState::Done);
        const TransferSnapshot before = file(group, 1);
        stopQueue();

        m_network = std::make_shared<FakeTransport>();
        m_network->answer(u"/a.bin"_s, [&](const HttpRequest &one) { return served(one, content); });
        m_network->hold();
        makeQueue(true);
        QTRY_COMPARE(m_queue->transfers(group).size(), 2);
        QCOMPARE(file(group, 1).state, TransferState::Done);
        QCOMPARE(file(group, 1).localPath, before.localPath);
        QCOMPARE(file(group, 0).bytesOnDisk, 60000); // what is really there
        m_network->releaseAll();
        QTRY_COMPARE(file(group, 0).state, TransferState::Done); // by itself
        QCOMPARE(m_network->requests().first().headers.value("Range"), "bytes=60000-");
        QCOMPARE(readFile(snapshot(u"a.bin"_s)), content);
    }

    void pausedStaysPausedOverARestart()
    {
        serve({{u"a.bin"_s, "aaaa"}});
        makeQueue(true);
        m_network->hold();
        const GroupId group = m_queue->enqueue(request());
        QTRY_VERIFY(m_queue->findGroup(group));
        m_queue->pause(TransferSelection::all()); // before its files are known
        QTRY_VERIFY(m_queue->findGroup(group)->isPaused);
        stopQueue();
        m_network->releaseAll();
        m_network->forgetRequests();
        makeQueue(true);
        QTRY_VERIFY(m_queue->findGroup(group));
        QVERIFY(m_queue->findGroup(group)->isPaused);
        m_queue->resume(TransferSelection::of(group));
        QTRY_VERIFY(m_queue->findGroup(group)->isDone());
    }

    void aDamagedListIsSetAsideAndTold()
    {
        QVERIFY(writeWholeFile(m_folder.filePath(u"transfers.sqlite"_s), QByteArray(5000, 'x')).has_value());
        QList<TransferNotice> notices;
        makeQueue(true);
        connect(m_queue.get(), &TransferQueue::noticed, this,
                [&notices](const TransferNotice &notice) { notices.append(notice); });
        QTRY_COMPARE(notices.size(), 1);
        QCOMPARE(notices.first().kind, TransferNotice::Kind::ListSetAside);
        QVERIFY(QFileInfo::exists(notices.first().path));
    }

    void twoPlacesForOneContentFetchItOnce()
    {
        const QByteArray content(50000, 'z');
        serve({{u"a.bin"_s, content}, {u"copy/of/a.bin"_s, content}});
        makeQueue();
        const GroupId group = m_queue->enqueue(request());
        QTRY_VERIFY(m_queue->findGroup(group) && m_queue->findGroup(group)->isDone());
        QCOMPARE(m_network->countOf(u"/resolve/"_s), 1);
        QCOMPARE(readFile(snapshot(u"copy/of/a.bin"_s)), content);
    }

    void snapshotsAreCoalesced()
    {
        QMap<QString, QByteArray> many;
        for (int i = 0; i < 100; ++i)
            many.insert(u"f%1"_s.arg(i), "content " + QByteArray::number(i));
        serve(many);
        makeQueue();
        QSignalSpy changed(m_queue.get(), &TransferQueue::changed);
        QElapsedTimer time;
        time.start();
        const GroupId group = m_queue->enqueue(request());
        const auto isDone = [&] { return m_queue->findGroup(group) && m_queue->findGroup(group)->isDone(); };
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), 30000);
        // Start, list and end, and ten a second between.
        QVERIFY2(changed.size() <= 6 + time.elapsed() / 90, qPrintable(QString::number(changed.size())));
    }

    void commandsAtTheWrongTimeDoNothing()
    {
        serve({{u"a.bin"_s, "aaaa"}});
        makeQueue();
        const GroupId group = m_queue->enqueue(request());
        QTRY_VERIFY(m_queue->findGroup(group) && m_queue->findGroup(group)->isDone());
        QSignalSpy stopped(m_queue.get(), &TransferQueue::stopped);
        m_queue->stop();
        m_queue->pause(TransferSelection::all());
        m_queue->enqueue(request());
        QVERIFY(stopped.wait());
        m_queue->resume(TransferSelection::all());
        m_queue->retry(TransferSelection::of(group));
        m_queue->cancel(TransferSelection::of(group), Leftovers::Delete);
        m_queue->clearDone();
        m_queue->setSpeedLimits({.always = 1000, .timetable = {}});
        QTest::qWait(0);
        QCOMPARE(stopped.size(), 1);
        QCOMPARE(m_queue->groups().size(), 1);
        m_queue.reset();
        m_engine.reset();
    }

    void stopsWhileEverythingIsWaiting()
    {
        serve({{u"a.bin"_s, "aaaa"}, {u"b.bin"_s, "bbbb"}});
        makeQueue();
        m_network->hold(u"/resolve/"_s);
        const GroupId group = m_queue->enqueue(request());
        QTRY_VERIFY(m_queue->findGroup(group));
        QTRY_COMPARE(m_queue->findGroup(group)->activeFiles, 2);
        stopQueue(); // ends, and nothing leaks
    }
};

HS_GUILESS_TEST(TransferQueueTest)
#include "tst_transferqueue.moc"
