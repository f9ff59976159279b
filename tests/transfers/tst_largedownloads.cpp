// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/fixtures.h"
#include "testkit/localhubprocess.h"
#include "testprogram/testprogram.h"
#include "transfers/piecerecord.h"
#include "transfers/transferengine.h"
#include "transfers/transferqueue.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::transfers;
using hs::testkit::LocalHubProcess;
using hs::testkit::readFile;

namespace {

constexpr qsizetype kHuge = 40'000'000; // several parts

QByteArray hugeNoise()
{
    QByteArray bytes(kHuge, Qt::Uninitialized);
    quint32 seed = 11;
    for (char &byte : bytes) {
        seed = seed * 1664525 + 1013904223;
        byte = static_cast<char>(seed >> 24);
    }
    return bytes;
}

} // namespace

/// Files that come over several connections, from the real local hub with its faults.
class LargeDownloadsTest : public QObject
{
    Q_OBJECT

    LocalHubProcess m_hub;
    QTemporaryDir m_sources;
    QTemporaryDir m_folder;
    const QByteArray m_content = hugeNoise();
    std::unique_ptr<TransferEngine> m_engine;
    std::unique_ptr<TransferQueue> m_queue;
    int m_mostConnections = 0;

    [[nodiscard]] QString blobs() const { return m_folder.filePath(u"hub/models--acme--huge/blobs"_s); }
    void makeQueue(int connections = 8)
    {
        TransferEngineOptions options;
        options.hub.endpoint = m_hub.endpoint();
        options.cacheFolder = m_folder.filePath(u"hub"_s);
        options.isPatient = false;
        options.maxConnections = connections;
        options.retry.first = std::chrono::milliseconds(20);
        options.retry.longest = std::chrono::seconds(20);
        m_engine = std::make_unique<TransferEngine>(std::move(options));
        m_queue = std::make_unique<TransferQueue>(m_engine.get());
        m_mostConnections = 0;
        connect(m_queue.get(), &TransferQueue::changed, this, [this](const TransferChanges &changes) {
            m_mostConnections = std::max(m_mostConnections, changes.totals.connections);
        });
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
    static DownloadRequest request()
    {
        DownloadRequest wanted;
        wanted.repo = {hs::hub::RepoKind::Model, *hs::hub::RepoId::parse(u"acme/huge"), {}};
        wanted.paths = {u"huge.bin"_s};
        return wanted;
    }
    [[nodiscard]] TransferSnapshot file(const GroupId &group) const { return m_queue->transfers(group).value(0); }
    TransferSnapshot download()
    {
        const GroupId group = m_queue->enqueue(request());
        const auto hasEnded = [&] {
            const TransferState state = file(group).state;
            return state == TransferState::Done || state == TransferState::Failed;
        };
        if (!QTest::qWaitFor(hasEnded, 60000))
            qWarning("the download did not end");
        return file(group);
    }
    /// Ranges that were asked of the blob host.
    QStringList rangesAsked()
    {
        QStringList ranges;
        const QJsonArray log = QJsonDocument::fromJson(m_hub.requestLog()).array();
        for (const QJsonValue &entry : log) {
            if (entry["host"_L1].toString() == "blob"_L1)
                ranges.append(entry["range"_L1].toString());
        }
        return ranges;
    }

    /// Then it is known which answer brings which bytes.
    void useOneConnection()
    {
        stopQueue();
        makeQueue(1);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(writeWholeFile(m_sources.filePath(u"models/acme/huge/huge.bin"_s), m_content));
        QVERIFY2(m_hub.import({m_sources.path()}), qPrintable(m_hub.errorText()));
        QVERIFY2(m_hub.start({.accounts = {}, .faults = "[]"}), qPrintable(m_hub.errorText()));
    }
    void init()
    {
        m_folder = QTemporaryDir();
        QVERIFY(m_hub.setFaults("[]"));
        makeQueue();
    }
    void cleanup() { stopQueue(); }

    void comesOverSeveralConnections()
    {
        QVERIFY(m_hub.setFaults(R"([{"route":"blob:","everyHit":true,"action":{"bytesPerSecond":8000000}}])"));
        const TransferSnapshot done = download();
        QCOMPARE(done.state, TransferState::Done);
        QVERIFY(done.isVerified);
        QCOMPARE(done.bytesFetched, kHuge);
        QVERIFY(m_mostConnections >= 2);
        QVERIFY(m_mostConnections <= 8);
        QCOMPARE(readFile(done.localPath), m_content);
        QVERIFY(QDir(blobs()).entryList({u"*.incomplete"_s}).isEmpty()); // the record neither
    }

    void aSlowConnectionIsHelpedOut()
    {
        QVERIFY(m_hub.setFaults(R"([{"route":"blob:","onHit":1,"action":{"bytesPerSecond":150000}}])"));
        const qsizetype before = rangesAsked().size();
        const TransferSnapshot done = download();
        QCOMPARE(done.state, TransferState::Done);
        QCOMPARE(done.bytesFetched, kHuge);
        QCOMPARE(readFile(done.localPath), m_content);
        QList<ByteRange> asked;
        for (const QString &range : rangesAsked().sliced(before)) {
            const QStringList ends = range.section(u'=', 1).split(u'-');
            asked.append(
                {ends.value(0).toLongLong(), ends.value(1).isEmpty() ? kHuge : ends.value(1).toLongLong() + 1});
        }
        const auto isTakenOver = [&asked](const ByteRange &part) {
            return std::ranges::any_of(
                asked, [&part](const ByteRange &other) { return part.begin < other.begin && other.begin < part.end; });
        };
        QVERIFY(std::ranges::any_of(asked, isTakenOver));
    }

    void oneConnectionIsEnoughWhenNoMoreAreAllowed()
    {
        useOneConnection();
        QCOMPARE(download().state, TransferState::Done);
        QCOMPARE(m_mostConnections, 1);
    }

    void survivesFaults_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::newRow("every part breaks off")
            << QByteArray(R"([{"route":"blob:","everyHit":true,"action":{"dropAfterBytes":1500000}}])");
        QTest::newRow("the second address is over")
            << QByteArray(R"([{"route":"/resolve/","onHit":2,"action":{"expireUrl":true}}])");
        QTest::newRow("the blob host refuses the second connection")
            << QByteArray(R"([{"route":"blob:","onHit":2,"action":{"status":403,"body":"no"}}])");
        QTest::newRow("the blob host is busy now and then")
            << QByteArray(R"([{"route":"blob:","probability":0.4,"seed":3,"action":{"status":503}}])");
        QTest::newRow("too many requests") << QByteArray(
            R"([{"route":"/resolve/","onHit":2,"action":{"status":429,"headers":{"RateLimit":"resolvers;r=0;t=0"}}}])");
        QTest::newRow("a part ends early")
            << QByteArray(R"([{"route":"blob:","onHit":1,"action":{"wrongLength":-10}}])");
        QTest::newRow("a part promises too much")
            << QByteArray(R"([{"route":"blob:","onHit":1,"action":{"wrongLength":10}}])");
        QTest::newRow("the branch moves in the middle") << QByteArray(
            R"([{"route":"/resolve/","onHit":2,"action":{"commitDuring":{"repo":"models/acme/huge","path":"x.txt","content":"new","branch":"main"}}}])");
    }
    void survivesFaults()
    {
        QFETCH(QByteArray, rules);
        QVERIFY2(m_hub.setFaults(rules), qPrintable(m_hub.errorText()));
        const TransferSnapshot done = download();
        QVERIFY2(done.state == TransferState::Done, done.error ? qPrintable(done.error->details()) : "");
        QCOMPARE(readFile(done.localPath), m_content);
        QCOMPARE(done.refetches, 0);
    }

    void aFlippedByteIsFoundAndHealed()
    {
        useOneConnection();
        QVERIFY(m_hub.setFaults(R"([{"route":"blob:","onHit":1,"action":{"flipByteAt":3000000}}])"));
        const TransferSnapshot done = download();
        QCOMPARE(done.state, TransferState::Done);
        QCOMPARE(done.refetches, 1);
        QCOMPARE(done.wrongBytes, (ByteRange{3'000'000, 3'000'001}));
        QCOMPARE(readFile(done.localPath), m_content);
        QVERIFY(QDir(blobs()).entryList({u"*.incomplete"_s}).isEmpty());
    }

    void bytesThatAreAlwaysWrongAreAnIntegrityError()
    {
        useOneConnection();
        QVERIFY(m_hub.setFaults(R"([{"route":"blob:","everyHit":true,"action":{"flipByteAt":3000000}}])"));
        const TransferSnapshot failed = download();
        QCOMPARE(failed.state, TransferState::Failed);
        QCOMPARE(failed.error->kind, HubError::Kind::Integrity);
        QVERIFY(failed.error->serverText.contains(failed.etag.toString()));
        QVERIFY(failed.error->serverText.contains("twice the same bytes"_L1));
        QCOMPARE(failed.hindrance->blame, Blame::Content);
        QVERIFY(!QFileInfo::exists(blobs() + u'/' + failed.etag.toString()));
    }

    void aPauseCostsNothing()
    {
        QVERIFY(m_hub.setFaults(R"([{"route":"blob:","everyHit":true,"action":{"bytesPerSecond":8000000}}])"));
        const GroupId group = m_queue->enqueue(request());
        QTRY_VERIFY_WITH_TIMEOUT(file(group).bytesOnDisk > 8'000'000, 30000);
        m_queue->pause(TransferSelection::of(group));
        QTRY_COMPARE(file(group).state, TransferState::Paused);
        const QString partial = blobs() + u'/' + file(group).etag.toString() + u".hubscope.incomplete"_s;
        const auto kept = [&] { return bytesOfPartial(partial, file(group).etag, kHuge); };
        QTRY_VERIFY(kept() > 8'000'000);
        QVERIFY(m_hub.setFaults("[]"));
        m_queue->resume(TransferSelection::of(group));
        QTRY_COMPARE_WITH_TIMEOUT(file(group).state, TransferState::Done, 30000);
        QCOMPARE(file(group).bytesFetched, kHuge);
        QCOMPARE(readFile(file(group).localPath), m_content);
    }

    void theFileOfAnEarlierProgramIsGoneOnWith()
    {
        TransferSnapshot first = download();
        const QString blob = blobs() + u'/' + first.etag.toString();
        QVERIFY(removeFile(first.localPath) && removeFile(blob));
        m_queue->clearDone();
        QTRY_VERIFY(m_queue->groups().isEmpty());
        QVERIFY(writeWholeFile(blob + u".hubscope.incomplete"_s, m_content.first(15'000'000)));
        const TransferSnapshot second = download();
        QCOMPARE(second.state, TransferState::Done);
        QCOMPARE(second.bytesFetched, kHuge - 15'000'000);
        QCOMPARE(readFile(second.localPath), m_content);
    }

    void goingEasyIsOneConnection()
    {
        m_queue->setSpeedLimits({.always = 0, .timetable = {}, .isGoingEasy = true, .easy = 100'000'000});
        QCOMPARE(download().state, TransferState::Done);
        QCOMPARE(m_mostConnections, 1);
        QCOMPARE(m_queue->totals().rateLimit, 100'000'000);
    }

    void theBytesHaveAHost()
    {
        QVERIFY(m_hub.setFaults(R"([{"route":"blob:","everyHit":true,"action":{"bytesPerSecond":8000000}}])"));
        const GroupId group = m_queue->enqueue(request());
        QTRY_VERIFY(file(group).bytesOnDisk > 1'000'000);
        QVERIFY(file(group).host.startsWith("127.0.0.1:"_L1) || file(group).host.startsWith("localhost:"_L1));
        QVERIFY(file(group).connections > 0);
        QTRY_COMPARE_WITH_TIMEOUT(file(group).state, TransferState::Done, 30000);
        QVERIFY(file(group).host.isEmpty());
        QVERIFY(!rangesAsked().isEmpty());
    }
};

HS_GUILESS_TEST(LargeDownloadsTest)
#include "tst_largedownloads.moc"
