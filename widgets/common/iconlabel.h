// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/icons.h"
#include "theme/theme.h"

#include <QWidget>

namespace hs::ui {

class ThemeSource;

/// One icon in one colour of the theme. Decorative: it says nothing to screen readers unless given an accessible name.
class IconLabel : public QWidget
{
    Q_OBJECT
public:
    IconLabel(ThemeSource &themes, Icon icon, QColor ThemeColors::*color, int side, QWidget *parent = nullptr);

    void setIcon(Icon icon);
    void setColor(QColor ThemeColors::*color);

    [[nodiscard]] QSize sizeHint() const override { return {m_side, m_side}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeSource &m_themes;
    Icon m_icon;
    QColor ThemeColors::*m_color;
    int m_side;
};

} // namespace hs::ui
