// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/htmlwriter.h"

#include "cards/codehighlighter.h"

#include <algorithm>
#include <utility>

namespace hs::cards {
namespace {

using namespace Qt::StringLiterals;

/// Added to the empty line that a rule stands in.
constexpr int kGapBelowRule = 4;

QLatin1StringView alignName(TextAlign align)
{
    switch (align) {
    case TextAlign::Center:
        return "center"_L1;
    case TextAlign::Right:
        return "right"_L1;
    case TextAlign::Left:
        return "left"_L1;
    case TextAlign::None:
        break;
    }
    return {};
}

/// Sections have a hairline below their name (mockup 02).
bool isRuled(const CardNode &node)
{
    return node.tag == Tag::Heading && node.level == 2 && node.parent == 0;
}

} // namespace

HtmlWriter::HtmlWriter(const CardTree &tree, const CardStyle &style, const CardLimits &limits,
                       CodeHighlighter *highlighter)
    : m_tree(tree)
    , m_style(style)
    , m_limits(limits)
    , m_highlighter(highlighter)
{}

QStringList HtmlWriter::block(int node, int previous)
{
    m_out.clear();
    m_pieces.clear();
    Place place;
    for (int above = m_tree.at(node).parent; above > 0; above = m_tree.at(above).parent) {
        if (place.align == TextAlign::None)
            place.align = m_tree.at(above).align;
        if (place.flow == TextFlow::None)
            place.flow = m_tree.at(above).flow;
    }
    place.gap = m_style.blockGap;
    place.gapAbove = previous < 0 ? 0 : gapAfter(previous, m_style.blockGap, place);
    writeBlock(node, place);
    m_pieces.append(std::exchange(m_out, {}));
    return std::exchange(m_pieces, {});
}

/// Whether what was written is long enough to end here, between two parts of a block.
bool HtmlWriter::canCut(const Place &place) const
{
    constexpr qsizetype kPieceLength = 6'000;
    return m_out.size() >= kPieceLength && place.lists == 0 && place.frames == 0;
}

void HtmlWriter::cut()
{
    if (!m_out.isEmpty())
        m_pieces.append(std::exchange(m_out, {}));
}

/// Whether a block is a box (a Qt table) or a line across, and not lines of text.
bool HtmlWriter::isBoxed(int index) const
{
    switch (m_tree.at(index).tag) {
    case Tag::Table:
    case Tag::Quote:
    case Tag::Alert:
    case Tag::CodeBlock:
    case Tag::Rule:
        return true;
    default:
        return false;
    }
}

/// The space above a box that follows. Of the lower margin of a paragraph, or of a list's last line, Qt makes nothing
/// before a table; boxes bring their own, and a line across has half the height of an empty line below itself.
int HtmlWriter::gapAfter(int index, int gap, const Place &place) const
{
    const CardNode &node = m_tree.at(index);
    if (node.tag == Tag::Rule || isRuled(node))
        return std::min(gap, kGapBelowRule);
    // The box that is painted reaches below its last line.
    if (node.tag == Tag::CodeBlock && m_style.paintsCode && place.frames == 0)
        return gap + kCodeBelow;
    if (m_paintedQuotes.contains(index))
        return gap + reachBelow(index);
    return isBoxed(index) ? 0 : gap;
}

void HtmlWriter::writeBlocks(int parent, Place place)
{
    for (int child = m_tree.at(parent).first; child >= 0; child = m_tree.at(child).next) {
        writeBlock(child, place);
        place.gapAbove = gapAfter(child, place.gap, place);
    }
}

void HtmlWriter::writeBlock(int index, const Place &place)
{
    if (++m_blocks > m_limits.blocks) {
        m_isCut = true;
        return;
    }
    const CardNode &node = m_tree.at(index);
    Place inner = place;
    inner.align = node.align == TextAlign::None ? place.align : node.align;
    inner.flow = node.flow == TextFlow::None ? place.flow : node.flow;
    switch (node.tag) {
    case Tag::Paragraph:
    case Tag::Summary:
        return writeParagraph(index, inner);
    case Tag::Heading:
        return writeHeading(index, inner);
    case Tag::Rule:
        return writeRule();
    case Tag::Quote:
        return writeQuote(index, place);
    case Tag::Alert:
        return writeAlert(index, place);
    case Tag::CodeBlock:
        return writeCode(node, place);
    case Tag::List:
        return writeList(index, inner);
    case Tag::Item: // Outside of a list.
    case Tag::Row:  // Outside of a table, as the next.
    case Tag::Cell:
    case Tag::Root:
    case Tag::Division:
        return writeBlocks(index, inner);
    case Tag::Details:
        return writeDetails(index, inner);
    case Tag::Table:
        return writeTable(index, inner);
    default:
        break;
    }
    // An inline where a block should be: the builder does not make this; it is shown all the same.
    openLine("p"_L1, node, inner, m_style.text, 0, place.gap);
    writeInline(index);
    m_out += "</p>"_L1;
}

/// `<p style=…>`. Qt does not inherit line height, and starts each HTML document left-to-right.
void HtmlWriter::openLine(QLatin1StringView element, const CardNode &node, const Place &place,
                          const TextMetrics &metrics, int gapAbove, int gapBelow)
{
    m_wordLength = 0;
    m_out += u'<' + element;
    if (place.align != TextAlign::None)
        m_out += " align=\""_L1 + alignName(place.align) + u'"';
    // Said for each block: Qt keeps the direction of the block before.
    const bool isRightToLeft =
        node.flow == TextFlow::None ? place.flow == TextFlow::RightToLeft : node.flow == TextFlow::RightToLeft;
    m_isRightToLeft = isRightToLeft;
    m_out += isRightToLeft ? " dir=\"rtl\""_L1 : " dir=\"ltr\""_L1;
    m_out += " style=\"line-height:"_L1 + pixels(metrics.line);
    if (element != "div"_L1)
        m_out += ";margin-top:"_L1 + pixels(gapAbove) + ";margin-bottom:"_L1 + pixels(gapBelow);
    if (const int hanging = std::exchange(m_hanging, 0); hanging > 0)
        m_out += ";text-indent:-"_L1 + pixels(hanging);
    if (place.isHeader)
        m_out += ";font-weight:600"_L1;
    m_out += quoteLooks(place) + "\">"_L1;
}

bool HtmlWriter::showsSomething(int index) const
{
    const Tag tag = m_tree.at(index).tag;
    if (tag == Tag::Text || tag == Tag::Image || tag == Tag::Code || tag == Tag::Math || tag == Tag::Break)
        return true;
    for (int child = m_tree.at(index).first; child >= 0; child = m_tree.at(child).next) {
        if (showsSomething(child))
            return true;
    }
    return false;
}

bool HtmlWriter::holdsAnchor(int index) const
{
    for (int child = m_tree.at(index).first; child >= 0; child = m_tree.at(child).next) {
        if (m_tree.at(child).tag == Tag::Anchor || holdsAnchor(child))
            return true;
    }
    return false;
}

/// A paragraph of nothing but `$$…$$`.
bool HtmlWriter::isDisplayedMath(int index) const
{
    const int only = m_tree.at(index).first;
    return only >= 0 && m_tree.at(only).tag == Tag::Math && m_tree.at(only).isDisplayed && m_tree.at(only).next < 0;
}

void HtmlWriter::writeParagraph(int index, const Place &place)
{
    const CardNode &node = m_tree.at(index);
    if (!showsSomething(index)) {
        if (!holdsAnchor(index))
            return;
        // Anchors alone (`<a name="top"></a>`) take no room.
        m_out += "<p style=\"font-size:1px;line-height:1px;margin:0px"_L1 + quoteLooks(place) + "\">"_L1;
        writeInlines(index);
        m_out += "</p>"_L1;
        return;
    }
    if (isDisplayedMath(index)) {
        Place centred = place;
        centred.align = TextAlign::Center;
        openLine("p"_L1, node, centred, m_style.text, 0, place.isTight ? 0 : place.gap);
        writeInlines(index);
        m_out += "</p>"_L1;
        return;
    }
    // A <div> has no margins that would have to be taken away; in tables of thousands of cells that counts.
    const QLatin1StringView element = place.isTight && place.frames > 0 ? "div"_L1 : "p"_L1;
    writeLine(element, index, place, place.isTight ? 0 : place.gap);
}

/// A heading is a paragraph: with `<h1>` Qt takes its own multiple of the default size, whatever size is asked for.
/// markHeadings() gives the level back.
void HtmlWriter::writeHeading(int index, const Place &place)
{
    const CardNode &node = m_tree.at(index);
    const TextMetrics *metrics = &m_style.heading4;
    if (node.level <= 3)
        metrics = node.level == 1 ? &m_style.heading1 : node.level == 2 ? &m_style.heading2 : &m_style.heading3;
    const bool isFirst = place.frames > 0 || place.lists > 0 || place.quote >= 0 || m_tree.at(0).first == index;
    int above = isFirst ? 0 : node.level <= 2 ? m_style.blockGap * 2 : m_style.blockGap * 4 / 3;
    // The box above has its own space below, or reaches into this one.
    above =
        place.gapAbove == 0 ? qMax(0, above - m_style.blockGap) : above + qMax(0, place.gapAbove - m_style.blockGap);
    openLine("p"_L1, node, place, *metrics, above, isRuled(node) ? 0 : place.gap * 2 / 3);
    m_out += "<span style=\"font-size:"_L1 + pixels(metrics->size) + ";font-weight:"_L1 +
             QString::number(metrics->weight) + "\">"_L1;
    writeAnchor(node.detail);
    m_codeSize = metrics->size - 1;
    writeInlines(index);
    m_codeSize = 0;
    m_out += "</span></p>"_L1;
    if (isRuled(node))
        writeRule();
}

/// Qt draws it in its background colour, in the middle of an empty line. A table with a border would do too, but each
/// one makes everything that is put in later slower.
void HtmlWriter::writeRule()
{
    m_out += "<hr style=\"background-color:"_L1 + m_style.border.name() + ";margin-top:0px;margin-bottom:"_L1 +
             pixels(kGapBelowRule) + "\">"_L1;
}

} // namespace hs::cards
