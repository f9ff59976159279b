// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cards/codehighlighter.h"

#include <QPlainTextEdit>

namespace hs::ui {

class ThemeSource;

/// Read-only code with line numbers and the colours it is given. Long lines scroll.
class CodeView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CodeView(ThemeSource &themes, QWidget *parent = nullptr);

    /// \a spans: one list a line, may be shorter than the text. \a keepsPlace: the text of before with more below.
    void setCode(const QString &code, const QList<QList<cards::CodeSpan>> &spans, bool keepsPlace);

protected:
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

    ThemeSource &m_themes;
    QWidget *m_numbers;
    QList<QList<cards::CodeSpan>> m_spans;
};

} // namespace hs::ui
