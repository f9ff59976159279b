// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/manualclock.h"
#include "testprogram/testprogram.h"
#include "transfers/ratelimit.h"

#include <QTest>

using namespace hs::transfers;
using hs::testkit::ManualClock;
using namespace std::chrono_literals;

class RateLimitTest : public QObject
{
    Q_OBJECT

    std::shared_ptr<ManualClock> m_clock;
    std::shared_ptr<RateLimit> m_limit;
    int m_taken = 0;

    void take(qint64 bytes, std::stop_token stop = {})
    {
        QCoro::connect(takeBytes(m_limit, bytes, std::move(stop)), this, [this](bool isTaken) {
            if (isTaken)
                ++m_taken;
        });
    }

    /// Moves time in small steps until the condition is met; gives the time it took.
    template <typename F>
    std::chrono::milliseconds pass(F condition)
    {
        auto passed = 0ms;
        while (!condition() && passed < 60s) {
            m_clock->advance(10ms);
            passed += 10ms;
            QCoreApplication::processEvents();
            QCoreApplication::processEvents();
        }
        return passed;
    }

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_shared<ManualClock>();
        m_limit = std::make_shared<RateLimit>(m_clock);
        m_taken = 0;
    }

    void withoutALimitNobodyWaits()
    {
        take(1'000'000'000);
        QCOMPARE(m_taken, 1);
    }

    void theSumOfAllIsTheLimit()
    {
        m_limit->set(100'000);
        // Four takers, 50 kB each: 200 kB at 100 kB/s.
        for (int i = 0; i < 4; ++i)
            take(50'000);
        const auto time = pass([this] { return m_taken == 4; });
        QVERIFY2(time >= 1900ms && time <= 2200ms, qPrintable(QString::number(time.count())));
    }

    void changesWorkWithinASecond()
    {
        m_limit->set(1'000);
        take(1'000'000); // 1,000 seconds
        pass([this] { return m_clock->pending().size() == 1; });
        m_limit->set(0);
        QVERIFY(pass([this] { return m_taken == 1; }) <= 1s);
    }

    void stoppingEndsTheWait()
    {
        m_limit->set(1'000);
        std::stop_source stop;
        bool isTaken = true;
        bool hasEnded = false;
        QCoro::connect(takeBytes(m_limit, 1'000'000, stop.get_token()), this, [&](bool taken) {
            isTaken = taken;
            hasEnded = true;
        });
        stop.request_stop();
        QTRY_VERIFY(hasEnded);
        QVERIFY(!isTaken);
    }
};

HS_GUILESS_TEST(RateLimitTest)
#include "tst_ratelimit.moc"
