// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultresult.h"
#include "faultworld.h"
#include "testprogram/testprogram.h"

#include <QDir>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace hs::faults;

namespace {

constexpr qint64 kRate = 40'000'000; // bytes a second: a kill falls somewhere, and little waits in the system's buffers

/// What a kill may cost: what the program had taken and not yet recorded, and what waited for it in the system. Pieces
/// that were recorded are never fetched again.
constexpr qint64 kMostPerKill = 16 << 20;

constexpr int kKillsOfRow = 25;

} // namespace

/// `hubscope get` is killed at random moments of a mixed download, and started again each time. HS_KILLS says how often
/// (25), HS_SEED repeats a run.
class KilledGetTest : public QObject
{
    Q_OBJECT

    FaultWorld m_world;
    std::mt19937 m_random;
    int m_kills = 0;
    int m_downloads = 0;
    int m_wanted = 0; // kills of this row
    int m_lost = 0;
    qint64 m_repeated = 0;
    qint64 m_worst = 0; // bytes that the start after one kill fetched again
    qint64 m_fetched = 0;

    /// One start, killed at a random moment or not at all; false when it was killed.
    bool runOnce(Run &run)
    {
        WireLog &log = m_world.wire().log();
        QProcess process;
        const auto kill = [&process] { process.kill(); }; // SIGKILL: nothing can be tidied up
        QTimer moment;
        moment.setSingleShot(true);
        connect(&moment, &QTimer::timeout, this, kill);
        m_world.start(process);
        const bool isToBeKilled = m_kills < m_wanted;
        if (isToBeKilled && m_random() % 4 == 0)
            moment.start(static_cast<int>(m_random() % 500));
        else if (isToBeKilled)
            m_world.wire().onBytes(log.bytes() + 1 + m_random() % (m_world.bytes() / 5), kill);
        run = FaultWorld::finish(process);
        m_world.wire().forgetBytes();
        return process.exitStatus() == QProcess::NormalExit;
    }

    /// From an empty cache to the whole download, with kills on the way.
    QString download()
    {
        m_world.renew();
        m_world.wire().setRate(kRate);
        WireLog &log = m_world.wire().log();
        Run run;
        for (bool hasEnded = false; !hasEnded;) {
            const qint64 before = log.repeated();
            const int blobs = m_world.verifiedBlobs();
            hasEnded = runOnce(run);
            m_worst = std::max(m_worst, log.repeated() - before);
            if (m_world.verifiedBlobs() < blobs)
                return u"a verified file is gone"_s;
            if (const QString wrong = m_world.unverified(); !wrong.isEmpty())
                return wrong;
            m_kills += hasEnded ? 0 : 1;
        }
        m_repeated += log.repeated();
        m_fetched += log.bytes();
        return run.exitCode == 0 ? m_world.wrongIn(run.path()) : QString::fromUtf8(run.text());
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!FaultWorld::isPossible())
            QSKIP("hubscope-get is not built, or this computer has no 127.0.0.2");
        const QString wrong = m_world.make({});
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        const auto seed = static_cast<quint32>(setting("HS_SEED", 1));
        m_random.seed(seed);
        qInfo("HS_SEED=%u HS_KILLS=%d", seed, setting("HS_KILLS", kKillsOfRow));
    }

    // In rows, since Qt Test allows a function five minutes.
    void nothingIsLostAndLittleFetchedTwice_data()
    {
        QTest::addColumn<int>("kills");
        for (int from = 0, all = setting("HS_KILLS", kKillsOfRow); from < all; from += kKillsOfRow)
            QTest::addRow("kills from %d", from + 1) << std::min(kKillsOfRow, all - from);
    }
    void nothingIsLostAndLittleFetchedTwice()
    {
        QFETCH(const int, kills);
        m_wanted = m_kills + kills;
        QString wrong;
        while (m_kills < m_wanted && wrong.isEmpty()) {
            wrong = download();
            ++m_downloads;
        }
        m_lost += wrong.isEmpty() ? 0 : 1;
        QVERIFY2(wrong.isEmpty(), qPrintable(u"after kill %1: %2"_s.arg(m_kills).arg(wrong)));
        QVERIFY2(m_worst <= kMostPerKill, qPrintable(QString::number(m_worst)));
    }

    void cleanupTestCase()
    {
        if (m_downloads == 0)
            return;
        note({u"kill -9 at a random moment, then a new start"_s, m_kills, m_lost, m_repeated});
        qInfo("%d kills in %d downloads, %lld bytes fetched, %lld of them again; %lld after the worst kill", m_kills,
              m_downloads, m_fetched, m_repeated, m_worst);
    }
};

HS_GUILESS_TEST(KilledGetTest)
#include "tst_killedget.moc"
