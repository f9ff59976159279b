// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/fixtures.h"
#include "testkit/waits.h"
#include "testprogram/testprogram.h"
#include "transfers/diskfile.h"
#include "transfers/treecache.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::transfers;
using hs::hub::Oid;
using hs::hub::TreeEntry;

class TreeCacheTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    [[nodiscard]] QString path() const { return m_folder.filePath(u"trees/c.json"_s); }

    static TreeEntry file(const QString &path, qint64 size, const QString &lfs = {})
    {
        TreeEntry entry;
        entry.path = path;
        entry.size = size;
        entry.oid = Oid(u"b"_s.repeated(40));
        entry.lfsSha256 = lfs;
        return entry;
    }

private Q_SLOTS:
    void readsWhatItWrote()
    {
        TreeEntry folder;
        folder.type = TreeEntry::Type::Directory;
        folder.path = u"sub"_s;
        const QList<TreeEntry> files{file(u"a.txt"_s, 3), file(u"sub/big.bin"_s, qint64(1) << 40, u"c"_s.repeated(64))};
        QVERIFY(writeTreeCache(path(), files + QList<TreeEntry>{folder}).has_value());
        QCOMPARE(readTreeCache(path()), files);
    }

    void readsTheOfficialClientsForm()
    {
        const QByteArray json = R"({"format_version": 1, "files": {
            "README.md": {"size": 12, "blob_id": "1111111111111111111111111111111111111111"},
            "w.bin": {"size": 134, "blob_id": "2222222222222222222222222222222222222222",
                      "lfs_sha256": "3333333333333333333333333333333333333333333333333333333333333333", "lfs_size": 5000,
                      "xet_hash": "4444444444444444444444444444444444444444444444444444444444444444"}}})";
        QVERIFY(writeWholeFile(path(), json).has_value());
        const auto files = readTreeCache(path());
        QVERIFY(files);
        QCOMPARE(files->size(), 2);
        QCOMPARE(files->at(1).size, 5000);
        QCOMPARE(files->at(1).etag().toString(), u"3"_s.repeated(64));
    }

    void ignoresWhatItCannotTrust_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << QByteArray(R"({"format_version": 1, "files": {)");
        QTest::newRow("another version") << QByteArray(R"({"format_version": 2, "files": {}})");
        QTest::newRow("no files") << QByteArray(R"({"format_version": 1})");
        QTest::newRow("hostile path") << QByteArray(
            R"({"format_version":1,"files":{"../x":{"size":1,"blob_id":"1111111111111111111111111111111111111111"}}})");
        QTest::newRow("bad id") << QByteArray(R"({"format_version":1,"files":{"x":{"size":1,"blob_id":"zz"}}})");
        QTest::newRow("negative size") << QByteArray(
            R"({"format_version":1,"files":{"x":{"size":-1,"blob_id":"1111111111111111111111111111111111111111"}}})");
        QTest::newRow("bad xet hash") << QByteArray(
            R"({"format_version":1,"files":{"x":{"size":1,"blob_id":"1111111111111111111111111111111111111111","xet_hash":"1"}}})");
    }
    void ignoresWhatItCannotTrust()
    {
        QFETCH(QByteArray, json);
        QVERIFY(writeWholeFile(path(), json).has_value());
        QVERIFY(!readTreeCache(path()));
    }

    void absentIsNoListing() { QVERIFY(!readTreeCache(m_folder.filePath(u"none.json"_s))); }
};

HS_GUILESS_TEST(TreeCacheTest)
#include "tst_treecache.moc"
