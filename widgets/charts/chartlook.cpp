// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartlook.h"

#include "theme/painting.h"
#include "theme/theme.h"

#include <QPainter>

#include <array>

namespace hs::ui {

namespace {

constexpr double kChartLineWidth = 1.5;
constexpr double kFillStrength = 0.75;
constexpr double kMarkRadius = 2;

} // namespace

QBrush seriesFill(const Theme &theme, int series)
{
    constexpr std::array patterns{Qt::SolidPattern,     Qt::BDiagPattern, Qt::Dense5Pattern, Qt::HorPattern,
                                  Qt::DiagCrossPattern, Qt::FDiagPattern, Qt::VerPattern,    Qt::CrossPattern};
    if (theme.isHighContrast())
        return {theme.color.text, patterns[size_t(series) % patterns.size()]};
    // Quieter than the line of the same colour, and still 3:1 against the page.
    return mixed(theme.color.surface, theme.chart(series), kFillStrength);
}

QPen seriesBorder(const Theme &theme)
{
    return theme.isHighContrast() ? QPen(theme.color.text, theme.stroke.hairline) : QPen(Qt::NoPen);
}

QPen seriesLine(const Theme &theme, int series)
{
    constexpr std::array styles{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    QPen pen(theme.chart(series), kChartLineWidth);
    pen.setStyle(styles[size_t(series) % styles.size()]);
    return pen;
}

QBrush areaFill(const Theme &theme)
{
    if (theme.isHighContrast())
        return {theme.color.text, Qt::Dense6Pattern};
    return theme.color.accentSubtle;
}

void paintSeriesMark(QPainter &painter, const QRectF &rect, const Theme &theme, int series, bool isLine)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (isLine) {
        painter.setPen(seriesLine(theme, series));
        painter.drawLine(QPointF(rect.left(), rect.center().y()), QPointF(rect.right(), rect.center().y()));
    } else {
        painter.setPen(seriesBorder(theme));
        painter.setBrush(seriesFill(theme, series));
        painter.drawRoundedRect(rect, kMarkRadius, kMarkRadius);
    }
    painter.restore();
}

} // namespace hs::ui
