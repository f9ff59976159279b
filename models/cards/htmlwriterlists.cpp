// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The lists of HtmlWriter, and the parts of a card that open and close.

#include "cards/htmlwriter.h"

#include "cards/renderedcard.h"
#include "cards/treefacts.h"

#include <algorithm>
#include <utility>

namespace hs::cards {
namespace {

using namespace Qt::StringLiterals;

/// How far the lines of an item begin before or after its own bullet, where that is written as text; of a number of one
/// digit, and more for each further one.
constexpr int kHangingBullet = 14;
constexpr int kHangingNumber = 20;
constexpr int kHangingDigit = 9;

/// Whether a line of it may be taller than one of Latin letters: the letters of other scripts come from other fonts.
bool hasTallLetters(QStringView text)
{
    constexpr char16_t kFirst = 0x0900; // Latin, Greek, Cyrillic, Hebrew and Arabic are before
    constexpr char16_t kPunctuation = 0x2000;
    constexpr char16_t kAfterPunctuation = 0x2300;
    return std::ranges::any_of(text, [](QChar c) {
        return c.unicode() >= kFirst && (c.unicode() < kPunctuation || c.unicode() >= kAfterPunctuation);
    });
}

} // namespace

/// Written again where a long list is cut: a Qt list belongs to one piece.
void HtmlWriter::openList(const CardNode &node, const Place &place, int number)
{
    m_out += node.isOrdered ? "<ol"_L1 : "<ul"_L1;
    if (node.isOrdered && number != 1)
        m_out += " start=\""_L1 + QString::number(number) + u'"';
    if (place.flow == TextFlow::RightToLeft)
        m_out += " dir=\"rtl\""_L1;
    m_out += " style=\"margin-top:0px;margin-bottom:0px"_L1;
    if (!node.isOrdered && place.lists > 0) // as browsers do
        m_out += place.lists == 1 ? ";list-style-type:circle"_L1 : ";list-style-type:square"_L1;
    m_out += "\">"_L1;
}

void HtmlWriter::writeList(int index, const Place &place)
{
    const CardNode &node = m_tree.at(index);
    const QLatin1StringView end = node.isOrdered ? "</ol>"_L1 : "</ul>"_L1;
    int number = node.level;
    openList(node, place, number);
    Place inner = place;
    ++inner.lists;
    inner.isTight = node.isTight;
    inner.hasOwnMarks = hasTallLines(index);
    for (int child = node.first; child >= 0; child = m_tree.at(child).next) {
        if (canCut(place)) {
            m_out += end;
            cut();
            openList(node, place, number);
        }
        // Qt forgets the margin of a list, so its last line has it.
        const bool isLast = m_tree.at(child).next < 0;
        inner.gap = isLast ? place.gap : node.isTight ? 2 : m_style.blockGap / 2;
        inner.number = node.isOrdered ? number++ : -1;
        writeItem(child, inner);
    }
    m_out += end;
}

/// Whether the first line of one of its items may be: then all have the same numbers.
bool HtmlWriter::hasTallLines(int list) const
{
    constexpr qsizetype kFirstLine = 200; // characters that it may have
    for (int item = m_tree.at(list).first; item >= 0; item = m_tree.at(item).next) {
        const int line = m_tree.at(item).first;
        if (m_tree.at(item).tag == Tag::Item && line >= 0 && m_tree.at(line).tag == Tag::Paragraph &&
            hasTallLetters(QStringView(plainText(m_tree, line)).left(kFirstLine)))
            return true;
    }
    return false;
}

/// What stands before the text of an item, where that is not Qt's: a box to tick; bullets of lines, which Qt puts close
/// to the text, by the height of the default font; and for the latter reason all that stands before lines that run
/// right to left or are taller than Latin ones.
QString HtmlWriter::ownMark(const CardNode &item, const Place &place, bool isBeforeLine)
{
    constexpr QChar kRightToLeftMark(0x200f);
    m_hanging = 0;
    if (item.isTask)
        return item.isChecked ? u"\u2611 "_s : u"\u2610 "_s;
    if (item.tag != Tag::Item)
        return {};
    const bool isRightToLeft = place.flow == TextFlow::RightToLeft;
    if (!isRightToLeft && !place.hasOwnMarks && (place.number >= 0 || !isBeforeLine))
        return {};
    if (place.number < 0) {
        m_hanging = kHangingBullet;
        const QChar bullet = place.lists <= 1 ? u'\u2022' : place.lists == 2 ? u'\u25e6' : u'\u25aa';
        return bullet + u"\u00a0 "_s;
    }
    const QString number = QString::number(place.number);
    m_hanging = kHangingNumber + kHangingDigit * static_cast<int>(number.size() - 1);
    return (isRightToLeft ? QString(kRightToLeftMark) : QString()) + number + u".\u00a0 "_s;
}

/// An item; `place.gap` is the space below its last block.
void HtmlWriter::writeItem(int index, const Place &place)
{
    if (++m_blocks > m_limits.blocks) {
        m_isCut = true;
        return;
    }
    const CardNode &node = m_tree.at(index);
    const bool isItem = node.tag == Tag::Item;
    int child = isItem ? node.first : index;
    const bool beginsWithLine = child >= 0 && m_tree.at(child).tag == Tag::Paragraph;
    const QString mark = ownMark(node, place, beginsWithLine);
    m_out += mark.isEmpty() ? "<li>"_L1 : "<li style=\"list-style-type:none\">"_L1;
    writeAnchor(isItem ? node.detail : QString());
    const auto after = [&](int child) { return isItem ? m_tree.at(child).next : -1; };
    const auto gapOf = [&](int child) {
        return after(child) < 0 ? place.gap : place.isTight ? 2 : m_style.blockGap / 2;
    };
    Place inner = place;
    if (beginsWithLine) {
        // The first paragraph is the line of the bullet itself.
        m_itemMark = mark;
        writeLine("p"_L1, child, inner, gapOf(child));
        child = after(child);
    } else {
        m_out += mark;
        m_hanging = 0; // there is no line to hang it before
        inner.isItemLine = true;
    }
    inner.isTight = false;
    inner.gapAbove = m_style.blockGap / 2;
    for (; child >= 0; child = after(child)) {
        inner.gap = gapOf(child);
        writeBlock(child, inner);
        inner.gapAbove = gapAfter(child, m_style.blockGap / 2, inner);
        inner.isItemLine = false;
    }
    m_out += "</li>"_L1;
}

int HtmlWriter::summaryOf(int details) const
{
    for (int child = m_tree.at(details).first; child >= 0; child = m_tree.at(child).next) {
        if (m_tree.at(child).tag == Tag::Summary)
            return child;
    }
    return -1;
}

/// The line that is seen of a closed part. All its words are the link that opens it; a link of the author inside stays.
void HtmlWriter::writeSummary(int index, const Place &place)
{
    const int summary = summaryOf(index);
    const CardNode &node = m_tree.at(summary < 0 ? index : summary);
    openLine("p"_L1, node, place, m_style.text, 0, place.gap);
    const int number = m_tree.at(index).level;
    writeAnchor(detailsAnchor(number));
    m_summaryLink = "<a href=\""_L1 + detailsAddress(number) + "\" style=\"text-decoration:none;color:"_L1 +
                    m_style.textColor.name() + "\">"_L1;
    m_out += m_summaryLink;
    if (m_style.closedMark.isEmpty())
        m_out += u"\u25b8 "_s;
    else
        m_out += "<img src=\""_L1 + m_style.closedMark.toHtmlEscaped() + "\" width=\""_L1 +
                 QString::number(kAlertMarkWidth) + "\" height=\""_L1 + QString::number(kAlertMarkHeight) +
                 "\" style=\"vertical-align:middle\">&nbsp;"_L1;
    m_out += "</a><b>"_L1;
    if (summary >= 0 && showsSomething(summary))
        writeInlines(summary);
    else
        m_out += m_summaryLink + m_style.labels.details.toHtmlEscaped() + "</a>"_L1;
    m_out += "</b></p>"_L1;
    m_summaryLink.clear();
}

void HtmlWriter::writeDetails(int index, const Place &place)
{
    if (m_style.showsDetails)
        return writeBlocks(index, place);
    writeSummary(index, place);
    const QString line = std::exchange(m_out, {});
    const QStringList pieces = std::exchange(m_pieces, {});
    const int summary = summaryOf(index);
    Place inner = place;
    inner.gapAbove = 0;
    inner.gap = m_style.blockGap;
    inner.lists = 0; // the pieces stand outside of the list's HTML
    inner.shift = place.lists * m_style.listIndent;
    inner.isTight = false;
    for (int child = m_tree.at(index).first; child >= 0; child = m_tree.at(child).next) {
        if (child == summary)
            continue;
        if (canCut(inner))
            cut();
        writeBlock(child, inner);
        inner.gapAbove = gapAfter(child, inner.gap, inner);
    }
    cut();
    const auto number = static_cast<qsizetype>(m_tree.at(index).level);
    if (m_details.size() <= number)
        m_details.resize(number + 1);
    m_details[number] = std::exchange(m_pieces, pieces);
    if (place.lists > 0) {
        const QString indent = "<div style=\"margin-left:"_L1 + pixels(place.lists * m_style.listIndent) + "\">"_L1;
        for (QString &piece : m_details[number])
            piece = indent + piece + "</div>"_L1;
    }
    m_out = line;
}

} // namespace hs::cards
