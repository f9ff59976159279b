// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/minibar.h"

#include "theme/painting.h"
#include "theme/themesource.h"

#include <QPainter>

namespace hs::ui {

MiniBar::MiniBar(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void MiniBar::setRatio(double ratio)
{
    m_ratio = ratio;
    update();
}

void MiniBar::setColor(QColor ThemeColors::*color)
{
    m_color = color;
    update();
}

QSize MiniBar::sizeHint() const
{
    return {96, m_themes.theme().size.progressRegular};
}

void MiniBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeColors &color = m_themes.theme().color;
    paintBar(painter, rect(), m_ratio, color.*m_color, color.progressTrack, layoutDirection() == Qt::RightToLeft);
}

} // namespace hs::ui
