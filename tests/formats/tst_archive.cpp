// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/archive.h"

#include "formatkit.h"
#include "testprogram/testprogram.h"

using namespace hs::formats;
using hs::test::readBySteps;
using hs::test::storedZip;
using namespace Qt::StringLiterals;

class TestArchive : public QObject
{
    Q_OBJECT

    static QByteArray sample()
    {
        return storedZip(
            {{"archive/data.pkl", "\x80\x02N."}, {"archive/data/0", QByteArray(300'000, 'w')}, {"archive/", {}}});
    }

private Q_SLOTS:
    void listsEntries()
    {
        const auto archive = readZip(SparseBytes::of(sample()));
        QVERIFY2(archive, qPrintable(archive ? QString() : archive.error().detail));
        QCOMPARE(archive->entryCount, 3);
        QCOMPARE(archive->entries.first().path, u"archive/data.pkl"_s);
        QCOMPARE(archive->entries.at(1).size, 300'000);
        QCOMPARE(archive->entries.at(1).method, u"stored"_s);
        QVERIFY(!archive->entries.at(1).changed); // the day that zip counts from
        QVERIFY(archive->entries.at(2).isFolder());
        QCOMPARE(archive->size, 300'004);
        QCOMPARE(torchPickleOf(*archive), u"archive/data.pkl"_s);
    }

    void readsOnlyTheEnd()
    {
        const QByteArray file = sample();
        const auto archive = readBySteps(readZip, file, 1000);
        QVERIFY(archive);
        SparseBytes bytes(file.size());
        auto step = readZip(bytes);
        QCOMPARE(step.error().kind, FormatTrouble::Kind::NeedsRange);
        QVERIFY(step.error().range.begin > file.size() - 70'000);
    }

    void unpacksOneEntry()
    {
        const QByteArray file = sample();
        const auto reader = [](const SparseBytes &bytes) { return readZipEntry(bytes, u"archive/data.pkl"_s, 1000); };
        const auto bytes = readBySteps(reader, file, 64);
        QVERIFY2(bytes, qPrintable(bytes ? QString() : bytes.error().detail));
        QCOMPARE(*bytes, QByteArray("\x80\x02N."));
        QCOMPARE(readZipEntry(SparseBytes::of(file), u"archive/data/0"_s, 1000).error().kind,
                 FormatTrouble::Kind::TooLarge);
        QVERIFY(!readZipEntry(SparseBytes::of(file), u"no such"_s, 1000));
    }

    void whatIsNoArchiveSaysSo()
    {
        QCOMPARE(readZip(SparseBytes::of("not an archive at all, but long enough to be one")).error().kind,
                 FormatTrouble::Kind::OtherFormat);
        QVERIFY(!readZip(SparseBytes::of({})));
        const QByteArray file = sample();
        for (qsizetype size = file.size() - 1; size > file.size() - 300; size -= 7) {
            const auto cut = readZip(SparseBytes::of(file.first(size)));
            QVERIFY(!cut);
            QVERIFY(cut.error().kind != FormatTrouble::Kind::NeedsRange);
        }
    }
};

HS_GUILESS_TEST(TestArchive)
#include "tst_archive.moc"
