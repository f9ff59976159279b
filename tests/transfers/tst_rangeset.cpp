// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testprogram/testprogram.h"
#include "transfers/rangeset.h"

#include <QTest>

using namespace hs::transfers;

class RangeSetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsWhatTouches()
    {
        RangeSet set{{0, 10}, {20, 30}, {10, 15}, {14, 21}};
        QCOMPARE(set.ranges(), (QList<ByteRange>{{0, 30}}));
        QCOMPARE(set.bytes(), 30);
        set.add({40, 40});
        QCOMPARE(set.ranges().size(), 1);
    }

    void cutsOut()
    {
        RangeSet set{{0, 100}};
        set.remove({20, 30});
        set.remove({90, 200});
        QCOMPARE(set.ranges(), (QList<ByteRange>{{0, 20}, {30, 90}}));
        QCOMPARE(set.bytes(), 80);
        set.remove({10, 40});
        QCOMPARE(set.ranges(), (QList<ByteRange>{{0, 10}, {40, 90}}));
    }

    void knowsWhatIsMissing()
    {
        QCOMPARE(RangeSet().firstGap(50), (ByteRange{0, 50}));
        const RangeSet set{{0, 10}, {20, 30}};
        QCOMPARE(set.firstGap(50), (ByteRange{10, 20}));
        QCOMPARE(set.firstGap(15), (ByteRange{10, 15}));
        QCOMPARE((RangeSet{{0, 50}}.firstGap(50).size()), 0);
        QCOMPARE(set.endFrom(0), 10);
        QCOMPARE(set.endFrom(25), 30);
        QCOMPARE(set.endFrom(12), 12);
        QVERIFY(set.contains({21, 30}));
        QVERIFY(!set.contains({5, 25}));
    }

    void takesOneFromAnother()
    {
        const RangeSet all{{0, 100}};
        QCOMPARE(all.without({{10, 20}, {90, 120}}).ranges(), (QList<ByteRange>{{0, 10}, {20, 90}}));
        QVERIFY(all.without(all).isEmpty());
    }

    void agreesWithACountOfSingleBytes()
    {
        constexpr int kBytes = 200;
        RangeSet set;
        QList<bool> bytes(kBytes, false);
        quint32 seed = 7;
        const auto chance = [&seed](int below) {
            seed = seed * 1664525 + 1013904223;
            return static_cast<int>((seed >> 16) % static_cast<quint32>(below));
        };
        for (int step = 0; step < 2000; ++step) {
            const qint64 begin = chance(kBytes);
            const ByteRange range{begin, std::min<qint64>(begin + chance(30), kBytes)};
            const bool isAdded = chance(2) == 0;
            isAdded ? set.add(range) : set.remove(range);
            std::fill(bytes.begin() + range.begin, bytes.begin() + range.end, isAdded);
            QCOMPARE(set.bytes(), bytes.count(true));
            const qsizetype firstMissing = bytes.indexOf(false);
            QCOMPARE(set.endFrom(0), firstMissing < 0 ? kBytes : firstMissing);
        }
    }
};

HS_GUILESS_TEST(RangeSetTest)
#include "tst_rangeset.moc"
