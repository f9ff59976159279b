// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cachekit.h"
#include "cli/cachefilter.h"
#include "testkit/localhubprocess.h"
#include "testprogram/testprogram.h"
#include "transfers/diskfile.h"
#include "transfers/filelock.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using hs::app::CacheFilter;
using hs::app::CacheRow;
using hs::testkit::CacheKit;

/// `hubscope cache` from outside, and against `hf cache` where that is.
class TestCacheProgram : public QObject
{
    Q_OBJECT

    const hs::transfers::RepoKey m_repo = CacheKit::model(u"Acme/tiny"_s);
    QByteArray m_output;
    QByteArray m_errors;

    int run(const CacheKit &kit, const QString &program, const QStringList &arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"QT_LOGGING_RULES"_s);
        environment.remove(u"DISPLAY"_s);
        environment.insert(u"HOME"_s, kit.memory());
        environment.insert(u"XDG_CACHE_HOME"_s, kit.memory());
        environment.insert(u"HF_HUB_CACHE"_s, kit.folder());
        environment.insert(u"HF_HOME"_s, kit.memory());
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        constexpr int kPatience = 60000;
        const bool hasEnded = process.waitForFinished(kPatience) && process.exitStatus() == QProcess::NormalExit;
        m_output = process.readAllStandardOutput();
        m_errors = process.readAllStandardError();
        return hasEnded ? process.exitCode() : -1;
    }
    int cache(const CacheKit &kit, const QStringList &arguments)
    {
        return run(kit, QStringLiteral(HS_BIN_DIR) + u"/hubscope"_s, QStringList{u"cache"_s} + arguments);
    }
    /// Takes revision 1 out, and kills that when so many of its parts are in the bin, or at once when it ends before.
    bool killedWhileDeleting(const CacheKit &kit, int parts)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HF_HUB_CACHE"_s, kit.folder());
        environment.insert(u"HF_HOME"_s, kit.memory());
        environment.insert(u"XDG_CACHE_HOME"_s, kit.memory());
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(HS_BIN_DIR) + u"/hubscope"_s,
                      {u"cache"_s, u"rm"_s, CacheKit::commit('1').toString(), u"-y"_s});
        if (!process.waitForStarted())
            return false;
        const QDir bin(kit.folder() + u"/.locks/hubscope-bin"_s);
        const auto moved = [&bin] {
            const QStringList ids = bin.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
            return ids.isEmpty() ? -1 : static_cast<int>(QDir(bin.filePath(ids.first() + u"/items"_s)).count());
        };
        const QDeadlineTimer deadline(std::chrono::seconds(60));
        while (moved() < parts && !deadline.hasExpired() && !process.waitForFinished(0)) {
        }
        process.kill();
        return process.state() == QProcess::NotRunning || process.waitForFinished();
    }
    [[nodiscard]] QList<QJsonObject> objects() const
    {
        QList<QJsonObject> list;
        for (const QByteArray &line : m_output.trimmed().split('\n'))
            list.append(QJsonDocument::fromJson(line).object());
        return list;
    }
    /// 1 (old): a (5 bytes), b (3); 2 (main): a, c (4).
    void fill(const CacheKit &kit) const
    {
        kit.put(m_repo, CacheKit::commit('1'), u"a"_s, "12345");
        kit.put(m_repo, CacheKit::commit('1'), u"b"_s, "123");
        kit.put(m_repo, CacheKit::commit('2'), u"a"_s, "12345");
        kit.put(m_repo, CacheKit::commit('2'), u"c"_s, "1234");
        kit.pointTo(m_repo, u"main"_s, CacheKit::commit('2'));
        kit.put(CacheKit::model(u"zeta/other"_s), CacheKit::commit('3'), u"x"_s, QByteArray(2000, 'x'));
    }

private Q_SLOTS:
    void listsRepositoriesAndRevisions()
    {
        const CacheKit kit;
        fill(kit);
        QCOMPARE(cache(kit, {u"ls"_s, u"--json"_s}), 0);
        QCOMPARE(objects().size(), 2);
        QCOMPARE(objects().first()["id"_L1].toString(), u"model/Acme/tiny"_s);
        QCOMPARE(objects().first()["size"_L1].toInt(), 12);
        QCOMPARE(cache(kit, {u"ls"_s, u"--revisions"_s, u"--json"_s, u"--sort"_s, u"size:asc"_s, u"--limit"_s, u"2"_s}),
                 0);
        QCOMPARE(objects().size(), 2);
        QCOMPARE(objects().first()["revision"_L1].toString(), CacheKit::commit('1').toString());
        QCOMPARE(cache(kit, {u"ls"_s, u"-f"_s, u"size>1kB"_s}), 0);
        QVERIFY(m_output.contains("zeta/other") && !m_output.contains("tiny"));
        QVERIFY(m_output.startsWith("ID"));
        QCOMPARE(cache(kit, {u"ls"_s, u"-f"_s, u"size>lots"_s}), 2);
        QCOMPARE(cache(kit, {u"ls"_s, u"--yes"_s}), 2);
    }

    void takesOutAndPutsBack()
    {
        const CacheKit kit;
        fill(kit);
        const QStringList before = kit.picture();
        QCOMPARE(cache(kit, {u"rm"_s, CacheKit::commit('1').toString()}), 2); // nobody to ask
        QCOMPARE(cache(kit, {u"rm"_s, CacheKit::commit('1').toString(), u"--dry-run"_s}), 0);
        QVERIFY2(m_errors.contains("3 B"), m_errors.constData());
        QCOMPARE(kit.picture(), before);
        QCOMPARE(cache(kit, {u"rm"_s, u"model/acme/TINY"_s, CacheKit::commit('3').toString(), u"-y"_s, u"--json"_s}),
                 0);
        QCOMPARE(objects().first()["size"_L1].toInt(), 2012);
        QCOMPARE(kit.scan().repos.size(), 0);
        QCOMPARE(cache(kit, {u"undo"_s}), 0);
        QCOMPARE(kit.picture(), before);
        QCOMPARE(cache(kit, {u"undo"_s}), 3);
        QCOMPARE(cache(kit, {u"rm"_s, u"model/no/such"_s, u"-y"_s}), 3);
        QCOMPARE(cache(kit, {u"rm"_s, u"hf://acme/tiny"_s, u"-y"_s, u"--now"_s}), 0);
        QCOMPARE(cache(kit, {u"undo"_s}), 3);
    }

    /// Killed at some rename of many: all is there, or all is in the bin; and never a link that leads nowhere.
    void aKilledDeletionIsWholeOrNone()
    {
        constexpr int kFiles = 300;
        for (int killedAt = 0; killedAt < kFiles; killedAt += 37) {
            const CacheKit kit;
            for (int i = 0; i < kFiles; ++i)
                kit.put(m_repo, CacheKit::commit('1'), u"f%1"_s.arg(i), "old " + QByteArray::number(i));
            kit.put(m_repo, CacheKit::commit('2'), u"a"_s, "new");
            kit.pointTo(m_repo, u"main"_s, CacheKit::commit('2'));
            const QStringList before = kit.picture();
            QVERIFY(killedWhileDeleting(kit, killedAt));
            QCOMPARE(cache(kit, {u"ls"_s}), 0); // whoever looks next puts it right
            const bool isGone = kit.picture().size() < before.size();
            if (isGone)
                QCOMPARE(kit.scan().repos.first().revisions.size(), 1);
            else
                QCOMPARE(kit.picture(), before);
            QCOMPARE(cache(kit, {u"undo"_s}), isGone ? 0 : 3);
            QCOMPARE(kit.picture(), before);
        }
    }

    void takesInAFolderForARepositoryThatIsNotHere()
    {
        const CacheKit kit;
        const QTemporaryDir source;
        const QByteArray weights(300'000, 'w');
        const QTemporaryDir own;
        QVERIFY(hs::transfers::writeWholeFile(source.filePath(u"models/acme/tiny/config.json"_s), "{}").has_value());
        QVERIFY(hs::transfers::writeWholeFile(source.filePath(u"models/acme/tiny/w.bin"_s), weights).has_value());
        QVERIFY(hs::transfers::writeWholeFile(own.filePath(u"deep/some name.bin"_s), weights).has_value());
        QVERIFY(hs::transfers::writeWholeFile(own.filePath(u"other.txt"_s), "no file of it").has_value());
        hs::testkit::LocalHubProcess hub;
        QVERIFY2(hub.import({source.path()}), qPrintable(hub.errorText()));
        QVERIFY2(hub.start({}), qPrintable(hub.errorText()));
        const QStringList words{
            u"import"_s, own.path(), u"model/acme/tiny"_s, u"--endpoint"_s, hub.endpoint().toString(), u"--json"_s};
        QVERIFY2(cache(kit, words + QStringList{u"--dry-run"_s}) == 0, m_errors.constData());
        QVERIFY2(m_output.contains("some name.bin"), m_output.constData());
        QVERIFY(kit.picture().isEmpty());
        QVERIFY2(cache(kit, words) == 0, m_errors.constData());
        QCOMPARE(objects().last()["files"_L1].toInt(), 1);
        const auto scan = kit.scan();
        QVERIFY(scan.oddities.isEmpty());
        QCOMPARE(scan.repos.size(), 1);
        QCOMPARE(scan.repos.first().revisions.first().refs, QStringList{u"main"_s});
        QCOMPARE(scan.repos.first().size, weights.size());
        QVERIFY(QFile::exists(own.filePath(u"deep/some name.bin"_s)));
        // The rest is known now, without a network.
        QVERIFY(hs::transfers::writeWholeFile(own.filePath(u"c.json"_s), "{}").has_value());
        hub.stop();
        QVERIFY2(cache(kit, {u"import"_s, own.path()}) == 0, m_errors.constData());
        QCOMPARE(kit.scan().repos.first().revisions.first().files, 2);
        QCOMPARE(cache(kit, {u"import"_s, own.filePath(u"none"_s)}), 6);
        QCOMPARE(cache(kit, {u"import"_s}), 2);
    }

    void prunesAndEmpties()
    {
        const CacheKit kit;
        fill(kit);
        kit.pointTo(CacheKit::model(u"zeta/other"_s), u"main"_s, CacheKit::commit('3'));
        QVERIFY(
            hs::transfers::writeWholeFile(kit.cache().partialPath(m_repo, CacheKit::etagOf("?")), "12").has_value());
        QCOMPARE(cache(kit, {u"prune"_s, u"-y"_s}), 0);
        QCOMPARE(kit.scan().repos.first().revisions.size(), 1);
        QCOMPARE(kit.scan().repos.first().incompleteBytes, 0);
        QCOMPARE(cache(kit, {u"empty"_s, u"--dry-run"_s, u"--json"_s}), 0);
        QCOMPARE(objects().size(), 1);
        QCOMPARE(objects().first()["size"_L1].toInt(), 5);
        QCOMPARE(cache(kit, {u"empty"_s, u"-y"_s}), 0);
        QCOMPARE(cache(kit, {u"undo"_s}), 3);
    }

    void leavesAloneWhatIsBeingDownloaded()
    {
        const CacheKit kit;
        fill(kit);
        const auto lock = hs::transfers::FileLock::tryTake(kit.cache().lockPath(m_repo, CacheKit::etagOf("123")));
        QVERIFY(lock && lock->has_value());
        QCOMPARE(cache(kit, {u"rm"_s, u"model/acme/tiny"_s, u"-y"_s}), 8);
        QVERIFY2(m_errors.contains("Acme/tiny"), m_errors.constData());
    }

    void verifiesWithItsExitCode()
    {
        const CacheKit kit;
        fill(kit);
        QVERIFY2(cache(kit, {u"verify"_s, u"Acme/tiny"_s}) == 0, m_errors.constData());
        QVERIFY2(m_errors.contains("2 of 2 files match"), m_errors.constData());
        kit.list(m_repo, CacheKit::commit('2'), {{u"a"_s, "12345"}, {u"c"_s, "1234"}, {u"d"_s, "?"}});
        QCOMPARE(cache(kit, {u"verify"_s, u"Acme/tiny"_s}), 0);
        QCOMPARE(cache(kit, {u"verify"_s, u"model/Acme/tiny"_s, u"--fail-on-missing-files"_s}), 1);
        QVERIFY(
            hs::transfers::writeWholeFile(kit.cache().blobPath(m_repo, CacheKit::etagOf("1234")), "123x").has_value());
        QCOMPARE(cache(kit, {u"verify"_s, u"Acme/tiny"_s, u"--json"_s}), 1);
        QCOMPARE(objects().first()["event"_L1].toString(), u"damaged"_s);
        QCOMPARE(objects().first()["path"_L1].toString(), u"c"_s);
        QCOMPARE(cache(kit, {u"verify"_s, u"Acme/tiny"_s, u"--revision"_s, u"none"_s}), 3);
        QCOMPARE(cache(kit, {u"verify"_s, u"Acme/nothing"_s}), 3);
    }

    void agreesWithTheOfficialProgram()
    {
        const QString python = hs::testkit::officialPython();
        if (python.isEmpty())
            QSKIP("The official Python client is not here; the conformance tests put it into ~/.cache/hubscope.");
        const QString hf = QFileInfo(python).path() + u"/hf"_s;
        const CacheKit kit;
        fill(kit);
        const auto ids = [this] {
            QStringList list;
            for (const QJsonObject &object : objects())
                list.append(object["id"_L1].toString());
            return list;
        };
        for (const QStringList &more : {QStringList{},
                                        {u"--filter"_s, u"size>100"_s},
                                        {u"--filter"_s, u"refs=main"_s},
                                        {u"--sort"_s, u"size"_s},
                                        {u"--sort"_s, u"name:desc"_s, u"--limit"_s, u"1"_s},
                                        {u"--filter"_s, u"accessed<1h"_s},
                                        {u"--filter"_s, u"type=dataset"_s}}) {
            QCOMPARE(run(kit, hf, QStringList{u"cache"_s, u"ls"_s, u"--format"_s, u"json"_s} + more), 0);
            QStringList theirs;
            for (const QJsonValue &value : QJsonDocument::fromJson(m_output).array())
                theirs.append(value.toObject()["id"_L1].toString());
            QCOMPARE(cache(kit, QStringList{u"ls"_s, u"--json"_s} + more), 0);
            QCOMPARE(m_output.trimmed().isEmpty() ? QStringList() : ids(), theirs);
        }
        // What theirs takes out is not to be put back by us, and nothing of it is left over.
        QCOMPARE(run(kit, hf, {u"cache"_s, u"prune"_s, u"-y"_s}), 0);
        QCOMPARE(cache(kit, {u"prune"_s, u"-y"_s}), 0);
        QVERIFY2(m_errors.contains("nothing to take out"), m_errors.constData());
    }

    void filtersAsTheOfficialProgram_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<bool>("isAccepted");
        for (const auto &[expression, isAccepted] : QList<std::pair<QString, bool>>{{u"size=12"_s, true},
                                                                                    {u"size!=12"_s, false},
                                                                                    {u"size >= 1KB"_s, false},
                                                                                    {u"SIZE<1k"_s, true},
                                                                                    {u"modified<1mo"_s, true},
                                                                                    {u"accessed>1y"_s, false},
                                                                                    {u"type=model"_s, true},
                                                                                    {u"type=space"_s, false},
                                                                                    {u"refs=MAIN"_s, true},
                                                                                    {u"refs=v1"_s, false}})
            QTest::newRow(qPrintable(expression)) << expression << isAccepted;
    }
    void filtersAsTheOfficialProgram()
    {
        QFETCH(QString, expression);
        QFETCH(bool, isAccepted);
        const CacheKit kit;
        fill(kit);
        const hs::library::CacheScan scan = kit.scan();
        const auto filter = CacheFilter::parse(expression);
        QVERIFY(filter.has_value());
        QCOMPARE(filter->accepts({&scan.repos.first(), nullptr}, QDateTime::currentDateTimeUtc()), isAccepted);
    }

    void refusesOtherFilters()
    {
        for (const QString &expression : {u"size"_s, u"size>"_s, u"colour=red"_s, u"type>model"_s, u"size==12"_s,
                                          u"size=1lot"_s, u"modified<1GB"_s, u""_s})
            QVERIFY2(!CacheFilter::parse(expression), qPrintable(expression));
    }
};

HS_GUILESS_TEST(TestCacheProgram)
#include "tst_cacheprogram.moc"
