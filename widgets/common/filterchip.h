// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace hs::ui {

class ThemeSource;

/// An active filter: "Task <b>Text generation</b> ×". The cross, Delete and Backspace take it away; clicking the rest
/// is an ordinary clicked().
class FilterChip : public QAbstractButton
{
    Q_OBJECT
public:
    /// \a facet may be empty.
    FilterChip(ThemeSource &themes, const QString &facet, const QString &value, QWidget *parent = nullptr);

    [[nodiscard]] const QString &facet() const { return m_facet; }
    [[nodiscard]] const QString &value() const { return m_value; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QRect crossRect() const;

    ThemeSource &m_themes;
    QString m_facet;
    QString m_value;
    bool m_isCrossHovered = false;
};

} // namespace hs::ui
