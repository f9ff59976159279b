// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diff/changedfile.h"

#include "testprogram/testprogram.h"

using namespace Qt::StringLiterals;
using namespace hs::diff;
using hs::hub::TreeEntry;
using Kind = ChangedFile::Kind;

class TestChangedFile : public QObject
{
    Q_OBJECT

    static TreeEntry file(const QString &path, const QString &oid, qint64 size = 10)
    {
        return {.type = TreeEntry::Type::File, .path = path, .oid = hs::hub::Oid(oid), .size = size};
    }

private Q_SLOTS:
    void treesAreComparedByContent()
    {
        const auto changes = compareTrees({file(u"same"_s, u"1"_s), file(u"gone"_s, u"2"_s), file(u"b"_s, u"3"_s)},
                                          {file(u"same"_s, u"1"_s), file(u"b"_s, u"4"_s), file(u"new"_s, u"5"_s)});
        QCOMPARE(changes.size(), 3);
        QCOMPARE(changes.at(0).path, u"b"_s);
        QCOMPARE(changes.at(0).kind, Kind::Modified);
        QCOMPARE(changes.at(1).kind, Kind::Removed);
        QVERIFY(!changes.at(1).after);
        QCOMPARE(changes.at(2).kind, Kind::Added);
        QVERIFY(!changes.at(2).before);
    }

    void sameContentUnderAnotherNameWasRenamed()
    {
        const auto changes = compareTrees({file(u"a/old"_s, u"1"_s)}, {file(u"b/new"_s, u"1"_s)});
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().kind, Kind::Renamed);
        QCOMPARE(changes.first().oldPath, u"a/old"_s);
        QVERIFY(changes.first().hasSameContent());
    }

    void emptyFilesAreNotTakenForEachOther()
    {
        const auto changes = compareTrees({file(u"a"_s, u"e"_s, 0)}, {file(u"b"_s, u"e"_s, 0)});
        QCOMPARE(changes.size(), 2);
    }

    void oneOfTwoCopiesIsTheRenamedOne()
    {
        const auto changes = compareTrees({file(u"old"_s, u"1"_s)}, {file(u"y"_s, u"1"_s), file(u"x"_s, u"1"_s)});
        QCOMPARE(changes.size(), 2);
        QCOMPARE(changes.at(0).path, u"x"_s);
        QCOMPARE(changes.at(0).kind, Kind::Renamed);
        QCOMPARE(changes.at(1).kind, Kind::Added);
    }

    void foldersAreNoFiles()
    {
        TreeEntry folder = file(u"folder"_s, u"9"_s, 0);
        folder.type = TreeEntry::Type::Directory;
        QVERIFY(compareTrees({}, {folder}).isEmpty());
    }

    void patchIsCountedByFile()
    {
        const QByteArray patch = "diff --git a/config.json b/config.json\n"
                                 "index 1111111..2222222 100644\n"
                                 "--- a/config.json\n+++ b/config.json\n"
                                 "@@ -1,3 +1,2 @@\n {\n-  \"a\": 1,\n-  \"b\": 2\n+  \"a\": 2\n"
                                 "diff --git a/gone.txt b/gone.txt\n"
                                 "deleted file mode 100644\nindex 3333333..0000000\n"
                                 "--- a/gone.txt\n+++ /dev/null\n@@ -1 +0,0 @@\n-bye\n";
        const auto counts = countsOfPatch(patch);
        QCOMPARE(counts.value(u"config.json"_s), (LineCounts{1, 2}));
        QCOMPARE(counts.value(u"gone.txt"_s), (LineCounts{0, 1}));
    }

    void anyTextMayBeCalledAPatch()
    {
        QVERIFY(countsOfPatch({}).isEmpty());
        QVERIFY(countsOfPatch("<html>no</html>").isEmpty());
        QVERIFY(countsOfPatch("diff --git a/x b/x\n@@ -1,99999999 +1 @@\n-").isEmpty());
        QVERIFY(countsOfPatch(QByteArray(10'000, '\xff')).isEmpty());
    }
};

HS_GUILESS_TEST(TestChangedFile)
#include "tst_changedfile.moc"
