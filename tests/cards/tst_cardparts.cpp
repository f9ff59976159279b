// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/markdown.h"
#include "qtsubset.h"
#include "testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

using namespace hs::cards;
using namespace Qt::StringLiterals;

namespace {

CardStyle viewStyle()
{
    CardStyle style;
    style.showsDetails = false;
    style.scrollsTables = true;
    return style;
}

RenderedCard renderForView(const QByteArray &markdown)
{
    CardContext context;
    context.repoId = u"me/model"_s;
    return renderCard(parseCard(markdown), context, viewStyle());
}

RenderedCard renderPainted(const QByteArray &markdown)
{
    CardContext context;
    context.repoId = u"me/model"_s;
    CardStyle style = viewStyle();
    style.paintsCode = true;
    return renderCard(parseCard(markdown), context, style);
}

QString shownText(const QString &html)
{
    QTextDocument document;
    applyStyle(document, {});
    document.setHtml(html);
    return document.toPlainText().remove(QChar(u'\u200b')).simplified();
}

} // namespace

/// Parts that open and close, long blocks in pieces, wide tables, lists and formulas as a view gets them.
class TestCardParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldedPartsAreLeftOut();
    void partsAreFoundWhereverTheyStand_data();
    void partsAreFoundWhereverTheyStand();
    void authorsCannotOpenParts();
    void summariesKeepTheirLinks();
    void longBlocksAreCut_data();
    void longBlocksAreCut();
    void cutTablesKeepTheirColumns();
    void wideTablesAreAsWideAsTheyWant();
    void beginningsAreWhatTheWholeBeginsWith();
    void shortCardsHaveNoBeginning();
    void bulletsTellHowDeepTheyAre();
    void itemsWithoutALineKeepTheBulletOfQt();
    void listsFromTheRightHaveTheirOwnNumbers();
    void formulasStandInTheMiddle();
    void diagramsAreColoured();
    void paintedCodeKeepsItsLines_data();
    void paintedCodeKeepsItsLines();
    void paintedCodeIsCut();
    void codeInBoxesIsNotPainted();
    void paintedQuotesAreLines_data();
    void paintedQuotesAreLines();
    void linesKnowTheirQuote();
    void quotesWithTablesAreNotPainted();
    void paintedQuotesAreCut();
    void longParagraphsAreCut_data();
    void longParagraphsAreCut();
    void tallLettersHaveTheirOwnNumbers();
    void hugeTablesBeginAsTables();
};

void TestCardParts::foldedPartsAreLeftOut()
{
    const RenderedCard card = renderForView("Before\n\n<details open>\n<summary>More <b>of</b> it</summary>\n\n"
                                            "## Inside\n\nHidden *words*.\n\n</details>\n\nAfter");
    QCOMPARE(shownText(card.html()), u"Before \u25b8 More of it After"_s);
    QCOMPARE(card.details.size(), 1);
    QVERIFY(card.details.first().isOpen);
    QCOMPARE(shownText(card.details.first().sections.join(QString())), u"Inside Hidden words."_s);
    QCOMPARE(card.details.first().plainText.simplified(), u"Inside Hidden words."_s);
    QCOMPARE(card.details.first().anchors, QStringList{u"inside"_s});
    QVERIFY(card.plainText.contains(u"Hidden words"_s));
    QCOMPARE(problemOf(card.html()), QString());
    QCOMPARE(detailsIndex(detailsAddress(7)), 7);
    QCOMPARE(detailsIndex(u"https://example.org"_s), -1);
}

void TestCardParts::partsAreFoundWhereverTheyStand_data()
{
    QTest::addColumn<QByteArray>("markdown");
    QTest::addColumn<QStringList>("contents");
    QTest::newRow("one in another") << QByteArray(
                                           "<details><summary>a</summary>\n\nb\n\n<details><summary>c</summary>\n\n"
                                           "d\n\n</details>\n\n</details>")
                                    << QStringList{u"b \u25b8 c"_s, u"d"_s};
    QTest::newRow("in an item") << QByteArray("- x\n\n  <details><summary>a</summary>\n\n  b\n\n  </details>\n")
                                << QStringList{u"b"_s};
    QTest::newRow("in a cell") << QByteArray(
                                      "<table><tr><td><details><summary>a</summary>b</details></td></tr></table>")
                               << QStringList{u"b"_s};
    QTest::newRow("without a summary") << QByteArray("<details>\n\nb\n\n</details>") << QStringList{u"b"_s};
    QTest::newRow("never closed") << QByteArray("<details><summary>a</summary>\n\nb") << QStringList{u"b"_s};
    QTest::newRow("empty") << QByteArray("<details></details>") << QStringList{QString()};
}

void TestCardParts::partsAreFoundWhereverTheyStand()
{
    QFETCH(QByteArray, markdown);
    QFETCH(QStringList, contents);
    const RenderedCard card = renderForView(markdown);
    QStringList found;
    for (const CardDetails &details : card.details)
        found.append(shownText(details.sections.join(QString())));
    QCOMPARE(found, contents);
}

void TestCardParts::authorsCannotOpenParts()
{
    const RenderedCard card = renderForView("[x](hubscope-details:0) <a href=\"hubscope-details:0\">y</a>");
    QVERIFY2(!card.html().contains("hubscope-details"_L1), qPrintable(card.html()));
}

void TestCardParts::summariesKeepTheirLinks()
{
    const RenderedCard card =
        renderForView("<details><summary>see <a href=\"https://example.org\">that</a> one</summary>x</details>");
    const QString html = card.html();
    QCOMPARE(html.count("href=\"hubscope-details:0\""_L1), 3);
    QCOMPARE(html.count("href=\"https://example.org\""_L1), 1);
    QCOMPARE(problemOf(html), QString());
}

void TestCardParts::longBlocksAreCut_data()
{
    QTest::addColumn<QByteArray>("markdown");
    QByteArray list;
    QByteArray code("```python\n");
    QByteArray table("| a | b | c |\n|---|---|---|\n");
    for (int i = 0; i < 2000; ++i) {
        const QByteArray number = QByteArray::number(i);
        list += number + ". item " + number + " of a long list\n";
        code += "value_" + number + " = " + number + "\n";
        table += "| row " + number + " | x | y |\n";
    }
    QTest::newRow("list") << list;
    QTest::newRow("code") << code + "```\n";
    QTest::newRow("table") << table;
}

void TestCardParts::longBlocksAreCut()
{
    QFETCH(QByteArray, markdown);
    const RenderedCard card = renderForView(markdown);
    QVERIFY(card.sections.size() > 5);
    for (const QString &section : card.sections)
        QVERIFY2(section.size() < 60'000, qPrintable(QString::number(section.size())));
    QCOMPARE(problemOf(card.html()), QString());
    QCOMPARE(searchWords(shownText(card.html())), searchWords(card.plainText));
}

void TestCardParts::cutTablesKeepTheirColumns()
{
    QByteArray markdown("| name | a long description of it |\n|---|---|\n");
    for (int i = 0; i < 600; ++i)
        markdown += "| n | " + QByteArray("words ").repeated(i % 7 + 1) + " |\n";
    QTextDocument document;
    document.setTextWidth(760);
    for (const QString &section : renderForView(markdown).sections) {
        QTextCursor end(&document);
        end.movePosition(QTextCursor::End);
        end.insertHtml(section);
    }
    QList<int> widths;
    for (QTextFrame *frame : document.rootFrame()->childFrames()) {
        const auto *table = qobject_cast<QTextTable *>(frame);
        widths.append(static_cast<int>(table->format().columnWidthConstraints().first().rawValue()));
    }
    QVERIFY(widths.size() > 2);
    for (const int width : widths)
        QCOMPARE(width, widths.first());
}

void TestCardParts::wideTablesAreAsWideAsTheyWant()
{
    QByteArray wide("|");
    QByteArray line("|");
    for (int i = 0; i < 14; ++i) {
        wide += " column number " + QByteArray::number(i) + " |";
        line += "---|";
    }
    const QByteArray markdown = wide + "\n" + line + "\n" + wide + "\n";
    QVERIFY(!renderForView(markdown).html().contains("width=\"100%\""_L1));
    QVERIFY(renderForView("| a | b |\n|---|---|\n| c | d |\n").html().contains("width=\"100%\""_L1));
    CardStyle paper;
    QVERIFY(renderCard(parseCard(markdown), {}, paper).html().contains("width=\"100%\""_L1));
}

void TestCardParts::beginningsAreWhatTheWholeBeginsWith()
{
    QByteArray markdown("# Long\n\n");
    for (int i = 0; markdown.size() < 400'000; ++i) {
        markdown += "Paragraph *number* " + QByteArray::number(i) + ".\n\n- one\n- two\n\n```python\nx = 1\n```\n\n";
        markdown += "| a | b |\n|---|---|\n| 1 | 2 |\n\n";
    }
    CardContext context;
    context.repoId = u"me/model"_s;
    const CardDocument document = parseCard(markdown);
    const RenderedCard beginning = renderBeginning(document, context, viewStyle());
    const RenderedCard whole = renderCard(document, context, viewStyle());
    QVERIFY(beginning.isBeginning);
    QVERIFY(!whole.isBeginning);
    QVERIFY(beginning.sections.size() > 2);
    QVERIFY(beginning.sections.size() < whole.sections.size());
    for (qsizetype i = 0; i < beginning.sections.size(); ++i)
        QCOMPARE(beginning.sections.at(i), whole.sections.at(i));
}

void TestCardParts::shortCardsHaveNoBeginning()
{
    QVERIFY(renderBeginning(parseCard("# Short"), {}, viewStyle()).sections.isEmpty());
    const QByteArray oneLine(300'000, 'x');
    const RenderedCard card = renderBeginning(parseCard(oneLine), {}, viewStyle());
    QVERIFY(card.sections.isEmpty());
}

void TestCardParts::bulletsTellHowDeepTheyAre()
{
    const QString html = renderForView("- a\n  - b\n    - c\n      - d\n  - e\n\n1. f\n   - g").html();
    QString bullets;
    for (const QChar c : html) {
        if (QStringView(u"\u2022\u25e6\u25aa").contains(c))
            bullets.append(c);
    }
    QCOMPARE(bullets, u"\u2022\u25e6\u25aa\u25aa\u25e6\u25e6"_s);
}

void TestCardParts::itemsWithoutALineKeepTheBulletOfQt()
{
    const QString heading = renderForView("- ## Heading\n\nText after").html();
    QVERIFY(!heading.contains(u'\u2022') && !heading.contains("text-indent"_L1));
    const QString empty = renderForView("- a\n-\n\nText after").html();
    QCOMPARE(empty.count(u'\u2022'), 1);
    QCOMPARE(empty.count("text-indent"_L1), 1);
}

void TestCardParts::listsFromTheRightHaveTheirOwnNumbers()
{
    const QString numbers = renderForView(u"3. عنصر\n4. آخر"_s.toUtf8()).html();
    QVERIFY(numbers.contains(u"\u200f3."_s));
    QVERIFY(numbers.contains(u"\u200f4."_s));
    QVERIFY(!renderForView("3. item").html().contains(u"3."_s));
}

void TestCardParts::formulasStandInTheMiddle()
{
    const QString alone = renderForView("$$\na = b \\\\\nc = d\n$$").html();
    QVERIFY2(alone.contains("align=\"center\""_L1) && alone.contains("<br>"_L1), qPrintable(alone));
    const QString inText = renderForView("so $$a = b$$ is").html();
    QVERIFY(!inText.contains("align=\"center\""_L1));
}

void TestCardParts::diagramsAreColoured()
{
    const CardStyle style = viewStyle();
    const QString html = renderForView("```mermaid\nflowchart LR\n  a[Start] --> b\n  %% why\n```").html();
    QVERIFY2(html.contains(style.syntax.keyword.name() + "\">flowchart"_L1), qPrintable(html));
    QVERIFY(html.contains(style.syntax.comment.name()));
}

void TestCardParts::paintedCodeKeepsItsLines_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("lines") << QByteArray("import os\n\nx = 1");
    QTest::newRow("one") << QByteArray("import os");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("empty ones around") << QByteArray("\n\nimport os\n\n");
    QTest::newRow("white space") << QByteArray("  a\n\tb\n    ");
    QTest::newRow("markup") << QByteArray("<b>\n</pre>\n&amp;");
}

void TestCardParts::paintedCodeKeepsItsLines()
{
    QFETCH(QByteArray, code);
    const RenderedCard card = renderPainted("Before\n\n```python\n" + code + "\n```\n\nAfter");
    QCOMPARE(problemOf(card.html()), QString());
    QTextDocument document;
    applyStyle(document, {});
    document.setHtml(card.html());
    QStringList lines;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const auto place = codeLines(block.blockFormat().stringProperty(QTextFormat::BlockCodeLanguage));
        if (!place)
            continue;
        QCOMPARE(*place, (CodeLines{.block = 0, .first = 0}));
        lines.append(block.text());
    }
    QCOMPARE(lines.join(u'\n'), QString::fromUtf8(code));
    QVERIFY(document.rootFrame()->childFrames().isEmpty());
    QCOMPARE(card.codeBlocks.size(), 1);
    if (const qsizetype coloured = lines.indexOf(u"import os"_s); coloured >= 0)
        QVERIFY(!card.codeBlocks.first().spans.value(coloured).isEmpty());
}

void TestCardParts::paintedCodeIsCut()
{
    QByteArray code;
    for (int i = 0; i < 500; ++i)
        code += i % 5 == 0 ? QByteArray("\n") : "value_" + QByteArray::number(i) + " = 1\n";
    const QByteArray longLine(100'000, 'x');
    const RenderedCard card = renderPainted("```python\n" + code + "```\n\n```\n" + longLine + "\n```\n");
    QVERIFY(card.sections.size() > 10);
    for (const QString &section : card.sections)
        QVERIFY2(section.size() < 20'000, qPrintable(QString::number(section.size())));
    QStringList lines;
    int next = 0;
    for (const QString &section : card.sections) {
        QTextDocument document;
        applyStyle(document, {});
        document.setHtml(section);
        int line = 0;
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            const auto place = codeLines(block.blockFormat().stringProperty(QTextFormat::BlockCodeLanguage));
            QVERIFY(place);
            if (place->block == 0) {
                QCOMPARE(place->first + line++, next++);
                lines.append(block.text());
            }
        }
    }
    QCOMPARE(lines.join(u'\n') + u'\n', QString::fromUtf8(code));
}

void TestCardParts::codeInBoxesIsNotPainted()
{
    const QString inCell = renderPainted("<table><tr><td>\n\n```\nx\n```\n\n</td></tr></table>").html();
    QVERIFY(!inCell.contains("language-"_L1));
    QCOMPARE(inCell.count("<table"_L1), 2);
    QVERIFY(!renderPainted("- ```\n  a\n  b\n  ```").html().contains("language-"_L1));
    QVERIFY(renderPainted("- x\n\n  ```\n  a\n  ```").html().contains("language-"_L1));
    QVERIFY(!renderForView("```\nx\n```").html().contains("language-"_L1));
}

void TestCardParts::paintedQuotesAreLines_data()
{
    QTest::addColumn<QByteArray>("markdown");
    QTest::addColumn<int>("quotes");
    QTest::newRow("quote") << QByteArray("> a\n>\n> b") << 1;
    QTest::newRow("alert") << QByteArray("> [!NOTE]\n> a") << 1;
    QTest::newRow("alert of nothing") << QByteArray("> [!NOTE]") << 1;
    QTest::newRow("nested") << QByteArray("> a\n> > b\n> > > c") << 3;
    QTest::newRow("alert in a quote") << QByteArray("> a\n>\n> > [!TIP]\n> > b") << 2;
    QTest::newRow("list") << QByteArray("> - a\n> - b\n>\n>   c\n> 1. d") << 1;
    QTest::newRow("task") << QByteArray("> - [ ] a\n> - [x] b") << 1;
    QTest::newRow("heading") << QByteArray("> # a\n> b") << 1;
    QTest::newRow("in a list") << QByteArray("- a\n\n  > b") << 1;
    QTest::newRow("in an open part") << QByteArray("- x\n\n  <details open><summary>a</summary>\n\n  > b\n\n</details>")
                                     << 1;
    QTest::newRow("code") << QByteArray("> ```sh\n> ls\n>\n> ls\n> ```") << 1;
    QTest::newRow("from the right") << u"> اقتباس\n>\n> > آخر"_s.toUtf8() << 2;
    QTest::newRow("thirty") << QByteArray("> ").repeated(30) + "a" << 12;
}

void TestCardParts::paintedQuotesAreLines()
{
    QFETCH(QByteArray, markdown);
    QFETCH(int, quotes);
    const RenderedCard card = renderPainted(markdown);
    QStringList html = card.sections;
    for (const CardDetails &details : card.details)
        html += details.sections;
    QCOMPARE(problemOf(html.join(QString())), QString());
    QVERIFY2(!html.join(QString()).contains("<table"_L1), qPrintable(html.join(QString())));
    QCOMPARE(card.quotes.size(), quotes);
    for (qsizetype i = 0; i < card.quotes.size(); ++i) {
        QVERIFY(card.quotes.at(i).outer < i);
        QVERIFY(card.quotes.at(i).left >= 0);
        QCOMPARE(card.quotes.at(i).isRightToLeft, QByteArray(QTest::currentDataTag()) == "from the right");
    }
    QCOMPARE(
        searchWords(shownText(html.join(QString()))),
        searchWords(shownText(renderForView(markdown).html() +
                              (card.details.isEmpty() ? QString() : card.details.first().sections.join(QString())))));
    QVERIFY(renderForView(markdown).quotes.isEmpty());
}

void TestCardParts::linesKnowTheirQuote()
{
    const RenderedCard card = renderPainted(
        "before\n\n> one\n>\n> - two\n>\n> ```\n> three\n> ```\n>\n> > four\n\nbetween\n\n> five\n\nafter");
    QTextDocument document;
    applyStyle(document, {});
    document.setHtml(card.html());
    QStringList quoted;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const int quote = codeLines(block.blockFormat().stringProperty(QTextFormat::BlockCodeLanguage))
                              ? card.codeBlocks.first().quote
                              : block.userState() - kFirstQuoteState;
        if (quote < 0)
            continue;
        quoted.append(block.text().section(u' ', -1) + u' ' + QString::number(quote));
        QCOMPARE(block.blockFormat().leftMargin() >= 16, true);
    }
    QCOMPARE(quoted, (QStringList{u"one 0"_s, u"two 0"_s, u"three 0"_s, u"four 1"_s, u"five 2"_s}));
    QCOMPARE(card.quotes.at(1).outer, 0);
    QCOMPARE(card.quotes.at(2).outer, -1);
}

void TestCardParts::quotesWithTablesAreNotPainted()
{
    for (const QByteArray markdown : {"> | a |\n> |---|\n> | b |", "> ---", "- > a", "> - > a",
                                      "> - ```\n>   a\n>   ```", "> <details><summary>a</summary>b</details>"}) {
        const RenderedCard card = renderPainted(markdown);
        QVERIFY2(card.html().contains("<table"_L1), markdown.constData());
        QVERIFY2(card.quotes.isEmpty(), markdown.constData());
        QVERIFY2(!card.html().contains("user-state"_L1), markdown.constData());
    }
}

void TestCardParts::paintedQuotesAreCut()
{
    const RenderedCard card = renderPainted("> [!WARNING]\n" + QByteArray("> some words\n>\n").repeated(2'000));
    QCOMPARE(card.quotes.size(), 1);
    QVERIFY(card.sections.size() > 10);
    for (const QString &section : card.sections)
        QVERIFY(section.size() < 20'000 && section.contains("user-state"_L1));
}

void TestCardParts::longParagraphsAreCut_data()
{
    QTest::addColumn<QByteArray>("markdown");
    QTest::newRow("words") << QByteArray("some words ").repeated(20'000);
    QTest::newRow("bold") << "**" + QByteArray("some words ").repeated(20'000).trimmed() + "**";
    QTest::newRow("code") << "so `" + QByteArray("some words ").repeated(20'000).trimmed() + "` is";
    QTest::newRow("links") << QByteArray("[some](https://example.org) *words* ").repeated(5'000);
    QTest::newRow("one word") << QByteArray("word").repeated(50'000);
    QTest::newRow("item") << "- " + QByteArray("some words ").repeated(20'000);
    QTest::newRow("from the right") << u"كلمات كثيرة "_s.repeated(10'000).toUtf8();
}

void TestCardParts::longParagraphsAreCut()
{
    QFETCH(QByteArray, markdown);
    const RenderedCard card = renderPainted(markdown);
    QCOMPARE(problemOf(card.html()), QString());
    QTextDocument document;
    applyStyle(document, {});
    document.setHtml(card.html());
    // The view breaks lines, and writes a bullet.
    static const QRegularExpression kAdded(u"[\n\u200b \u2022]"_s);
    QCOMPARE(document.toPlainText().remove(kAdded).size(), card.plainText.simplified().remove(u' ').size());
    QVERIFY(document.blockCount() > 20);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QVERIFY2(block.length() < 6'000, qPrintable(QString::number(block.length())));
        const bool isLast = !block.next().isValid();
        QCOMPARE(block.blockFormat().bottomMargin(), isLast ? 12.0 : 0.0);
        QVERIFY(block.blockFormat().lineHeight() > 0);
    }
    QVERIFY(markdown.startsWith("- ") || card.sections.size() > 10);
}

void TestCardParts::tallLettersHaveTheirOwnNumbers()
{
    QVERIFY(renderForView(u"9. 항목\n10. 항목"_s.toUtf8()).html().contains(u">10."_s));
    QVERIFY(!renderForView(u"10. “quoted” – пункт"_s.toUtf8()).html().contains(u"10."_s));
}

void TestCardParts::hugeTablesBeginAsTables()
{
    QByteArray markdown("| a | b | c |\n|---|---|---|\n");
    for (int i = 0; i < 20'000; ++i)
        markdown += "| row" + QByteArray::number(i) + " | x | y |\n";
    const RenderedCard card = renderForView(markdown);
    QVERIFY(card.sections.first().contains("<table"_L1));
    QVERIFY(!card.sections.last().contains("<table"_L1));
    QVERIFY(card.isTruncated);
    QVERIFY(card.html().count("<td"_L1) <= CardLimits().tableCells);
    const QString html = card.html();
    for (const int row : {0, 1, 5'000, 10'000, 19'999})
        QVERIFY(html.contains("row"_L1 + QString::number(row)));
}

HS_TEST(TestCardParts)
#include "tst_cardparts.moc"
