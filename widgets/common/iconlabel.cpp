// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/iconlabel.h"

#include "theme/iconloader.h"
#include "theme/themesource.h"

#include <QPainter>

namespace hs::ui {

IconLabel::IconLabel(ThemeSource &themes, Icon icon, QColor ThemeColors::*color, int side, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_icon(icon)
    , m_color(color)
    , m_side(side)
{
    setFixedSize(side, side);
}

void IconLabel::setIcon(Icon icon)
{
    m_icon = icon;
    update();
}

void IconLabel::setColor(QColor ThemeColors::*color)
{
    m_color = color;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeColors &colors = m_themes.theme().color;
    m_themes.icons().paint(painter, rect(), m_icon, isEnabled() ? colors.*m_color : colors.textDisabled, m_side);
}

} // namespace hs::ui
