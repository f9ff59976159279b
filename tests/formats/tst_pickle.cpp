// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/pickle.h"

#include "formatkit.h"
#include "testprogram/testprogram.h"

using namespace hs::formats;
using hs::test::readBySteps;
using namespace Qt::StringLiterals;

// The samples are what Python 3 writes: pickle.dumps(value, protocol).
class TestPickle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importsAreNamed_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QStringList>("imports");
        QTest::addColumn<int>("protocol");
        QTest::newRow("text") << QByteArray("cposix\nsystem\np0\n(Vecho hi\np1\ntp2\nRp3\n.")
                              << QStringList{u"posix.system"_s} << 0;
        QTest::newRow("protocol 2") << QByteArray::fromHex("8002") + "cposix\nsystem\nq" +
                                           QByteArray::fromHex("0058070000006563686f20686971018571025271032e")
                                    << QStringList{u"posix.system"_s} << 2;
        QTest::newRow("protocol 4")
            << QByteArray::fromHex(
                   "80049522000000000000008c05706f736978948c0673797374656d9493948c076563686f20686994859452942e")
            << QStringList{u"posix.system"_s} << 4;
        // The class is imported once and then taken from the memo.
        QTest::newRow("memo")
            << QByteArray::fromHex(
                   "80049549000000000000005d94288c0b636f6c6c656374696f6e73948c0b4f726465726564446963749493942952"
                   "9468038c05706f736978948c0673797374656d9493948c076563686f2068699485945294652e")
            << QStringList{u"collections.OrderedDict"_s, u"posix.system"_s} << 4;
        QTest::newRow("made while it runs")
            << QByteArray::fromHex("80048c026f738c0673797374656d4e30932e") << QStringList{u"?"_s} << 4;
        QTest::newRow("INST") << QByteArray("(S'x'\nios\nsystem\n.") << QStringList{u"os.system"_s} << 0;
        QTest::newRow("nothing") << QByteArray("\x80\x02N.") << QStringList() << 2;
    }
    void importsAreNamed()
    {
        QFETCH(QByteArray, file);
        QFETCH(QStringList, imports);
        QFETCH(int, protocol);
        const auto listing = readPickle(SparseBytes::of(file));
        QVERIFY2(listing, qPrintable(listing ? QString() : listing.error().detail));
        QCOMPARE(listing->imports, imports);
        QCOMPARE(listing->protocol, protocol);
        QCOMPARE(listing->pickles, 1);
        QVERIFY(!listing->isCut);
        QCOMPARE(listing->ops.last().name, u"STOP"_s);
    }

    void severalPicklesAreOneListing()
    {
        const QByteArray one = QByteArray::fromHex("80028a0a6cfc9c46f9206aa850192e");
        const QByteArray file = one + "\x80\x02M\xe9\x03." + "\x80\x02}." + "\x80\x02" + "ctorch\nFloatStorage\n." +
                                "\x80\x02]." + QByteArray(5000, '.');
        const auto listing = readPickle(SparseBytes::of(file));
        QVERIFY(listing);
        QCOMPARE(listing->pickles, 5); // what follows are numbers of tensors
        QCOMPARE(listing->imports, QStringList{u"torch.FloatStorage"_s});
    }

    void longBytesAreNotFetched()
    {
        hs::test::BytesWriter file;
        file.raw("\x80\x04"_ba).raw("\x8e"_ba).number<quint64>(3'000'000).raw(QByteArray(3'000'000, 'x')).raw(".");
        SparseBytes bytes(file.bytes.size());
        auto listing = readPickle(bytes);
        while (!listing) {
            QCOMPARE(listing.error().kind, FormatTrouble::Kind::NeedsRange);
            const ByteSpan need = listing.error().range;
            bytes.add(need.begin, QByteArrayView(file.bytes).sliced(need.begin, need.size()));
            listing = readPickle(bytes);
        }
        QCOMPARE(listing->ops.at(1).argument, u"3000000 bytes"_s);
        QVERIFY(bytes.held() < 100);
    }

    void whatIsNoPickleSaysSo()
    {
        QCOMPARE(readPickle(SparseBytes::of("PK\x03\x04")).error().kind, FormatTrouble::Kind::OtherFormat);
        QCOMPARE(readPickle(SparseBytes::of({})).error().kind, FormatTrouble::Kind::OtherFormat);
        // A zip's first letter is an instruction that takes a line.
        QCOMPARE(readPickle(SparseBytes::of("PK\x03\x04 archive/data.pkl\nPK and so on")).error().kind,
                 FormatTrouble::Kind::OtherFormat);
        const auto cut = readPickle(SparseBytes::of(QByteArray("\x80\x02}q\x00(X\x05\x00\x00\x00"
                                                               "ab",
                                                               12)));
        QVERIFY(cut);
        QVERIFY(cut->isCut);
    }

    void anyPortionsGiveTheSame()
    {
        const QByteArray file = QByteArray::fromHex("80049549000000000000005d94288c0b636f6c6c656374696f6e73948c0b4f7264"
                                                    "657265644469637494939429529468038c05706f7369"
                                                    "78948c0673797374656d9493948c076563686f2068699485945294652e");
        const auto whole = readPickle(SparseBytes::of(file));
        for (const qint64 portion : {1, 5, 64}) {
            const auto listing = readBySteps(readPickle, file, portion);
            QVERIFY(listing);
            QCOMPARE(listing->opCount, whole->opCount);
            QCOMPARE(listing->imports, whole->imports);
        }
    }
};

HS_GUILESS_TEST(TestPickle)
#include "tst_pickle.moc"
