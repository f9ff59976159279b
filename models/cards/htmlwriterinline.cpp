// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/htmlwriter.h"

#include "cards/codehighlighter.h"
#include "cards/renderedcard.h"
#include "cards/treefacts.h"

#include <utility>

namespace hs::cards {
namespace {

using namespace Qt::StringLiterals;

constexpr int kMostNestedTables = 3;
/// Left and right of a cell, with its borders.
constexpr int kCellPadding = 26;

/// Of all ways to draw a border, Qt 6.8 draws collapsed ones of cells with the width and colour asked for.
QString cellBorder(const CardStyle &style)
{
    return "border:1px solid "_L1 + style.border.name() + u';';
}

} // namespace

/// Opens a table, the one box that Qt has. Qt takes a
/// paragraph's lower margin away before a table, so the gap above stands here.
void HtmlWriter::openTable(QLatin1StringView width, TextAlign align, const Place &place)
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

/// A code block is a table of one cell: the only box Qt fills and pads as a whole.
void HtmlWriter::writeCode(const CardNode &node, const Place &place)
{
    const bool isFrame = place.frames < kMostNestedTables;
    if (isFrame) {
        openTable("100%"_L1, {}, place);
        m_out += "<tr><td bgcolor=\""_L1 + m_style.codeBackground.name() + "\" style=\""_L1 + cellBorder(m_style) +
                 "padding:6px 14px 12px 14px\">"_L1;
    }
    m_out += "<pre dir=\"ltr\" style=\"margin-top:0px;margin-bottom:"_L1 + pixels(isFrame ? 0 : place.gap) +
             ";line-height:"_L1 + pixels(m_style.code.line) + "\">"_L1;
    if (node.level < kAnchoredCodeBlocks)
        writeAnchor(codeBlockAnchor(node.level));
    writeCodeLines(node);
    m_out += isFrame ? "</pre></td></tr></table>"_L1 : "</pre>"_L1;
}

void HtmlWriter::writeCodeLines(const CardNode &node)
{
    QList<QList<CodeSpan>> spans;
    const bool isAffordable =
        node.text.size() <= m_limits.highlightedBlock && m_highlighted + node.text.size() <= m_limits.highlightedTotal;
    if (m_highlighter != nullptr && isAffordable && !node.detail.isEmpty()) {
        m_highlighted += node.text.size();
        spans = m_highlighter->highlight(node.text, node.detail, m_style.syntax);
    }
    qsizetype number = 0;
    for (const QStringView line : QStringView(node.text).tokenize(u'\n')) {
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
        ++number;
    }
}

void HtmlWriter::writeTable(int index, const Place &place)
{
    const CardNode &node = m_tree.at(index);
    int cells = 0;
    int columns = 1;
    m_tree.forChildren(index, [&](int row) {
        int inRow = 0;
        m_tree.forChildren(row, [&](int cell) {
            inRow += m_tree.at(cell).columns;
            ++cells;
        });
        columns = qMax(columns, inRow);
    });
    if (place.frames >= kMostNestedTables || m_cells + cells > m_limits.tableCells) {
        writeFlatTable(index, place);
        return;
    }
    m_cells += cells;
    Place inner = place;
    inner.align = TextAlign::None;
    ++inner.frames;
    inner.lists = 0;
    inner.gap = m_style.blockGap / 2;
    // What stands in a table but in no row goes before it, as in browsers.
    m_tree.forChildren(index, [&](int child) {
        if (m_tree.at(child).tag != Tag::Row)
            writeBlock(child, place);
    });
    const int available = m_imageWidth > 0 ? m_imageWidth : m_style.readingWidth;
    const int before = std::exchange(m_imageWidth, qMax(16, available / columns - kCellPadding));
    openTable(node.isWide ? "100%"_L1 : QLatin1StringView(), node.align == TextAlign::None ? place.align : node.align,
              place);
    m_tree.forChildren(index, [&](int child) {
        if (m_tree.at(child).tag == Tag::Row)
            writeRow(child, inner);
    });
    m_imageWidth = before;
    m_out += "</table>"_L1;
}

void HtmlWriter::writeRow(int index, const Place &place)
{
    m_out += "<tr>"_L1;
    m_tree.forChildren(index, [&](int child) { writeCell(child, place); });
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
    if (isCell && node.columns > 1)
        m_out += " colspan=\""_L1 + QString::number(node.columns) + u'"';
    if (isCell && node.rows > 1)
        m_out += " rowspan=\""_L1 + QString::number(node.rows) + u'"';
    m_out += " style=\""_L1 + cellBorder(m_style) + "padding:3px 12px 7px 12px\">"_L1;
    if (!isCell) {
        writeBlock(index, inner);
    } else {
        for (int child = node.first; child >= 0; child = m_tree.at(child).next) {
            inner.isTight = m_tree.at(child).next < 0;
            writeBlock(child, inner);
        }
    }
    m_out += "</td>"_L1;
}

/// A table too deep or too large for Qt's tables: a line a row.
void HtmlWriter::writeFlatTable(int index, const Place &place)
{
    m_isCut = true;
    m_tree.forChildren(index, [&](int row) {
        openLine("p"_L1, m_tree.at(row), place, m_style.text, 0, 2);
        writeText(plainText(m_tree, row).trimmed().replace(u'\t', " | "_L1));
        m_out += "</p>"_L1;
    });
}

/// Text, escaped. Qt looks for the end of the word for each line it breaks, so the time for a word of a megabyte grows
/// with the square; such words get places to break.
void HtmlWriter::writeText(QStringView text)
{
    constexpr int kLongestWord = 1000;
    for (const QChar c : text) {
        m_wordLength = c.isSpace() ? 0 : m_wordLength + 1;
        if (m_wordLength > kLongestWord && !c.isLowSurrogate() && !c.isMark()) {
            m_out += QChar(u'\u200b');
            m_wordLength = 0;
        }
        switch (c.unicode()) {
        case u'<':
            m_out += "&lt;"_L1;
            break;
        case u'>':
            m_out += "&gt;"_L1;
            break;
        case u'&':
            m_out += "&amp;"_L1;
            break;
        case u'"':
            m_out += "&quot;"_L1;
            break;
        default:
            m_out += c;
            break;
        }
    }
}

void HtmlWriter::writeInlines(int parent)
{
    m_tree.forChildren(parent, [this](int child) { writeInline(child); });
}

void HtmlWriter::writeWrapped(int index, const QString &before, QLatin1StringView after)
{
    m_out += before;
    writeInlines(index);
    m_out += after;
}

void HtmlWriter::writeInline(int index)
{
    const CardNode &node = m_tree.at(index);
    switch (node.tag) {
    case Tag::Strong:
        return writeWrapped(index, u"<b>"_s, "</b>"_L1);
    case Tag::Emphasis:
        return writeWrapped(index, u"<i>"_s, "</i>"_L1);
    case Tag::Strike:
        return writeWrapped(index, u"<s>"_s, "</s>"_L1);
    case Tag::Underline:
        return writeWrapped(index, u"<u>"_s, "</u>"_L1);
    case Tag::Superscript:
        return writeWrapped(index, u"<sup>"_s, "</sup>"_L1);
    case Tag::Subscript:
        return writeWrapped(index, u"<sub>"_s, "</sub>"_L1);
    case Tag::Small:
        return writeWrapped(index, "<span style=\"font-size:"_L1 + pixels(m_style.text.size - 2) + "\">"_L1,
                            "</span>"_L1);
    case Tag::Mark:
        return writeWrapped(index, "<span style=\"background-color:"_L1 + m_style.mark.name() + "\">"_L1, "</span>"_L1);
    case Tag::Code:
    case Tag::Key:
    case Tag::Math:
        return writeInlineCode(index);
    case Tag::Link:
        return writeLink(index);
    default:
        break;
    }
    writeLeaf(node);
    writeInlines(index);
}

void HtmlWriter::writeInlineCode(int index)
{
    if (m_isRightToLeft)
        m_out += kLeftToRightIsolate;
    // Looks come from the style sheet of applyStyle(): some cards have tens of thousands of these.
    m_out += m_codeSize > 0 ? "<code style=\"font-size:"_L1 + pixels(m_codeSize) + "\">"_L1 : u"<code>"_s;
    writeText(m_tree.at(index).text);
    writeInlines(index);
    m_out += "</code>"_L1;
    if (m_isRightToLeft)
        m_out += kPopIsolate;
}

void HtmlWriter::writeLeaf(const CardNode &node)
{
    if (node.tag == Tag::Text)
        writeText(node.text);
    else if (node.tag == Tag::Break)
        m_out += "<br>"_L1;
    else if (node.tag == Tag::Image)
        writeImage(node);
    else if (node.tag == Tag::Anchor)
        writeAnchor(node.detail);
}

void HtmlWriter::writeLink(int index)
{
    const CardNode &node = m_tree.at(index);
    if (node.detail.isEmpty())
        return writeInlines(index);
    writeWrapped(index,
                 "<a href=\""_L1 + node.detail.toHtmlEscaped() + "\" style=\"text-decoration:none;color:"_L1 +
                     m_style.link.name() + "\">"_L1,
                 "</a>"_L1);
}

void HtmlWriter::writeImage(const CardNode &node)
{
    QSize size = node.size;
    // Browsers shrink a picture to its cell; Qt would widen the whole document.
    if (m_imageWidth > 0 && size.width() > m_imageWidth) {
        if (size.height() > 0)
            size.setHeight(qMax(1, size.height() * m_imageWidth / size.width()));
        size.setWidth(m_imageWidth);
    }
    m_out += "<img src=\""_L1 + node.detail.toHtmlEscaped() + u'"';
    if (!node.text.isEmpty())
        m_out += " alt=\""_L1 + node.text.toHtmlEscaped() + u'"';
    if (size.width() > 0)
        m_out += " width=\""_L1 + QString::number(size.width()) + u'"';
    if (size.height() > 0)
        m_out += " height=\""_L1 + QString::number(size.height()) + u'"';
    if (node.align != TextAlign::None)
        m_out += node.align == TextAlign::Left ? " align=\"left\""_L1 : " align=\"right\""_L1;
    m_out += " style=\"max-width:"_L1 + (m_imageWidth > 0 ? pixels(m_imageWidth) : u"100%"_s) + "\">"_L1;
}

void HtmlWriter::writeAnchor(const QString &name)
{
    if (!name.isEmpty())
        m_out += "<a name=\""_L1 + name.toHtmlEscaped() + "\"></a>"_L1;
}

} // namespace hs::cards
