// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cards/codehighlighter.h"

#include <QPlainTextEdit>
#include <QTimer>

namespace hs::ui {

class ThemeSource;

/// Read-only code with line numbers and the colours it is given. Long lines scroll, or are wrapped when asked for. Text
/// of any length goes in by slices, so that the window never waits for it.
class CodeView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CodeView(ThemeSource &themes, QWidget *parent = nullptr);

    /// \a spans: one list a line, may be shorter than the text. \a keepsPlace: the text of before with more below.
    /// \a continued: as for appendCode().
    void setCode(const QString &code, const QList<QList<cards::CodeSpan>> &spans, bool keepsPlace,
                 const QList<int> &continued = {});
    /// More below what is there. \a continued: which of its lines only continue the one before and have no number.
    void appendCode(const QString &code, const QList<QList<cards::CodeSpan>> &spans, const QList<int> &continued);
    /// Slices that are still to go in.
    [[nodiscard]] bool isFilling() const { return !m_waiting.isEmpty(); }
    void setWrapped(bool isWrapped);
    /// Offers links to lines in the menu.
    void setHasLineLinks(bool hasLinks) { m_hasLineLinks = hasLinks; }
    /// Puts the cursor there and shows it; the last line when there are fewer.
    void goToLine(int number);
    /// As the file counts, from 1.
    [[nodiscard]] int currentLine() const { return lineNumber(textCursor().blockNumber()); }

Q_SIGNALS:
    void filled();
    void lineLinkRequested(int line);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    friend class LineNumbers;
    void applyTheme();
    void highlightCurrentLine();
    [[nodiscard]] QPointF onLine(const QPointF &position) const;
    void paintNumbers(QPainter &painter, const QRect &area);
    [[nodiscard]] int numbersWidth() const;
    void placeNumbers();
    void fill();
    [[nodiscard]] int lineNumber(int block) const;
    [[nodiscard]] bool isContinued(int block) const;

    ThemeSource &m_themes;
    QWidget *m_numbers;
    QList<QList<cards::CodeSpan>> m_spans;
    QList<int> m_continued; ///< blocks that continue a line, in order
    int m_blocksGiven = 0;  ///< by setCode() and appendCode(), also those that wait
    QStringList m_waiting;  ///< slices
    QTimer m_fillTimer;
    bool m_hasLineLinks = false;
};

} // namespace hs::ui
