// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/cardview.h"

#include "cards/markdown.h"
#include "common/cardlook.h"
#include "testprogram/testprogram.h"
#include "theme/themesource.h"

#include <QClipboard>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextFrame>
#include <QTextLayout>
#include <QToolButton>

#include <ctime>

using namespace hs;
using namespace Qt::StringLiterals;
using ui::CardView;

namespace {

/// A view of one card, as the window has it.
struct CardWindow
{
    CardWindow()
        : view(themes)
    {
        style = ui::cardLook(themes.theme());
        style.showsDetails = false;
        style.scrollsTables = true;
        style.paintsCode = true;
        context.repoId = u"me/model"_s;
        view.resize(860, 600);
        view.show();
    }
    void show(const QByteArray &markdown, bool keepsPlace = false)
    {
        view.setCard(cards::renderCard(cards::parseCard(markdown), context, style), style, keepsPlace);
    }
    [[nodiscard]] bool isComplete()
    {
        return QTest::qWaitFor([this] { return view.isComplete(); }, 60'000);
    }
    [[nodiscard]] QString text() const { return view.toPlainText().remove(QChar(u'\u200b')); }
    [[nodiscard]] QPoint placeOf(const QString &word)
    {
        const QTextCursor found = view.document()->find(word);
        return found.isNull() ? QPoint(-1, -1) : view.cursorRect(found).center() - QPoint(3, 0);
    }

    ui::ThemeSource themes;
    cards::CardStyle style;
    cards::CardContext context;
    CardView view;
};

QByteArray longCard()
{
    QByteArray text("# Long\n\n");
    for (int i = 0; text.size() < 400'000; ++i)
        text += "## Part " + QByteArray::number(i) + "\n\nParagraph " + QByteArray::number(i) + " goes on.\n\n";
    return text;
}

const QByteArray kFolded =
    "Before\n\n<details><summary>More</summary>\n\nHidden words.\n\n| a | b |\n|---|---|\n| 1 | 2 "
    "|\n\n<details><summary>Deeper</summary>\n\n## Deep\n\nDeepest.\n\n</details>\n\n</details>\n\n"
    "After";

/// Milliseconds that this program has worked; POSIX counts microseconds.
double processorMilliseconds()
{
    return static_cast<double>(std::clock()) / 1000;
}

/// A megabyte of one kind of content.
QByteArray megabyteOf(const QByteArray &kind)
{
    constexpr qsizetype kMegabyte = 1'000'000;
    const QByteArray words("The model reads a large set of documents and answers questions about them with care. ");
    QByteArray text("# A card\n\n");
    for (int i = 0; text.size() < kMegabyte; ++i) {
        const QByteArray number = QByteArray::number(i);
        if (kind == "text" || kind == "mixed")
            text += "## Part " + number + "\n\n" + words.repeated(4) + "\n\n";
        if (kind == "mixed")
            text +=
                "- one **two** `three`\n- [link](https://example.org)\n\n> A quote.\n\n| a | b |\n|---|---|\n| 1 | 2 "
                "|\n\n```python\nimport os\n```\n\n";
        if (kind == "code")
            text += "```python\n" + QByteArray("def f(value: int) -> str:\n    return f\"{value}\"\n\n").repeated(120) +
                    "```\n\n";
        if (kind == "tables")
            text += "| a | b | c | d |\n|---|---|---|---|\n" +
                    QByteArray("| row " + number + " | 1.25 | **x** | `code` |\n").repeated(200) + "\n";
        if (kind == "rows")
            text += (i == 0 ? QByteArray("| a | b | c |\n|---|---|---|\n") : QByteArray()) + "| row " + number +
                    " of the one table | 1.25 | some more words here |\n";
        if (kind == "nested") {
            for (int depth = 0; depth < 100; ++depth)
                text += QByteArray(depth * 2, ' ') + "- item " + number + "\n";
        }
        if (kind == "paragraph")
            text += words;
        if (kind == "quotes")
            text += "> " + words + "\n>\n> ```sh\n> ls " + number + "\n> ```\n\n";
        if (kind == "lists")
            text += QByteArray("- item " + words + "\n").repeated(300) + "\n";
    }
    return text;
}

} // namespace

class TestCardView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFoldedPartOpensAndCloses()
    {
        CardWindow window;
        window.show(kFolded);
        QVERIFY(window.isComplete());
        const QString closed = window.text();
        QVERIFY(!closed.contains(u"Hidden"_s));
        for (int round = 0; round < 3; ++round) {
            QTest::mouseClick(window.view.viewport(), Qt::LeftButton, {}, window.placeOf(u"More"_s));
            QTRY_VERIFY(window.view.isComplete() && window.text().contains(u"Hidden words."_s));
            QVERIFY(window.text().indexOf(u"Hidden"_s) < window.text().indexOf(u"After"_s));
            QVERIFY(!window.text().contains(u"Deepest"_s));
            QTest::mouseClick(window.view.viewport(), Qt::LeftButton, {}, window.placeOf(u"More"_s));
            QTRY_VERIFY(!window.text().contains(u"Hidden"_s));
            QCOMPARE(window.text(), closed);
        }
    }

    void theKeyboardOpensAPart()
    {
        CardWindow window;
        window.show(kFolded);
        QVERIFY(window.isComplete());
        window.view.setFocus();
        QTest::keyClick(&window.view, Qt::Key_Tab);
        QTest::keyClick(&window.view, Qt::Key_Return);
        QTRY_VERIFY(window.text().contains(u"Hidden words."_s));
    }

    void whatIsOpenStaysOpenInOtherLooks()
    {
        CardWindow window;
        window.show(kFolded);
        QVERIFY(window.isComplete());
        window.view.openAllParts();
        QTRY_VERIFY(window.text().contains(u"Deepest"_s));
        window.show(kFolded, true);
        QTRY_VERIFY(window.view.isComplete() && window.text().contains(u"Deepest"_s));
        window.show(kFolded);
        QVERIFY(window.isComplete());
        QVERIFY(!window.text().contains(u"Hidden"_s));
    }

    void findingAndLinksOpenWhatHidesThem()
    {
        CardWindow window;
        window.show(kFolded);
        QVERIFY(window.isComplete());
        QSignalSpy found(&window.view, &CardView::findChanged);
        window.view.findText(u"deepest"_s);
        QTRY_VERIFY(!found.isEmpty() && found.last().last().toInt() == 1);
        window.show(kFolded);
        QVERIFY(window.isComplete());
        QVERIFY(window.view.showFragment(u"deep"_s));
        QTRY_VERIFY(window.text().contains(u"Deepest"_s));
        QVERIFY(!window.view.showFragment(u"nowhere"_s));
    }

    void aWideTableScrollsAlone()
    {
        QByteArray head("|");
        QByteArray line("|");
        QByteArray row("|");
        for (int i = 0; i < 16; ++i) {
            head += " column number " + QByteArray::number(i) + " |";
            line += "---|";
            row += i == 15 ? QByteArray(" [target](https://example.org/target) |") : QByteArray(" cell |");
        }
        CardWindow window;
        window.show("Text above.\n\n" + head + "\n" + line + "\n" + row + "\n\nText below.\n");
        QVERIFY(window.isComplete());
        QScrollBar *bar = nullptr;
        QTRY_VERIFY([&] {
            const QList<QScrollBar *> bars = window.view.viewport()->findChildren<QScrollBar *>();
            bar = bars.size() == 1 && bars.first()->isVisible() ? bars.first() : nullptr;
            return bar != nullptr;
        }());
        QVERIFY(window.placeOf(u"target"_s).x() > window.view.viewport()->width());
        const QImage before = window.view.grab().toImage();
        window.view.setFocus();
        QTest::keyClick(&window.view, Qt::Key_Right);
        QVERIFY(bar->value() > 0);
        bar->setValue(bar->maximum());
        QVERIFY(window.view.grab().toImage() != before);
        QCOMPARE(window.view.horizontalScrollBar()->value(), 0);
        QSignalSpy followed(&window.view, &CardView::linkActivated);
        QTest::mouseClick(window.view.viewport(), Qt::LeftButton, {},
                          window.placeOf(u"target"_s) - QPoint(bar->value(), 0));
        QCOMPARE(followed.count(), 1);
        QCOMPARE(followed.first().first().toString(), u"https://example.org/target"_s);
        bar->setValue(0);
        window.view.findText(u"target"_s);
        QVERIFY(bar->value() > 0);
    }

    void aBeginningGoesOnInPlace()
    {
        CardWindow window;
        const cards::CardDocument document = cards::parseCard(longCard());
        const cards::RenderedCard beginning = cards::renderBeginning(document, window.context, window.style);
        QVERIFY(!beginning.sections.isEmpty());
        window.view.setCard(beginning, window.style, false);
        QVERIFY(!window.view.isComplete());
        QTRY_VERIFY(window.view.verticalScrollBar()->maximum() > 2000);
        window.view.verticalScrollBar()->setValue(1000);
        window.view.setCard(cards::renderCard(document, window.context, window.style), window.style, true);
        QCOMPARE(window.view.verticalScrollBar()->value(), 1000);
        QVERIFY(window.isComplete());
        QCOMPARE(window.view.verticalScrollBar()->value(), 1000);
        QCOMPARE(window.text().count(u"goes on."_s), document.body.count("goes on."));
    }

    void placesWaitForTheirPiece()
    {
        CardWindow window;
        const QByteArray card = longCard();
        window.view.restorePlace(9000);
        window.show(card);
        QVERIFY(window.isComplete());
        QCOMPARE(window.view.verticalScrollBar()->value(), 9000);
        window.show(card);
        QVERIFY(window.view.showFragment(u"part-900"_s));
        QVERIFY(window.isComplete());
        const int heading = window.view.currentHeading();
        QCOMPARE(window.view.card().outline.at(heading).anchor, u"part-900"_s);
    }

    void piecesKeepTheLooksOfTheirFirstLines()
    {
        CardWindow window;
        QByteArray card("# A card\n\n");
        for (int i = 0; i < 300; ++i)
            card += "## Part\n\n" + QByteArray("words of it ").repeated(20) + "\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n";
        window.show(card);
        QVERIFY(window.isComplete());
        QVERIFY(window.view.card().sections.size() > 5);
        int headings = 0;
        for (QTextBlock block = window.view.document()->begin(); block.isValid(); block = block.next()) {
            const QTextBlockFormat format = block.blockFormat();
            if (block.text() == "Part"_L1) {
                ++headings;
                QCOMPARE(format.headingLevel(), 2);
                QCOMPARE(format.lineHeight(), qreal(window.style.heading2.line));
            } else if (block.text().startsWith("words"_L1)) {
                QCOMPARE(format.lineHeight(), qreal(window.style.text.line));
                QCOMPARE(format.bottomMargin(), qreal(window.style.blockGap));
            } else {
                QVERIFY2(!block.text().contains(u'x'), qPrintable(block.text()));
            }
        }
        QCOMPARE(headings, 300);
    }

    void codeHasItsColoursBoxAndButton()
    {
        CardWindow window;
        window.show("Before\n\n```python\nimport os\n\nx = 1\n```\n\n> ```\n> quoted\n> ```\n\nAfter");
        QVERIFY(window.isComplete());
        const QTextBlock line = window.view.document()->find(u"import"_s).block();
        QVERIFY(!line.layout()->formats().isEmpty());
        QCOMPARE(line.layout()->formats().first().format.foreground().color(), window.style.syntax.keyword);
        QCOMPARE(line.blockFormat().stringProperty(QTextFormat::BlockCodeLanguage), u"python"_s);
        const QPoint inside = window.placeOf(u"import"_s) - QPoint(0, 8);
        const QImage shown = window.view.grab().toImage();
        const QPoint corner = window.view.viewport()->mapTo(&window.view, QPoint(3, inside.y()));
        QCOMPARE(shown.pixelColor(corner * shown.devicePixelRatio()), window.style.codeBackground);
        QList<QToolButton *> buttons = window.view.viewport()->findChildren<QToolButton *>();
        buttons.removeIf([](const QToolButton *button) { return !button->isVisible(); });
        QCOMPARE(buttons.size(), 2);
        QSignalSpy copied(&window.view, &CardView::codeCopied);
        QStringList copies;
        for (QToolButton *button : buttons) {
            button->click();
            copies.append(QGuiApplication::clipboard()->text());
        }
        copies.sort();
        QCOMPARE(copies, (QStringList{u"import os\n\nx = 1"_s, u"quoted"_s}));
        QCOMPARE(copied.count(), 2);
    }

    void aLongWideTableHasOneBar()
    {
        CardWindow window;
        QByteArray line("|");
        QByteArray rule("|");
        for (int i = 0; i < 16; ++i) {
            line += " a column of words |";
            rule += "---|";
        }
        window.show(line + "\n" + rule + "\n" + (line + "\n").repeated(100) + "\nAfter");
        QVERIFY(window.isComplete());
        QVERIFY(window.view.document()->rootFrame()->childFrames().size() > 5);
        const auto isSeen = [](const QScrollBar *bar) { return bar->isVisible(); };
        QTRY_COMPARE(std::ranges::count_if(window.view.viewport()->findChildren<QScrollBar *>(), isSeen), 1);
    }

    void measuresAMegabyte_data()
    {
        QTest::addColumn<QByteArray>("kind");
        for (const char *kind : {"text", "mixed", "code", "tables", "rows", "lists", "nested", "paragraph", "quotes"})
            QTest::newRow(kind) << QByteArray(kind);
    }
    void measuresAMegabyte()
    {
        if (!qEnvironmentVariableIsSet("HS_MEASURE"))
            QSKIP("Figures for people, no test: HS_MEASURE=1 prints them.");
        QFETCH(QByteArray, kind);
        CardWindow window;
        const QByteArray source = megabyteOf(kind);
        QElapsedTimer timer;
        timer.start();
        const cards::CardDocument document = cards::parseCard(source);
        const cards::RenderedCard beginning = cards::renderBeginning(document, window.context, window.style);
        const auto rendered = timer.elapsed();
        window.view.setCard(beginning, window.style, false);
        window.view.grab();
        const auto firstScreen = timer.restart();
        const cards::RenderedCard whole = cards::renderCard(document, window.context, window.style);
        const auto wholeRendered = timer.restart();
        // By the clock, and by the processor: on a busy machine the clock tells of the others, too.
        window.view.setCard(whole, window.style, true);
        qint64 longest = timer.elapsed();
        double longestWork = 0;
        int turns = 0;
        int overFrame = 0;
        for (QElapsedTimer turn; !window.view.isComplete(); ++turns) {
            turn.start();
            const double before = processorMilliseconds();
            QCoreApplication::processEvents();
            const double work = processorMilliseconds() - before;
            longest = std::max(longest, turn.elapsed());
            longestWork = std::max(longestWork, work);
            overFrame += work > 16 ? 1 : 0;
        }
        const auto filled = timer.restart();
        window.view.clearCard();
        qInfo().noquote().nospace() << kind << ": beginning rendered in " << rendered << " ms, on the screen after "
                                    << firstScreen << " ms; whole rendered in " << wholeRendered << " ms, filled in "
                                    << filled << " ms, " << turns << " turns, the longest " << longest << " ms, "
                                    << longestWork << " ms of work; " << overFrame
                                    << " of more than 16 ms of work; cleared in " << timer.elapsed() << " ms";
    }

    void everyRecordedCardIsShownWhole()
    {
        QDirIterator files(QStringLiteral(HS_SHARED_DIR) + "/fixtures/cards"_L1, {u"*.md"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        if (!files.hasNext())
            QSKIP("The recorded cards (shared/fixtures/cards) are not here.");
        CardWindow window;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            window.show(file.readAll());
            QVERIFY(window.isComplete());
            window.view.openAllParts();
            QVERIFY(window.isComplete());
            const QStringList shown = cards::searchWords(window.text());
            QStringList missing;
            for (const QString &word : cards::searchWords(window.view.card().plainText)) {
                if (!std::ranges::binary_search(shown, word))
                    missing.append(word);
            }
            QVERIFY2(missing.isEmpty(), qPrintable(file.fileName() + u": "_s + missing.join(u' ')));
        }
    }
};

HS_TEST(TestCardView)
#include "tst_cardview.moc"
