// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultresult.h"
#include "faultworld.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::faults;
using namespace std::chrono_literals;

/// A server that refuses, is slow, or is gone for a while.
class RefusalsTest : public QObject
{
    Q_OBJECT

    FaultWorld m_world;

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
    [[nodiscard]] bool setFaults(const QByteArray &rules) { return m_world.hub().setFaults('[' + rules + ']'); }
    [[nodiscard]] bool hasAnswered(int status)
    {
        return std::ranges::any_of(m_world.wire().log().asked(),
                                   [status](const WireLog::Asked &asked) { return asked.status == status; });
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!FaultWorld::isPossible())
            QSKIP("hubscope-get is not built, or this computer has no 127.0.0.2");
        // Addresses of large files are good for a second.
        const QString wrong =
            m_world.make({.large = {12'000'000, 3'000'000}, .small = 40, .hub = {u"--url-lifetime"_s, u"1"_s}});
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }
    void init() { m_world.renew(); }

    void anAddressThatIsOverIsAskedForAgain()
    {
        m_world.wire().setRate(5'000'000); // 3 s for all: three lives of an address
        QVERIFY(setFaults(R"({"route":"blob:","everyHit":true,"action":{"dropAfterBytes":2500000}})"));
        check(u"signed addresses end in mid-file (1 s each)"_s, m_world.get({}, 100s), 1'000'000);
    }

    void aRefusalOfTheBlobHostIsAskedForAgain()
    {
        QVERIFY(setFaults(R"({"route":"blob:","probability":0.25,"seed":3,"action":{"status":403,"body":"expired"}},)"
                          R"({"route":"blob:","everyHit":true,"action":{"dropAfterBytes":2500000}})"));
        check(u"403 of the blob host in mid-file, one in four"_s, m_world.get({}, 100s), 1'000'000);
        QVERIFY(hasAnswered(403));
    }

    void aLimitIsWaitedFor()
    {
        const QByteArray rule =
            R"({"route":"/resolve/","onHit":3,"action":{"status":429,"headers":{"RateLimit":"'resolvers';r=0;t=2"}}})";
        QVERIFY(setFaults(QByteArray(rule).replace("'", "\\\""))); // moc stumbles over such quotes in a raw string
        check(u"429 with RateLimit (2 s)"_s, m_world.get(), 0);
        // The file that was refused is not asked for in those two seconds: a lower bound, which no slow machine breaks.
        const auto &asked = m_world.wire().log().asked();
        const auto refused = std::ranges::find(asked, 429, &WireLog::Asked::status);
        QVERIFY(refused != asked.end());
        const auto again = std::find_if(std::next(refused), asked.end(), [&refused](const WireLog::Asked &later) {
            return later.target == refused->target;
        });
        QVERIFY(again != asked.end());
        QVERIFY2(again->at - refused->at >= 1900, qPrintable(QString::number(again->at - refused->at)));
    }

    void burstsOf503AreRiddenOut()
    {
        // Each rule strikes once, at its third request; while one does the next ones do not count: a row of refusals.
        const QByteArray hub = R"({"route":"/resolve/","onHit":3,"action":{"status":503}},)";
        const QByteArray later = R"({"route":"/resolve/","onHit":25,"action":{"status":503}},)";
        const QByteArray blobs = R"({"route":"blob:","onHit":1,"action":{"status":503}},)";
        QVERIFY(setFaults((hub.repeated(8) + later.repeated(8) + blobs.repeated(3)).chopped(1)));
        check(u"503 in bursts of eight, three on the blob host"_s, m_world.get({}, 100s), 0);
        const auto &asked = m_world.wire().log().asked();
        QCOMPARE(std::ranges::count(asked, 503, &WireLog::Asked::status), 19);
    }

    void aDripDoesNotHoldUpTheRest()
    {
        QVERIFY(setFaults(R"({"route":"blob:","onHit":2,"action":{"bytesPerSecond":1}})"));
        check(u"1 B/s on one connection"_s, m_world.get({}, 60s), 8'000'000);
    }

    void aSilenceEndsWithAFreshConnection()
    {
        QVERIFY(setFaults(R"({"route":"blob:","onHit":2,"action":{"delayMs":90000}})"));
        check(u"silence on one connection"_s, m_world.get({}, 80s), 8'000'000);
    }

    void theServerMayBeGoneForAWhile()
    {
        const auto outage = std::chrono::seconds(setting("HS_OUTAGE", 4));
        m_world.wire().setRate(8'000'000);
        bool isThere = false;
        m_world.wire().onBytes(m_world.bytes() / 3, [&isThere] { isThere = true; });
        QProcess process;
        m_world.start(process);
        QVERIFY(turnUntil([&isThere] { return isThere; }));
        m_world.wire().stop();
        m_world.hub().stop();
        static_cast<void>(turnUntil([] { return false; }, outage));
        QVERIFY(process.state() == QProcess::Running);
        QVERIFY(m_world.restartHub());
        QVERIFY(m_world.startWire());
        check(u"the server is gone for %1 s and comes back"_s.arg(outage.count()), FaultWorld::finish(process, 100s),
              4'000'000);
    }

    void aServerThatStaysAwayIsGivenUpInTheEnd()
    {
        m_world.wire().setRate(8'000'000);
        bool isThere = false;
        m_world.wire().onBytes(m_world.bytes() / 3, [&isThere] { isThere = true; });
        QProcess process;
        m_world.start(process, {u"--patience"_s, u"3"_s});
        QVERIFY(turnUntil([&isThere] { return isThere; }));
        m_world.wire().stop();
        m_world.hub().stop();
        const Run run = FaultWorld::finish(process, 100s);
        QVERIFY2(run.exitCode == 5 && run.error()["kind"_L1] == "Offline"_L1, run.text().constData());
        QVERIFY2(run.errors.contains("Trying again by itself, for up to 3 s"), run.errors.constData());
        QVERIFY(m_world.restartHub());
        QVERIFY(m_world.startWire());
        check(u"the server is gone for longer than is waited; the same again later"_s, m_world.get({}, 100s),
              4'000'000);
    }
};

HS_GUILESS_TEST(RefusalsTest)
#include "tst_refusals.moc"
