// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/git/ignorerules.h"
#include "localhub/git/lfsrules.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;

/// The patterns of .gitignore and .gitattributes, case by case as git's own manual has them.
class tst_PathPatterns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void patternsMatchAsInGit_data();
    void patternsMatchAsInGit();
    void manyStarsDoNotExplode();
    void ignoresAsGitDoes_data();
    void ignoresAsGitDoes();
    void lastAttributeLineCounts_data();
    void lastAttributeLineCounts();
    void pathsCanBeWrittenAsPatterns_data();
    void pathsCanBeWrittenAsPatterns();
};

void tst_PathPatterns::patternsMatchAsInGit_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isMatch");
    const auto row = [](const char *pattern, const char *path, bool isMatch) {
        QTest::addRow("%s %s", pattern, path) << QString::fromUtf8(pattern) << QString::fromUtf8(path) << isMatch;
    };
    row("*.bin", "a.bin", true);
    row("*.bin", "deep/down/a.bin", true);
    row("*.bin", "a.bin.txt", false);
    row("a.bin", "x/a.bin", true);
    row("/a.bin", "a.bin", true);
    row("/a.bin", "x/a.bin", false);
    row("doc/*.txt", "doc/a.txt", true);
    row("doc/*.txt", "doc/sub/a.txt", false);
    row("doc/*.txt", "x/doc/a.txt", false);
    row("**/foo", "foo", true);
    row("**/foo", "a/b/foo", true);
    row("**/foo", "a/bfoo", false);
    row("**/foo/bar", "a/foo/bar", true);
    row("abc/**", "abc/x/y", true);
    row("abc/**", "abc", false);
    row("a/**/b", "a/b", true);
    row("a/**/b", "a/x/y/b", true);
    row("a/**/b", "a/xb", false);
    row("saved_model/**/*", "saved_model/variables/x.index", true);
    row("saved_model/**/*", "saved_model/x", true);
    row("*tfevents*", "runs/events.out.tfevents.123", true);
    row("?.txt", "a.txt", true);
    row("?.txt", "ab.txt", false);
    row("x/?.txt", "x//.txt", false);
    row("[a-c].txt", "b.txt", true);
    row("[!a-c].txt", "b.txt", false);
    row("[]a].txt", "].txt", true);
    row("a[[:space:]]b", "a b", true);
    row("a[[:digit:]]", "ab", false);
    row("a\\*b", "a*b", true);
    row("a\\*b", "axb", false);
    row("open[", "open[", true);
    row("**.bin", "x/a.bin", true);
    row("fo*/**/b?r", "foo/1/2/bar", true);
    row("*.BIN", "a.bin", false);
}

void tst_PathPatterns::patternsMatchAsInGit()
{
    QFETCH(const QString, pattern);
    QFETCH(const QString, path);
    QTEST(PathPattern(pattern).matches(path, false), "isMatch");
}

void tst_PathPatterns::manyStarsDoNotExplode()
{
    // With backtracking this would take longer than the universe has.
    const QString glob = u"*a"_s.repeated(60) + u"b"_s;
    QVERIFY(!matchesGlob(glob, u"a"_s.repeated(900)));
    QVERIFY(matchesGlob(glob, u"a"_s.repeated(900) + u'b'));
}

void tst_PathPatterns::ignoresAsGitDoes_data()
{
    QTest::addColumn<QByteArray>("gitignore");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isIgnored");
    QTest::newRow("named") << QByteArray("*.log\n") << u"a/b.log"_s << true;
    QTest::newRow("comment and blank") << QByteArray("# *.log\n\n") << u"b.log"_s << false;
    QTest::newRow("taken back") << QByteArray("*.log\n!keep.log\n") << u"keep.log"_s << false;
    QTest::newRow("taken back and named again") << QByteArray("*.log\n!keep.log\n/keep.log\n") << u"keep.log"_s << true;
    QTest::newRow("below a folder") << QByteArray("build/\n") << u"x/build/a.txt"_s << true;
    QTest::newRow("a file named as a folder") << QByteArray("build/\n") << u"build"_s << false;
    QTest::newRow("below an ignored folder nothing comes back")
        << QByteArray("build/\n!build/keep.txt\n") << u"build/keep.txt"_s << true;
    QTest::newRow("from the root") << QByteArray("nested/*\n") << u"nested/sub/x"_s << true;
    QTest::newRow("not elsewhere") << QByteArray("nested/*\n") << u"x/nested/y"_s << false;
    QTest::newRow("spaces at the end") << QByteArray("a.txt   \n") << u"a.txt"_s << true;
    QTest::newRow("held spaces") << QByteArray("a.txt\\ \n") << u"a.txt "_s << true;
    QTest::newRow("CR LF") << QByteArray("*.log\r\n") << u"b.log"_s << true;
    QTest::newRow("hash by its name") << QByteArray("\\#x\n") << u"#x"_s << true;
}

void tst_PathPatterns::ignoresAsGitDoes()
{
    QFETCH(const QByteArray, gitignore);
    QFETCH(const QString, path);
    QTEST(IgnoreRules(gitignore).isIgnored(path), "isIgnored");
}

void tst_PathPatterns::lastAttributeLineCounts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isCovered");
    QTest::newRow("covered") << QByteArray("*.bin filter=lfs diff=lfs merge=lfs -text\n") << true;
    QTest::newRow("unset later") << QByteArray("*.bin filter=lfs\na.bin -filter\n") << false;
    QTest::newRow("set later") << QByteArray("*.bin -filter\na.bin filter=lfs\n") << true;
    QTest::newRow("another filter") << QByteArray("*.bin filter=lfs\n*.bin filter=other\n") << false;
    QTest::newRow("later line of something else") << QByteArray("*.bin filter=lfs\n*.bin -text\n") << true;
    QTest::newRow("unspecified") << QByteArray("*.bin filter=lfs\na.* !filter\n") << false;
    QTest::newRow("only a word in the line") << QByteArray("*.bin text note=filter=lfs\n") << false;
    QTest::newRow("quoted") << QByteArray("\"a.bin\" filter=lfs\n") << true;
    QTest::newRow("comment") << QByteArray("# *.bin filter=lfs\n") << false;
    QTest::newRow("tabs and no last line end") << QByteArray("*.bin\tfilter=lfs") << true;
}

void tst_PathPatterns::lastAttributeLineCounts()
{
    QFETCH(const QByteArray, text);
    QTEST(LfsRules(text).isCovered(u"a.bin"_s), "isCovered");
}

void tst_PathPatterns::pathsCanBeWrittenAsPatterns_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path :
         {"a.bin", "deep/a b.bin", "a*[1]?.bin", "#start.bin", "!bang.bin", "\"quoted\".bin", "ü/ß.bin"})
        QTest::newRow(path) << QString::fromUtf8(path);
}

void tst_PathPatterns::pathsCanBeWrittenAsPatterns()
{
    QFETCH(const QString, path);
    const QByteArray text = LfsRules::withPaths("*.txt text", {path});
    QVERIFY(text.startsWith("*.txt text\n"));
    QVERIFY2(LfsRules(text).isCovered(path), text.constData());
    QVERIFY(!LfsRules(text).isCovered(path + u"x"_s));
}

HS_GUILESS_TEST(tst_PathPatterns)
#include "tst_pathpatterns.moc"
