// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/codebox.h"

#include "theme/painting.h"
#include "theme/themesource.h"

#include <QPainter>
#include <QVBoxLayout>

namespace hs::ui {

CodeBox::CodeBox(ThemeSource &themes, QWidget *content, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
{
    const ThemeSpace &space = themes.theme().space;
    auto *column = new QVBoxLayout(this);
    // The space above belongs to the box, so that it goes away with it.
    column->setContentsMargins(space.s3, space.s3 + space.s2 - 1, space.s3, space.s2 - 1);
    column->addWidget(content);
}

void CodeBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_themes.theme();
    paintRounded(painter, rect().adjusted(0, theme.space.s3, 0, 0), theme.radius.control, theme.color.codeBg,
                 theme.color.hairline);
}

} // namespace hs::ui
