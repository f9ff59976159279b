// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/rangeslider.h"

#include "theme/painting.h"
#include "theme/themesource.h"

#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hs::ui {

namespace {
constexpr int kHandle = 16;
constexpr int kHalf = kHandle / 2;
constexpr int kHeight = 24;
constexpr int kTrackHeight = 4;
constexpr int kLeastSlider = 120;

/// A slider whose value is that of the handle used last.
class AccessibleRange : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit AccessibleRange(RangeSlider *slider)
        : QAccessibleWidget(slider, QAccessible::Slider)
        , m_slider(slider)
    {}

    [[nodiscard]] void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? m_slider->rangeText() : QAccessibleWidget::text(kind);
    }
    [[nodiscard]] QVariant currentValue() const override
    {
        return m_slider->handle() == 0 ? m_slider->lower() : m_slider->upper();
    }
    void setCurrentValue(const QVariant &value) override { m_slider->chooseStep(value.toInt()); }
    [[nodiscard]] QVariant maximumValue() const override { return m_slider->steps(); }
    [[nodiscard]] QVariant minimumValue() const override { return 0; }
    [[nodiscard]] QVariant minimumStepSize() const override { return 1; }

private:
    RangeSlider *m_slider;
};

QAccessibleInterface *makeAccessibleRange(const QString &, QObject *object)
{
    auto *slider = qobject_cast<RangeSlider *>(object);
    return slider ? new AccessibleRange(slider) : nullptr;
}

} // namespace

RangeSlider::RangeSlider(ThemeSource &themes, int steps, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_steps(steps)
    , m_upper(steps)
{
    QAccessible::installFactory(makeAccessibleRange);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&themes, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

QSize RangeSlider::sizeHint() const
{
    return {kLeastSlider, kHeight};
}

void RangeSlider::setRange(int lower, int upper)
{
    m_lower = std::clamp(std::min(lower, upper), 0, m_steps);
    m_upper = std::clamp(std::max(lower, upper), 0, m_steps);
    update();
}

void RangeSlider::setRangeText(const QString &text)
{
    if (text == m_rangeText)
        return;
    m_rangeText = text;
    tellValue();
}

void RangeSlider::tellValue()
{
    QAccessibleValueChangeEvent event(this, m_handle == 0 ? m_lower : m_upper);
    QAccessible::updateAccessibility(&event);
}

void RangeSlider::chooseStep(int step)
{
    moveHandle(step);
    Q_EMIT rangeChosen(m_lower, m_upper);
}

QPoint RangeSlider::handleCentre(int handle) const
{
    const int step = handle == 0 ? m_lower : m_upper;
    const double share = static_cast<double>(layoutDirection() == Qt::LeftToRight ? step : m_steps - step) / m_steps;
    return {kHalf + static_cast<int>(std::lround(share * (width() - kHandle))), height() / 2};
}

int RangeSlider::stepAt(int x) const
{
    const double share = static_cast<double>(x - kHalf) / std::max(1, width() - kHandle);
    const int step = static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * m_steps));
    return layoutDirection() == Qt::LeftToRight ? step : m_steps - step;
}

void RangeSlider::moveHandle(int step)
{
    // Handles on one place: the way the mouse goes tells which one was meant.
    if (m_isDragging && m_lower == m_upper && step != m_lower)
        m_handle = step > m_upper ? 1 : 0;
    const int bounded = m_handle == 0 ? std::clamp(step, 0, m_upper) : std::clamp(step, m_lower, m_steps);
    int &value = m_handle == 0 ? m_lower : m_upper;
    if (bounded == value)
        return;
    value = bounded;
    update();
    Q_EMIT rangeMoved(m_lower, m_upper);
}

void RangeSlider::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    const QRectF track(kHandle / 2.0, (height() - kTrackHeight) / 2.0, width() - kHandle, kTrackHeight);
    paintRounded(painter, track, kTrackHeight / 2.0, theme.color.progressTrack);
    const int first = handleCentre(0).x();
    const int second = handleCentre(1).x();
    const QRectF fill(std::min(first, second), track.top(), std::abs(second - first), kTrackHeight);
    paintRounded(painter, fill, kTrackHeight / 2.0, isEnabled() ? theme.color.progressFill : theme.color.textDisabled);
    for (const int handle : {0, 1}) {
        const QPoint centre = handleCentre(handle);
        const QRectF knob(centre.x() - kHandle / 2.0, centre.y() - kHandle / 2.0, kHandle, kHandle);
        if (hasFocus() && handle == m_handle)
            paintFocusRing(painter, knob, kHandle / 2.0, theme);
        paintRounded(painter, knob, kHandle / 2.0, theme.color.control, theme.color.controlBorder);
    }
}

void RangeSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const int x = event->position().toPoint().x();
    const int toFirst = std::abs(x - handleCentre(0).x());
    const int toSecond = std::abs(x - handleCentre(1).x());
    if (toFirst != toSecond)
        m_handle = toFirst < toSecond ? 0 : 1;
    m_isDragging = true;
    moveHandle(stepAt(x));
    update();
}

void RangeSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (m_isDragging)
        moveHandle(stepAt(event->position().toPoint().x()));
}

void RangeSlider::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_isDragging)
        return;
    m_isDragging = false;
    Q_EMIT rangeChosen(m_lower, m_upper);
}

void RangeSlider::keyPressEvent(QKeyEvent *event)
{
    const int ahead = layoutDirection() == Qt::LeftToRight ? 1 : -1;
    const int step = m_handle == 0 ? m_lower : m_upper;
    switch (event->key()) {
    case Qt::Key_Left:
        moveHandle(step - ahead);
        break;
    case Qt::Key_Right:
        moveHandle(step + ahead);
        break;
    case Qt::Key_Home:
        moveHandle(0);
        break;
    case Qt::Key_End:
        moveHandle(m_steps);
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
        m_handle = 1 - m_handle;
        update();
        tellValue();
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    Q_EMIT rangeChosen(m_lower, m_upper);
}

} // namespace hs::ui
