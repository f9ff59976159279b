// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/htmlwriter.h"

#include "cards/renderedcard.h"
#include "cards/treefacts.h"

#include <utility>

namespace hs::cards {
namespace {

using namespace Qt::StringLiterals;

/// Characters of a line that is written as one, and of the parts of a longer one.
constexpr qsizetype kLongLine = 6000;
constexpr qsizetype kLinePart = 2500;

} // namespace

/// A line of words: a paragraph. Qt lays out a paragraph at once, which for a megabyte takes a second, so a long one is
/// several without space between. Only the last lines of the parts, which are shorter than the others, tell.
void HtmlWriter::writeLine(QLatin1StringView element, int index, const Place &place, int gapBelow)
{
    const CardNode &node = m_tree.at(index);
    const qsizetype length = plainText(m_tree, index).size();
    const bool isLong = length > kLongLine;
    openLine(element, node, place, m_style.text, 0, isLong ? 0 : gapBelow);
    if (isLong) {
        m_long = {
            .rest = length, .part = 0, .start = {}, .lastStart = {}, .end = "</"_L1 + element + u'>', .place = place};
        const QString written = std::exchange(m_out, {});
        openLine(element, node, place, m_style.text, 0, 0);
        m_long.start = std::exchange(m_out, {});
        openLine(element, node, place, m_style.text, 0, gapBelow);
        m_long.lastStart = std::exchange(m_out, written);
    }
    m_out += std::exchange(m_itemMark, {});
    if (node.tag == Tag::Summary)
        writeWrapped(index, u"<b>"_s, "</b>"_L1);
    else
        writeInlines(index);
    m_out += "</"_L1 + element + u'>';
    m_long = {};
}

/// Between two words of a line: another part of it begins where this one has become long.
void HtmlWriter::breakLine()
{
    if (m_long.part < kLinePart)
        return;
    m_long.part = 0;
    const bool isLast = m_long.rest < 2 * kLinePart;
    for (auto open = m_inlines.crbegin(); open != m_inlines.crend(); ++open)
        m_out += open->end;
    m_out += m_long.end;
    if (canCut(m_long.place))
        cut();
    m_out += isLast ? m_long.lastStart : m_long.start;
    if (isLast)
        m_long.rest = 0;
    for (const Inline &open : std::as_const(m_inlines))
        m_out += open.start;
}

void HtmlWriter::openInline(const QString &start, QLatin1StringView end)
{
    m_out += start;
    m_inlines.append({start, end});
}

void HtmlWriter::closeInline()
{
    m_out += m_inlines.takeLast().end;
}

/// Text, escaped. Qt looks for the end of the word for each line it breaks, so the time for a word of a megabyte grows
/// with the square; such words get places to break.
void HtmlWriter::writeText(QStringView text)
{
    constexpr int kLongestWord = 1000;
    for (const QChar c : text) {
        m_wordLength = c.isSpace() ? 0 : m_wordLength + 1;
        const bool isLongWord = m_wordLength > kLongestWord && !c.isLowSurrogate() && !c.isMark();
        if (isLongWord) {
            m_out += QChar(u'\u200b');
            m_wordLength = 0;
        }
        if (m_long.rest > 0) {
            --m_long.rest;
            ++m_long.part;
            if (c.isSpace() || isLongWord)
                breakLine();
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
    openInline(before, after);
    writeInlines(index);
    closeInline();
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
    const CardNode &node = m_tree.at(index);
    if (m_isRightToLeft)
        m_out += kLeftToRightIsolate;
    m_out += m_summaryLink;
    // Looks come from the style sheet of applyStyle(): some cards have tens of thousands of these.
    openInline(m_codeSize > 0 ? "<code style=\"font-size:"_L1 + pixels(m_codeSize) + "\">"_L1 : u"<code>"_s,
               "</code>"_L1);
    // No library of Debian draws TeX without a browser, so mathematics is its source, slanted as formulas are.
    if (node.tag == Tag::Math)
        openInline(u"<i>"_s, "</i>"_L1);
    writeLines(node.text, node.tag == Tag::Math && node.isDisplayed);
    writeInlines(index);
    if (node.tag == Tag::Math)
        closeInline();
    closeInline();
    if (!m_summaryLink.isEmpty())
        m_out += "</a>"_L1;
    if (m_isRightToLeft)
        m_out += kPopIsolate;
}

/// Text whose line ends count, or do not.
void HtmlWriter::writeLines(QStringView text, bool keepsLines)
{
    if (!keepsLines)
        return writeText(text);
    bool isFirst = true;
    for (const QStringView line : text.tokenize(u'\n')) {
        if (!std::exchange(isFirst, false))
            m_out += "<br>"_L1;
        writeText(line.trimmed());
    }
}

void HtmlWriter::writeLeaf(const CardNode &node)
{
    if (node.tag == Tag::Text) {
        m_out += m_summaryLink;
        writeText(node.text);
        if (!m_summaryLink.isEmpty())
            m_out += "</a>"_L1;
    } else if (node.tag == Tag::Break) {
        m_out += "<br>"_L1;
    } else if (node.tag == Tag::Image) {
        writeImage(node);
    } else if (node.tag == Tag::Anchor) {
        writeAnchor(node.detail);
    }
}

void HtmlWriter::writeLink(int index)
{
    const CardNode &node = m_tree.at(index);
    if (node.detail.isEmpty())
        return writeInlines(index);
    const QString summary = std::exchange(m_summaryLink, {});
    writeWrapped(index,
                 "<a href=\""_L1 + node.detail.toHtmlEscaped() + "\" style=\"text-decoration:none;color:"_L1 +
                     m_style.link.name() + "\">"_L1,
                 "</a>"_L1);
    m_summaryLink = summary;
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
