// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/choicepainting.h"

#include "theme/iconloader.h"
#include "theme/painting.h"

#include <QPainter>
#include <QWidget>

namespace hs::ui {

namespace {

constexpr qreal kCheckRadius = 4;
constexpr qreal kRadioDot = 6;
constexpr qreal kKnob = 12;
constexpr qreal kKnobInset = 3;

struct MarkLook
{
    QColor fill;
    QColor border; ///< invalid when filled
    QColor mark;
};

MarkLook lookFor(const ThemeColors &color, QStyle::State state, bool isOn)
{
    const bool isEnabled = state.testFlag(QStyle::State_Enabled);
    const bool isDown = state.testFlag(QStyle::State_Sunken);
    const bool isHovered = state.testFlag(QStyle::State_MouseOver);
    if (!isEnabled) {
        return isOn ? MarkLook{color.textDisabled, {}, color.surface}
                    : MarkLook{color.controlDisabled, color.hairlineStrong, color.textDisabled};
    }
    if (isOn) {
        return {isDown ? color.accentPressed : isHovered ? color.accentHover : color.accent, {}, color.onAccent};
    }
    return {isDown      ? color.controlPressed
            : isHovered ? color.controlHover
                        : color.surface,
            color.controlBorder, color.controlBorder};
}

QRectF centred(const QRect &rect, qreal width, qreal height)
{
    return {rect.x() + (rect.width() - width) / 2, rect.y() + (rect.height() - height) / 2, width, height};
}

} // namespace

void paintCheckMark(const StyleCanvas &canvas, const QRect &rect, QStyle::State state)
{
    const bool isPartial = state.testFlag(QStyle::State_NoChange);
    const bool isOn = state.testFlag(QStyle::State_On) || isPartial;
    const MarkLook look = lookFor(canvas.color(), state, isOn);
    const int side = canvas.theme().size.controlCheck;
    const QRect box = centred(rect, side, side).toAlignedRect();
    paintRounded(canvas.painter, box, kCheckRadius, look.fill, look.border);
    if (isOn) {
        canvas.icons().paint(canvas.painter, box, isPartial ? Icon::Dash : Icon::Check, look.mark, side);
    }
}

void paintRadioMark(const StyleCanvas &canvas, const QRect &rect, QStyle::State state)
{
    const bool isOn = state.testFlag(QStyle::State_On);
    const MarkLook look = lookFor(canvas.color(), state, isOn);
    const int side = canvas.theme().size.controlRadio;
    const QRect box = centred(rect, side, side).toAlignedRect();
    paintRounded(canvas.painter, box, side / 2.0, look.fill, look.border);
    if (isOn) {
        paintRounded(canvas.painter, centred(box, kRadioDot, kRadioDot), kRadioDot / 2, look.mark);
    }
}

void paintSwitch(const StyleCanvas &canvas, const QRect &rect, QStyle::State state)
{
    const bool isOn = state.testFlag(QStyle::State_On);
    const MarkLook look = lookFor(canvas.color(), state, isOn);
    const ThemeSizes &size = canvas.theme().size;
    const QRect track = centred(rect, size.controlSwitchWidth, size.controlSwitchHeight).toAlignedRect();
    paintRounded(canvas.painter, track, track.height() / 2.0, look.fill, look.border);
    const bool isAtRight = isOn == (!canvas.widget || canvas.widget->layoutDirection() == Qt::LeftToRight);
    const qreal x = isAtRight ? track.right() + 1 - kKnobInset - kKnob : track.x() + kKnobInset;
    paintRounded(canvas.painter, QRectF(x, track.y() + (track.height() - kKnob) / 2, kKnob, kKnob), kKnob / 2,
                 look.mark);
}

} // namespace hs::ui
