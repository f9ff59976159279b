// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultresult.h"
#include "faultworld.h"
#include "testprogram/testprogram.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::faults;
using namespace std::chrono_literals;

namespace {

/// The folder of the official client's programs, as tests/conformance installs them; empty: there is none.
QString officialClient()
{
    const QString cache = qEnvironmentVariable("XDG_CACHE_HOME", QDir::homePath() + u"/.cache"_s) + u"/hubscope"_s;
    for (const QFileInfo &folder : QDir(cache).entryInfoList({u"conformance-*"_s}, QDir::Dirs, QDir::Time)) {
        const QString programs = folder.filePath() + u"/venv/bin"_s;
        if (QFile::exists(folder.filePath() + u"/.ready"_s) && QFile::exists(programs + u"/hf"_s))
            return programs;
    }
    return {};
}

} // namespace

/// Several programs on one cache at once: two of ours, and huggingface_hub's `hf`.
class OtherProgramsTest : public QObject
{
    Q_OBJECT

    FaultWorld m_world;
    QString m_official;

    void startOfficial(QProcess &process) const
    {
        QProcessEnvironment environment = m_world.environment();
        environment.insert(u"HF_HUB_DISABLE_XET"_s, u"1"_s);
        environment.insert(u"HF_HUB_DISABLE_TELEMETRY"_s, u"1"_s);
        environment.insert(u"HF_HUB_DISABLE_UPDATE_CHECK"_s, u"1"_s);
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_world.scratch());
        process.start(m_official + u"/hf"_s,
                      {u"download"_s, u"acme/mixed"_s, u"--cache-dir"_s, m_world.cache(), u"--quiet"_s});
    }
    /// What the official client thinks of the cache.
    [[nodiscard]] QByteArray judgement() const
    {
        QProcess process;
        process.setProcessEnvironment(m_world.environment());
        process.setWorkingDirectory(m_world.scratch());
        process.start(m_official + u"/python"_s, {u"-c"_s,
                                                  u"import sys, huggingface_hub as h\n"
                                                  u"found = h.scan_cache_dir(sys.argv[1])\n"
                                                  u"print(len(found.repos), [str(w) for w in found.warnings])"_s,
                                                  m_world.cache()});
        if (!turnUntil([&process] { return process.state() == QProcess::NotRunning; }))
            return "no end";
        return process.readAllStandardOutput().trimmed() + process.readAllStandardError();
    }
    [[nodiscard]] bool startAndWait(QProcess &process, qint64 bytes)
    {
        bool isThere = false;
        m_world.wire().onBytes(m_world.wire().log().bytes() + bytes, [&isThere] { isThere = true; });
        m_world.start(process);
        return turnUntil([&isThere] { return isThere; });
    }
    void check(const QString &fault, const Run &run, qint64 mostAgain)
    {
        QString wrong = run.exitCode == 0 ? m_world.wrongIn(run.path()) : QString::fromUtf8(run.text());
        if (wrong.isEmpty())
            wrong = m_world.unverified();
        const qint64 again = m_world.wire().log().repeated();
        note({fault, 1, wrong.isEmpty() ? 0 : 1, again});
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QVERIFY2(again <= mostAgain, qPrintable(QString::number(again)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!FaultWorld::isPossible())
            QSKIP("hubscope-get is not built, or this computer has no 127.0.0.2");
        const QString wrong = m_world.make({.large = {12'000'000, 5'000'000}, .small = 30, .hub = {}});
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        m_official = officialClient();
    }
    void init()
    {
        m_world.renew();
        const bool isOfficial = QByteArray(QTest::currentTestFunction()).contains("Official");
        if (isOfficial && m_official.isEmpty())
            QSKIP("the official client is not installed (./dev conformance installs it)");
    }

    void twoProgramsFetchEverythingOnce()
    {
        m_world.wire().setRate(12'000'000);
        QProcess first;
        QVERIFY(startAndWait(first, 1'000'000));
        const Run second = m_world.get();
        const Run run = FaultWorld::finish(first);
        QVERIFY2(run.exitCode == 0, run.text().constData());
        check(u"two programs on one cache"_s, second, 0);
    }

    void oneOfTwoIsKilledAndTheOtherGoesOn()
    {
        m_world.wire().setRate(12'000'000);
        QProcess first;
        QVERIFY(startAndWait(first, 1'000'000));
        QProcess second;
        QVERIFY(startAndWait(second, 4'000'000));
        first.kill();
        QCOMPARE(FaultWorld::finish(first).exitCode, -1);
        check(u"two programs on one cache, one is killed"_s, FaultWorld::finish(second), 16 << 20);
    }

    void whatTheOfficialClientBroughtIsNotFetched()
    {
        QProcess official;
        startOfficial(official);
        const Run theirs = FaultWorld::finish(official);
        QVERIFY2(theirs.exitCode == 0, theirs.text().constData());
        const qint64 before = m_world.wire().log().bytes();
        check(u"after the official client"_s, m_world.get(), 0);
        QCOMPARE(m_world.wire().log().bytes(), before);
    }

    void whatWeBroughtTheOfficialClientDoesNotFetch()
    {
        const Run ours = m_world.get();
        QVERIFY2(ours.exitCode == 0, ours.text().constData());
        const qint64 before = m_world.wire().log().bytes();
        QProcess official;
        startOfficial(official);
        const Run theirs = FaultWorld::finish(official);
        QVERIFY2(theirs.exitCode == 0, theirs.text().constData());
        check(u"before the official client"_s, ours, 0);
        QCOMPARE(m_world.wire().log().bytes(), before);
        QCOMPARE(judgement(), "1 []");
    }

    void theOfficialClientAndOursAtOnce()
    {
        m_world.wire().setRate(6'000'000);
        QProcess ours;
        QVERIFY(startAndWait(ours, 1'000'000));
        QProcess official;
        startOfficial(official);
        const Run run = FaultWorld::finish(ours);
        const Run theirs = FaultWorld::finish(official);
        QVERIFY2(theirs.exitCode == 0, theirs.text().constData());
        check(u"ours, and the official client joins"_s, run, 0);
        QCOMPARE(judgement(), "1 []");
    }

    void oursJoinsTheOfficialClient()
    {
        m_world.wire().setRate(6'000'000);
        bool isThere = false;
        m_world.wire().onBytes(1'000'000, [&isThere] { isThere = true; });
        QProcess official;
        startOfficial(official);
        QVERIFY(turnUntil([&isThere] { return isThere; }));
        const Run run = m_world.get();
        const Run theirs = FaultWorld::finish(official);
        QVERIFY2(theirs.exitCode == 0, theirs.text().constData());
        check(u"the official client, and ours joins"_s, run, 0);
        QCOMPARE(judgement(), "1 []");
    }

    void whatAKilledOfficialClientLeavesIsNoHindrance()
    {
        m_world.wire().setRate(6'000'000);
        bool isThere = false;
        m_world.wire().onBytes(4'000'000, [&isThere] { isThere = true; });
        QProcess official;
        startOfficial(official);
        QVERIFY(turnUntil([&isThere] { return isThere; }));
        official.kill();
        QCOMPARE(FaultWorld::finish(official).exitCode, -1);
        m_world.wire().setRate(0);
        m_world.wire().log().clear(); // what it did not finish is of no use to anybody
        check(u"after a killed official client"_s, m_world.get(), 0);
    }
};

HS_GUILESS_TEST(OtherProgramsTest)
#include "tst_otherprograms.moc"
