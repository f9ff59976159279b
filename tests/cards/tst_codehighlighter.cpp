// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/codehighlighter.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace hs::cards;
using namespace Qt::StringLiterals;

class TestCodeHighlighter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coloursPython();
    void findsLanguages_data();
    void findsLanguages();
    void leavesUnknownLanguagesPlain_data();
    void leavesUnknownLanguagesPlain();
    void keepsStateOverLines();
    void givesSpansInOrder();
    void keysOfDataAreNoValues();
    void findsLanguageByFileName();
};

void TestCodeHighlighter::coloursPython()
{
    CodeHighlighter highlighter;
    const SyntaxColors colors;
    const auto lines = highlighter.highlight(u"import os  # why\nx = \"a\" + 42"_s, u"python"_s, colors);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.at(0).first(), (CodeSpan{0, 6, colors.keyword, false, false}));
    QCOMPARE(lines.at(0).last().offset, 11);
    QCOMPARE(lines.at(0).last().color, colors.comment);
    QCOMPARE(lines.at(1).first(), (CodeSpan{4, 3, colors.string, false, false}));
    QCOMPARE(lines.at(1).last(), (CodeSpan{10, 2, colors.number, false, false}));
}

void TestCodeHighlighter::findsLanguages_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("code");
    QTest::newRow("name") << u"Python"_s << u"import os"_s;
    QTest::newRow("lower case") << u"python"_s << u"import os"_s;
    QTest::newRow("upper case") << u"PYTHON"_s << u"import os"_s;
    QTest::newRow("py") << u"py"_s << u"import os"_s;
    QTest::newRow("bash") << u"bash"_s << u"echo \"x\""_s;
    QTest::newRow("sh") << u"sh"_s << u"echo \"x\""_s;
    QTest::newRow("shell") << u"shell"_s << u"echo \"x\""_s;
    QTest::newRow("json") << u"json"_s << u"{\"a\": 1}"_s;
    QTest::newRow("yaml") << u"yaml"_s << u"a: \"b\""_s;
    QTest::newRow("c++") << u"c++"_s << u"int x = 1;"_s;
    QTest::newRow("cpp") << u"cpp"_s << u"int x = 1;"_s;
    QTest::newRow("js") << u"js"_s << u"const x = 1;"_s;
    QTest::newRow("typescript") << u"typescript"_s << u"const x = 1;"_s;
    QTest::newRow("bibtex") << u"bibtex"_s << u"@article{a, title={b}}"_s;
    QTest::newRow("latex") << u"latex"_s << u"\\section{a}"_s;
    QTest::newRow("diff") << u"diff"_s << u"--- a\n+++ b\n-x\n+y"_s;
    QTest::newRow("rust") << u"rust"_s << u"fn main() {}"_s;
    QTest::newRow("toml") << u"toml"_s << u"a = 1"_s;
    QTest::newRow("sql") << u"sql"_s << u"SELECT 1"_s;
    QTest::newRow("html") << u"html"_s << u"<b class=\"x\">y</b>"_s;
    QTest::newRow("dockerfile") << u"dockerfile"_s << u"FROM debian"_s;
}

void TestCodeHighlighter::findsLanguages()
{
    QFETCH(QString, language);
    QFETCH(QString, code);
    CodeHighlighter highlighter;
    const auto lines = highlighter.highlight(code, language, {});
    QVERIFY(std::ranges::any_of(lines, [](const QList<CodeSpan> &line) { return !line.isEmpty(); }));
}

void TestCodeHighlighter::leavesUnknownLanguagesPlain_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a word") << u"gibberish"_s;
    QTest::newRow("a path") << u"../../etc/passwd"_s;
    QTest::newRow("endless") << QString(1000, u'x');
}

void TestCodeHighlighter::leavesUnknownLanguagesPlain()
{
    QFETCH(QString, language);
    CodeHighlighter highlighter;
    QVERIFY(highlighter.highlight(u"import os"_s, language, {}).isEmpty());
}

void TestCodeHighlighter::keepsStateOverLines()
{
    CodeHighlighter highlighter;
    const SyntaxColors colors;
    const auto lines = highlighter.highlight(u"/* a\nb */ int"_s, u"cpp"_s, colors);
    QCOMPARE(lines.at(1).first().color, colors.comment);
    QCOMPARE(lines.at(1).last().color, colors.type);
}

void TestCodeHighlighter::givesSpansInOrder()
{
    CodeHighlighter highlighter;
    const QString code = u"def f(a: int = 3) -> str:\n    return f\"{a!r}\" + 'x\\n'  # 1"_s;
    const QStringList texts = code.split(u'\n');
    const auto lines = highlighter.highlight(code, u"python"_s, {});
    for (qsizetype i = 0; i < lines.size(); ++i) {
        qsizetype at = 0;
        for (const CodeSpan &span : lines.at(i)) {
            QVERIFY(span.offset >= at && span.length > 0);
            at = span.offset + span.length;
        }
        QVERIFY(at <= texts.at(i).size());
    }
}

void TestCodeHighlighter::keysOfDataAreNoValues()
{
    CodeHighlighter highlighter;
    const SyntaxColors colors;
    const auto json = highlighter.highlight(u"{\"a\": \"b\"}"_s, u"json"_s, colors).first();
    QCOMPARE(json.size(), 2); // braces and colon are plain
    QCOMPARE(json.first().color, colors.function);
    QCOMPARE(json.last().color, colors.string);
    const auto yaml = highlighter.highlight(u"license: mit"_s, u"yaml"_s, colors).first();
    QCOMPARE(yaml.size(), 1);
    QCOMPARE(yaml.first().color, colors.type);
}

void TestCodeHighlighter::findsLanguageByFileName()
{
    QCOMPARE(CodeHighlighter().languageOf(u"config.json"_s), u"JSON"_s);
    CodeHighlighter highlighter;
    QVERIFY(!highlighter.highlightFile(u"{\"a\": 1}"_s, u"config.json"_s, {}).first().isEmpty());
    QVERIFY(highlighter.highlightFile(u"{\"a\": 1}"_s, u"file.unknownkind"_s, {}).isEmpty());
}

HS_GUILESS_TEST(TestCodeHighlighter)
#include "tst_codehighlighter.moc"
