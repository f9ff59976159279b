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
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::transfers;
using hs::hub::HttpRequest;
using hs::hub::HttpResponse;
using hs::testkit::FakeTransport;
using hs::testkit::ManualClock;
using hs::testkit::readFile;
using hs::testkit::response;

namespace {

/// An entry of a tree, with the git id of a content.
QByteArray entryOf(const QString &path, const QByteArray &content)
{
    auto hash = ContentHash::forEtag(hs::hub::Etag(u"0"_s.repeated(40)), content.size());
    hash->add(content);
    return R"({"type":"file","path":")" + path.toUtf8() + R"(","oid":")" + hash->result().toString().toLatin1() +
           R"(","size":)" + QByteArray::number(content.size()) + '}';
}

QByteArray repoAt(const QString &repo, const QByteArray &commit)
{
    return R"({"_id":"x","id":")" + repo.toUtf8() + R"(","sha":")" + commit + R"("})";
}

} // namespace

/// The order of the queue, plans without a download, speed and space: the engine over a scripted network.
class TransferOrderTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::shared_ptr<FakeTransport> m_network;
    std::shared_ptr<ManualClock> m_clock;
    std::unique_ptr<TransferEngine> m_engine;
    std::unique_ptr<TransferQueue> m_queue;
    std::atomic<qint64> m_free = qint64(1) << 40; // asked for on workers

    void makeQueue()
    {
        TransferEngineOptions options;
        options.hub = {.endpoint = QUrl(u"https://hub.example"_s), .transport = m_network, .clock = m_clock};
        options.cacheFolder = m_folder.filePath(u"hub"_s);
        options.maxConnections = 1;
        options.volumes = [this](const QString &) { return Volume{.id = 1, .free = m_free}; };
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
    /// A repository with these files, each with its own name as content.
    DownloadRequest serve(const QString &repo, const QStringList &files)
    {
        const QByteArray commit = QByteArray::number(qHash(repo), 16).rightJustified(40, '0').right(40);
        QByteArrayList entries;
        for (const QString &file : files) {
            entries << entryOf(file, file.toUtf8());
            m_network->answer(repo + u"/resolve/"_s + QString::fromLatin1(commit) + u'/' + file, 200, file.toUtf8());
        }
        const QList<std::pair<QByteArray, QByteArray>> json{{"Content-Type", "application/json"}};
        m_network->answer(u"/api/models/"_s + repo + u"/tree/"_s, 200, '[' + entries.join(',') + ']', json);
        m_network->answer(u"/api/models/"_s + repo + u"/revision/"_s, 200, repoAt(repo, commit), json);
        DownloadRequest wanted;
        wanted.repo = {hs::hub::RepoKind::Model, *hs::hub::RepoId::parse(repo), {}};
        return wanted;
    }
    /// The files in the order in which they were asked for.
    [[nodiscard]] QStringList asked() const
    {
        QStringList files;
        for (const HttpRequest &one : m_network->requests()) {
            if (one.url.path().contains("/resolve/"_L1))
                files.append(one.url.fileName());
        }
        return files;
    }
    [[nodiscard]] TransferSnapshot file(const GroupId &group, int number = 0) const
    {
        return m_queue->transfers(group).value(number);
    }
    /// Enqueued one after the other, and their files known, while nothing moves.
    QList<GroupId> enqueueHeld(const QList<DownloadRequest> &requests)
    {
        m_network->hold(u"/resolve/"_s);
        QList<GroupId> ids;
        for (const DownloadRequest &one : requests) {
            ids.append(m_queue->enqueue(one));
            const auto isKnown = [&] {
                const auto group = m_queue->findGroup(ids.last());
                return group && group->planning == GroupSnapshot::Planning::Ready;
            };
            if (!QTest::qWaitFor(isKnown))
                qWarning("the group was not planned");
        }
        return ids;
    }
    void finish(const QList<GroupId> &ids)
    {
        m_network->releaseAll();
        for (const GroupId &id : ids)
            QTRY_VERIFY(m_queue->findGroup(id) && m_queue->findGroup(id)->isDone());
    }

private Q_SLOTS:
    void init()
    {
        m_folder = QTemporaryDir();
        m_network = std::make_shared<FakeTransport>();
        m_clock = std::make_shared<ManualClock>();
        m_free = qint64(1) << 40;
        makeQueue();
    }
    void cleanup() { stopQueue(); }

    void manyAtOnceKeepTheirOrder()
    {
        QList<DownloadRequest> requests;
        for (int i = 0; i < 20; ++i)
            requests.append(serve(u"o/repo%1"_s.arg(i), {u"f%1"_s.arg(i)}));
        const QList<GroupId> ids = m_queue->enqueue(requests);
        QTRY_COMPARE(m_queue->groups().size(), 20);
        for (int i = 0; i < 20; ++i) {
            QCOMPARE(m_queue->groups()[i].id, ids[i]);
            QCOMPARE(m_queue->groups()[i].repo, requests[i].repo);
        }
        finish(ids);
    }

    void goesByPriorityThenByHand()
    {
        const QList<GroupId> ids = enqueueHeld({serve(u"o/first"_s, {u"a"_s}), serve(u"o/second"_s, {u"b"_s}),
                                                serve(u"o/third"_s, {u"c"_s}), serve(u"o/fourth"_s, {u"d"_s})});
        QTRY_COMPARE(asked(), QStringList{u"a"_s}); // this one moves already
        m_queue->moveBefore({ids[3]}, ids[1]);
        m_queue->setPriority({ids[2]}, TransferPriority::High);
        QTRY_COMPARE(m_queue->findGroup(ids[2])->priority, TransferPriority::High);
        finish(ids);
        QCOMPARE(asked(), (QStringList{u"a"_s, u"c"_s, u"d"_s, u"b"_s}));
    }

    void movesFilesWithinTheirGroup()
    {
        const QList<GroupId> ids = enqueueHeld({serve(u"o/one"_s, {u"a"_s, u"b"_s, u"c"_s, u"d"_s})});
        QTRY_COMPARE(asked(), QStringList{u"a"_s});
        m_queue->move(TransferSelection::of(file(ids[0], 3).id), QueueMove::First);
        m_queue->move(TransferSelection::of(file(ids[0], 1).id), QueueMove::Down);
        finish(ids);
        QCOMPARE(asked(), (QStringList{u"a"_s, u"d"_s, u"c"_s, u"b"_s}));
    }

    void orderAndLimitsOutliveTheProgram()
    {
        const QList<GroupId> ids =
            enqueueHeld({serve(u"o/first"_s, {u"a"_s}), serve(u"o/second"_s, {u"b"_s}), serve(u"o/third"_s, {u"c"_s})});
        m_queue->move(TransferSelection::of(ids[2]), QueueMove::First);
        m_queue->setPriority({ids[0]}, TransferPriority::Low);
        m_queue->setGroupRateLimit(ids[1], 5'000'000);
        QTRY_COMPARE(m_queue->findGroup(ids[1])->rateLimit, 5'000'000);
        stopQueue();
        m_network->forgetRequests();
        m_network->releaseAll();
        m_network->hold(u"/resolve/"_s);
        makeQueue();
        QTRY_COMPARE(m_queue->groups().size(), 3);
        QTRY_COMPARE(asked(), QStringList{u"c"_s});
        QCOMPARE(m_queue->findGroup(ids[1])->rateLimit, 5'000'000);
        QCOMPARE(m_queue->findGroup(ids[0])->priority, TransferPriority::Low);
        m_queue->setGroupRateLimit(ids[1], 0); // its time stands still here
        finish(ids);
        QCOMPARE(asked(), (QStringList{u"c"_s, u"b"_s, u"a"_s}));
    }

    void aPreviewWritesNothing()
    {
        const DownloadRequest wanted = serve(u"o/one"_s, {u"a"_s, u"bb"_s});
        QSignalSpy previewed(m_queue.get(), &TransferQueue::previewed);
        const PreviewId id = m_queue->preview(wanted);
        QVERIFY(previewed.wait());
        const auto preview = previewed.takeFirst().at(0).value<PlanPreview>();
        QCOMPARE(preview.id, id);
        QVERIFY(!preview.error);
        QCOMPARE(preview.files.size(), 2);
        QCOMPARE(preview.size, 3);
        QCOMPARE(preview.bytesToFetch(), 3);
        QCOMPARE(preview.freeSpace, m_free.load());
        QCOMPARE(preview.freeAfter(), m_free.load() - 3);
        QVERIFY(!QDir(m_folder.filePath(u"hub"_s)).exists());
        QVERIFY(m_queue->groups().isEmpty());

        finish({m_queue->enqueue(wanted)});
        m_queue->preview(wanted);
        QVERIFY(previewed.wait());
        const auto again = previewed.takeFirst().at(0).value<PlanPreview>();
        QVERIFY(again.files[0].isHere && again.files[1].isHere);
        QCOMPARE(again.bytesToFetch(), 0);
    }

    void aPreviewOfNothingSaysWhy()
    {
        m_network->answer(u"/api/models/o/none/"_s, 404, "{}", {{"X-Error-Code", "RepoNotFound"}});
        DownloadRequest wanted;
        wanted.repo = {hs::hub::RepoKind::Model, *hs::hub::RepoId::parse(u"o/none"), {}};
        QSignalSpy previewed(m_queue.get(), &TransferQueue::previewed);
        m_queue->preview(wanted);
        QVERIFY(previewed.wait());
        QCOMPARE(previewed.first().at(0).value<PlanPreview>().error->kind, HubError::Kind::RepoMissing);
    }

    void aFullDiskIsWaitedForWithTheFigure()
    {
        m_free = 5;
        const GroupId large = m_queue->enqueue(serve(u"o/large"_s, {u"0123456789"_s}));
        QTRY_COMPARE(file(large).state, TransferState::Waiting);
        QTRY_VERIFY(file(large).hindrance);
        QCOMPARE(file(large).hindrance->blame, Blame::DiskFull);
        QTRY_COMPARE(file(large).hindrance->bytesMissing, 5);
        QVERIFY(asked().isEmpty());
        // Others that fit are not held up by it.
        const GroupId small = m_queue->enqueue(serve(u"o/small"_s, {u"abc"_s}));
        QTRY_VERIFY(m_queue->findGroup(small) && m_queue->findGroup(small)->isDone());
        QTRY_COMPARE(m_queue->totals().volumes.size(), 1);
        QCOMPARE(m_queue->totals().volumes[0].needed, 10);
        m_free = 100;
        QTRY_VERIFY(!m_clock->pending().isEmpty());
        m_clock->advance(std::chrono::seconds(5));
        QTRY_VERIFY_WITH_TIMEOUT((m_clock->advance(std::chrono::seconds(5)), m_queue->findGroup(large)->isDone()),
                                 10000);
        QVERIFY(file(large).isVerified);
    }

    void theTimetableIsInForceAtItsTime()
    {
        const QDateTime local = m_clock->now().toLocalTime();
        SpeedLimits limits;
        limits.always = 7'000'000;
        limits.timetable = {
            {{local.date().dayOfWeek()}, local.time().addSecs(600), local.time().addSecs(1200), 3'000'000}};
        m_queue->setSpeedLimits(limits);
        QTRY_COMPARE(m_queue->totals().rateLimit, 7'000'000);
        m_clock->advance(std::chrono::seconds(700));
        QTRY_COMPARE(m_queue->totals().rateLimit, 3'000'000);
        QVERIFY(m_queue->totals().rateLimitUntil);
        m_clock->advance(std::chrono::seconds(600));
        QTRY_COMPARE(m_queue->totals().rateLimit, 7'000'000);
    }

    void aGroupsLimitHoldsBesideTheCommonOne()
    {
        const QString name = u"x"_s.repeated(200);
        const QList<GroupId> ids = enqueueHeld({serve(u"o/slow"_s, {name}), serve(u"o/fast"_s, {u"b"_s})});
        m_queue->setGroupRateLimit(ids[0], 10); // bytes a second
        QTRY_COMPARE(m_queue->findGroup(ids[0])->rateLimit, 10);
        m_network->releaseAll();
        QTRY_VERIFY(!m_clock->pending().isEmpty());
        QCOMPARE(file(ids[0]).bytesOnDisk, 0);
        m_queue->setGroupRateLimit(ids[0], 0);
        QTRY_COMPARE(m_queue->findGroup(ids[0])->rateLimit, 0);
        m_clock->advance(std::chrono::seconds(1));
        QTRY_VERIFY(m_queue->findGroup(ids[0])->isDone());
        QTRY_VERIFY(m_queue->findGroup(ids[1])->isDone());
    }

    void aServerWithoutRangesGetsOneConnection()
    {
        const QByteArray content(20'000'000, 'z');
        const DownloadRequest wanted = serve(u"o/huge"_s, {u"z"_s});
        m_network->answer(u"/tree/"_s, 200, '[' + entryOf(u"z"_s, content) + ']',
                          {{"Content-Type", "application/json"}});
        m_network->answer(u"/resolve/"_s, 200, content, {{"Content-Length", "20000000"}});
        m_queue->setMaxConnections(4);
        const GroupId group = m_queue->enqueue(wanted);
        QTRY_COMPARE_WITH_TIMEOUT(file(group).state, TransferState::Done, 20000);
        QCOMPARE(readFile(file(group).localPath), content);
    }
};

HS_GUILESS_TEST(TransferOrderTest)
#include "tst_transferorder.moc"
