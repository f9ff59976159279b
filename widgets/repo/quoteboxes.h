// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cards/renderedcard.h"

#include <QList>
#include <QMap>
#include <QRectF>
#include <QTextBlock>

class QPainter;
class QTextDocument;

namespace hs::ui {

class CardPlaces;
class ThemeSource;

/// Paints the bars and grounds of the quotes and alerts of a card below its text (CardStyle::paintsCode).
class QuoteBoxes
{
public:
    /// All outlive it.
    QuoteBoxes(ThemeSource &themes, const QTextDocument &document, const CardPlaces &places);

    void setCard(const cards::RenderedCard &card);
    /// Those in a part of the document, on which \a painter draws.
    void paint(QPainter &painter, const QRectF &part) const;

private:
    /// The lines of a quote, as far as they are near.
    struct Lines
    {
        QTextBlock first;
        QTextBlock last;
    };

    [[nodiscard]] int innermost(const QTextBlock &line) const;
    [[nodiscard]] QRectF rectOf(int quote, const Lines &lines) const;
    [[nodiscard]] QMap<int, Lines> linesIn(const QRectF &part) const;
    void paintBox(QPainter &painter, const cards::QuoteBox &box, const QRectF &rect) const;

    ThemeSource &m_themes;
    const QTextDocument &m_document;
    const CardPlaces &m_places;
    QList<cards::QuoteBox> m_quotes;
    QList<int> m_quotesOfCode; ///< by the number of the code block; empty: none stands in a quote
};

} // namespace hs::ui
