// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/markdown.h"

#include "qtsubset.h"
#include "testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>
#include <QTextDocument>

using namespace hs::cards;
using namespace Qt::StringLiterals;

class TestHtmlSanitizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsNothingActiveThrough_data();
    void letsNothingActiveThrough();
    void hidesContentOf_data();
    void hidesContentOf();
    void keepsTextOf_data();
    void keepsTextOf();
    void keepsSafeElements_data();
    void keepsSafeElements();
    void balancesAcrossBlocks();
    void endsHtmlAtMarkdownContainers();
    void linksAroundBlocks();
    void endsLinksInsideOfMarkdown();
    void capsImageSizes_data();
    void capsImageSizes();
    void turnsPlayersIntoLinks_data();
    void turnsPlayersIntoLinks();
    void buildsTables();
    void readsPreformatted();

private:
    static RenderedCard render(const QByteArray &markdown)
    {
        CardContext context;
        context.repoId = u"me/model"_s;
        return renderCard(parseCard(markdown), context, {});
    }
    static QString shown(const RenderedCard &card)
    {
        QTextDocument document;
        applyStyle(document, {});
        document.setHtml(card.html());
        return document.toPlainText().simplified();
    }
};

void TestHtmlSanitizer::letsNothingActiveThrough_data()
{
    QTest::addColumn<QByteArray>("markdown");
    const auto row = [](const char *name, const QByteArray &markdown) { QTest::newRow(name) << markdown; };
    row("script", "<script>evil()</script>");
    row("script in a line", "a <script>evil()</script> b");
    row("script, mixed case", "<ScRiPt SRC=//evil>evil()</sCrIpT>");
    row("script, unclosed", "<script>evil()");
    row("script with slash", "<script/x>evil()</script>");
    row("script in script", "<scr<script>evil()</script>ipt>evil()</script>");
    row("script hidden in title", "<title><script>evil()</title></script>");
    row("end tag with space", "<script>evil()</script >x");
    row("style", "<style>body{background:url(evil)}</style>");
    row("style attribute", "<p style=\"background:url(evil)\">x</p>");
    row("handler", "<img src=x.png onerror=evil()>");
    row("handler without quotes and space", "<img/src=x.png/onerror=evil()>");
    row("handler in a link", "<a href=\"#\" onclick=\"evil()\">x</a>");
    row("javascript link", "<a href=\"javascript:evil()\">x</a>");
    row("javascript by entity", "<a href=\"java&#115;cript:evil()\">x</a>");
    row("javascript by entity without semicolon", "<a href=\"&#106avascript:evil()\">x</a>");
    row("javascript by named entity", "<a href=\"java&Tab;script&colon;evil()\">x</a>");
    row("javascript by newline entity", "<a href=\"java&#10;script:evil()\">x</a>");
    row("javascript in Markdown", "[x](javascript:evil())");
    row("javascript in Markdown by entity", "[x](java&#115;cript&#58;evil)");
    row("javascript in an autolink", "<javascript:evil>");
    row("javascript in a reference", "[x]\n\n[x]: javascript:evil");
    row("javascript image", "![x](javascript:evil)");
    row("vbscript", "<a href=\"vbscript:evil\">x</a>");
    row("data page", "[x](data:text/html;base64,ZXZpbA==evil)");
    row("data image with SVG", "<img src=\"data:image/svg+xml,evil\">");
    row("file", "<img src=\"file:///etc/evil\">");
    row("resource", "<img src=\"qrc:/evil\">");
    row("iframe", "<iframe src=\"javascript:evil()\">evil</iframe>");
    row("object", "<object data=\"evil.swf\"></object>");
    row("embed", "<embed src=\"javascript:evil\">");
    row("form", "<form action=\"https://evil\"><input name=evil></form>");
    row("button", "<button formaction=\"javascript:evil()\">x</button>");
    row("svg", "<svg onload=evil()><a xlink:href=\"javascript:evil()\"><text>evil</text></a></svg>");
    row("svg in a line", "a <svg onload=evil()><text>evil</text></svg> b");
    row("meta", "<meta http-equiv=refresh content=\"0;url=https://evil\">");
    row("base", "<base href=\"https://evil/\">");
    row("link", "<link rel=stylesheet href=\"https://evil/x.css\">");
    row("template", "<template><script>evil()</script></template>");
    row("comment", "<!-- evil -->x");
    row("comment that ends oddly", "<!-- evil --!>x");
    row("conditional comment", "<!--[if IE]><script>evil()</script><![endif]-->x");
    row("unclosed comment", "<!-- evil\n\nevil");
    row("processing instruction", "<?php evil ?>x");
    row("declaration", "<!DOCTYPE evil>x");
    row("CDATA", "x <![CDATA[evil]]> y");
    row("unclosed tag", "<div class=\"evil\n\nx");
    row("quotes inside", "<img alt='\"><script>evil()</script>' src=x.png title=\"evil\">");
    row("attribute breakout in alt", "![\" onerror=\"e()](x.png)");
    row("select", "<select><option>evil</option></select>");
    row("textarea", "<textarea>evil</textarea>");
    row("video by javascript", "<video src=\"javascript:evil()\">evil</video>");
    row("Qt style extension", "<p style=\"-qt-evil:1\">x</p>");
    row("math", "<math><mi xlink:href=\"javascript:evil()\">x</mi></math>");
    row("frameset", "<frameset><frame src=\"evil\"></frameset>");
}

void TestHtmlSanitizer::letsNothingActiveThrough()
{
    QFETCH(QByteArray, markdown);
    const RenderedCard card = render(markdown);
    const QString problem = problemOf(card.html());
    QVERIFY2(problem.isEmpty(), qPrintable(problem + u'\n' + card.html()));
    for (const CardLink &link : card.links)
        QVERIFY(!std::holds_alternative<RefusedLink>(link.target));
}

void TestHtmlSanitizer::hidesContentOf_data()
{
    QTest::addColumn<QByteArray>("markdown");
    const auto row = [](const char *name, const QByteArray &markdown) { QTest::newRow(name) << markdown; };
    row("script", "<script>evil()</script>");
    row("script in a line", "a <script>evil()</script> b");
    row("script, unclosed", "<script>evil()");
    row("end tag with space", "<script>evil()</script >x");
    row("style", "<style>evil{}</style>");
    row("svg", "<svg><text>evil</text></svg>");
    row("svg in a line", "a <svg><text>evil</text></svg> b");
    row("template", "<template>evil</template>");
    row("select", "<select><option>evil</option></select>");
    row("textarea", "<textarea>evil</textarea>");
    row("title", "<title>evil</title>");
    row("iframe", "<iframe>evil</iframe>");
    row("video", "<video>evil</video>");
    row("comment", "<!-- evil -->x");
    row("comment of several lines", "a\n\n<!--\nevil\n\nevil\n-->\n\nb");
    row("comment that ends oddly", "<!-- evil --!>x");
    row("unclosed comment", "<!-- evil\n\nevil");
    row("comment in a line", "a <!-- evil --> b");
    row("processing instruction", "<?php evil ?>x");
    row("declaration", "<!DOCTYPE evil>x");
    row("CDATA", "x <![CDATA[evil]]> y");
    row("unknown attributes", "<p evil=\"evil\" title='evil' class=evil>x</p>");
}

void TestHtmlSanitizer::hidesContentOf()
{
    QFETCH(QByteArray, markdown);
    const RenderedCard card = render(markdown);
    QVERIFY2(!card.html().contains("evil"_L1), qPrintable(card.html()));
    QVERIFY(!card.plainText.contains("evil"_L1));
}

void TestHtmlSanitizer::keepsTextOf_data()
{
    QTest::addColumn<QByteArray>("markdown");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QByteArray &markdown, const QString &text) {
        QTest::newRow(name) << markdown << text;
    };
    row("unknown element", "a <blink>b</blink> c", u"a b c"_s);
    row("custom element", "<my-tag>b</my-tag>", u"b"_s);
    row("form", "<form><label>Name</label><button>Go</button></form>", u"NameGo"_s);
    row("object", "<object data=x>fallback</object>", u"fallback"_s);
    row("noscript", "<noscript>fallback</noscript>", u"fallback"_s);
    row("refused link", "[words](javascript:x)", u"words"_s);
    row("refused HTML link", "<a href=\"vbscript:x\">words</a>", u"words"_s);
    row("refused image", "![words](file:///x)", u"words"_s);
    row("lone less-than", "a < b", u"a < b"_s);
    row("less-than in HTML", "<div>1 < 2 and 3<4</div>", u"1 < 2 and 3<4"_s);
    row("references in HTML", "<div>&lt;b&gt; &amp;&nbsp;&eacute;&#x4E2D; &bogus;</div>", u"<b> & é中 &bogus;"_s);
    row("references without semicolon", "<div>a&nbsp|&nbsp;b &lt x &ampx &gt</div>", u"a | b < x &ampx >"_s);
    row("text after a script", "a <script>x</script> b", u"a b"_s);
    row("text after an unclosed inline script", "a <script>x\n\nb", u"a b"_s);
    row("paragraph after a svg block", "<svg><text>x</text></svg>\n\nb", u"b"_s);
    row("paragraph after an open svg", "<svg><text>x\n\nb", u"b"_s);
    row("summary and content", "<details><summary>More</summary>\n\nHidden\n\n</details>", u"More Hidden"_s);
    row("block tag in a line", "a <div>b</div> c", u"a b c"_s);
    row("table cell without a table", "<td>a</td><tr>b</tr>", u"a b"_s);
    row("list item without a list", "<li>a</li>", u"a"_s);
    row("quotation", "<p>He said <q>yes</q></p>", u"He said “yes”"_s);
    row("check box", "<p><input type=checkbox checked> done</p>", u"☑ done"_s);
    row("ruby", "<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>", u"漢kan"_s);
}

void TestHtmlSanitizer::keepsTextOf()
{
    QFETCH(QByteArray, markdown);
    QTEST(shown(render(markdown)), "text");
}

void TestHtmlSanitizer::keepsSafeElements_data()
{
    QTest::addColumn<QByteArray>("markdown");
    QTest::addColumn<QString>("fact");
    const auto row = [](const char *name, const QByteArray &markdown, const QString &fact) {
        QTest::newRow(name) << markdown << fact;
    };
    row("strong", "a <strong>b</strong>", u"<b>b</b>"_s);
    row("superscript", "x<sup>2</sup>", u"x<sup>2</sup>"_s);
    row("subscript", "H<sub>2</sub>O", u"H<sub>2</sub>O"_s);
    row("key", "<kbd>Ctrl</kbd>", u"<code>Ctrl</code>"_s);
    row("line break", "a<br>b", u"a<br>b"_s);
    row("centred by align", "<p align=\"center\">x</p>", u"align=\"center\""_s);
    row("centred by element", "<center>x</center>", u"align=\"center\""_s);
    row("centred by style", "<div style=\"color:red;text-align: center\">x</div>", u"align=\"center\""_s);
    row("inherited by Markdown inside", "<div align=center>\n\nx\n\n</div>", u"align=\"center\""_s);
    row("right-to-left", "<p dir=rtl>x</p>", u"dir=\"rtl\""_s);
    row("link", "<a href=\"https://example.org/?a=1&amp;b=2\">x</a>", u"href=\"https://example.org/?a=1&amp;b=2\""_s);
    row("anchor by name", "<a name=\"top\"></a>x", u"<a name=\"top\"></a>"_s);
    row("anchor by id", "<div id=\"top\">x</div>", QString());
    row("heading", "<h2>Title</h2>", u"font-size:18px;font-weight:600"_s);
    row("spans", "<table><tr><td colspan=2 rowspan=3>x</td></tr></table>", u"colspan=\"2\" rowspan=\"3\""_s);
}

void TestHtmlSanitizer::keepsSafeElements()
{
    QFETCH(QByteArray, markdown);
    QFETCH(QString, fact);
    const QString html = render(markdown).html();
    QVERIFY2(html.contains(fact), qPrintable(html));
}

void TestHtmlSanitizer::balancesAcrossBlocks()
{
    const QString html = render("<div align=center>\n\none\n\n</div>\n\ntwo\n\n</div>\n\nthree").html();
    QCOMPARE(html.count("align=\"center\""_L1), 1);
}

void TestHtmlSanitizer::endsHtmlAtMarkdownContainers()
{
    const QString html = render("- <div align=center>one\n- two\n\nthree <b>four\n\nfive").html();
    QCOMPARE(html.count("align=\"center\""_L1), 1);
    QCOMPARE(html.count("<b>"_L1), 1);
    QVERIFY(html.contains("<b>four</b></p>"_L1));
}

void TestHtmlSanitizer::linksAroundBlocks()
{
    const RenderedCard card = render("<a href=\"https://example.org\">\n\n![logo](logo.png)\n\n</a>\n\nafter");
    QCOMPARE(card.images.size(), 1);
    QVERIFY2(card.html().contains(QRegularExpression(u"<a href=\"https://example.org\"[^>]*><img"_s)),
             qPrintable(card.html()));
    QVERIFY(!card.links.last().text.contains("after"_L1));
}

void TestHtmlSanitizer::endsLinksInsideOfMarkdown()
{
    const RenderedCard card = render("<a href=\"https://example.org\">\n\none</a> two\n\nthree");
    QCOMPARE(card.links.size(), 1);
    QCOMPARE(card.links.first().text, u"one"_s);
}

void TestHtmlSanitizer::capsImageSizes_data()
{
    QTest::addColumn<QByteArray>("attributes");
    QTest::addColumn<QSize>("size");
    QTest::newRow("none") << QByteArray() << QSize(-1, -1);
    QTest::newRow("numbers") << QByteArray("width=200 height=\"100\"") << QSize(200, 100);
    QTest::newRow("pixels") << QByteArray("width=\"200px\"") << QSize(200, -1);
    QTest::newRow("percent of the reading width") << QByteArray("width=\"50%\"") << QSize(380, -1);
    QTest::newRow("percent of the height") << QByteArray("height=\"50%\"") << QSize(-1, -1);
    QTest::newRow("style") << QByteArray("style=\"width: 120px; height:auto\"") << QSize(120, -1);
    QTest::newRow("huge") << QByteArray("width=99999999999 height=1e300") << QSize(4096, 4096);
    QTest::newRow("negative") << QByteArray("width=-5") << QSize(-1, -1);
    QTest::newRow("zero") << QByteArray("width=0") << QSize(-1, -1);
    QTest::newRow("not a number") << QByteArray("width=nan height=inf") << QSize(-1, 4096);
    QTest::newRow("words") << QByteArray("width=wide") << QSize(-1, -1);
}

void TestHtmlSanitizer::capsImageSizes()
{
    QFETCH(QByteArray, attributes);
    const RenderedCard card = render("<img src=x.png " + attributes + ">");
    QCOMPARE(card.images.size(), 1);
    QTEST(card.images.first().declaredSize, "size");
}

void TestHtmlSanitizer::turnsPlayersIntoLinks_data()
{
    QTest::addColumn<QByteArray>("markdown");
    QTest::newRow("video") << QByteArray("<video controls src=\"https://example.org/a.mp4\">old browser</video>");
    QTest::newRow("video with source") << QByteArray(
        "<video controls><source src=\"https://example.org/a.mp4\" type=x>old</video>");
    QTest::newRow("audio") << QByteArray("text <audio src=\"https://example.org/a.mp4\"></audio>");
    QTest::newRow("iframe") << QByteArray("<iframe width=560 src=\"https://example.org/a.mp4\"></iframe>");
}

void TestHtmlSanitizer::turnsPlayersIntoLinks()
{
    QFETCH(QByteArray, markdown);
    const RenderedCard card = render(markdown);
    QCOMPARE(card.links.size(), 1);
    QCOMPARE(card.links.first().href, u"https://example.org/a.mp4"_s);
    QVERIFY(!shown(card).contains("old"_L1));
}

void TestHtmlSanitizer::buildsTables()
{
    const RenderedCard card = render("<table>\n<thead><tr><th>A<th>B</thead>\n<tbody><tr><td>1<td>2<tr><td>3</td>"
                                     "<td><table><tr><td>in</td></tr></table></td></tr></tbody></table>");
    const QString html = card.html();
    QCOMPARE(html.count("<table"_L1), 2);
    QCOMPARE(html.count("<tr>"_L1), 4);
    QCOMPARE(html.count("<td"_L1), 7);
    QCOMPARE(shown(card), u"A B 1 2 3 in"_s);
}

void TestHtmlSanitizer::readsPreformatted()
{
    const RenderedCard card =
        render("<pre><code class=\"language-python x\">\nif a &lt; b:\n    <b>pass</b>\n</code></pre>");
    QCOMPARE(card.codeBlocks.size(), 1);
    QCOMPARE(card.codeBlocks.first().language, u"python"_s);
    QVERIFY(card.codeBlocks.first().code.contains("if a < b:\n    pass\n"_L1));
}

HS_TEST(TestHtmlSanitizer)
#include "tst_htmlsanitizer.moc"
