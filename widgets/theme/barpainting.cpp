// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/barpainting.h"

#include "theme/painting.h"
#include "theme/styleproperties.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace hs::ui {

namespace {

constexpr int kShortestSlider = 24;
constexpr int kSliderThickness = 6;
constexpr int kSliderInset = 3;

/// A scroll bar paints all its pixels; it looks transparent by taking the colour of what it scrolls.
QColor scrolledColor(const StyleCanvas &canvas)
{
    if (canvas.widget && canvas.widget->testAttribute(Qt::WA_SetPalette)) // stands on something of its own
        return canvas.widget->palette().color(canvas.widget->backgroundRole());
    const QWidget *container = canvas.widget ? canvas.widget->parentWidget() : nullptr;
    const auto *area = qobject_cast<const QAbstractScrollArea *>(container ? container->parentWidget() : nullptr);
    if (!area) {
        return canvas.color().surface;
    }
    const QWidget *viewport = area->viewport();
    if (!viewport->autoFillBackground()) {
        for (const QWidget *ancestor = area; ancestor; ancestor = ancestor->parentWidget()) {
            if (ancestor->autoFillBackground() || ancestor->isWindow()) {
                return ancestor->palette().color(ancestor->backgroundRole());
            }
        }
    }
    return viewport->palette().color(viewport->backgroundRole());
}

QColor progressColor(const ThemeColors &color, ProgressState state)
{
    switch (state) {
    case ProgressState::Active:
        return color.progressFill;
    case ProgressState::Done:
        return color.positive;
    case ProgressState::Paused:
        return color.paused;
    case ProgressState::Failed:
        return color.danger;
    }
    Q_UNREACHABLE_RETURN(color.progressFill);
}

} // namespace

void paintScrollBar(const StyleCanvas &canvas, const QStyleOptionSlider &option, const QRect &slider)
{
    const ThemeColors &color = canvas.color();
    if (!isBarOverContent(canvas.widget)) {
        canvas.painter.fillRect(option.rect, scrolledColor(canvas));
    }
    if (!option.state.testFlag(QStyle::State_Enabled) || option.minimum == option.maximum) {
        return;
    }
    const bool isActive = option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_Sunken);
    QRectF bar = slider;
    if (option.orientation == Qt::Vertical) {
        const qreal x = bar.x() + (bar.width() - kSliderThickness) / 2;
        bar = QRectF(x, bar.y() + kSliderInset, kSliderThickness, bar.height() - 2 * kSliderInset);
    } else {
        const qreal y = bar.y() + (bar.height() - kSliderThickness) / 2;
        bar = QRectF(bar.x() + kSliderInset, y, bar.width() - 2 * kSliderInset, kSliderThickness);
    }
    paintRounded(canvas.painter, bar, kSliderThickness / 2.0, isActive ? color.controlBorder : color.hairlineStrong);
}

void paintProgressBar(const StyleCanvas &canvas, const QStyleOptionProgressBar &option)
{
    const Theme &theme = canvas.theme();
    const int height = isProgressThin(canvas.widget) ? theme.size.progressThin : theme.size.progressRegular;
    QRectF bar = option.rect;
    bar.setTop(bar.top() + (bar.height() - height) / 2);
    bar.setHeight(height);
    const int span = option.maximum - option.minimum;
    // Unknown length: an empty track; the words next to it say what goes on.
    const qreal ratio = span > 0 ? qreal(option.progress - option.minimum) / span : 0;
    const bool mirrors = (option.direction == Qt::RightToLeft) != option.invertedAppearance;
    paintBar(canvas.painter, bar, ratio, progressColor(theme.color, progressState(canvas.widget)),
             theme.color.progressTrack, mirrors);
}

void paintToolTipPanel(const StyleCanvas &canvas, const QRect &rect)
{
    paintRounded(canvas.painter, rect, canvas.theme().radius.chip, canvas.color().tooltip);
}

void paintSplitterLine(const StyleCanvas &canvas, const QStyleOption &option)
{
    const QRectF rect(option.rect);
    const bool isActive = option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_Sunken);
    const QColor line = isActive ? canvas.color().hairlineStrong : canvas.color().hairline;
    if (option.state.testFlag(QStyle::State_Horizontal)) {
        const qreal x = rect.x() + std::floor(rect.width() / 2);
        paintHairline(canvas.painter, QPointF(x, rect.top()), QPointF(x, rect.bottom()), line);
    } else {
        const qreal y = rect.y() + std::floor(rect.height() / 2);
        paintHairline(canvas.painter, QPointF(rect.left(), y), QPointF(rect.right(), y), line);
    }
}

QRect scrollSliderRect(const QStyleOptionSlider &option, const QRect &groove)
{
    const bool isVertical = option.orientation == Qt::Vertical;
    const int length = isVertical ? groove.height() : groove.width();
    const qint64 span = qint64(option.maximum) - option.minimum;
    if (span <= 0) {
        return groove;
    }
    const qint64 part = qint64(option.pageStep) * length / (span + option.pageStep);
    const int size = std::min(length, std::max(kShortestSlider, static_cast<int>(part)));
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                      length - size, option.upsideDown);
    return isVertical ? QRect(groove.x(), groove.y() + start, groove.width(), size)
                      : QRect(groove.x() + start, groove.y(), size, groove.height());
}

} // namespace hs::ui
