// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/palettefoot.h"

#include "shell/keycaps.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace hs::ui {

PaletteFoot::PaletteFoot(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
{}

int PaletteFoot::hintWidth(const QStringList &keys, const QString &words) const
{
    const Theme &theme = m_themes.theme();
    int width = 0;
    for (const QString &key : keys)
        width += keyCapWidth(theme, key) + theme.space.s2;
    return width + textWidth(words, theme.font(TextStyle::Small));
}

int PaletteFoot::paintHint(QPainter &painter, int left, const QStringList &keys, const QString &words) const
{
    const Theme &theme = m_themes.theme();
    const auto place = [this](int x, int width) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, width, height()));
    };
    for (const QString &key : keys) {
        const int width = keyCapWidth(theme, key);
        paintKeyCap(painter, theme, place(left, width), key);
        left += width + theme.space.s2;
    }
    const int width = textWidth(words, theme.font(TextStyle::Small));
    paintText(painter, place(left, width), words, theme.font(TextStyle::Small), theme.color.textSecondary);
    return left + width;
}

void PaletteFoot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = m_themes.theme();
    // The lower corners are those of the panel.
    const qreal radius = theme.radius.popup - 1;
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()).adjusted(0, -2 * radius, 0, 0), radius, radius);
    painter.setClipRect(rect());
    painter.fillPath(shape, theme.color.sunken);
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintHairline(painter, QPointF(0, 0), QPointF(width(), 0), theme.color.hairline);

    int left = theme.space.s4;
    left = paintHint(painter, left, {u"↑"_s, u"↓"_s}, tr("move")) + theme.space.s4;
    left = paintHint(painter, left, {tr("Enter")}, tr("open")) + theme.space.s4;
    paintHint(painter, left, {tr("Ctrl+Enter")}, tr("new tab"));
    const QString people = tr("people");
    const QString commands = tr("commands");
    const int peopleLeft = width() - theme.space.s4 - hintWidth({u"@"_s}, people);
    paintHint(painter, peopleLeft, {u"@"_s}, people);
    paintHint(painter, peopleLeft - theme.space.s4 - hintWidth({u">"_s}, commands), {u">"_s}, commands);
}

} // namespace hs::ui
