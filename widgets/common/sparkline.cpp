// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/sparkline.h"

#include "theme/themesource.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hs::ui {

namespace {

constexpr qreal kLineWidth = 1.5;

void paintLine(QPainter &painter, const QRectF &rect, const QList<double> &values, double highest)
{
    QPolygonF line;
    const QRectF area = rect.adjusted(kLineWidth, kLineWidth, -kLineWidth, -kLineWidth);
    for (qsizetype i = 0; i < values.size(); ++i) {
        const qreal x = area.x() + area.width() * static_cast<qreal>(i) / static_cast<qreal>(values.size() - 1);
        line.append(QPointF(x, area.bottom() - area.height() * values[i] / highest));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawPolyline(line);
}

void paintBars(QPainter &painter, const QRectF &rect, const QList<double> &values, double highest, const QColor &color)
{
    const qreal step = rect.width() / static_cast<qreal>(values.size());
    const qreal bar = std::max(1.0, std::floor(step) - 1);
    for (qsizetype i = 0; i < values.size(); ++i) {
        const qreal height = std::max(1.0, std::round(rect.height() * values[i] / highest));
        const qreal x = std::round(rect.x() + step * static_cast<qreal>(i));
        painter.fillRect(QRectF(x, rect.bottom() - height, bar, height), color);
    }
}

} // namespace

void paintSparkline(QPainter &painter, const Theme &theme, const QRectF &rect, const QList<double> &values,
                    SparklineKind kind)
{
    if (values.size() < 2) {
        return;
    }
    const double highest = std::max(1e-12, *std::ranges::max_element(values));
    painter.save();
    if (kind == SparklineKind::Bars) {
        paintBars(painter, rect, values, highest, theme.color.chart1);
    } else {
        painter.setPen(QPen(theme.color.chart1, kLineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        paintLine(painter, rect, values, highest);
    }
    painter.restore();
}

Sparkline::Sparkline(ThemeSource &themes, SparklineKind kind, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_kind(kind)
{}

void Sparkline::setValues(const QList<double> &values)
{
    m_values = values;
    update();
}

void Sparkline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintSparkline(painter, m_themes.theme(), rect(), m_values, m_kind);
}

} // namespace hs::ui
