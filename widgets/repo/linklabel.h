// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/theme.h"

#include <QAbstractButton>

namespace hs::ui {

class ThemeSource;

/// A link among labels: one line in the link colour, elided, underlined while pointed at. Says how it was clicked, so
/// that Ctrl and the middle button can open another tab.
class LinkLabel : public QAbstractButton
{
    Q_OBJECT

public:
    explicit LinkLabel(ThemeSource &themes, const QString &text, TextStyle style = TextStyle::Small,
                       QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void activated(bool inBackground);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    ThemeSource &m_themes;
    TextStyle m_style;
};

} // namespace hs::ui
