// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QObject>
#include <QRectF>
#include <QTimer>

class QMouseEvent;
class QPainter;
class QScrollBar;
class QTextCursor;
class QTextEdit;
class QTextFrame;

namespace hs::ui {

class CardPlaces;
class CodeBoxes;
class QuoteBoxes;

/// The tables and code blocks of a card that are wider than its text: each scrolls sideways for itself, under a bar of
/// its own, and the text around stays. They stand in the document like everything else, so that finding, selecting and
/// links go on: only what is painted and where the pointer is are moved.
class WideTables : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    WideTables(QTextEdit &view, const CardPlaces &places, const CodeBoxes &boxes, const QuoteBoxes &quotes);

    void clear();
    /// The document, the width of the view or what is seen has changed: looks for them soon.
    void lookAgain();
    /// Moves the bars to where their tables are now.
    void place();
    /// Over what the view has painted.
    void paint();
    /// Where the document has what is seen at this point of the viewport.
    [[nodiscard]] QPoint toDocument(const QPoint &point) const;
    [[nodiscard]] QMouseEvent toDocument(const QMouseEvent &event) const;
    /// Scrolls the table at this point; false when there is none.
    bool scrollAt(const QPoint &point, int pixels);
    /// Scrolls all that can be seen; false when there is none.
    bool scrollVisible(int pixels);
    /// Scrolls the table that holds it, if one does.
    void reveal(const QTextCursor &cursor);

private:
    struct Band
    {
        const QTextFrame *frame = nullptr; ///< of a table
        int code = -1;                     ///< of a code block: which one
        QRectF rect;                       ///< of the document
        QScrollBar *bar = nullptr;
    };
    void look();
    [[nodiscard]] QList<QTextFrame *> tablesNear() const;
    void addTables(QList<Band> &before);
    [[nodiscard]] QScrollBar *tableBar(const QTextFrame *frame, QList<Band> &before);
    void addCode(QList<Band> &before);
    [[nodiscard]] QScrollBar *makeBar(const QString &name);
    [[nodiscard]] QRect stripOf(const Band &band) const;
    void paintBand(const Band &band);
    void paintMoved(QPainter &painter, const QRectF &part);

    QTextEdit &m_view;
    const CardPlaces &m_places;
    const CodeBoxes &m_boxes;
    const QuoteBoxes &m_quotes;
    /// How far each table and code block was scrolled; the bars are those of what is seen.
    QHash<const QTextFrame *, int> m_tablePlaces;
    QHash<int, int> m_codePlaces;
    QList<Band> m_bands;
    QTimer m_looking;
};

} // namespace hs::ui
