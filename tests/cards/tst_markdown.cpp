// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/markdown.h"
#include "testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>
#include <QThread>

#include <memory>
#include <vector>

using namespace hs::cards;
using namespace Qt::StringLiterals;

class TestMarkdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsText_data();
    void showsText();
    void writesFacts_data();
    void writesFacts();
    void makesOutline();
    void putsAnchorsWhereHeadingsAre();
    void marksHeadings();
    void findsAnchorsLeniently();
    void listsLinksAndImages();
    void choosesImagesByTheme();
    void numbersCodeBlocks();
    void coloursCode();
    void marksAlerts_data();
    void marksAlerts();
    void alignsTableColumns();
    void writesTaskLists();
    void linksFootnotesBothWays();
    void leavesMathematicsAlone_data();
    void leavesMathematicsAlone();
    void followsTheDirectionOfText_data();
    void followsTheDirectionOfText();
    void cutsSectionsBetweenBlocks();
    void looksAsTheStyleSays();
    void collectsSearchWords();
    void rendersOnManyThreads();

private:
    static RenderedCard render(const QByteArray &markdown, const CardStyle &style = {})
    {
        CardContext context;
        context.repoId = u"me/model"_s;
        return renderCard(parseCard(markdown), context, style);
    }
    static std::unique_ptr<QTextDocument> documentOf(const RenderedCard &card)
    {
        auto document = std::make_unique<QTextDocument>();
        applyStyle(*document, {});
        document->setHtml(card.html());
        return document;
    }
};

void TestMarkdown::showsText_data()
{
    QTest::addColumn<QByteArray>("markdown");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QByteArray &markdown, const QString &text) {
        QTest::newRow(name) << markdown << text;
    };
    row("paragraphs", "one\ntwo\n\nthree", u"one two three"_s);
    row("entities", "&copy; &lt;b&gt; \\*x\\*", u"© <b> *x*"_s);
    row("code keeps its characters", "`<b>&amp;</b>`", u"<b>&amp;</b>"_s);
    row("code block keeps lines", "```\na  b\n\n  c\n```", u"a b c"_s);
    row("strikethrough", "~~one~~ ~two~", u"one two"_s);
    row("emphasis in words", "snake_case_name and 2*3*4", u"snake_case_name and 234"_s);
    row("autolink", "see https://example.org.", u"see https://example.org."_s);
    row("nested quotes", "> a\n> > b\n> > > c\n> > > > d", u"a b c d"_s);
    row("nothing", "", QString());
    row("emoji and CJK", "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x94\xAC \xE4\xB8\xAD\xE6\x96\x87",
        u"👩‍🔬 中文"_s);
    row("a very long word", QByteArray(5000, 'x'), QString(5000, u'x'));
}

void TestMarkdown::showsText()
{
    QFETCH(QByteArray, markdown);
    const RenderedCard card = render(markdown);
    QTEST(documentOf(card)->toPlainText().remove(QChar(u'\u200b')).simplified(), "text");
    QTEST(card.plainText.simplified(), "text");
}

void TestMarkdown::writesFacts_data()
{
    QTest::addColumn<QByteArray>("markdown");
    QTest::addColumn<QString>("fact");
    const auto row = [](const char *name, const QByteArray &markdown, const QString &fact) {
        QTest::newRow(name) << markdown << fact;
    };
    row("bold", "**x**", u"<b>x</b>"_s);
    row("italic", "*x*", u"<i>x</i>"_s);
    row("strikethrough", "~~x~~", u"<s>x</s>"_s);
    row("inline code", "`x`", u"<code>x</code>"_s);
    row("hard break", "a  \nb", u"a<br>b"_s);
    row("ordered list from three", "3. a\n4. b", u"<ol start=\"3\""_s);
    row("bullet list", "- a", u"<ul"_s);
    row("quote bar", "> a", u"<td width=\"3\""_s);
    row("link", "[a](https://example.org \"t\")", u"<a href=\"https://example.org\""_s);
    row("relative link", "[a](x.md)", u"<a href=\"https://huggingface.co/me/model/blob/main/x.md\""_s);
    row("image", "![a](x.png)", u"<img src=\"https://huggingface.co/me/model/resolve/main/x.png\" alt=\"a\""_s);
    row("escaping", "a & b \"c\" <d", u"a &amp; b &quot;c&quot; &lt;d"_s);
}

void TestMarkdown::writesFacts()
{
    QFETCH(QByteArray, markdown);
    QFETCH(QString, fact);
    const QString html = render(markdown).html();
    QVERIFY2(html.contains(fact), qPrintable(html));
}

void TestMarkdown::makesOutline()
{
    QCOMPARE(render("## \xF0\x9F\x9A\x80 Quick-start: a/b").outline.first().anchor, u"-quick-start-ab"_s);
    const RenderedCard card = render("# Model `x` & *Co*\n\n## How to use?\n\n## How to use?\n\n### Ìbàdàn_1-2\n\n"
                                     "中文 标题\n===\n\n<h2>In HTML</h2>");
    const QList<OutlineEntry> expected{{1, u"Model x & Co"_s, u"model-x--co"_s}, {2, u"How to use?"_s, u"how-to-use"_s},
                                       {2, u"How to use?"_s, u"how-to-use-1"_s}, {3, u"Ìbàdàn_1-2"_s, u"ìbàdàn_1-2"_s},
                                       {1, u"中文 标题"_s, u"中文-标题"_s},      {2, u"In HTML"_s, u"in-html"_s}};
    QCOMPARE(card.outline, expected);
}

void TestMarkdown::putsAnchorsWhereHeadingsAre()
{
    const RenderedCard card = render("# One\n\ntext\n\n## Two\n\n<a name=\"here\"></a>three\n\n```py\nx\n```");
    const auto document = documentOf(card);
    QHash<QString, QString> places;
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const auto names = it.fragment().charFormat().anchorNames();
            for (const QString &name : names)
                places.insert(name, block.text());
        }
    }
    QCOMPARE(places.value(u"one"_s), u"One"_s);
    QCOMPARE(places.value(u"two"_s), u"Two"_s);
    QCOMPARE(places.value(u"here"_s), u"three"_s);
    QCOMPARE(places.value(codeBlockAnchor(0)), u"x"_s);
}

void TestMarkdown::marksHeadings()
{
    const RenderedCard card = render("# One\n\ntext\n\n### `Three`");
    const auto document = documentOf(card);
    markHeadings(*document, card);
    QHash<QString, int> levels;
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next())
        levels.insert(block.text(), block.blockFormat().headingLevel());
    QCOMPARE(levels.value(u"One"_s), 1);
    QCOMPARE(levels.value(u"text"_s), 0);
    QCOMPARE(levels.value(u"Three"_s), 3);
}

void TestMarkdown::findsAnchorsLeniently()
{
    const RenderedCard card = render("# How To\n\n<a id=\"Top\"></a>x");
    QCOMPARE(findAnchor(card, u"how-to"_s), u"how-to"_s);
    QCOMPARE(findAnchor(card, u"How-To"_s), u"how-to"_s);
    QCOMPARE(findAnchor(card, u"top"_s), u"Top"_s);
    QVERIFY(findAnchor(card, u"nowhere"_s).isEmpty());
}

void TestMarkdown::listsLinksAndImages()
{
    const RenderedCard card = render("[![badge](https://img.shields.io/x.svg)](https://example.org) ![own](a.png) "
                                     "![again](a.png) [b](b.md) [no](javascript:x)");
    QCOMPARE(card.images.size(), 2);
    QVERIFY(card.images.at(0).needsPermission());
    QCOMPARE(card.images.at(0).alternative, u"badge"_s);
    QVERIFY(!card.images.at(1).needsPermission());
    QCOMPARE(card.images.at(1).target.path, u"a.png"_s);
    QVERIFY(card.hasThirdPartyImages());
    QCOMPARE(card.links.size(), 2);
    QVERIFY(std::holds_alternative<ExternalLink>(card.links.at(0).target));
    QCOMPARE(std::get<InRepository>(card.links.at(1).target).path, u"b.md"_s);
    QCOMPARE(card.links.at(1).text, u"b"_s);
}

void TestMarkdown::choosesImagesByTheme()
{
    const QByteArray markdown("![l](a.png#hf-light-mode-only)![d](b.png#hf-dark-mode-only)");
    CardStyle dark;
    dark.isDark = true;
    QCOMPARE(render(markdown).images.first().target.path, u"a.png"_s);
    QCOMPARE(render(markdown, dark).images.first().target.path, u"b.png"_s);
    QCOMPARE(render(markdown).images.size(), 1);
}

void TestMarkdown::numbersCodeBlocks()
{
    const RenderedCard card = render("```python title=\"x\"\na\n```\n\n    b\n\n~~~{.bash}\nc\n~~~\n\n```\nd");
    QCOMPARE(card.codeBlocks.size(), 4);
    QCOMPARE(card.codeBlocks.at(0).language, u"python"_s);
    QCOMPARE(card.codeBlocks.at(0).code, u"a"_s);
    QCOMPARE(card.codeBlocks.at(1).language, QString());
    QCOMPARE(card.codeBlocks.at(2).language, u"bash"_s);
    QCOMPARE(card.codeBlocks.at(3).index, 3);
    QCOMPARE(card.codeBlocks.at(3).code, u"d"_s);
}

void TestMarkdown::coloursCode()
{
    const CardStyle style;
    const RenderedCard card = render("```python\nimport os\n```");
    QVERIFY2(card.html().contains("<span style=\"color:"_L1 + style.syntax.keyword.name() + "\">import</span>"_L1),
             qPrintable(card.html()));
    CardLimits small;
    small.highlightedBlock = 3;
    const RenderedCard plain = renderCard(parseCard("```python\nimport os\n```"), {}, style, small);
    QVERIFY(!plain.html().contains("<span"_L1));
    QVERIFY(plain.html().contains("import os"_L1));
}

void TestMarkdown::marksAlerts_data()
{
    QTest::addColumn<QByteArray>("markdown");
    QTest::addColumn<QString>("text");
    QTest::newRow("note") << QByteArray("> [!NOTE]\n> Read *this*.") << u"Note Read this."_s;
    QTest::newRow("lower case") << QByteArray("> [!warning]\n> Careful.") << u"Warning Careful."_s;
    QTest::newRow("own paragraph") << QByteArray("> [!TIP]\n>\n> One\n>\n> Two") << u"Tip One Two"_s;
    QTest::newRow("unknown word") << QByteArray("> [!BUG]\n> x") << u"[!BUG] x"_s;
    QTest::newRow("text on the same line") << QByteArray("> [!NOTE] x") << u"[!NOTE] x"_s;
    QTest::newRow("mark on the same line") << QByteArray("> [!NOTE] **x**") << u"[!NOTE] x"_s;
    QTest::newRow("not in a quote") << QByteArray("[!NOTE]\nx") << u"[!NOTE] x"_s;
}

void TestMarkdown::marksAlerts()
{
    QFETCH(QByteArray, markdown);
    QTEST(documentOf(render(markdown))->toPlainText().simplified(), "text");
}

void TestMarkdown::alignsTableColumns()
{
    const auto document = documentOf(render("| A | B | C |\n|---|--:|:-:|\n| 1 | 2 | 3 |\n| 4 | `a\\|b` |"));
    const auto frames = document->rootFrame()->childFrames();
    QCOMPARE(frames.size(), 1);
    const auto *table = qobject_cast<QTextTable *>(frames.first());
    QVERIFY(table != nullptr);
    QCOMPARE(table->rows(), 3);
    QCOMPARE(table->columns(), 3);
    const auto align = [table](int column) {
        return table->cellAt(1, column).firstCursorPosition().blockFormat().alignment() & Qt::AlignHorizontal_Mask;
    };
    QVERIFY(align(1).testFlag(Qt::AlignRight));
    QVERIFY(align(2).testFlag(Qt::AlignHCenter));
    QCOMPARE(table->cellAt(2, 1).firstCursorPosition().block().text(), u"a|b"_s);
}

void TestMarkdown::writesTaskLists()
{
    const QString text = documentOf(render("- [ ] open\n- [x] done\n- [X] also"))->toPlainText();
    QCOMPARE(text.simplified(), u"☐ open ☑ done ☑ also"_s);
}

void TestMarkdown::linksFootnotesBothWays()
{
    const RenderedCard card = render("One[^a] two[^b].\n\n[^b]: Second.\n[^a]: First.\n\nEnd");
    QCOMPARE(documentOf(card)->toPlainText().simplified(), u"One1 two2. End First. \u21a9 Second. \u21a9"_s);
    QVERIFY(card.anchors.contains(u"fn-1"_s));
    QVERIFY(card.anchors.contains(u"fn-2"_s));
    QCOMPARE(std::get<AnchorLink>(card.links.first().target).fragment, u"fn-1"_s);
    QCOMPARE(std::get<AnchorLink>(card.links.last().target).fragment, u"fnref-2"_s);
    QVERIFY(card.anchors.contains(u"fnref-2"_s));
}

void TestMarkdown::leavesMathematicsAlone_data()
{
    QTest::addColumn<QByteArray>("markdown");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isMath");
    const auto row = [](const char *name, const QByteArray &markdown, const QString &text, bool isMath) {
        QTest::newRow(name) << markdown << text << isMath;
    };
    row("inline", "so $a_1 * b_1 * c_1$ is", u"so a_1 * b_1 * c_1 is"_s, true);
    row("display", "$$\nx_{i} = \\frac{a}{b}\n$$", u"x_{i} = \\frac{a}{b}"_s, true);
    row("in a table", "|a|\n|-|\n|$x_1$|", u"a x_1"_s, true);
    row("escaped dollar inside", "$a \\$ b$", u"a \\$ b"_s, true);
    row("prices", "from $5 to $10 each", u"from $5 to $10 each"_s, false);
    row("price range", "$5-$10", u"$5-$10"_s, false);
    row("space inside", "$ a $", u"$ a $"_s, false);
    row("escaped", "\\$a\\$", u"$a$"_s, false);
    row("one dollar", "costs $5", u"costs $5"_s, false);
    row("shell variables", "set $HOME", u"set $HOME"_s, false);
    row("shell path", "$HOME/bin:$PATH", u"$HOME/bin:$PATH"_s, false);
    row("currency names", "US$5 or US$6.", u"US$5 or US$6."_s, false);
    row("with punctuation", "($a_1$), $b$.", u"(a_1), b."_s, true);
    row("the Hub's own form", "so \\\\(a + b\\\\) is", u"so a + b is"_s, true);
    row("one bracket", "so \\\\(a is", u"so \\(a is"_s, false);
    row("in code", "`$a$`", u"$a$"_s, true);
}

void TestMarkdown::leavesMathematicsAlone()
{
    QFETCH(QByteArray, markdown);
    const RenderedCard card = render(markdown);
    QTEST(documentOf(card)->toPlainText().simplified(), "text");
    QTEST(card.html().contains("<code>"_L1), "isMath");
}

void TestMarkdown::followsTheDirectionOfText_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QList<Qt::LayoutDirection>>("directions");
    const auto ltr = Qt::LeftToRight;
    const auto rtl = Qt::RightToLeft;
    QTest::newRow("Latin") << u"abc"_s << QList{ltr};
    QTest::newRow("Arabic, then Latin") << u"مرحبا\n\nabc"_s << QList{rtl, ltr};
    QTest::newRow("first strong character") << u"1. **(** שלום abc"_s << QList{rtl};
    QTest::newRow("Latin first") << u"abc مرحبا"_s << QList{ltr};
    QTest::newRow("list") << u"- عنصر\n- item"_s << QList{rtl, ltr};
    QTest::newRow("heading") << u"# عنوان"_s << QList{rtl};
    QTest::newRow("code stays") << u"مرحبا\n\n    code"_s << QList{rtl, ltr};
}

void TestMarkdown::followsTheDirectionOfText()
{
    QFETCH(QString, markdown);
    const auto document = documentOf(render(markdown.toUtf8()));
    QList<Qt::LayoutDirection> directions;
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        if (!block.text().isEmpty())
            directions.append(block.textDirection());
    }
    QTEST(directions, "directions");
}

void TestMarkdown::cutsSectionsBetweenBlocks()
{
    QByteArray markdown;
    for (int i = 0; i < 2000; ++i)
        markdown += "paragraph " + QByteArray::number(i) + "\n\n";
    const RenderedCard card = render(markdown);
    QVERIFY(card.sections.size() > 5);
    for (const QString &section : card.sections) {
        QVERIFY(section.startsWith("<p"_L1));
        QVERIFY(section.endsWith("</p>"_L1));
    }
    QCOMPARE(card.html().count("<p "_L1), 2000);
}

void TestMarkdown::looksAsTheStyleSays()
{
    CardStyle style;
    style.heading1 = {40, 50, 700};
    style.codeBackground = QColor(u"#123456"_s);
    style.labels.note = u"Nota"_s;
    const QString html = render("# x\n\n```\ny\n```\n\n> [!NOTE]\n> z", style).html();
    QVERIFY(html.contains("font-size:40px;font-weight:700"_L1));
    QVERIFY(html.contains("#123456"_L1));
    QVERIFY(html.contains("Nota"_L1));
}

void TestMarkdown::collectsSearchWords()
{
    QCOMPARE(searchWords(u"The Cat, the cat's 2 names: Ìbàdàn."_s),
             (QStringList{u"2"_s, u"cat"_s, u"names"_s, u"s"_s, u"the"_s, u"ìbàdàn"_s}));
}

void TestMarkdown::rendersOnManyThreads()
{
    const QByteArray markdown("~~a~~ https://example.org $x_1$ &eacute; <b>&uuml;</b>\n\n| a |\n|---|\n| ~~b~~ |\n\n"
                              "```python\nimport os\n```\n");
    const QString expected = render(markdown.repeated(20)).html();
    QStringList results(4);
    std::vector<std::unique_ptr<QThread>> threads;
    for (QString &result : results) {
        threads.emplace_back(QThread::create([&result, &markdown] {
            for (int i = 0; i < 10; ++i)
                result = render(markdown.repeated(20)).html();
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait());
    for (const QString &result : results)
        QCOMPARE(result, expected);
}

HS_TEST(TestMarkdown)
#include "tst_markdown.moc"
