// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace hs::ui {

class ThemeSource;

/// A track with two handles over whole steps 0 … steps(). The handles may meet but not pass. Left and Right move the
/// handle used last, Up and Down change over to the other one.
class RangeSlider : public QWidget
{
    Q_OBJECT
public:
    RangeSlider(ThemeSource &themes, int steps, QWidget *parent = nullptr);

    [[nodiscard]] int steps() const { return m_steps; }
    [[nodiscard]] int lower() const { return m_lower; }
    [[nodiscard]] int upper() const { return m_upper; }
    /// Limited to the steps and ordered; does not emit.
    void setRange(int lower, int upper);
    /// What a screen reader says of the range, for example "1B to 70B".
    void setRangeText(const QString &text);
    [[nodiscard]] const QString &rangeText() const { return m_rangeText; }
    /// The handle that keys move. 0: lower, 1: upper.
    [[nodiscard]] int handle() const { return m_handle; }
    /// As by a key: the handle stays on its side of the other one.
    void chooseStep(int step);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    /// The middle of a handle, for tests and hit testing. 0: lower, 1: upper.
    [[nodiscard]] QPoint handleCentre(int handle) const;

Q_SIGNALS:
    /// While a handle moves.
    void rangeMoved(int lower, int upper);
    /// The handle was let go, or moved by a key.
    void rangeChosen(int lower, int upper);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] int stepAt(int x) const;
    void moveHandle(int step);
    void tellValue();

    ThemeSource &m_themes;
    int m_steps;
    int m_lower = 0;
    int m_upper;
    int m_handle = 0; ///< 0: lower, 1: upper
    QString m_rangeText;
    bool m_isDragging = false;
};

} // namespace hs::ui
