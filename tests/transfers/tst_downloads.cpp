// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/fixtures.h"
#include "testkit/localhubprocess.h"
#include "testprogram/testprogram.h"
#include "transfers/diskfile.h"
#include "transfers/transferengine.h"
#include "transfers/transferqueue.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::transfers;
using hs::testkit::LocalHubProcess;
using hs::testkit::readFile;

namespace {

constexpr qsizetype kLarge = 6'000'000;

QByteArray noise(qsizetype size, quint32 seed)
{
    QByteArray bytes;
    bytes.reserve(size);
    while (bytes.size() < size) {
        seed = seed * 1664525 + 1013904223;
        bytes.append(static_cast<char>(seed >> 24));
    }
    return bytes;
}

/// Path → content of all files below a folder; links are followed.
QMap<QString, QByteArray> tree(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next();
        const QString name = path.sliced(folder.size() + 1);
        if (!name.startsWith(".cache/"_L1))
            files.insert(name, readFile(path));
    }
    return files;
}

/// As `git hash-object`, by other means than the engine's.
QString blobName(const QByteArray &content)
{
    QByteArray blob = "blob " + QByteArray::number(content.size());
    blob.append('\0').append(content);
    return QString::fromLatin1(QCryptographicHash::hash(blob, QCryptographicHash::Sha1).toHex());
}

} // namespace

/// Downloads from the real local hub over real sockets, with its faults.
class DownloadsTest : public QObject
{
    Q_OBJECT

    LocalHubProcess m_hub;
    QTemporaryDir m_sources;
    QTemporaryDir m_folder;
    std::unique_ptr<TransferEngine> m_engine;
    std::unique_ptr<TransferQueue> m_queue;

    [[nodiscard]] QString source() const { return m_sources.filePath(u"models/acme/tiny"_s); }
    [[nodiscard]] QString cacheFolder() const { return m_folder.filePath(u"hub"_s); }
    [[nodiscard]] QString repoFolder() const { return cacheFolder() + u"/models--acme--tiny"_s; }

    void makeSource()
    {
        QVERIFY(writeWholeFile(source() + u"/README.md"_s, "# Tiny\n\nA model for tests.\n").has_value());
        QVERIFY(writeWholeFile(source() + u"/config.json"_s, R"({"architectures": ["Tiny"]})").has_value());
        QVERIFY(writeWholeFile(source() + u"/sub/ünïcode name.txt"_s, "text").has_value());
        QVERIFY(writeWholeFile(source() + u"/empty.txt"_s, "").has_value());
        QVERIFY(writeWholeFile(source() + u"/large.bin"_s, noise(kLarge, 1)).has_value());
        for (int i = 0; i < 40; ++i)
            QVERIFY(writeWholeFile(source() + u"/many/%1.json"_s.arg(i), QByteArray::number(i)).has_value());
    }
    void makeQueue()
    {
        TransferEngineOptions options;
        options.hub.endpoint = m_hub.endpoint();
        options.hub.token = hs::hub::AccessToken(u"hf_tokenForTests123"_s);
        options.cacheFolder = cacheFolder();
        options.isPatient = false;
        options.retry.first = std::chrono::milliseconds(20);
        options.retry.longest = std::chrono::seconds(20);
        m_engine = std::make_unique<TransferEngine>(std::move(options));
        m_queue = std::make_unique<TransferQueue>(m_engine.get());
        m_queue->start();
    }
    static DownloadRequest request(const QStringList &paths = {})
    {
        DownloadRequest wanted;
        wanted.repo = {hs::hub::RepoKind::Model, *hs::hub::RepoId::parse(u"acme/tiny"), {}};
        wanted.paths = paths;
        return wanted;
    }
    /// Runs a download to its end, whatever that is.
    GroupSnapshot download(const DownloadRequest &wanted)
    {
        const GroupId id = m_queue->enqueue(wanted);
        const auto hasEnded = [&] {
            const auto group = m_queue->findGroup(id);
            return group && group->planning != GroupSnapshot::Planning::Asking &&
                   group->doneFiles + group->failedFiles == group->files;
        };
        if (!QTest::qWaitFor(hasEnded, 60000))
            qWarning("the download did not end");
        return m_queue->findGroup(id).value_or(GroupSnapshot());
    }
    QJsonArray requestLog() { return QJsonDocument::fromJson(m_hub.requestLog()).array(); }
    int countRequests(const QString &host, const QString &part, bool withRange = false)
    {
        int count = 0;
        for (const QJsonValue &entry : requestLog()) {
            const bool isMeant = entry["host"_L1].toString() == host && entry["path"_L1].toString().contains(part);
            count += isMeant && (!withRange || !entry["range"_L1].toString().isEmpty()) ? 1 : 0;
        }
        return count;
    }

private Q_SLOTS:
    void initTestCase()
    {
        makeSource();
        QVERIFY2(m_hub.import({m_sources.path()}), qPrintable(m_hub.errorText()));
        const QByteArray accounts =
            R"({"users":[{"name":"tester","fullname":"T","email":"t@example.org","token":"hf_tokenForTests123"}]})";
        QVERIFY2(m_hub.start({.accounts = accounts, .faults = "[]"}), qPrintable(m_hub.errorText()));
    }
    void init()
    {
        m_folder = QTemporaryDir();
        QVERIFY(m_hub.setFaults("[]"));
        makeQueue();
    }
    void cleanup()
    {
        QSignalSpy stopped(m_queue.get(), &TransferQueue::stopped);
        m_queue->stop();
        QVERIFY(stopped.wait());
        m_queue.reset();
        m_engine.reset();
    }

    void bringsTheWholeTree()
    {
        const GroupSnapshot group = download(request());
        QVERIFY(group.isDone());
        QMap<QString, QByteArray> expected = tree(source());
        QMap<QString, QByteArray> got = tree(group.localFolder);
        got.remove(u".gitattributes"_s); // made by the import
        QCOMPARE(got.keys(), expected.keys());
        QVERIFY(got == expected);
        QVERIFY(QFileInfo(group.localFolder + u"/large.bin"_s).isSymLink());
        QCOMPARE(readFile(repoFolder() + u"/refs/main"_s), group.commit.toString().toLatin1());
        QVERIFY(QDir(repoFolder() + u"/blobs"_s).entryList({u"*.incomplete"_s}).isEmpty());
    }

    void theTokenStaysOnTheHub()
    {
        QVERIFY(download(request({u"large.bin"_s})).isDone());
        int toHub = 0;
        int toBlobs = 0;
        for (const QJsonValue &entry : requestLog()) {
            const bool hasToken = entry["hasAuthorization"_L1].toBool();
            if (entry["host"_L1].toString() == "blob"_L1) {
                ++toBlobs;
                QVERIFY(!hasToken);
            } else if (hasToken) {
                ++toHub;
            }
        }
        QVERIFY(toHub > 0);
        QVERIFY(toBlobs > 0);
    }

    void whatIsHereIsNotAskedForAgain()
    {
        QVERIFY(download(request()).isDone());
        const int before = countRequests(u"hub"_s, u"/resolve/"_s);
        m_queue->clearDone();
        QVERIFY(download(request()).isDone());
        QCOMPARE(countRequests(u"hub"_s, u"/resolve/"_s), before);
    }

    void aCacheOfAnotherProgramIsRecognised()
    {
        // The layout as huggingface_hub writes it, made by hand: blob, relative link, ref without newline.
        const GroupSnapshot first = download(request({u"config.json"_s}));
        const QString commit = first.commit.toString();
        m_queue->clearDone();
        QTRY_VERIFY(m_queue->groups().isEmpty());
        QVERIFY(QDir(cacheFolder()).removeRecursively());
        const QByteArray content = readFile(source() + u"/config.json"_s);
        const QString blob = u"blobs/"_s + blobName(content);
        QVERIFY(writeWholeFile(repoFolder() + u'/' + blob, content).has_value());
        QVERIFY(QDir().mkpath(repoFolder() + u"/snapshots/"_s + commit));
        QVERIFY(QFile::link(u"../../"_s + blob, repoFolder() + u"/snapshots/"_s + commit + u"/config.json"_s));
        QVERIFY(writeWholeFile(repoFolder() + u"/refs/main"_s, commit.toLatin1()).has_value());
        const int before = countRequests(u"hub"_s, u"/resolve/"_s);
        QVERIFY(download(request({u"config.json"_s})).isDone());
        QCOMPARE(countRequests(u"hub"_s, u"/resolve/"_s), before);
    }

    void survivesFaults_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::newRow("the blob host drops in the middle")
            << QByteArray(R"({"route":"blob:","onHit":1,"action":{"dropAfterBytes":2500000}})");
        QTest::newRow("it drops again and again")
            << QByteArray(R"({"route":"blob:","everyHit":true,"action":{"dropAfterBytes":1500000}})");
        QTest::newRow("the signed address is over")
            << QByteArray(R"({"route":"/resolve/.*large","onHit":1,"action":{"expireUrl":true}})");
        QTest::newRow("the blob host refuses once")
            << QByteArray(R"({"route":"blob:","onHit":1,"action":{"status":403,"body":"no"}})");
        QTest::newRow("a flipped byte, once")
            << QByteArray(R"({"route":"blob:","onHit":1,"action":{"flipByteAt":3000000}})");
        QTest::newRow("ten bytes too few, once")
            << QByteArray(R"({"route":"blob:","onHit":1,"action":{"wrongLength":-10}})");
        QTest::newRow("ten bytes promised too many, once")
            << QByteArray(R"({"route":"blob:","onHit":1,"action":{"wrongLength":10}})");
        QTest::newRow("too many requests") << QByteArray(
            R"({"route":"/resolve/","onHit":1,"action":{"status":429,"headers":{"RateLimit":"resolvers;r=0;t=0"}}})");
        QTest::newRow("bursts of 503") << QByteArray(
            R"({"route":"/resolve/","probability":0.3,"seed":5,"action":{"status":503}})");
        QTest::newRow("the branch moves in the middle") << QByteArray(
            R"({"route":"/resolve/.*large","onHit":1,"action":{"commitDuring":{"repo":"models/acme/tiny","path":"x.txt","content":"new","branch":"main"}}})");
    }
    void survivesFaults()
    {
        QFETCH(QByteArray, rule);
        QVERIFY2(m_hub.setFaults('[' + rule + ']'), qPrintable(m_hub.errorText()));
        const GroupSnapshot group = download(request({u"large.bin"_s, u"config.json"_s, u"many"_s}));
        const auto failures = m_queue->transfers(group.id);
        const auto failed = std::ranges::find(failures, TransferState::Failed, &TransferSnapshot::state);
        QVERIFY2(group.isDone(), failed != failures.end() ? qPrintable(failed->path + failed->error->details()) : "");
        QVERIFY(readFile(group.localFolder + u"/large.bin"_s) == noise(kLarge, 1));
    }

    void resumesInsteadOfBeginningAgain()
    {
        QVERIFY(m_hub.setFaults(R"([{"route":"blob:","onHit":1,"action":{"dropAfterBytes":2500000}}])"));
        const int before = countRequests(u"blob"_s, QString(), true);
        const GroupSnapshot group = download(request({u"large.bin"_s}));
        QVERIFY(group.isDone());
        QCOMPARE(countRequests(u"blob"_s, QString(), true), before + 1); // one of the two with a Range
        QCOMPARE(m_queue->transfers(group.id).first().bytesFetched, kLarge);
    }

    void aByteThatIsAlwaysWrongIsAnIntegrityError()
    {
        QVERIFY(m_hub.setFaults(R"([{"route":"blob:","everyHit":true,"action":{"flipByteAt":3000000}}])"));
        const GroupSnapshot group = download(request({u"large.bin"_s}));
        QCOMPARE(group.failedFiles, 1);
        const TransferSnapshot file = m_queue->transfers(group.id).first();
        QCOMPARE(file.error->kind, HubError::Kind::Integrity);
        QCOMPARE(file.refetches, 1);
        QVERIFY(!QFileInfo::exists(repoFolder() + u"/blobs/"_s + file.etag.toString()));
        QVERIFY(!QFileInfo::exists(group.localFolder + u"/large.bin"_s));
        QVERIFY(file.error->serverText.contains(file.etag.toString()));
    }

    void aLocalFolderGetsFilesAndBookkeeping()
    {
        DownloadRequest wanted = request();
        wanted.include = {u"*.json"_s};
        wanted.destination = {Destination::Form::LocalDir, m_folder.filePath(u"files"_s)};
        const GroupSnapshot group = download(wanted);
        QVERIFY(group.isDone());
        QCOMPARE(tree(group.localFolder).size(), 41);
        const QString metadata = group.localFolder + u"/.cache/huggingface/download/config.json.metadata"_s;
        QVERIFY(readFile(metadata).startsWith(group.commit.toString().toLatin1() + '\n'));
        QVERIFY(!QFileInfo::exists(repoFolder())); // the shared cache is left alone
        const int before = countRequests(u"hub"_s, u"/resolve/"_s);
        m_queue->clearDone();
        QVERIFY(download(wanted).isDone());
        QCOMPARE(countRequests(u"hub"_s, u"/resolve/"_s), before);
    }

    void aLimitSlowsAllTogether()
    {
        m_queue->setSpeedLimits({.always = 20'000'000, .timetable = {}});
        QElapsedTimer time;
        time.start();
        QVERIFY(download(request({u"large.bin"_s})).isDone());
        QVERIFY(time.elapsed() >= 200); // 6 MB at 20 MB/s, less the burst: never faster
    }

    void goesOnAfterAKill()
    {
        QVERIFY(m_hub.setFaults(R"([{"route":"blob:","everyHit":true,"action":{"bytesPerSecond":2000000}}])"));
        const QStringList arguments{u"acme/tiny"_s,   u"large.bin"_s, u"--endpoint"_s, m_hub.endpoint().toString(),
                                    u"--cache-dir"_s, cacheFolder()};
        const QString program = QCoreApplication::applicationDirPath() + u"/hubscope-get"_s;
        QProcess killed;
        killed.start(program, arguments);
        const auto partial = [this] {
            const QDir blobs(repoFolder() + u"/blobs"_s);
            const auto files = blobs.entryInfoList({u"*.hubscope.incomplete"_s}, QDir::Files);
            return files.isEmpty() ? qint64(0) : files.first().size();
        };
        QTRY_VERIFY_WITH_TIMEOUT(partial() > 1'500'000, 30000);
        killed.kill(); // SIGKILL: nothing can be tidied up
        QTRY_COMPARE(killed.state(), QProcess::NotRunning);
        const qint64 kept = partial();
        QVERIFY(kept > 1'500'000);
        QVERIFY(m_hub.setFaults("[]"));

        QProcess again;
        again.start(program, arguments + QStringList{u"--json"_s});
        QTRY_COMPARE_WITH_TIMEOUT(again.state(), QProcess::NotRunning, 30000);
        QCOMPARE(again.exitCode(), 0);
        qint64 fetched = -1;
        QString path;
        for (const QByteArray &line : again.readAllStandardOutput().split('\n')) {
            const QJsonObject event = QJsonDocument::fromJson(line).object();
            if (event["event"_L1] == "file"_L1)
                fetched = event["fetched"_L1].toInteger();
            if (event["event"_L1] == "end"_L1)
                path = event["path"_L1].toString();
        }
        QCOMPARE(fetched, kLarge - kept);
        QVERIFY(readFile(path) == noise(kLarge, 1));
    }

    void twoProgramsShareTheWork()
    {
        QVERIFY(m_hub.setFaults(R"([{"route":"blob:","everyHit":true,"action":{"bytesPerSecond":4000000}}])"));
        QProcess other;
        other.start(QCoreApplication::applicationDirPath() + u"/hubscope-get"_s,
                    {u"acme/tiny"_s, u"large.bin"_s, u"--endpoint"_s, m_hub.endpoint().toString(), u"--cache-dir"_s,
                     cacheFolder()});
        const int before = countRequests(u"blob"_s, QString());
        QTRY_VERIFY_WITH_TIMEOUT(!QDir(repoFolder() + u"/blobs"_s).entryList({u"*.incomplete"_s}).isEmpty(), 30000);
        const GroupSnapshot group = download(request({u"large.bin"_s}));
        QVERIFY(group.isDone());
        QTRY_COMPARE_WITH_TIMEOUT(other.state(), QProcess::NotRunning, 30000);
        QCOMPARE(other.exitCode(), 0);
        QCOMPARE(countRequests(u"blob"_s, QString()), before + 1);
        QCOMPARE(m_queue->transfers(group.id).first().bytesFetched, 0);
        QVERIFY(readFile(group.localFolder + u"/large.bin"_s) == noise(kLarge, 1));
    }
};

HS_GUILESS_TEST(DownloadsTest)
#include "tst_downloads.moc"
