// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/hairline.h"

#include "theme/themesource.h"

#include <QPainter>

namespace hs::ui {

Hairline::Hairline(ThemeSource &themes, Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
{
    if (orientation == Qt::Horizontal) {
        setFixedHeight(themes.theme().stroke.hairline);
    } else {
        setFixedWidth(themes.theme().stroke.hairline);
    }
}

void Hairline::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_themes.theme().color.hairline);
}

} // namespace hs::ui
