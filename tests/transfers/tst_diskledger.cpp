// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testprogram/testprogram.h"
#include "transfers/diskledger.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::transfers;

class DiskLedgerTest : public QObject
{
    Q_OBJECT

    static std::optional<Volume> twoVolumes(const QString &folder)
    {
        if (folder == "/unknown"_L1)
            return std::nullopt;
        return Volume{.id = folder.startsWith("/other"_L1) ? 2U : 1U, .free = 1000};
    }

private Q_SLOTS:
    void nobodyCountsOnWhatIsPromised()
    {
        DiskLedger ledger(twoVolumes);
        auto first = ledger.promise(u"/a"_s, 700);
        QVERIFY(first);
        QCOMPARE(ledger.missing(u"/b"_s, 400), 100);
        const auto second = ledger.promise(u"/b"_s, 400);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, HubError::Kind::DiskFull);
        QVERIFY(ledger.promise(u"/other"_s, 1000));
        first->shrinkTo(500);
        QVERIFY(ledger.promise(u"/b"_s, 400));
        first->shrinkTo(900); // never more
        QCOMPARE(ledger.missing(u"/b"_s, 500), 0);
    }

    void whatIsGoneWantsNothing()
    {
        DiskLedger ledger(twoVolumes);
        {
            const auto promise = ledger.promise(u"/a"_s, 1000);
            QVERIFY(promise);
            QCOMPARE(ledger.missing(u"/a"_s, 1), 1);
        }
        QCOMPARE(ledger.missing(u"/a"_s, 1000), 0);
    }

    void unknownVolumesTakeEverything()
    {
        DiskLedger ledger(twoVolumes);
        QVERIFY(ledger.promise(u"/unknown"_s, qint64(1) << 60));
        QCOMPARE(ledger.missing(u"/unknown"_s, qint64(1) << 60), 0);
    }

    void noticesThatOthersTookTheSpace()
    {
        qint64 free = 1000;
        DiskLedger ledger([&free](const QString &) { return Volume{.id = 1, .free = free}; });
        auto promise = ledger.promise(u"/a"_s, 800);
        HS_VERIFY_VALUE(promise);
        ledger.review();
        QVERIFY(!promise->isShort());
        free = 700;
        QVERIFY(!promise->isShort()); // nobody looked
        ledger.review();
        QVERIFY(promise->isShort());
        promise->shrinkTo(600);
        ledger.review();
        QVERIFY(!promise->isShort());
    }

    void anEmptyPlaceOfAnotherVolumeIsNoHome()
    {
        quint64 volume = 1;
        DiskLedger ledger([&volume](const QString &) { return Volume{.id = volume, .free = 1000}; });
        const QTemporaryDir folder;
        const QString home = folder.filePath(u"hub"_s);
        HS_VERIFY_VALUE(ledger.checkHome(home)); // to be made
        volume = 2;
        const auto gone = ledger.checkHome(home);
        QVERIFY(!gone);
        QVERIFY(isVolumeTrouble(gone.error()));
        QCOMPARE(gone.error().serverCode, u"ENODEV"_s);
        QVERIFY(QDir().mkpath(home)); // moved there by somebody
        HS_VERIFY_VALUE(ledger.checkHome(home));
    }

    void findsTheVolumeOfAFolderThatIsNotThereYet()
    {
        const auto volume = volumeOf(u"/tmp/no/such/folder/at/all"_s);
        QVERIFY(volume);
        QCOMPARE(volume->id, volumeOf(u"/tmp"_s)->id);
        QVERIFY(volume->free > 0);
    }
};

HS_GUILESS_TEST(DiskLedgerTest)
#include "tst_diskledger.moc"
