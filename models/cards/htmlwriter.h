// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cards/cardlimits.h"
#include "cards/cardstyle.h"
#include "cards/cardtree.h"
#include "cards/codehighlighter.h"
#include "cards/renderedcard.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

namespace hs::cards {

/// Writes a card's tree as HTML of Qt's rich-text subset. What Qt's importer does with each element was tried, the
/// notes are at the places; nothing of the author gets into the output unescaped.
class HtmlWriter
{
public:
    /// `highlighter` may be null.
    HtmlWriter(const CardTree &tree, const CardStyle &style, const CardLimits &limits, CodeHighlighter *highlighter);

    /// The HTML of one block; `previous` is the block above it, or -1. A long list, table, code block or paragraph is
    /// in several pieces that go close below each other.
    [[nodiscard]] QStringList block(int node, int previous);
    /// What the details of that number hold, in pieces; empty until the block they stand in was written.
    [[nodiscard]] QStringList detailsSections(qsizetype number) const { return m_details.value(number); }
    /// The colours of the code block of that number, where the view paints them; empty until it was written.
    [[nodiscard]] QList<QList<CodeSpan>> paintedSpans(int number) const { return m_paintedSpans.value(number); }
    /// Those that the view paints, of all that was written.
    [[nodiscard]] const QList<QuoteBox> &quotes() const { return m_quotes; }
    /// The number of the one that a painted code block stands in, or -1.
    [[nodiscard]] int quoteOfCode(int number) const { return m_codeQuotes.value(number, -1); }
    /// Something was written plainer than asked, for a limit.
    [[nodiscard]] bool isCut() const { return m_isCut; }

private:
    [[nodiscard]] static QString pixels(int value) { return QString::number(value) + QLatin1StringView("px"); }

    /// What blocks inherit.
    struct Place
    {
        TextAlign align = TextAlign::None;
        TextFlow flow = TextFlow::None;
        int lists = 0;    ///< Lists around.
        int frames = 0;   ///< Qt tables around: tables, and quotes, alerts and code that are.
        int gap = 0;      ///< Space below a block.
        int gapAbove = 0; ///< Space above a box.
        int quote = -1;   ///< The painted one around.
        int shift = 0;    ///< How far the piece stands from the left edge, where that is said around it.
        int number = -1;  ///< Of an item of an ordered list.
        bool isTight = false;
        bool isHeader = false;
        bool hasOwnMarks = false; ///< The bullets of the list are written as text.
        bool isItemLine = false;  ///< The first block of an item.
    };

    /// How a quote or an alert looks; the title is HTML, and only alerts have one.
    struct QuoteLooks
    {
        QColor bar;
        QColor fill; ///< Invalid: none.
        QString title;
        bool hasMark = false;
    };

    /// How the lines in a painted quote are written: how far from the edges, in pixels.
    struct QuotedLines
    {
        int depth = 0;
        int left = 0;
        int right = 0;
        bool isMuted = false;
    };

    /// What a table is like: how long the text of each column is, in halves of a letter's size, and in pixels together.
    struct TableShape
    {
        QList<int> halves;
        int width = 0;
        int cells = 0;
    };

    [[nodiscard]] bool canCut(const Place &place) const;
    void cut();
    [[nodiscard]] bool isBoxed(int index) const;
    [[nodiscard]] int gapAfter(int index, int gap, const Place &place) const;
    [[nodiscard]] bool showsSomething(int index) const;
    [[nodiscard]] bool holdsAnchor(int index) const;
    void writeBlock(int index, const Place &place);
    void writeBlocks(int parent, Place place);
    [[nodiscard]] bool isDisplayedMath(int index) const;
    void writeParagraph(int index, const Place &place);
    void writeLine(QLatin1StringView element, int index, const Place &place, int gapBelow);
    void breakLine();
    void writeHeading(int index, const Place &place);
    void writeRule();
    void writeQuote(int index, const Place &place);
    void writeAlert(int index, const Place &place);
    void writeCode(const CardNode &node, const Place &place);
    void writePaintedCode(const CardNode &node, const Place &place);
    void writeCodeLines(const QList<QStringView> &lines, const QList<QList<CodeSpan>> &spans);
    [[nodiscard]] QList<QList<CodeSpan>> spansOf(const CardNode &node);
    void openList(const CardNode &node, const Place &place, int number);
    [[nodiscard]] bool hasTallLines(int list) const;
    [[nodiscard]] QString ownMark(const CardNode &item, const Place &place, bool isBeforeLine);
    void writeList(int index, const Place &place);
    void writeItem(int index, const Place &place);
    [[nodiscard]] int summaryOf(int details) const;
    void writeSummary(int index, const Place &place);
    void writeDetails(int index, const Place &place);
    [[nodiscard]] TableShape shapeOf(int index) const;
    [[nodiscard]] QString tableWidth(const CardNode &node, const TableShape &shape, const Place &place) const;
    [[nodiscard]] bool holdsImage(const CardNode &node) const;
    void writeTable(int index, const Place &place);
    /// Whether a table is written as several.
    [[nodiscard]] static bool isCutUp(const TableShape &shape, const Place &place);
    [[nodiscard]] QList<QList<int>> rowsInPieces(int index, bool isInPieces) const;
    [[nodiscard]] int cellsOf(const QList<int> &rows) const;
    void writeRows(int index, const TableShape &shape, const Place &place);
    void writeRow(int index, const Place &place);
    void writeCell(int index, const Place &place);
    void writeFlatRow(int index, const Place &place);
    [[nodiscard]] bool isPainted(int index, const Place &place) const;
    [[nodiscard]] bool holdsLines(int index) const;
    [[nodiscard]] int lastWithLines(int parent) const;
    [[nodiscard]] int reachBelow(int index) const;
    [[nodiscard]] QString quoteLooks(const Place &place) const;
    [[nodiscard]] int addQuoteBox(const QuoteLooks &looks, bool isRightToLeft, const Place &place);
    void writePaintedQuote(int index, const QuoteLooks &looks, const Place &place);
    void writeFramed(int index, const QuoteLooks &looks, const Place &place);
    void writeText(QStringView text);
    void writeLines(QStringView text, bool keepsLines);
    void writeInlineCode(int index);
    void writeInlines(int parent);
    void writeInline(int index);
    void writeLeaf(const CardNode &node);
    void openInline(const QString &start, QLatin1StringView end);
    void closeInline();
    void writeWrapped(int index, const QString &before, QLatin1StringView after);
    void writeImage(const CardNode &node);
    void writeLink(int index);
    void writeAnchor(const QString &name);
    void openTable(const QString &width, TextAlign align, const Place &place);
    void openLine(QLatin1StringView element, const CardNode &node, const Place &place, const TextMetrics &metrics,
                  int gapAbove, int gapBelow);

    /// An element around words of a line.
    struct Inline
    {
        QString start;
        QLatin1StringView end;
    };

    /// A line that is long enough to be written as several, as the one that is written.
    struct LongLine
    {
        qsizetype rest = 0; ///< Characters that are not yet written; 0: the line is not long.
        qsizetype part = 0; ///< Those written since the last break.
        QString start;      ///< Tags that open and close a part.
        QString lastStart;
        QString end;
        Place place;
    };

    const CardTree &m_tree;
    const CardStyle &m_style;
    const CardLimits &m_limits;
    CodeHighlighter *m_highlighter;
    QString m_out;
    QStringList m_pieces;         ///< Of the block that is written, before `m_out`.
    QList<QStringList> m_details; ///< By their number.
    QHash<int, QList<QList<CodeSpan>>> m_paintedSpans;
    QList<QuoteBox> m_quotes;
    QList<QuotedLines> m_quotedLines; ///< The same.
    QSet<int> m_paintedQuotes;        ///< Nodes.
    QHash<int, int> m_codeQuotes;
    QList<Inline> m_inlines; ///< Open ones.
    LongLine m_long;
    QString m_itemMark;          ///< Before the words of the next line.
    QString m_summaryLink;       ///< Start tag of the link around words of a summary; empty elsewhere.
    QList<int> m_columnShares;   ///< Of the row that is written, in halves; empty: Qt chooses.
    double m_cellShare = 0;      ///< Percent of the table, of the cell that is written next; 0: Qt chooses.
    bool m_isBelowPiece = false; ///< writing the first row of a table's piece that stands below another
    int m_hanging = 0;           ///< How far the line that is opened next begins before the others.
    bool m_isCut = false;
    qsizetype m_highlighted = 0;
    int m_blocks = 0;
    int m_cells = 0;
    int m_codeSize = 0;           ///< Of code in a heading; 0 is that of the style sheet.
    bool m_isRightToLeft = false; ///< The line that is written.
    int m_wordLength = 0;         ///< Characters since the last white space.
    int m_imageWidth = 0;         ///< Widest image at this place; 0 is the width of the document.
};

} // namespace hs::cards
