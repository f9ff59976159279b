// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/chip.h"

#include "theme/iconloader.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStyle>

namespace hs::ui {

namespace {

constexpr int kChipIconGap = 4;
constexpr int kKeyHintPadding = 4;
constexpr int kKeyHintHeight = 18;
constexpr int kStateGap = 5;

const QFont &chipFont(const Theme &theme)
{
    // 11 px, medium: the kbd style has exactly these measures.
    return theme.font(TextStyle::Kbd);
}

} // namespace

QSize chipSize(const Theme &theme, const Chip &chip)
{
    int width = 2 * theme.size.chipPadX + textWidth(chip.text, chipFont(theme));
    if (chip.icon) {
        width += theme.size.iconChip + (chip.text.isEmpty() ? 0 : kChipIconGap);
    }
    return {width, theme.size.chipHeight};
}

void paintChip(QPainter &painter, const ThemeSource &themes, const QRect &rect, const Chip &chip,
               Qt::LayoutDirection direction)
{
    const Theme &theme = themes.theme();
    const TintPair colors = theme.chip(chip.kind);
    paintRounded(painter, rect, theme.radius.chip, colors.background, theme.tintBorder());
    QRect inner = rect.adjusted(theme.size.chipPadX, 0, -theme.size.chipPadX, 0);
    if (chip.icon) {
        const QRect icon = QRect(inner.x(), inner.y(), theme.size.iconChip, inner.height());
        themes.icons().paint(painter, QStyle::visualRect(direction, rect, icon), *chip.icon, colors.foreground,
                             theme.size.iconChip);
        inner.setLeft(icon.right() + 1 + kChipIconGap);
    }
    paintText(painter, QStyle::visualRect(direction, rect, inner), chip.text, chipFont(theme), colors.foreground,
              QStyle::visualAlignment(direction, Qt::AlignLeft));
}

QSize keyHintSize(const Theme &theme, const QString &text)
{
    const int width = textWidth(text, theme.font(TextStyle::Kbd)) + 2 * (kKeyHintPadding + theme.stroke.hairline);
    const int height = theme.scaled(kKeyHintHeight);
    return {std::max(width, height), height};
}

void paintKeyHint(QPainter &painter, const Theme &theme, const QRect &rect, const QString &text)
{
    paintRounded(painter, rect, theme.radius.chip, theme.color.surface, theme.color.hairlineStrong);
    paintText(painter, rect, text, theme.font(TextStyle::Kbd), theme.color.textSecondary, Qt::AlignHCenter);
}

int paintState(QPainter &painter, const ThemeSource &themes, const QRect &rect, Icon mark, const QString &text,
               const QColor &color, Qt::LayoutDirection direction)
{
    const Theme &theme = themes.theme();
    const int side = theme.size.iconState;
    const QRect icon(rect.x(), rect.y(), side, rect.height());
    themes.icons().paint(painter, QStyle::visualRect(direction, rect, icon), mark, color, side);
    const QRect words = rect.adjusted(side + kStateGap, 0, 0, 0);
    const int taken = paintText(painter, QStyle::visualRect(direction, rect, words), text, theme.font(TextStyle::Small),
                                color, QStyle::visualAlignment(direction, Qt::AlignLeft));
    return side + kStateGap + taken;
}

} // namespace hs::ui
