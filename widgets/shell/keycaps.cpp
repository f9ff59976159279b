// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/keycaps.h"

#include "theme/painting.h"
#include "theme/themesource.h"

#include <QPainter>

namespace hs::ui {

namespace {

constexpr int kCapHeight = 18;

} // namespace

int keyCapWidth(const Theme &theme, const QString &text)
{
    return std::max(theme.scaled(kCapHeight),
                    textWidth(text, theme.font(TextStyle::Kbd)) + 2 * (theme.space.s1 + theme.stroke.hairline));
}

void paintKeyCap(QPainter &painter, const Theme &theme, const QRect &room, const QString &text)
{
    const int height = theme.scaled(kCapHeight);
    const QRect cap(room.left(), room.top() + (room.height() - height) / 2, keyCapWidth(theme, text), height);
    paintRounded(painter, cap, theme.radius.chip, theme.color.surface, theme.color.hairlineStrong);
    paintText(painter, cap, text, theme.font(TextStyle::Kbd), theme.color.textSecondary, Qt::AlignHCenter);
}

KeyCaps::KeyCaps(ThemeSource &themes, const QKeySequence &keys, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_text(keys.toString(QKeySequence::NativeText))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(m_text);
    connect(&themes, &ThemeSource::changed, this, [this] {
        updateGeometry();
        update();
    });
}

/// A cap without its upper and lower edge is none.
QSize KeyCaps::minimumSizeHint() const
{
    return sizeHint();
}

QSize KeyCaps::sizeHint() const
{
    return {keyCapWidth(m_themes.theme(), m_text), m_themes.theme().scaled(kCapHeight)};
}

void KeyCaps::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintKeyCap(painter, m_themes.theme(), rect(), m_text);
}

} // namespace hs::ui
