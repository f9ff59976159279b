// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/types/repopath.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

class RepoPathTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyPathsBelowAFolderAreSafe_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("isSafe");
        QTest::newRow("file") << u"config.json"_s << true;
        QTest::newRow("nested") << u"a/b/c.bin"_s << true;
        QTest::newRow("hidden") << u".gitattributes"_s << true;
        QTest::newRow("spaces and unicode") << u"données/ein Blatt 1.csv"_s << true;
        QTest::newRow("three dots") << u"a/...b"_s << true;
        QTest::newRow("starts like a device") << u"console.log"_s << true;
        QTest::newRow("com10") << u"com10"_s << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("up") << u"../../x"_s << false;
        QTest::newRow("up inside") << u"a/../../x"_s << false;
        QTest::newRow("up at the end") << u"a/.."_s << false;
        QTest::newRow("here") << u"./x"_s << false;
        QTest::newRow("absolute") << u"/etc/passwd"_s << false;
        QTest::newRow("double slash") << u"a//b"_s << false;
        QTest::newRow("slash at the end") << u"a/"_s << false;
        QTest::newRow("drive") << u"C:/x"_s << false;
        QTest::newRow("drive relative") << u"c:x"_s << false;
        QTest::newRow("backslashes") << u"..\\..\\x"_s << false;
        QTest::newRow("UNC") << u"\\\\host\\x"_s << false;
        QTest::newRow("device") << u"CON"_s << false;
        QTest::newRow("device with suffix") << u"a/nul.txt"_s << false;
        QTest::newRow("printer port") << u"Lpt3.bin"_s << false;
        QTest::newRow("dot at the end") << u"a./b"_s << false;
        QTest::newRow("blank at the end") << u"a "_s << false;
        QTest::newRow("newline") << u"a\nb"_s << false;
        QTest::newRow("nul byte") << QString(u"a\0b"_s) << false;
        QTest::newRow("git's own folder") << u".git/config"_s << false;
        QTest::newRow("git's own folder, below") << u"a/.GIT/hooks/pre-commit"_s << false;
        QTest::newRow("git's own folder, as a file") << u"a/.git"_s << false;
        QTest::newRow("git's own folder, short name") << u"Git~1/config"_s << false;
        QTest::newRow("git's own folder, invisible sign") << u".g\u200cit/config"_s << false;
        QTest::newRow("git's own folder, stream") << u".git::$INDEX_ALLOCATION/config"_s << false;
        QTest::newRow("git's files") << u".gitignore"_s << true;
        QTest::newRow("a name that ends so") << u"x.git/config"_s << true;
        QTest::newRow("too long a name") << QString(256, u'n') << false;
        QTest::newRow("too long in bytes") << QString(100, u'語') << false;
    }
    void onlyPathsBelowAFolderAreSafe()
    {
        QFETCH(QString, path);
        QFETCH(bool, isSafe);
        QCOMPARE(hs::hub::isSafeRepoPath(path), isSafe);
    }
    void slashesStayInAddresses() { QCOMPARE(hs::hub::encodedRepoPath(u"a b/c#1?.json"), u"a%20b/c%231%3F.json"_s); }
};

HS_GUILESS_TEST(RepoPathTest)
#include "tst_repopath.moc"
