// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QObject>
#include <QRectF>
#include <QTimer>

class QMouseEvent;
class QScrollBar;
class QTextCursor;
class QTextEdit;
class QTextFrame;

namespace hs::ui {

/// The tables of a card that are wider than its text: each scrolls sideways for itself, under a bar of its own, and the
/// text around stays. They stand in the document like everything else, so that finding, selecting and links go on: only
/// what is painted and where the pointer is are moved.
class WideTables : public QObject
{
    Q_OBJECT

public:
    explicit WideTables(QTextEdit &view);

    void clear();
    /// The document, or the width of the view, has changed: looks for them soon.
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
        QTextFrame *frame = nullptr;
        QRectF rect; ///< of the document
        QScrollBar *bar = nullptr;
    };
    void look();
    [[nodiscard]] QScrollBar *makeBar();
    [[nodiscard]] QRect stripOf(const Band &band) const;

    QTextEdit &m_view;
    QList<Band> m_bands;
    QTimer m_looking;
};

} // namespace hs::ui
