// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/iconengine.h"

#include "theme/iconloader.h"
#include "theme/themesource.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace hs::ui {

IconEngine::IconEngine(const ThemeSource &themes, Icon icon, QColor ThemeColors::*token)
    : m_themes(&themes)
    , m_icon(icon)
    , m_token(token)
{}

QColor IconEngine::color(QIcon::Mode mode) const
{
    const ThemeColors &colors = m_themes->theme().color;
    if (mode == QIcon::Disabled) {
        return colors.textDisabled;
    }
    return m_token ? colors.*m_token : colors.textSecondary;
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    if (m_themes) {
        m_themes->icons().paint(*painter, rect, m_icon, color(mode));
    }
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

// Since Qt 6.8 size is in device-independent pixels; scale is the device pixel ratio of the result.
QPixmap IconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale)
{
    if (!m_themes) {
        return {};
    }
    return m_themes->icons().pixmap(m_icon, std::min(size.width(), size.height()), scale, color(mode));
}

QSize IconEngine::actualSize(const QSize &size, QIcon::Mode, QIcon::State)
{
    const int side = std::min(size.width(), size.height());
    return {side, side};
}

QIconEngine *IconEngine::clone() const
{
    return new IconEngine(*this);
}

QString IconEngine::key() const
{
    return u"hs::ui::IconEngine"_s;
}

QString IconEngine::iconName()
{
    // IconLoader::recolorable() reads this back; QIcon offers no other way to its engine.
    return (m_token ? u"hubscope-fixed:%1"_s : u"hubscope:%1"_s).arg(static_cast<int>(m_icon));
}

bool IconEngine::isNull()
{
    return !m_themes;
}

} // namespace hs::ui
