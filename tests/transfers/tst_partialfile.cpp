// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/fixtures.h"
#include "testprogram/testprogram.h"
#include "transfers/partialfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace hs::transfers;
using hs::hub::Etag;

namespace {

constexpr qint64 kSize = (qint64(12) << 20) + 345; // has a record
constexpr qint64 kPiece = qint64(1) << 20;

QByteArray manyBytes()
{
    QByteArray bytes(kSize, Qt::Uninitialized);
    quint32 state = 3;
    for (char &byte : bytes) {
        state = state * 1664525 + 1013904223;
        byte = static_cast<char>(state >> 24);
    }
    return bytes;
}

} // namespace

class PartialFileTest : public QObject
{
    Q_OBJECT

    DiskPool m_pool = std::make_shared<QThreadPool>();
    QTemporaryDir m_folder;
    QByteArray m_content;
    Etag m_etag;

    [[nodiscard]] QString path() const { return m_folder.filePath(u"blobs/x.hubscope.incomplete"_s); }
    [[nodiscard]] PartialFilePtr open() const
    {
        return PartialFile::open(m_pool, path(), m_etag, kSize).value_or(nullptr);
    }
    [[nodiscard]] Result<void> write(const PartialFilePtr &file, qint64 from, qint64 end) const
    {
        return file->write(from, {m_content.sliced(from, end - from)});
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_content = manyBytes();
        auto hash = ContentHash::forEtag(Etag(u"0"_s.repeated(64)), kSize);
        hash->add(m_content);
        m_etag = hash->result();
    }
    void init() { m_folder = QTemporaryDir(); }
    void cleanup() { m_pool->waitForDone(); }

    void hashesPiecesThatComeInAnyOrder()
    {
        const PartialFilePtr file = open();
        QVERIFY(file);
        const QList<qint64> order{7, 3, 0, 12, 1, 11, 10, 2, 9, 4, 8, 5, 6};
        for (const qint64 piece : order)
            QVERIFY(write(file, piece * kPiece, std::min((piece + 1) * kPiece, kSize)));
        QCOMPARE(file->finish().value(), m_etag);
        file->settle();
        QCOMPARE(hs::testkit::readFile(path()), m_content);
    }

    void severalThreadsWriteAtOnce()
    {
        const PartialFilePtr file = open();
        std::atomic<int> failures = 0;
        {
            std::vector<std::jthread> writers;
            for (qint64 first = 0; first < 4; ++first) {
                writers.emplace_back([&, first] {
                    for (qint64 piece = first; piece * kPiece < kSize; piece += 4)
                        failures += write(file, piece * kPiece, std::min((piece + 1) * kPiece, kSize)) ? 0 : 1;
                });
            }
        }
        QCOMPARE(failures.load(), 0);
        QCOMPARE(file->finish().value(), m_etag);
        file->settle();
    }

    void goesOnFromItsRecord()
    {
        {
            const PartialFilePtr file = open();
            QVERIFY(write(file, 0, kPiece) && write(file, 5 * kPiece, 7 * kPiece));
            QVERIFY(file->record());
            QVERIFY(write(file, 9 * kPiece, 10 * kPiece)); // not flushed: as if the program was killed here
            file->settle();
        }
        QVERIFY(PieceRecord::read(path(), m_etag, kSize)->contains({5 * kPiece, 7 * kPiece}));
        const PartialFilePtr file = open();
        QVERIFY(file);
        const RangeSet present = file->written();
        QVERIFY(present.contains({0, kPiece}) && present.contains({5 * kPiece, 7 * kPiece}));
        if (QFile::exists(u"/proc/sys/kernel/random/boot_id"_s)) // a kill is no power failure
            QVERIFY(present.contains({9 * kPiece, 10 * kPiece}));
        for (ByteRange gap = present.firstGap(kSize); gap.size() > 0; gap = file->written().firstGap(kSize))
            QVERIFY(write(file, gap.begin, gap.end));
        QCOMPARE(file->finish().value(), m_etag);
        file->settle();
    }

    void aBadPieceIsFoundByASecondCopy_data()
    {
        QTest::addColumn<qint64>("bad");
        QTest::addColumn<qint64>("length");
        QTest::newRow("the first byte") << qint64(0) << qint64(1);
        QTest::newRow("over two pieces") << 3 * kPiece - 5 << qint64(10);
        QTest::newRow("the last byte") << kSize - 1 << qint64(1);
        QTest::newRow("everything") << qint64(0) << kSize;
    }
    void aBadPieceIsFoundByASecondCopy()
    {
        QFETCH(qint64, bad);
        QFETCH(qint64, length);
        QByteArray spoiled = m_content;
        for (qint64 at = bad; at < bad + length; ++at)
            spoiled[at] = static_cast<char>(~spoiled[at]);
        const PartialFilePtr file = open();
        QVERIFY(file->write(0, {spoiled}));
        QVERIFY(file->finish().value() != m_etag);
        file->beginRepair(m_etag);
        QVERIFY(!file->isRepaired());
        qint64 piece = 0;
        for (; piece * kPiece < kSize && !file->isRepaired(); ++piece) {
            QVERIFY(write(file, piece * kPiece, std::min((piece + 1) * kPiece, kSize)));
            m_pool->waitForDone();
        }
        QCOMPARE(file->finish().value(), m_etag);
        QVERIFY(file->isRepaired());
        QCOMPARE(file->repaired(), (ByteRange{bad, bad + length}));
        // One right piece behind the bad one tells that it is over.
        QVERIFY(piece <= (bad + length - 1) / kPiece + 2);
        file->settle();
        QCOMPARE(hs::testkit::readFile(path()), m_content);
    }

    void theSameBytesTwiceAreNotRepaired()
    {
        QByteArray spoiled = m_content;
        spoiled[kPiece] = static_cast<char>(~spoiled[kPiece]);
        const PartialFilePtr file = open();
        QVERIFY(file->write(0, {spoiled}));
        const Etag wrong = file->finish().value();
        file->beginRepair(m_etag);
        QVERIFY(file->write(0, {spoiled}));
        QCOMPARE(file->finish().value(), wrong);
        QVERIFY(!file->isRepaired() && !file->repaired());
        file->settle();
    }

    void takesUpTheFileOfAnEarlierProgram()
    {
        QVERIFY(writeWholeFile(path(), m_content.first(3 * kPiece + 17)));
        const PartialFilePtr file = open();
        QCOMPARE(file->written().ranges(), (QList<ByteRange>{{0, 3 * kPiece + 17}}));
        QVERIFY(write(file, 3 * kPiece + 17, kSize));
        QCOMPARE(file->finish().value(), m_etag);
        file->settle();
    }

    void theNextOneMayOpenItAfterSettling()
    {
        const PartialFilePtr first = open();
        QVERIFY(first);
        const auto second = PartialFile::open(m_pool, path(), m_etag, kSize);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, HubError::Kind::Conflict);
        first->settle(); // the reference is still there
        QVERIFY(open());
    }

    void isNotLongerThanWhatWasWritten()
    {
        const PartialFilePtr file = open();
        QVERIFY(write(file, 0, kPiece));
        QCOMPARE(fileSize(path()), kPiece); // whatever space it took
        file->settle();
    }

    void anErrorRecordsNothing()
    {
        {
            const PartialFilePtr file = open();
            QVERIFY(write(file, 0, kPiece) && file->record());
            file->settle();
            QVERIFY(!write(file, kPiece, 2 * kPiece)); // it is closed: the disk is gone
        }
        QCOMPARE(PieceRecord::read(path(), m_etag, kSize)->ranges(), (QList<ByteRange>{{0, kPiece}}));
    }
};

HS_GUILESS_TEST(PartialFileTest)
#include "tst_partialfile.moc"
