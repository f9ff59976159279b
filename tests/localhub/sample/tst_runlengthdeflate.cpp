// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/sample/noise.h"
#include "localhub/sample/runlengthdeflate.h"
#include "testprogram/testprogram.h"

#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace hs::localhub;

class TestRunLengthDeflate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyInflaterReadsIt_data();
    void anyInflaterReadsIt();
    void runsBecomeShort();
};

void TestRunLengthDeflate::anyInflaterReadsIt_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("one byte") << QByteArray("a");
    QTest::newRow("high bytes") << QByteArray("\x90\xff\x8f\xc0", 4);
    QTest::newRow("noise") << Noise("noise").bytes(5000);
    QTest::newRow("zeros") << QByteArray(100000, '\0');
    // Every length that a run can have, to meet each length code and its extra bits.
    QByteArray runs;
    for (int length = 1; length < 300; ++length)
        runs += QByteArray(length, static_cast<char>('a' + length % 7));
    QTest::newRow("all lengths") << runs;
}

void TestRunLengthDeflate::anyInflaterReadsIt()
{
    QFETCH(const QByteArray, bytes);
    // qUncompress wants the size in front of a zlib stream.
    QByteArray prefixed(4, Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(bytes.size()), prefixed.data());
    QCOMPARE(qUncompress(prefixed + runLengthDeflated(bytes)), bytes);
}

void TestRunLengthDeflate::runsBecomeShort()
{
    QCOMPARE_LE(runLengthDeflated(QByteArray(100000, '\0')).size(), 1500);
}

HS_GUILESS_TEST(TestRunLengthDeflate)
#include "tst_runlengthdeflate.moc"
