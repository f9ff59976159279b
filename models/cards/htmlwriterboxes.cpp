// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The boxes of HtmlWriter: code and tables.

#include "cards/htmlwriter.h"

#include "cards/codehighlighter.h"
#include "cards/renderedcard.h"
#include "cards/treefacts.h"

#include <algorithm>
#include <utility>

namespace hs::cards {
namespace {

using namespace Qt::StringLiterals;

constexpr int kMostNestedTables = 3;
/// Left and right of a cell, with its borders.
constexpr int kCellPadding = 26;
/// Of one piece of a long code block.
constexpr qsizetype kLinesOfPiece = 80;
constexpr qsizetype kCodeOfPiece = 6000; ///< characters
/// Of a line of code that is written as one; Qt lays out a line at once.
constexpr qsizetype kLongCodeLine = 8000;
/// Of one piece of a long table: Qt lays out each cell twice.
constexpr int kCellsOfPiece = 40;

/// Of all ways to draw a border, Qt 6.8 draws collapsed ones of cells with the width and colour asked for.
QString cellBorder(const CardStyle &style)
{
    return "border:1px solid "_L1 + style.border.name() + u';';
}

/// The lines of code, those that are too long in several.
QList<QStringView> codeLinesOf(QStringView code)
{
    QList<QStringView> lines = code.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QStringView line = lines.at(i);
        if (line.size() <= kLongCodeLine)
            continue;
        const qsizetype space = line.lastIndexOf(u' ', kLongCodeLine - 1);
        const qsizetype length =
            space > kLongCodeLine / 2 ? space + 1 : kLongCodeLine - (line.at(kLongCodeLine).isLowSurrogate() ? 1 : 0);
        lines[i] = line.first(length);
        lines.insert(i + 1, line.sliced(length));
    }
    return lines;
}

/// The same for a piece of a box that was cut across.
QString pieceBorder(const CardStyle &style, bool isFirst, bool isLast)
{
    if (isFirst && isLast)
        return cellBorder(style);
    const QString line = ":1px solid "_L1 + style.border.name() + u';';
    return "border-left"_L1 + line + "border-right"_L1 + line + (isFirst ? "border-top"_L1 + line : QString()) +
           (isLast ? "border-bottom"_L1 + line : QString());
}

/// The width that text would like to have, in halves of the size of its letters: Chinese characters are squares.
int halvesOf(QStringView text)
{
    int longest = 0;
    int length = 0;
    for (const QChar c : text) {
        if (c == u'\n' || c == u'\t')
            length = 0;
        else if (!c.isMark() && !c.isLowSurrogate())
            length += c.unicode() >= 0x2e80 ? 2 : 1;
        longest = std::max(longest, length);
    }
    return longest;
}

} // namespace

/// Opens a table, the one box that Qt has. Qt takes a
/// paragraph's lower margin away before a table, so the gap above stands here.
void HtmlWriter::openTable(const QString &width, TextAlign align, const Place &place)
{
    m_out += "<table cellspacing=\"0\" cellpadding=\"0\""_L1;
    if (!width.isEmpty())
        m_out += " width=\""_L1 + width + u'"';
    if (align == TextAlign::Center)
        m_out += " align=\"center\""_L1;
    // Qt indents tables 40 px a list, whatever the indent of the text is.
    constexpr int kQtTableIndent = 40;
    m_out += " style=\"border-collapse:collapse;margin-left:"_L1 +
             pixels(place.lists * (m_style.listIndent - kQtTableIndent)) + ";margin-top:"_L1 + pixels(place.gapAbove) +
             ";margin-bottom:"_L1 + pixels(place.gap) + "\">"_L1;
}

/// A code block is a table of one cell: the only box Qt fills and pads as a whole. A long one is several of them, close
/// below each other: Qt lays out a table at once.
void HtmlWriter::writeCode(const CardNode &node, const Place &place)
{
    // As the first of an item each line would be an item to Qt.
    if (m_style.paintsCode && place.frames == 0 && !place.isItemLine)
        return writePaintedCode(node, place);
    const QList<QStringView> lines = QStringView(node.text).split(u'\n');
    const QList<QList<CodeSpan>> spans = spansOf(node);
    const bool isFrame = place.frames < kMostNestedTables;
    const bool isWhole = lines.size() <= kLinesOfPiece * 3 / 2 || place.lists > 0 || place.frames > 0;
    const qsizetype step = isWhole ? lines.size() : kLinesOfPiece;
    for (qsizetype first = 0; first < lines.size(); first += step) {
        const qsizetype end = std::min(lines.size(), first + step);
        Place piece = place;
        if (first > 0) {
            cut();
            piece.gapAbove = 0;
        }
        if (end < lines.size())
            piece.gap = 0;
        if (isFrame) {
            openTable(u"100%"_s, {}, piece);
            m_out += "<tr><td bgcolor=\""_L1 + m_style.codeBackground.name() + "\" style=\""_L1 +
                     pieceBorder(m_style, first == 0, end == lines.size()) + "padding:"_L1 +
                     (first == 0 ? "6px"_L1 : "0px"_L1) + " 14px "_L1 + (end == lines.size() ? "12px"_L1 : "0px"_L1) +
                     " 14px\">"_L1;
        }
        m_out += "<pre dir=\"ltr\" style=\"margin-top:0px;margin-bottom:"_L1 + pixels(isFrame ? 0 : piece.gap) +
                 ";line-height:"_L1 + pixels(m_style.code.line) + "\">"_L1;
        if (first == 0 && node.level < kAnchoredCodeBlocks)
            writeAnchor(codeBlockAnchor(node.level));
        writeCodeLines(lines.sliced(first, end - first), spans.isEmpty() ? spans : spans.sliced(first, end - first));
        m_out += isFrame ? "</pre></td></tr></table>"_L1 : "</pre>"_L1;
    }
}

/// Mere lines, each of which knows where it belongs. Every new line after the start tag, and before the end tag, is the
/// importer's to take away: those of the author stay.
void HtmlWriter::writePaintedCode(const CardNode &node, const Place &place)
{
    const QList<QStringView> lines = codeLinesOf(node.text);
    const QList<QList<CodeSpan>> spans = spansOf(node);
    const QuotedLines around = m_quotedLines.value(place.quote);
    m_codeQuotes.insert(node.level, place.quote);
    if (spans.size() == lines.size())
        m_paintedSpans.insert(node.level, spans);
    qsizetype first = 0;
    while (first < lines.size()) {
        qsizetype end = first;
        for (qsizetype length = 0; end < lines.size(); ++end) {
            length += lines.at(end).size();
            if (place.lists == 0 && end > first && (end - first >= kLinesOfPiece || length > kCodeOfPiece))
                break;
        }
        if (first > 0)
            cut();
        const int above = first == 0 ? place.gapAbove + kCodeAbove : 0;
        const int below = end == lines.size() ? place.gap + kCodeBelow : 0;
        m_out += "<pre dir=\"ltr\" class=\"language-"_L1 +
                 codeLinesName({.block = node.level, .first = static_cast<int>(first)}) + "\" style=\"margin-top:"_L1 +
                 pixels(above) + ";margin-bottom:"_L1 + pixels(below) + ";margin-left:"_L1 +
                 pixels(around.left + kCodeSide) + ";margin-right:"_L1 + pixels(around.right + kCodeSide) +
                 ";line-height:"_L1 + pixels(m_style.code.line) + ";white-space:pre\">\n"_L1;
        writeCodeLines(lines.sliced(first, end - first), {});
        m_out += "\n</pre>"_L1;
        first = end;
    }
}

/// The colours of each line; none for a block that nobody knows or that would take long.
QList<QList<CodeSpan>> HtmlWriter::spansOf(const CardNode &node)
{
    const bool isAffordable =
        node.text.size() <= m_limits.highlightedBlock && m_highlighted + node.text.size() <= m_limits.highlightedTotal;
    if (m_highlighter == nullptr || !isAffordable || node.detail.isEmpty())
        return {};
    m_highlighted += node.text.size();
    return m_highlighter->highlight(node.text, node.detail, m_style.syntax);
}

void HtmlWriter::writeCodeLines(const QList<QStringView> &lines, const QList<QList<CodeSpan>> &spans)
{
    for (qsizetype number = 0; number < lines.size(); ++number) {
        const QStringView line = lines.at(number);
        if (number > 0)
            m_out += u'\n';
        m_wordLength = 0;
        qsizetype at = 0;
        for (const CodeSpan &span : number < spans.size() ? spans.at(number) : QList<CodeSpan>{}) {
            writeText(line.sliced(at, span.offset - at));
            m_out += "<span style=\"color:"_L1 + span.color.name() + "\">"_L1;
            writeText(line.sliced(span.offset, span.length));
            m_out += "</span>"_L1;
            at = span.offset + span.length;
        }
        writeText(line.sliced(at));
    }
}

/// What a table needs to know of itself before it is written.
HtmlWriter::TableShape HtmlWriter::shapeOf(int index) const
{
    constexpr int kWidestText = 44; // halves; longer ones are broken
    TableShape shape;
    m_tree.forChildren(index, [&](int row) {
        qsizetype column = 0;
        m_tree.forChildren(row, [&](int cell) {
            const CardNode &node = m_tree.at(cell);
            ++shape.cells;
            if (shape.halves.size() < column + node.columns)
                shape.halves.resize(column + node.columns);
            if (node.columns == 1)
                shape.halves[column] =
                    std::max(shape.halves.at(column), std::min(kWidestText, halvesOf(plainText(m_tree, cell))));
            column += node.columns;
        });
    });
    for (const int halves : std::as_const(shape.halves))
        shape.width += halves * m_style.text.size * 11 / 20 + kCellPadding;
    return shape;
}

/// The width to ask for: that of the text, or for a table that would be squeezed as much as its words want.
QString HtmlWriter::tableWidth(const CardNode &node, const TableShape &shape, const Place &place) const
{
    constexpr int kWidest = 4; // times the text
    const bool isScrolled = m_style.scrollsTables && place.frames == 0 && shape.width > m_style.readingWidth * 11 / 10;
    // Some more than was estimated: a word that is a pixel too long for its column is broken.
    if (isScrolled && !holdsImage(node))
        return QString::number(std::min(shape.width * 11 / 10, kWidest * m_style.readingWidth));
    return node.isWide ? u"100%"_s : QString();
}

bool HtmlWriter::holdsImage(const CardNode &node) const
{
    for (int child = node.first; child >= 0; child = m_tree.at(child).next) {
        if (m_tree.at(child).tag == Tag::Image || holdsImage(m_tree.at(child)))
            return true;
    }
    return false;
}

void HtmlWriter::writeTable(int index, const Place &place)
{
    const TableShape shape = shapeOf(index);
    const int columns = std::max(1, static_cast<int>(shape.halves.size()));
    const bool isInPieces = isCutUp(shape, place);
    if (place.frames >= kMostNestedTables || m_cells + (isInPieces ? 0 : shape.cells) > m_limits.tableCells) {
        m_tree.forChildren(index, [&](int row) { writeFlatRow(row, place); });
        return;
    }
    // What stands in a table but in no row goes before it, as in browsers.
    m_tree.forChildren(index, [&](int child) {
        if (m_tree.at(child).tag != Tag::Row)
            writeBlock(child, place);
    });
    const int available = m_imageWidth > 0 ? m_imageWidth : m_style.readingWidth;
    const int before = std::exchange(m_imageWidth, qMax(16, available / columns - kCellPadding));
    writeRows(index, shape, place);
    m_imageWidth = before;
}

bool HtmlWriter::isCutUp(const TableShape &shape, const Place &place)
{
    return shape.cells > kCellsOfPiece * 3 / 2 && place.lists == 0 && place.frames == 0;
}

/// The rows of a table by the Qt table they are written into: all in one, or a long table in several of the same
/// columns close below each other. A cell of several rows keeps these together.
QList<QList<int>> HtmlWriter::rowsInPieces(int index, bool isInPieces) const
{
    constexpr qsizetype kLettersOfCell = 150; // more of them count as another cell
    QList<QList<int>> pieces(1);
    qsizetype cells = 0;
    int spanned = 0; // rows to come that belong to those before
    m_tree.forChildren(index, [&](int row) {
        if (m_tree.at(row).tag != Tag::Row)
            return;
        if (isInPieces && cells >= kCellsOfPiece && spanned <= 0) {
            pieces.append(QList<int>());
            cells = 0;
        }
        pieces.last().append(row);
        --spanned;
        m_tree.forChildren(row, [&](int cell) {
            cells += 1 + plainText(m_tree, cell).size() / kLettersOfCell;
            spanned = std::max(spanned, m_tree.at(cell).rows - 1);
        });
    });
    return pieces;
}

int HtmlWriter::cellsOf(const QList<int> &rows) const
{
    int cells = 0;
    for (const int row : rows)
        m_tree.forChildren(row, [&cells](int) { ++cells; });
    return cells;
}

void HtmlWriter::writeRows(int index, const TableShape &shape, const Place &place)
{
    const CardNode &node = m_tree.at(index);
    Place inner = place;
    inner.align = TextAlign::None;
    ++inner.frames;
    inner.lists = 0;
    inner.gap = m_style.blockGap / 2;
    const TextAlign align = node.align == TextAlign::None ? place.align : node.align;
    const bool isInPieces = isCutUp(shape, place);
    QString width = tableWidth(node, shape, place);
    if (isInPieces && width.isEmpty()) // else each piece would have its own
        width = QString::number(std::min(shape.width, m_style.readingWidth));
    const QList<QList<int>> pieces = rowsInPieces(index, isInPieces);
    bool isFlat = false;
    for (qsizetype number = 0; number < pieces.size(); ++number) {
        Place piece = place;
        if (number > 0) {
            cut();
            piece.gapAbove = 0;
        }
        isFlat = isFlat || m_cells + cellsOf(pieces.at(number)) > m_limits.tableCells;
        if (isFlat) {
            for (const int row : pieces.at(number))
                writeFlatRow(row, place);
            continue;
        }
        if (number + 1 < pieces.size())
            piece.gap = 0;
        openTable(width, align, piece);
        if (isInPieces)
            m_columnShares = shape.halves;
        m_isBelowPiece = number > 0;
        for (const int row : pieces.at(number)) {
            writeRow(row, inner);
            m_isBelowPiece = false;
        }
        m_out += "</table>"_L1;
    }
}

void HtmlWriter::writeRow(int index, const Place &place)
{
    m_out += "<tr>"_L1;
    m_cells += cellsOf({index});
    const QList<int> shares = std::exchange(m_columnShares, {}); // a table in a cell has its own
    int all = 0;
    for (const int halves : shares)
        all += halves + 4;
    qsizetype column = 0;
    m_tree.forChildren(index, [&](int child) {
        const qsizetype end = std::min<qsizetype>(shares.size(), column + m_tree.at(child).columns);
        int share = 0;
        for (; column < end; ++column)
            share += shares.at(column) + 4;
        m_cellShare = all > 0 ? share * 100.0 / all : 0;
        writeCell(child, place);
    });
    m_out += "</tr>"_L1;
}

void HtmlWriter::writeCell(int index, const Place &place)
{
    const CardNode &node = m_tree.at(index);
    const bool isCell = node.tag == Tag::Cell;
    Place inner = place;
    inner.isHeader = isCell && node.isHeader;
    inner.align = isCell ? node.align : TextAlign::None;
    m_out += inner.isHeader ? "<td bgcolor=\""_L1 + m_style.tableHeader.name() + u'"' : QString(u"<td"_s);
    if (const double share = std::exchange(m_cellShare, 0); share > 0)
        m_out += " width=\""_L1 + QString::number(share, 'f', 2) + "%\""_L1;
    if (isCell && node.columns > 1)
        m_out += " colspan=\""_L1 + QString::number(node.columns) + u'"';
    if (isCell && node.rows > 1)
        m_out += " rowspan=\""_L1 + QString::number(node.rows) + u'"';
    // Below another piece of the table the line between is there already. A table in this cell has its own.
    const bool isBelowPiece = std::exchange(m_isBelowPiece, false);
    m_out += " style=\""_L1 + (isBelowPiece ? pieceBorder(m_style, false, true) : cellBorder(m_style)) +
             "padding:3px 12px 7px 12px\">"_L1;
    if (!isCell) {
        writeBlock(index, inner);
    } else {
        for (int child = node.first; child >= 0; child = m_tree.at(child).next) {
            inner.isTight = m_tree.at(child).next < 0;
            writeBlock(child, inner);
        }
    }
    m_isBelowPiece = isBelowPiece;
    m_out += "</td>"_L1;
}

/// A row of a table too deep or too large for Qt's tables: a line.
void HtmlWriter::writeFlatRow(int index, const Place &place)
{
    m_isCut = true;
    openLine("p"_L1, m_tree.at(index), place, m_style.text, 0, 2);
    writeText(plainText(m_tree, index).trimmed().replace(u'\t', " | "_L1));
    m_out += "</p>"_L1;
    if (canCut(place))
        cut();
}

} // namespace hs::cards
