// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFocusFrame>
#include <QObject>
#include <QPointer>

namespace hs::ui {

/// Shows the focus ring around the control that got focus from the keyboard, and only then. HubStyle owns one and adds
/// every button, combo box and scrolled pane to it; fields and item views draw their focus themselves.
class FocusRing : public QObject
{
    Q_OBJECT
public:
    FocusRing() = default;
    ~FocusRing() override;

    /// Watches \a widget if it is of a kind that has a ring.
    void add(QWidget *widget);
    void remove(QWidget *widget);

    bool eventFilter(QObject *object, QEvent *event) override;

    /// What the ring goes around, in the control's coordinates, and the radius of its corners.
    struct Shape
    {
        QRect rect;
        int radius;
    };
    [[nodiscard]] static Shape shapeOf(const QWidget *control, int controlRadius);

private:
    void follow(QWidget *control);

    QPointer<QFocusFrame> m_frame;
};

} // namespace hs::ui
