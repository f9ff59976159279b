// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/quoteboxes.h"

#include "cards/cardstyle.h"
#include "repo/cardplaces.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QPainter>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>

namespace hs::ui {

namespace {

constexpr int kBarWidth = 3;
constexpr int kLineNudge = 3;     ///< pixels: Qt has more room above the letters of a line than below
constexpr int kUnseen = 100;      ///< pixels of a quote that are painted outside of what is seen
constexpr int kFarFromHere = 500; ///< lines; what is farther need not be exact

bool isCodeLine(const QTextBlock &line)
{
    return line.userState() >= 0 && line.userState() < cards::kFirstQuoteState;
}

} // namespace

QuoteBoxes::QuoteBoxes(ThemeSource &themes, const QTextDocument &document, const CardPlaces &places)
    : m_themes(themes)
    , m_document(document)
    , m_places(places)
{}

void QuoteBoxes::setCard(const cards::RenderedCard &card)
{
    m_quotes = card.quotes;
    m_quotesOfCode.clear();
    if (m_quotes.isEmpty())
        return;
    for (const cards::CodeBlock &code : card.codeBlocks) {
        if (code.index >= m_quotesOfCode.size())
            m_quotesOfCode.resize(code.index + 1, -1);
        m_quotesOfCode[code.index] = code.quote;
    }
}

/// The innermost quote that a line stands in, or -1.
int QuoteBoxes::innermost(const QTextBlock &line) const
{
    const int state = line.isValid() ? line.userState() : -1;
    const int quote = isCodeLine(line) ? m_quotesOfCode.value(state, -1) : state - cards::kFirstQuoteState;
    return quote >= 0 && quote < m_quotes.size() ? quote : -1;
}

/// The quotes that have lines there, in the order they are to be painted.
QMap<int, QuoteBoxes::Lines> QuoteBoxes::linesIn(const QRectF &part) const
{
    QMap<int, Lines> found;
    auto [line, end] = m_places.linesAround(part.top() - kUnseen, part.bottom() + kUnseen);
    for (int far = 0; far < kFarFromHere && innermost(line.previous()) >= 0; ++far)
        line = line.previous();
    for (int far = 0; line.isValid() && far < kFarFromHere; line = line.next()) {
        const int quote = innermost(line);
        if (end.isValid() && line.position() >= end.position()) {
            if (quote < 0)
                break;
            ++far;
        }
        for (int around = quote; around >= 0; around = m_quotes.at(around).outer) {
            if (const auto lines = found.find(around); lines != found.end())
                lines->last = line;
            else
                found.insert(around, {.first = line, .last = line});
        }
    }
    return found;
}

/// The lines stand in no frame, so where they are laid out is where they are.
QRectF QuoteBoxes::rectOf(int quote, const Lines &lines) const
{
    const QTextLayout *first = lines.first.layout();
    const QTextLayout *last = lines.last.layout();
    if (first->lineCount() == 0 || last->lineCount() == 0)
        return {};
    // What begins or ends with it inside of it reaches as far.
    int above = m_quotes.at(quote).above + (isCodeLine(lines.first) ? cards::kCodeAbove : 0);
    for (int inner = innermost(lines.first); inner > quote; inner = m_quotes.at(inner).outer)
        above += m_quotes.at(inner).above;
    int below = m_quotes.at(quote).below + (isCodeLine(lines.last) ? cards::kCodeBelow : 0);
    for (int inner = innermost(lines.last); inner > quote; inner = m_quotes.at(inner).outer)
        below += m_quotes.at(inner).below;
    const QTextLine bottom = last->lineAt(last->lineCount() - 1);
    const qreal from = first->position().y() - (above > 0 ? above : -kLineNudge);
    const qreal to = last->position().y() + bottom.y() + bottom.height() + (below > 0 ? below : kLineNudge);
    const cards::QuoteBox &box = m_quotes.at(quote);
    return {QPointF(box.left, from), QPointF(m_document.textWidth() - box.right, to)};
}

void QuoteBoxes::paint(QPainter &painter, const QRectF &part) const
{
    if (m_quotes.isEmpty())
        return;
    const QMap<int, Lines> found = linesIn(part);
    for (auto [quote, lines] : found.asKeyValueRange()) {
        QRectF rect = rectOf(quote, lines).toAlignedRect();
        if (!rect.intersects(part))
            continue;
        rect.setTop(std::max(rect.top(), part.top() - kUnseen));
        rect.setBottom(std::min(rect.bottom(), part.bottom() + kUnseen));
        paintBox(painter, m_quotes.at(quote), rect);
    }
}

/// Round where it ends, straight where the bar is.
void QuoteBoxes::paintBox(QPainter &painter, const cards::QuoteBox &box, const QRectF &rect) const
{
    const int radius = m_themes.theme().radius.control;
    const auto strip = [&](qreal width) {
        return QRectF(box.isRightToLeft ? rect.right() - width : rect.left(), rect.top(), width, rect.height());
    };
    if (box.fill.isValid()) {
        paintRounded(painter, rect, radius, box.fill);
        painter.fillRect(strip(2 * radius), box.fill);
    }
    painter.fillRect(strip(kBarWidth), box.bar);
}

} // namespace hs::ui
