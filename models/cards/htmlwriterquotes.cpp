// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The quotes and alerts of HtmlWriter.

#include "cards/htmlwriter.h"

namespace hs::cards {
namespace {

using namespace Qt::StringLiterals;

/// Qt lays out a table inside of a table several times a level; deeper frames are written as plain indented blocks.
constexpr int kMostFrames = 3;
/// The space between the bar and the words, with the bar; and at the other edges of an alert. A line with a picture has
/// no room above its words, which Qt leaves in other lines.
constexpr int kQuoteSide = 16;
constexpr int kAlertSide = 13;
constexpr int kAlertAbove = 5;
constexpr int kAlertAboveMark = 9;
constexpr int kAlertBelow = 11;
/// Of quotes in quotes that are painted; deeper ones belong to the last of them.
constexpr int kMostPaintedQuotes = 12;

const AlertColors &alertColors(const CardStyle &style, AlertKind kind)
{
    switch (kind) {
    case AlertKind::Note:
        break;
    case AlertKind::Tip:
        return style.tip;
    case AlertKind::Important:
        return style.important;
    case AlertKind::Warning:
        return style.warning;
    case AlertKind::Caution:
        return style.caution;
    }
    return style.note;
}

const QString &alertLabel(const CardLabels &labels, AlertKind kind)
{
    switch (kind) {
    case AlertKind::Note:
        break;
    case AlertKind::Tip:
        return labels.tip;
    case AlertKind::Important:
        return labels.important;
    case AlertKind::Warning:
        return labels.warning;
    case AlertKind::Caution:
        return labels.caution;
    }
    return labels.note;
}

bool isQuote(Tag tag)
{
    return tag == Tag::Quote || tag == Tag::Alert;
}

/// Whether all in it can be lines. Tables would stand beside the bar, and whatever opens an item makes items of its
/// lines.
bool isOfLines(const CardTree &tree, int index)
{
    const CardNode &node = tree.at(index);
    switch (node.tag) {
    case Tag::Table:
    case Tag::Row:
    case Tag::Cell:
    case Tag::Details:
    case Tag::Rule:
        return false;
    case Tag::Item:
        if (node.first >= 0 && (isQuote(tree.at(node.first).tag) || tree.at(node.first).tag == Tag::CodeBlock))
            return false;
        break;
    default:
        break;
    }
    for (int child = node.first; child >= 0; child = tree.at(child).next) {
        if (!isInline(tree.at(child).tag) && !isOfLines(tree, child))
            return false;
    }
    return true;
}

/// The way its first words run.
TextFlow flowOfBlocks(const CardTree &tree, int index, TextFlow around)
{
    for (int node = index; node >= 0; node = tree.at(node).first) {
        if (tree.at(node).flow != TextFlow::None)
            return tree.at(node).flow;
    }
    return around;
}

} // namespace

void HtmlWriter::writeQuote(int index, const Place &place)
{
    const QuoteLooks looks{.bar = m_style.quoteBar, .fill = {}, .title = {}, .hasMark = false};
    if (isPainted(index, place))
        return writePaintedQuote(index, looks, place);
    writeFramed(index, looks, place);
}

void HtmlWriter::writeAlert(int index, const Place &place)
{
    const AlertKind kind = m_tree.at(index).alert;
    const AlertColors &colors = alertColors(m_style, kind);
    QString title;
    if (!colors.mark.isEmpty())
        title = "<img src=\""_L1 + colors.mark.toHtmlEscaped() + "\" width=\""_L1 + QString::number(kAlertMarkWidth) +
                "\" height=\""_L1 + QString::number(kAlertMarkHeight) + "\" style=\"vertical-align:middle\">&nbsp; "_L1;
    title += "<span style=\"font-weight:600;color:"_L1 + colors.title.name() + "\">"_L1 +
             alertLabel(m_style.labels, kind).toHtmlEscaped() + "</span>"_L1;
    const QuoteLooks looks{.bar = colors.bar, .fill = colors.fill, .title = title, .hasMark = !colors.mark.isEmpty()};
    if (isPainted(index, place))
        return writePaintedQuote(index, looks, place);
    writeFramed(index, looks, place);
}

/// A bar at the leading edge and the blocks beside it: two cells of a table, since Qt has no border for blocks.
void HtmlWriter::writeFramed(int index, const QuoteLooks &looks, const Place &place)
{
    Place inner = place;
    inner.align = TextAlign::None;
    ++inner.frames;
    inner.lists = 0;
    inner.gapAbove = looks.title.isEmpty() ? 0 : 4;
    const bool isFrame = place.frames < kMostFrames;
    if (isFrame) {
        openTable(u"100%"_s, {}, place);
        m_out += "<tr><td width=\"3\" bgcolor=\""_L1 + looks.bar.name() + "\"></td><td width=\"100%\""_L1;
        if (looks.fill.isValid())
            m_out += " bgcolor=\""_L1 + looks.fill.name() + u'"';
        // The colour of words belongs to the cell: Qt leaves room for an element around the table.
        m_out += !looks.fill.isValid() ? " style=\"padding-left:13px;color:"_L1 + m_style.secondary.name() + "\">"_L1
                 : looks.hasMark       ? u" style=\"padding:9px 13px 11px 13px\">"_s
                                       : u" style=\"padding:5px 13px 11px 13px\">"_s;
    } else {
        m_out += "<div style=\"margin-left:16px"_L1;
        if (!looks.fill.isValid())
            m_out += ";color:"_L1 + m_style.secondary.name();
        m_out += "\">"_L1;
    }
    if (!looks.title.isEmpty())
        m_out += "<p style=\"margin-top:0px;margin-bottom:"_L1 + pixels(looks.hasMark ? 0 : 2) + ";line-height:"_L1 +
                 pixels(m_style.text.line) + "\">"_L1 + looks.title + "</p>"_L1;
    for (int child = m_tree.at(index).first; child >= 0; child = m_tree.at(child).next) {
        inner.gap = m_tree.at(child).next < 0 && isFrame ? 0 : m_style.blockGap;
        writeBlock(child, inner);
        inner.gapAbove = gapAfter(child, m_style.blockGap, inner);
    }
    m_out += isFrame ? "</td></tr></table>"_L1 : "</div>"_L1;
}

/// Whether the view paints it.
bool HtmlWriter::isPainted(int index, const Place &place) const
{
    if (!m_style.paintsCode || place.frames > 0 || place.isItemLine)
        return false;
    return place.quote >= 0 || isOfLines(m_tree, index);
}

/// Whether a line comes of it.
bool HtmlWriter::holdsLines(int index) const
{
    const Tag tag = m_tree.at(index).tag;
    if (tag == Tag::CodeBlock || tag == Tag::Alert || showsSomething(index))
        return true;
    for (int child = m_tree.at(index).first; child >= 0; child = m_tree.at(child).next) {
        if (holdsLines(child))
            return true;
    }
    return false;
}

int HtmlWriter::lastWithLines(int parent) const
{
    int last = -1;
    for (int child = m_tree.at(parent).first; child >= 0; child = m_tree.at(child).next) {
        if (holdsLines(child))
            last = child;
    }
    return last;
}

/// How far the boxes that are painted around its last line reach below it.
int HtmlWriter::reachBelow(int index) const
{
    int reach = 0;
    for (; index >= 0 && isQuote(m_tree.at(index).tag); index = lastWithLines(index))
        reach += m_tree.at(index).tag == Tag::Alert ? kAlertBelow : 0;
    return index >= 0 && m_tree.at(index).tag == Tag::CodeBlock ? reach + kCodeBelow : reach;
}

/// What each line in a painted quote has in its style.
QString HtmlWriter::quoteLooks(const Place &place) const
{
    if (place.quote < 0)
        return {};
    const QuotedLines &lines = m_quotedLines.at(place.quote);
    QString looks = ";margin-left:"_L1 + pixels(lines.left) + ";margin-right:"_L1 + pixels(lines.right) +
                    ";-qt-user-state:"_L1 + QString::number(kFirstQuoteState + place.quote);
    if (lines.isMuted)
        looks += ";color:"_L1 + m_style.secondary.name();
    return looks;
}

/// The number of the box that is painted around a quote.
int HtmlWriter::addQuoteBox(const QuoteLooks &looks, bool isRightToLeft, const Place &place)
{
    const QuotedLines around = m_quotedLines.value(place.quote);
    if (around.depth >= kMostPaintedQuotes)
        return place.quote;
    const bool isFilled = looks.fill.isValid();
    const int indent = place.lists * m_style.listIndent;
    const int trailing = isFilled ? kAlertSide : 0;
    m_quotes.append({.outer = place.quote,
                     .bar = looks.bar,
                     .fill = looks.fill,
                     .isRightToLeft = isRightToLeft,
                     .left = around.left + place.shift + (isRightToLeft ? 0 : indent),
                     .right = around.right + (isRightToLeft ? indent : 0),
                     .above = isFilled ? (looks.hasMark ? kAlertAboveMark : kAlertAbove) : 0,
                     .below = isFilled ? kAlertBelow : 0});
    m_quotedLines.append({.depth = around.depth + 1,
                          .left = around.left + (isRightToLeft ? trailing : kQuoteSide),
                          .right = around.right + (isRightToLeft ? kQuoteSide : trailing),
                          .isMuted = around.isMuted || !isFilled});
    return static_cast<int>(m_quotes.size()) - 1;
}

/// Mere lines, each of which says in which quote it stands.
void HtmlWriter::writePaintedQuote(int index, const QuoteLooks &looks, const Place &place)
{
    m_paintedQuotes.insert(index);
    Place inner = place;
    inner.align = TextAlign::None;
    inner.flow = flowOfBlocks(m_tree, index, place.flow);
    inner.isTight = false;
    inner.quote = addQuoteBox(looks, inner.flow == TextFlow::RightToLeft, place);
    const int below = place.gap + (looks.title.isEmpty() ? 0 : kAlertBelow);
    const int last = lastWithLines(index);
    if (!looks.title.isEmpty()) {
        const int above = place.gapAbove + (looks.hasMark ? kAlertAboveMark : kAlertAbove);
        openLine("p"_L1, {}, inner, m_style.text, above, last < 0 ? below : looks.hasMark ? 0 : 2);
        m_out += looks.title + "</p>"_L1;
        inner.gapAbove = 4;
    }
    for (int child = m_tree.at(index).first; child >= 0; child = m_tree.at(child).next) {
        if (canCut(inner))
            cut();
        inner.gap = child == last ? below : m_style.blockGap;
        writeBlock(child, inner);
        inner.gapAbove = gapAfter(child, m_style.blockGap, inner);
    }
}

} // namespace hs::cards
