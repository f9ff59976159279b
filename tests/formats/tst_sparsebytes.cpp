// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/bytecursor.h"

#include "testprogram/testprogram.h"

using namespace hs::formats;

class TestSparseBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatIsMissing()
    {
        SparseBytes file(100);
        QCOMPARE(file.missing(10, 20), (ByteSpan{10, 30}));
        file.add(15, "0123456789");
        QCOMPARE(file.missing(10, 20), (ByteSpan{10, 15}));
        QCOMPARE(file.missing(15, 20), (ByteSpan{25, 35}));
        QCOMPARE(file.missing(15, 10), std::nullopt);
        QCOMPARE(file.missing(90, 1000), (ByteSpan{90, 100}));
        QCOMPARE(file.missing(100, 1), std::nullopt);
        QCOMPARE(file.missing(-1, 5), std::nullopt);
        QCOMPARE(file.held(), 10);
    }

    void joinsPiecesInAnyOrder()
    {
        const QByteArray whole = "The quick brown fox jumps over the lazy dog";
        SparseBytes file(whole.size());
        for (const auto &[begin, end] : {std::pair{30, 43}, {0, 5}, {10, 20}, {3, 12}, {18, 35}})
            file.add(begin, QByteArrayView(whole).sliced(begin, end - begin));
        QCOMPARE(file.at(0, 1000), whole);
        QCOMPARE(file.held(), whole.size());
        QCOMPARE(file.at(40, 2), QByteArrayView("do"));
    }

    void leavesOutWhatLiesBeyondTheEnd()
    {
        SparseBytes file(4);
        file.add(2, "abcdef");
        file.add(90, "x");
        file.add(-1, "x");
        QCOMPARE(file.at(0, 10), QByteArrayView());
        QCOMPARE(file.at(2, 10), QByteArrayView("ab"));
        QCOMPARE(SparseBytes(-5).size(), 0);
    }

    void cursorSaysWhatItNeeds()
    {
        SparseBytes file(20);
        file.add(0, QByteArrayView("\x01\x00\x00\x00", 4));
        ByteCursor cursor(file);
        QCOMPARE(cursor.number<quint32>(), 1U);
        QCOMPARE(cursor.number<quint64>(), 0U);
        QCOMPARE(cursor.trouble()->kind, FormatTrouble::Kind::NeedsRange);
        QCOMPARE(cursor.trouble()->range, (ByteSpan{4, 12}));
        QCOMPARE(cursor.position(), 4);
    }

    void cursorSkipsWhatIsNotHere()
    {
        SparseBytes file(1000);
        file.add(998, "\x34\x12");
        ByteCursor cursor(file);
        cursor.skip(998);
        QCOMPARE(cursor.number<quint16>(), 0x1234);
        QVERIFY(cursor.isAtEnd());
        cursor.skip(1);
        QCOMPARE(cursor.trouble()->kind, FormatTrouble::Kind::Truncated);
    }
};

HS_GUILESS_TEST(TestSparseBytes)
#include "tst_sparsebytes.moc"
