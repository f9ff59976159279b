// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/keyhint.h"

#include "common/chip.h"
#include "theme/themesource.h"

#include <QPainter>

namespace hs::ui {

KeyHint::KeyHint(ThemeSource &themes, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_text(text)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
}

QSize KeyHint::sizeHint() const
{
    return keyHintSize(m_themes.theme(), m_text);
}

void KeyHint::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintKeyHint(painter, m_themes.theme(), rect(), m_text);
}

} // namespace hs::ui
