// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testprogram/testprogram.h"
#include "transfers/speedmeter.h"

#include <QTest>
#include <QTimeZone>

using namespace hs::transfers;
using namespace std::chrono_literals;

class SpeedMeterTest : public QObject
{
    Q_OBJECT

    QDateTime m_now{QDate(2026, 1, 1), QTime(0, 0), QTimeZone::UTC};

    void run(SpeedMeter &meter, int milliseconds, qint64 perSecond, qint64 &total)
    {
        for (int passed = 0; passed < milliseconds; passed += 100) {
            m_now = m_now.addMSecs(100);
            total += perSecond / 10;
            meter.add(m_now, total);
        }
    }

private Q_SLOTS:
    void measuresASteadyFlow()
    {
        SpeedMeter meter;
        qint64 total = 0;
        meter.add(m_now, total);
        run(meter, 10000, 1'000'000, total);
        QCOMPARE(meter.speed(), 1'000'000);
        QCOMPARE(meter.timeLeft(10'000'000), 10s);
    }

    void forgetsAfterFiveSeconds()
    {
        SpeedMeter meter;
        qint64 total = 0;
        meter.add(m_now, total);
        run(meter, 10000, 8'000'000, total);
        run(meter, 6000, 0, total);
        QCOMPARE(meter.speed(), 0);
        QVERIFY(!meter.timeLeft(1));
    }

    void tellsNoTimeInTheFirstSeconds()
    {
        SpeedMeter meter;
        qint64 total = 0;
        meter.add(m_now, total);
        run(meter, 2000, 1'000'000, total);
        QVERIFY(meter.speed() > 0);
        QVERIFY(!meter.timeLeft(1'000'000));
    }

    void aFallingTotalBeginsAnew()
    {
        SpeedMeter meter;
        qint64 total = 0;
        meter.add(m_now, total);
        run(meter, 5000, 1'000'000, total);
        meter.add(m_now.addMSecs(100), 0);
        QCOMPARE(meter.speed(), 0);
    }
};

HS_GUILESS_TEST(SpeedMeterTest)
#include "tst_speedmeter.moc"
