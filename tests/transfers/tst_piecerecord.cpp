// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/fixtures.h"
#include "testprogram/testprogram.h"
#include "transfers/piecerecord.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::transfers;
using hs::hub::Etag;

class PieceRecordTest : public QObject
{
    Q_OBJECT

    static constexpr qint64 kSize = 100'000'000;
    QTemporaryDir m_folder;
    const Etag m_etag{u"a"_s.repeated(64)};

    [[nodiscard]] QString path() const { return m_folder.filePath(u"blobs/x.hubscope.incomplete"_s); }
    void makeFile(qint64 size) const
    {
        auto file = DiskFile::openForWriting(path());
        QVERIFY(file && file->truncate(size));
    }
    [[nodiscard]] QByteArray bytes() const { return hs::testkit::readFile(PieceRecord::pathFor(path())); }

private Q_SLOTS:
    void init() { m_folder = QTemporaryDir(); }

    void isNamedAsALeftover() { QVERIFY(PieceRecord::pathFor(path()).endsWith(u"/x.hubscope.pieces.incomplete"_s)); }

    void givesBackWhatWasAdded()
    {
        makeFile(kSize);
        auto record = PieceRecord::open(path(), m_etag, kSize, {{0, 5}});
        QVERIFY(record);
        QVERIFY(record->add({{10, 20}, {50'000'000, 60'000'000}}));
        QVERIFY(record->add({{5, 7}}));
        const auto read = PieceRecord::read(path(), m_etag, kSize);
        QCOMPARE(read->ranges(), (QList<ByteRange>{{0, 7}, {10, 20}, {50'000'000, 60'000'000}}));
    }

    void isAboutOneContent()
    {
        makeFile(kSize);
        QVERIFY(PieceRecord::open(path(), m_etag, kSize, {{0, 5}}));
        QVERIFY(!PieceRecord::read(path(), Etag(u"b"_s.repeated(64)), kSize));
        QVERIFY(!PieceRecord::read(path(), m_etag, kSize + 1));
        QVERIFY(PieceRecord::read(path(), m_etag, kSize));
    }

    void aTornLineEndsIt_data()
    {
        QTest::addColumn<int>("kept"); // bytes of the last line
        QTest::addColumn<int>("flipped");
        QTest::newRow("cut") << 23 << -1;
        QTest::newRow("cut early") << 1 << -1;
        QTest::newRow("zeros in it") << 24 << 9;
        QTest::newRow("wrong sum") << 24 << 20;
    }
    void aTornLineEndsIt()
    {
        QFETCH(int, kept);
        QFETCH(int, flipped);
        makeFile(kSize);
        auto record = PieceRecord::open(path(), m_etag, kSize, {});
        QVERIFY(record && record->add({{0, 100}}));
        const qsizetype whole = bytes().size();
        QVERIFY(record->add({{200, 300}}));
        QByteArray torn = bytes().first(whole + kept);
        if (flipped >= 0)
            torn[whole + flipped] = static_cast<char>(torn[whole + flipped] ^ 0x55);
        QVERIFY(writeWholeFile(PieceRecord::pathFor(path()), torn));
        QCOMPARE(PieceRecord::read(path(), m_etag, kSize)->ranges(), (QList<ByteRange>{{0, 100}}));
    }

    void saysNothingOfWhatWasCutOff()
    {
        makeFile(kSize);
        QVERIFY(PieceRecord::open(path(), m_etag, kSize, {{0, 1000}, {5000, 9000}}));
        makeFile(6000);
        QCOMPARE(PieceRecord::read(path(), m_etag, kSize)->ranges(), (QList<ByteRange>{{0, 1000}, {5000, 6000}}));
        QVERIFY(removeFile(path()));
        QCOMPARE(bytesOfPartial(path(), m_etag, kSize), 0);
    }

    void whatIsOnlyWrittenHoldsUntilTheNextBoot()
    {
        if (!QFile::exists(u"/proc/sys/kernel/random/boot_id"_s))
            QSKIP("boots cannot be told apart here");
        makeFile(kSize);
        auto record = PieceRecord::open(path(), m_etag, kSize, {});
        QVERIFY(record && record->note({100, 200}));
        const qsizetype lineEnd = bytes().size();
        QVERIFY(record->add({{300, 400}}));
        QCOMPARE(PieceRecord::read(path(), m_etag, kSize)->ranges(), (QList<ByteRange>{{100, 200}, {300, 400}}));
        QCOMPARE(PieceRecord::read(path(), m_etag, kSize, PieceRecord::Trust::Flushed)->ranges(),
                 (QList<ByteRange>{{300, 400}}));
        QVERIFY(PieceRecord::restate(path(), m_etag, kSize, {{300, 400}}));
        QCOMPARE(PieceRecord::read(path(), m_etag, kSize)->ranges(), (QList<ByteRange>{{300, 400}}));
        record = PieceRecord::open(path(), m_etag, kSize, {});
        QVERIFY(record && record->note({100, 200}) && record->add({{300, 400}}));
        QByteArray ofAnotherBoot = bytes();
        ofAnotherBoot[lineEnd - 1] = static_cast<char>(ofAnotherBoot[lineEnd - 1] ^ 1);
        QVERIFY(writeWholeFile(PieceRecord::pathFor(path()), ofAnotherBoot));
        QCOMPARE(PieceRecord::read(path(), m_etag, kSize)->ranges(), (QList<ByteRange>{{300, 400}}));
    }

    void isShortAgainAfterAnotherOpening()
    {
        makeFile(kSize);
        auto record = PieceRecord::open(path(), m_etag, kSize, {});
        for (qint64 at = 0; at < 1000; ++at)
            QVERIFY(record->add({{at * 10, at * 10 + 10}}));
        const auto before = PieceRecord::read(path(), m_etag, kSize);
        QCOMPARE(before->ranges(), (QList<ByteRange>{{0, 10000}}));
        const qsizetype length = bytes().size();
        QVERIFY(PieceRecord::open(path(), m_etag, kSize, *before));
        QVERIFY(bytes().size() < length / 10);
        QCOMPARE(PieceRecord::read(path(), m_etag, kSize), before);
    }

    void goesWithItsFile()
    {
        makeFile(kSize);
        QVERIFY(PieceRecord::open(path(), m_etag, kSize, {{0, 5}}));
        QCOMPARE(bytesOfPartial(path(), m_etag, kSize), 5);
        QVERIFY(removePartial(path()));
        QVERIFY(!QFile::exists(path()) && !QFile::exists(PieceRecord::pathFor(path())));
    }

    void anEarlierProgramsFileCountsByItsLength()
    {
        makeFile(kSize / 2);
        QCOMPARE(bytesOfPartial(path(), m_etag, kSize), kSize / 2);
        makeFile(kSize + 1);
        QCOMPARE(bytesOfPartial(path(), m_etag, kSize), 0);
    }
};

HS_GUILESS_TEST(PieceRecordTest)
#include "tst_piecerecord.moc"
