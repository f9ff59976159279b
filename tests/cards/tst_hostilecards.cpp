// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/markdown.h"

#include "qtsubset.h"
#include "testprogram/testprogram.h"

#include <QTest>
#include <QTextDocument>

using namespace hs::cards;
using namespace Qt::StringLiterals;

/// Cards made to break a reader (issue 2, section 6). Each must end in a card that Qt can show.
class TestHostileCards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survives_data();
    void survives();
    void readsNoMoreThanTheLimit();
    void flattensButKeepsTheText_data();
    void flattensButKeepsTheText();
    void limitsImages();
    void limitsAnchors();
    void limitsBlocks();
    void writesLargeTablesPlainly();

private:
    static RenderedCard render(const QByteArray &source, const CardLimits &limits = {})
    {
        CardContext context;
        context.repoId = u"me/model"_s;
        return renderCard(parseCard(source, limits), context, {}, limits);
    }
};

void TestHostileCards::survives_data()
{
    QTest::addColumn<QByteArray>("source");
    const auto row = [](const char *name, const QByteArray &source) { QTest::newRow(name) << source; };
    const auto times = [](const char *text, int count) { return QByteArray(text).repeated(count); };
    constexpr int kMany = 100'000;
    row("list of 100,000 levels", times("- ", kMany) + "x");
    row("numbered list of 100,000 levels", times("1. ", kMany) + "x");
    row("quote of 100,000 levels", times(">", kMany) + "x");
    row("quotes and lists in turn", times("> - ", kMany) + "x");
    row("links inside of links", times("[a](", kMany));
    row("open brackets", times("[", kMany));
    row("open images", times("![", kMany));
    row("open emphasis", times("*a ", kMany) + times("_a ", kMany));
    row("strong in strong", times("**a", kMany) + times("**", kMany));
    row("back-ticks of all lengths", [] {
        QByteArray text;
        for (int i = 1; i < 600; ++i)
            text += QByteArray(i, '`') + " ";
        return text;
    }());
    row("dollars", times("$a", kMany) + times("$$a", kMany));
    row("less-thans", times("<", kMany));
    row("open divisions", times("<div>\n\n", 20'000) + "x");
    row("open inline elements", "a " + times("<b>", kMany) + "x");
    row("open tables", times("<table><tr><td>", 20'000) + "x");
    row("open lists in HTML", times("<ul><li>", 20'000) + "x");
    row("end tags alone", times("</div>\n\n", 20'000) + "x");
    row("comments", times("<!-- x -->", kMany));
    row("open comments", "<div>" + times("<!-- ", kMany));
    row("attributes", "<a " + times("b=c ", kMany) + ">x</a>");
    row("references", times("&amp;", kMany) + times("&bogus;", 10'000));
    row("short rows of a wide table", "|" + times("a|", 400) + "\n|" + times("-|", 400) + "\n" + times("x\n", 20'000));
    row("footnotes", times("[^1]", 20'000) + "\n\n[^1]: x\n");
    row("references to one definition", "[0]: /x\n\n" + times("[0] ", 20'000));
    row("NUL everywhere", QByteArray(kMany, '\0'));
    row("invalid UTF-8", QByteArray(kMany, '\xFF'));
    row("one line of a megabyte", QByteArray(1'000'000, 'x'));
    row("deep indentation", [] {
        QByteArray text;
        for (int i = 0; i < 600; ++i)
            text += QByteArray(2 * i, ' ') + "- a\n";
        return text;
    }());
    row("unclosed fence of code", "```python\n" + times("x = 'a'\n", 50'000));
    row("headings", times("# a\n", 20'000));
    row("code blocks", times("```py\nx\n```\n", 5'000));
    row("YAML alias bomb", "---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c "
                           "[*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e "
                           "[*d,*d,*d,*d,*d,*d,*d,*d]\nf: [*e,*e,*e,*e,*e,*e,*e,*e]\n---\nx");
    row("YAML of 100,000 levels", "---\n" + times("[", kMany) + "\n---\nx");
    row("HTML of 10 MB", "<div>" + times("<p>x</p>\n", 1'100'000));
}

void TestHostileCards::survives()
{
    QFETCH(QByteArray, source);
    const RenderedCard card = render(source);
    const QString problem = problemOf(card.html().left(1'000'000).section(u'>', 0, -2) + u'>');
    QVERIFY2(card.html().isEmpty() || problem.isEmpty(), qPrintable(problem));
    QTextDocument document;
    applyStyle(document, {});
    // A view takes the sections one by one; the first ones are enough to see that Qt can.
    document.setHtml(QStringList(card.sections.first(qMin<qsizetype>(card.sections.size(), 40))).join(QString()));
    document.setTextWidth(760);
    QVERIFY(document.size().height() >= 0);
}

void TestHostileCards::readsNoMoreThanTheLimit()
{
    // A gigabyte in principle: the limit is what counts, and it is a parameter.
    CardLimits limits;
    limits.sourceBytes = 1000;
    limits.frontMatterBytes = 500;
    const QByteArray source = "---\nlicense: mit\n---\n# Title\n\n" + QByteArray("word ").repeated(10'000'000);
    const CardDocument document = parseCard(source, limits);
    QCOMPARE(document.sourceBytes, source.size());
    QVERIFY(document.body.size() <= limits.sourceBytes);
    QVERIFY(document.isTruncated);
    QCOMPARE(document.metadata.licenses, QStringList{u"mit"_s});
    const RenderedCard card = renderCard(document, {}, {}, limits);
    QVERIFY(card.isTruncated);
    QCOMPARE(card.outline.size(), 1);
}

void TestHostileCards::flattensButKeepsTheText_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::newRow("list") << QByteArray("- ").repeated(100'000) + "found";
    QTest::newRow("quote") << QByteArray("> ").repeated(100'000) + "found";
    QTest::newRow("eighty quotes") << QByteArray(">").repeated(80) + "found";
    QTest::newRow("divisions") << QByteArray("<div>\n\n").repeated(1000) + "found";
    QTest::newRow("tables") << QByteArray("<table><tr><td>").repeated(1000) + "found";
    QTest::newRow("inline elements") << "a " + QByteArray("<b>").repeated(1000) + "found";
    QTest::newRow("strong") << QByteArray("**a ").repeated(500) + "found" + QByteArray("**").repeated(500);
}

void TestHostileCards::flattensButKeepsTheText()
{
    QFETCH(QByteArray, source);
    const RenderedCard card = render(source);
    QVERIFY(card.isFlattened);
    QVERIFY(card.plainText.contains("found"_L1));
    QTextDocument document;
    document.setHtml(card.html());
    QVERIFY(document.toPlainText().contains("found"_L1));
}

void TestHostileCards::limitsImages()
{
    QByteArray source;
    for (int i = 0; i < 1000; ++i)
        source += "![a" + QByteArray::number(i) + "](" + QByteArray::number(i) + ".png) ";
    const RenderedCard card = render(source);
    QCOMPARE(card.images.size(), CardLimits().images);
    QVERIFY(card.isTruncated);
    QVERIFY(card.plainText.contains("a999"_L1));
}

void TestHostileCards::limitsAnchors()
{
    const RenderedCard card = render(QByteArray("# a\n").repeated(5000));
    QCOMPARE(card.anchors.size(), CardLimits().anchors);
    QCOMPARE(card.html().count("<a name="_L1), CardLimits().anchors);
    QCOMPARE(card.html().count("font-size:24px"_L1), 5000);
}

void TestHostileCards::limitsBlocks()
{
    CardLimits limits;
    limits.blocks = 100;
    const RenderedCard card = render("<div>" + QByteArray("<p>x</p>\n").repeated(1000), limits);
    QVERIFY(card.isTruncated);
    QCOMPARE(card.html().count("<p "_L1), 100);
}

void TestHostileCards::writesLargeTablesPlainly()
{
    CardLimits limits;
    limits.tableCells = 10;
    const RenderedCard card = render("|a|b|\n|-|-|\n" + QByteArray("|c|d|\n").repeated(100), limits);
    QVERIFY(card.isTruncated);
    QVERIFY(!card.html().contains("<table"_L1));
    QCOMPARE(card.html().count("c | d"_L1), 100);
}

HS_TEST(TestHostileCards)
#include "tst_hostilecards.moc"
