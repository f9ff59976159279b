// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/filterchip.h"

#include "theme/iconloader.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace hs::ui {

namespace {

constexpr int kLeftPadding = 8;
constexpr int kFacetGap = 4;
constexpr int kCrossZone = 20;
constexpr int kCrossGap = 0;

} // namespace

FilterChip::FilterChip(ThemeSource &themes, const QString &facet, const QString &value, QWidget *parent)
    : QAbstractButton(parent)
    , m_themes(themes)
    , m_facet(facet)
    , m_value(value)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_Hover);
    setText(facet.isEmpty() ? value : tr("%1: %2").arg(facet, value));
    setAccessibleName(tr("Filter %1").arg(text()));
    setToolTip(tr("Remove this filter (Del)"));
    connect(&m_themes, &ThemeSource::changed, this, [this] { updateGeometry(); });
}

QSize FilterChip::sizeHint() const
{
    const Theme &theme = m_themes.theme();
    int width = kLeftPadding + textWidth(m_value, theme.font(TextStyle::SmallStrong)) + kCrossGap + kCrossZone;
    if (!m_facet.isEmpty()) {
        width += textWidth(m_facet, theme.font(TextStyle::Small)) + kFacetGap;
    }
    return {width, theme.size.chipFilterHeight};
}

QRect FilterChip::crossRect() const
{
    return QStyle::visualRect(layoutDirection(), rect(), QRect(width() - kCrossZone, 0, kCrossZone, height()));
}

void FilterChip::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    paintRounded(painter, rect(), theme.radius.control, theme.color.accentSubtle, theme.tintBorder());
    const Qt::Alignment start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    QRect area = rect().adjusted(kLeftPadding, 0, -kCrossZone, 0);
    if (!m_facet.isEmpty()) {
        const QFont &font = theme.font(TextStyle::Small);
        paintText(painter, QStyle::visualRect(layoutDirection(), rect(), area), m_facet, font,
                  theme.color.textSecondary, start, Qt::ElideNone);
        area.setLeft(area.left() + textWidth(m_facet, font) + kFacetGap);
    }
    paintText(painter, QStyle::visualRect(layoutDirection(), rect(), area), m_value, theme.font(TextStyle::SmallStrong),
              theme.color.text, start, Qt::ElideNone);
    const QColor cross = m_isCrossHovered ? theme.color.text : theme.color.textSecondary;
    m_themes.icons().paint(painter, crossRect().translated(layoutDirection() == Qt::LeftToRight ? -1 : 1, 0),
                           Icon::Close, cross, theme.size.iconChip);
}

void FilterChip::mouseMoveEvent(QMouseEvent *event)
{
    const bool isHovered = crossRect().contains(event->position().toPoint());
    if (isHovered != m_isCrossHovered) {
        m_isCrossHovered = isHovered;
        update();
    }
    QAbstractButton::mouseMoveEvent(event);
}

void FilterChip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && isDown() && crossRect().contains(event->position().toPoint())) {
        setDown(false);
        Q_EMIT removeRequested();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void FilterChip::leaveEvent(QEvent *event)
{
    m_isCrossHovered = false;
    QAbstractButton::leaveEvent(event);
}

void FilterChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        Q_EMIT removeRequested();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace hs::ui
