// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testprogram/testprogram.h"
#include "transfers/globs.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::transfers;

class GlobsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesAsPythonDoes_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("isMatch");
        const auto row = [](const char *name, const char *pattern, const char *path, bool isMatch) {
            QTest::newRow(name) << QString::fromUtf8(pattern) << QString::fromUtf8(path) << isMatch;
        };
        // Each expectation was taken from Python's fnmatch.fnmatchcase.
        row("same", "config.json", "config.json", true);
        row("case counts", "Config.json", "config.json", false);
        row("star", "*.json", "config.json", true);
        row("star over slashes", "*.json", "a/b/config.json", true);
        row("star needs the end", "*.json", "config.json.bak", false);
        row("double star is two stars", "a/**/c", "a/b/x/c", true);
        row("double star needs both slashes", "a/**/c", "a/c", false);
        row("question mark", "model-0000?.bin", "model-00001.bin", true);
        row("question mark is a slash too", "a?b", "a/b", true);
        row("question mark is one", "a?b", "ab", false);
        row("set", "[ab].txt", "b.txt", true);
        row("not in set", "[ab].txt", "c.txt", false);
        row("range", "v[0-9]", "v7", true);
        row("out of range", "v[0-9]", "vx", false);
        row("negated set", "[!a].txt", "b.txt", true);
        row("negated set, inside", "[!a].txt", "a.txt", false);
        row("caret is no negation", "[^a]", "^", true);
        row("bracket first in set", "[]a]", "]", true);
        row("negated bracket", "[!]]", "]", false);
        row("open bracket stands for itself", "[abc", "[abc", true);
        row("backward range is empty", "[z-a]", "m", false);
        row("dash at the end", "[a-]", "-", true);
        row("empty pattern", "", "a", false);
        row("both empty", "", "", true);
        row("lone star", "*", "", true);
        row("stars and text", "*a*b*c*", "xxaxxbxxcxx", true);
        row("stars, wrong order", "*a*b*c*", "xxcxxbxxaxx", false);
        row("dot files are not special", "*", ".gitattributes", true);
        row("other scripts", "文*", "文档.md", true);
    }
    void matchesAsPythonDoes()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, path);
        QTEST(globMatches(pattern, path), "isMatch");
    }

    void manyStarsStayFast()
    {
        // The naive way takes longer than the universe has been here.
        QVERIFY(!globMatches(u"*a"_s.repeated(60) + u'b', u"a"_s.repeated(4000)));
    }

    void filtersByBothLists()
    {
        const GlobFilter filter({u"*.safetensors"_s, u"config.json"_s}, {u"*fp16*"_s});
        QVERIFY(filter.accepts(u"unet/model.safetensors"));
        QVERIFY(filter.accepts(u"config.json"));
        QVERIFY(!filter.accepts(u"unet/model.fp16.safetensors"));
        QVERIFY(!filter.accepts(u"README.md"));
        QVERIFY(!filter.isOpen());
    }

    void emptyFilterAcceptsEverything()
    {
        QVERIFY(GlobFilter().accepts(u"anything"));
        QVERIFY(GlobFilter().isOpen());
    }

    void folderAndBackslashAreNormalised()
    {
        const GlobFilter filter({u"onnx\\"_s}, {});
        QVERIFY(filter.accepts(u"onnx/model.onnx"));
        QVERIFY(!filter.accepts(u"onnx"));
    }
};

HS_GUILESS_TEST(GlobsTest)
#include "tst_globs.moc"
