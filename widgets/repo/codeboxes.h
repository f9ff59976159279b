// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cards/renderedcard.h"

#include <QList>
#include <QPointer>
#include <QRectF>
#include <QTextBlock>

class QPainter;
class QTextEdit;
class QTextFrame;

namespace hs::ui {

class CardPlaces;
class ThemeSource;

/// The code blocks of a card in its document. Most stand there as mere lines (CardStyle::paintsCode): this gives them
/// their colours and paints their boxes below the text. Those inside of tables are tables of their own.
class CodeBoxes
{
public:
    struct Box
    {
        int code = 0;                    ///< CodeBlock::index
        QRectF rect;                     ///< of the document
        QTextBlock first = QTextBlock(); ///< its lines, where it is painted; else invalid
        QTextBlock last = QTextBlock();
    };

    /// All outlive it.
    CodeBoxes(ThemeSource &themes, const QTextEdit &view, const CardPlaces &places);

    /// Of another card, or more of the same. What stands in the document is forgotten by clear().
    void setBlocks(const QList<cards::CodeBlock> &blocks) { m_blocks = blocks; }
    void clear();
    /// Looks for code between two positions that went in, and gives it its looks. To be called before it is laid out.
    void read(int from, int to);
    /// The document is laid out and whole again.
    void settle();

    /// Those that touch a part of the document which is laid out.
    [[nodiscard]] QList<Box> boxesIn(const QRectF &part) const;
    /// The colour of the boxes.
    [[nodiscard]] QColor ground() const;
    /// How far the longest line of a painted one reaches, and the space beside it; those lines are never broken.
    [[nodiscard]] static qreal reachOf(const Box &box);
    /// The painted ones in a part of the document, on which \a painter draws.
    void paint(QPainter &painter, const QRectF &part) const;
    /// One of them, or only its edge.
    void paintBox(QPainter &painter, const QRectF &box, const QRectF &part, bool isFilled) const;

private:
    struct Framed
    {
        int code = 0;
        QTextBlock start;
        QPointer<QTextFrame> frame; ///< null until settle()
    };

    void dress(QTextBlock first, int count, const cards::CodeLines &lines);
    void addPainted(const QRectF &part, QList<Box> &boxes) const;
    void addFramed(const QRectF &part, QList<Box> &boxes) const;

    ThemeSource &m_themes;
    const QTextEdit &m_view;
    const CardPlaces &m_places;
    QList<cards::CodeBlock> m_blocks;
    QList<Framed> m_framed;
    bool m_isSettled = true;
};

} // namespace hs::ui
