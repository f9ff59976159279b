// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/codeboxes.h"

#include "cards/cardstyle.h"
#include "repo/cardplaces.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QPainter>
#include <QTextDocument>
#include <QTextEdit>
#include <QTextFrame>
#include <QTextLayout>

#include <algorithm>

namespace hs::ui {

namespace {

constexpr int kOutside = 100; ///< pixels of a box that are painted outside of what is seen
constexpr int kFarLines = 500;

/// What Qt is to draw a line of code in. They belong to the layout of the line: as formats of the document they would
/// be ten times as many parts of it, each of which Qt visits whenever a table goes in.
QList<QTextLayout::FormatRange> coloursOf(const QList<cards::CodeSpan> &spans)
{
    QList<QTextLayout::FormatRange> ranges;
    ranges.reserve(spans.size());
    for (const cards::CodeSpan &span : spans) {
        QTextCharFormat format;
        format.setForeground(span.color);
        ranges.append({static_cast<int>(span.offset), static_cast<int>(span.length), format});
    }
    return ranges;
}

bool isCode(const QTextBlock &block, int code)
{
    return block.isValid() && block.userState() == code;
}

/// The box around lines of code. They stand in no frame, so where they are laid out is where they are. Lines that are
/// too long are laid out as long as they are: the box ends with the text around.
QRectF boxAround(const QTextBlock &first, const QTextBlock &last)
{
    const QTextLine top = first.layout()->lineAt(0);
    const QTextLine bottom = last.layout()->lineAt(last.layout()->lineCount() - 1);
    if (!top.isValid() || !bottom.isValid())
        return {};
    const QPointF origin = first.layout()->position();
    const qreal left = origin.x() + top.x() - cards::kCodeSide;
    const qreal beside = first.blockFormat().rightMargin() - cards::kCodeSide;
    const qreal right = std::max(left, first.document()->textWidth() - beside);
    const qreal end = last.layout()->position().y() + bottom.y() + bottom.height();
    return {QPointF(left, origin.y() - cards::kCodeAbove), QPointF(right, end + cards::kCodeBelow)};
}

QString codeAnchorOf(const QTextBlock &block)
{
    static const QString kStart = cards::codeBlockAnchor(0).chopped(1);
    if (block.begin().atEnd())
        return {};
    const QStringList names = block.begin().fragment().charFormat().anchorNames();
    const auto found = std::ranges::find_if(names, [](const QString &name) { return name.startsWith(kStart); });
    return found == names.end() ? QString() : found->sliced(kStart.size());
}

} // namespace

CodeBoxes::CodeBoxes(ThemeSource &themes, const QTextEdit &view, const CardPlaces &places)
    : m_themes(themes)
    , m_view(view)
    , m_places(places)
{}

void CodeBoxes::clear()
{
    m_framed.clear();
    m_isSettled = true;
}

void CodeBoxes::read(int from, int to)
{
    QTextBlock block = m_view.document()->findBlock(from);
    while (block.isValid() && block.position() < to) {
        const QString name = block.blockFormat().stringProperty(QTextFormat::BlockCodeLanguage);
        const auto lines = name.isEmpty() ? std::nullopt : cards::codeLines(name);
        if (!lines) {
            if (const QString code = codeAnchorOf(block); !code.isEmpty()) {
                m_framed.append({.code = code.toInt(), .start = block, .frame = {}});
                m_isSettled = false;
            }
            block = block.next();
            continue;
        }
        const QTextBlock first = block;
        int count = 0;
        while (block.isValid() && block.position() < to &&
               block.blockFormat().stringProperty(QTextFormat::BlockCodeLanguage) == name) {
            block.setUserState(lines->block);
            block = block.next();
            ++count;
        }
        dress(first, count, *lines);
    }
}

/// Colours, and the language that its author named instead of the place in the card.
void CodeBoxes::dress(QTextBlock first, int count, const cards::CodeLines &lines)
{
    const bool isInOrder = lines.block < m_blocks.size() && m_blocks.at(lines.block).index == lines.block;
    const auto code = isInOrder ? m_blocks.cbegin() + lines.block
                                : std::ranges::find(std::as_const(m_blocks), lines.block, &cards::CodeBlock::index);
    if (code == m_blocks.cend())
        return;
    QTextCursor cursor(first);
    for (int line = 0; line < count && first.isValid(); ++line) {
        const QList<cards::CodeSpan> spans = code->spans.value(lines.first + line);
        // A word so long that it was broken is not coloured: its letters have moved.
        if (!spans.isEmpty() && !first.text().contains(QChar(u'\u200b')))
            first.layout()->setFormats(coloursOf(spans));
        cursor.setPosition(first.position(), QTextCursor::KeepAnchor);
        first = first.next();
    }
    QTextBlockFormat format;
    format.setProperty(QTextFormat::BlockCodeLanguage, code->language);
    cursor.mergeBlockFormat(format);
}

void CodeBoxes::settle()
{
    if (m_isSettled)
        return;
    m_isSettled = true;
    for (Framed &framed : m_framed) {
        if (framed.frame)
            continue;
        QTextFrame *frame = QTextCursor(framed.start).currentFrame();
        framed.frame = frame == m_view.document()->rootFrame() ? nullptr : frame;
    }
    m_framed.removeIf([](const Framed &framed) { return framed.frame.isNull(); });
}

QList<CodeBoxes::Box> CodeBoxes::boxesIn(const QRectF &part) const
{
    QList<Box> boxes;
    addPainted(part, boxes);
    addFramed(part, boxes);
    return boxes;
}

void CodeBoxes::addPainted(const QRectF &part, QList<Box> &boxes) const
{
    auto [block, end] = m_places.linesAround(part.top() - kOutside, part.bottom() + kOutside);
    while (block.isValid() && block != end) {
        const int code = block.userState();
        if (code < 0 || code >= cards::kFirstQuoteState) {
            block = block.next();
            continue;
        }
        // What is far from here need not be exact.
        QTextBlock first = block;
        for (int far = 0; far < kFarLines && isCode(first.previous(), code); ++far)
            first = first.previous();
        QTextBlock last = block;
        for (int far = 0; far < kFarLines && isCode(last.next(), code); ++far)
            last = last.next();
        const QRectF rect = boxAround(first, last);
        if (rect.intersects(part))
            boxes.append({.code = code, .rect = rect, .first = first, .last = last});
        do {
            block = block.next();
        } while (block.isValid() && block != end && block.userState() == code);
    }
}

void CodeBoxes::addFramed(const QRectF &part, QList<Box> &boxes) const
{
    if (m_framed.isEmpty())
        return;
    const auto [first, end] = m_places.linesAround(part.top(), part.bottom());
    const int from = first.isValid() ? first.position() : 0;
    const int to = end.isValid() ? end.position() : m_view.document()->characterCount();
    for (const Framed &framed : m_framed) {
        // A frame that was taken out of the document stands in no other.
        if (!framed.frame || framed.frame->parentFrame() == nullptr || framed.frame->firstPosition() > to ||
            framed.frame->lastPosition() < from)
            continue;
        const QRectF rect = tableRect(framed.frame);
        if (rect.intersects(part))
            boxes.append({.code = framed.code, .rect = rect});
    }
}

qreal CodeBoxes::reachOf(const Box &box)
{
    qreal reach = 0;
    for (QTextBlock block = box.first; block.isValid(); block = block.next()) {
        const QTextLayout *layout = block.layout();
        for (int i = 0; i < layout->lineCount(); ++i) {
            const QTextLine line = layout->lineAt(i);
            reach = std::max(reach, layout->position().x() + line.x() + line.naturalTextWidth());
        }
        if (block == box.last)
            break;
    }
    return reach + cards::kCodeSide;
}

QColor CodeBoxes::ground() const
{
    return m_themes.theme().color.codeBg;
}

void CodeBoxes::paint(QPainter &painter, const QRectF &part) const
{
    QList<Box> boxes;
    addPainted(part, boxes);
    for (const Box &box : std::as_const(boxes))
        paintBox(painter, box.rect, part, true);
}

void CodeBoxes::paintBox(QPainter &painter, const QRectF &box, const QRectF &part, bool isFilled) const
{
    const Theme &theme = m_themes.theme();
    QRectF rect = box.toAlignedRect();
    rect.setTop(std::max(rect.top(), part.top() - kOutside));
    rect.setBottom(std::min(rect.bottom(), part.bottom() + kOutside));
    paintRounded(painter, rect, theme.radius.control, isFilled ? theme.color.codeBg : QColor(), theme.color.hairline);
}

} // namespace hs::ui
