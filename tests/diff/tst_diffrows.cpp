// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diff/diffrows.h"

#include "testprogram/testprogram.h"

using namespace hs::diff;

class TestDiffRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unifiedHasEveryLineOnce()
    {
        const TextDiff diff = diffTexts("a\nb\nc\n", "a\nx\ny\nc\n");
        const QList<DiffRow> rows = unifiedRows(diff);
        QCOMPARE(rows.size(), 1 + diff.hunks.first().lines.size());
        QVERIFY(rows.first().isHeader);
        QCOMPARE(rows.at(2).left, 1); // "b", removed
        QCOMPARE(rows.at(2).right, -1);
        QCOMPARE(rows.at(3).left, -1);
    }

    void removedLinesStandBesideAddedOnes()
    {
        const TextDiff diff = diffTexts("a\nb\nc\n", "a\nx\ny\nc\n");
        const QList<DiffRow> rows = sideBySideRows(diff);
        // header, a|a, b|x, -|y, c|c
        QCOMPARE(rows.size(), 5);
        QCOMPARE(rows.at(2).left, 1);
        QCOMPARE(rows.at(2).right, 2);
        QCOMPARE(rows.at(3).left, -1);
        QCOMPARE(rows.at(3).right, 3);
        QCOMPARE(rows.at(4).left, rows.at(4).right);
    }

    void everyChangeBeginsOnce()
    {
        QByteArray before;
        for (int i = 0; i < 40; ++i)
            before += "line " + QByteArray::number(i) + '\n';
        QByteArray after = before;
        after.replace("line 5\n", "five\n");
        after.replace("line 6\n", "six\n");
        after.replace("line 30\n", "");
        const TextDiff diff = diffTexts(before, after);
        QCOMPARE(diff.hunks.size(), 2);
        for (const QList<DiffRow> &rows : {unifiedRows(diff), sideBySideRows(diff)})
            QCOMPARE(changeStarts(diff, rows).size(), 2);
    }

    void nothingHasNoRows()
    {
        QVERIFY(unifiedRows({}).isEmpty());
        QVERIFY(sideBySideRows({}).isEmpty());
        QVERIFY(changeStarts({}, {}).isEmpty());
    }
};

HS_GUILESS_TEST(TestDiffRows)
#include "tst_diffrows.moc"
