// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/throughputhistory.h"
#include "testprogram/testprogram.h"

#include <QTest>

using hs::models::ThroughputHistory;

class ThroughputHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTwoMinutesOfDifferences()
    {
        ThroughputHistory history;
        QCOMPARE(history.now(), 0);
        for (int second = 0; second <= 200; ++second)
            history.add(second * 100);
        QCOMPARE(history.rates().size(), ThroughputHistory::kSeconds);
        QCOMPARE(history.now(), 100);
        QCOMPARE(history.highest(), 100);
        QCOMPARE(history.average(), 100);
    }

    void aCountThatBeginsAnewIsNoNegativeSpeed()
    {
        ThroughputHistory history;
        history.add(1000);
        history.add(10);
        QCOMPARE(history.now(), 0);
        history.add(60);
        QCOMPARE(history.now(), 50);
        QCOMPARE(history.average(), 50); // seconds in which nothing moved do not count
    }

    void axesEndAtRoundNumbers_data()
    {
        QTest::addColumn<qint64>("highest");
        QTest::addColumn<qint64>("top");
        QTest::newRow("nothing") << qint64(0) << qint64(100'000);
        QTest::newRow("84.2 MB/s") << qint64(84'200'000) << qint64(100'000'000);
        QTest::newRow("110 MB/s") << qint64(110'000'000) << qint64(120'000'000);
        QTest::newRow("exact") << qint64(20'000'000) << qint64(20'000'000);
    }
    void axesEndAtRoundNumbers()
    {
        QFETCH(qint64, highest);
        QTEST(hs::models::roundAxisTop(highest), "top");
    }
};

HS_GUILESS_TEST(ThroughputHistoryTest)
#include "tst_throughputhistory.moc"
