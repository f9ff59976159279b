// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/graphpainting.h"

#include "theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>

namespace hs::ui {

namespace {

constexpr int kLaneGap = 14;
constexpr int kMostLanes = 6; ///< further ones lie on the last
constexpr qreal kLaneWidth = 2;
constexpr qreal kDot = 5;
constexpr qreal kRing = 4.5;

QColor laneColor(const Theme &theme, int lane)
{
    // Blue and plum first, as drawn; then what is furthest from its neighbours.
    constexpr std::array kOrder{0, 3, 1, 4, 5, 7, 2, 6};
    return theme.chart(kOrder.at(static_cast<size_t>(lane) % kOrder.size()));
}

class GraphPen
{
public:
    GraphPen(QPainter &painter, const Theme &theme, const GraphPlace &place)
        : m_painter(painter)
        , m_theme(theme)
        , m_place(place)
    {}

    [[nodiscard]] qreal x(int lane) const { return m_place.left + kLaneGap * std::min(lane, kMostLanes - 1); }

    void line(int lane, qreal from, qreal to) const
    {
        use(lane);
        m_painter.drawLine(QPointF(x(lane), from), QPointF(x(lane), to));
    }

    /// From one lane at a height to another lane at another, leaving and arriving upright.
    void curve(int color, int from, qreal top, int to, qreal bottom) const
    {
        use(color);
        const qreal half = (top + bottom) / 2;
        QPainterPath path(QPointF(x(from), top));
        path.cubicTo(QPointF(x(from), half), QPointF(x(to), half), QPointF(x(to), bottom));
        m_painter.drawPath(path);
    }

    void dot(int lane, bool isRing, const QColor &ground) const
    {
        const QPointF middle(x(lane), m_place.middle);
        if (isRing) {
            use(lane);
            m_painter.setBrush(ground);
            m_painter.drawEllipse(middle, kRing, kRing);
            return;
        }
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(laneColor(m_theme, lane));
        m_painter.drawEllipse(middle, kDot, kDot);
    }

private:
    void use(int lane) const
    {
        m_painter.setPen(QPen(laneColor(m_theme, lane), kLaneWidth));
        m_painter.setBrush(Qt::NoBrush);
    }

    QPainter &m_painter;
    const Theme &m_theme;
    const GraphPlace &m_place;
};

} // namespace

int graphWidth(int highestLane)
{
    // One line alone takes the room of two: the rows of most histories begin at the same place.
    return kLaneGap * std::clamp(highestLane, 1, kMostLanes - 1);
}

void paintGraph(QPainter &painter, const Theme &theme, const GraphPlace &place, const models::GraphRow &row,
                const QColor &ground)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const GraphPen pen(painter, theme, place);
    const qreal top = place.row.top();
    const qreal bottom = place.row.bottom() + 1;
    for (const int lane : row.through)
        pen.line(lane, top, bottom);
    if (row.hasAbove)
        pen.line(row.lane, top, place.middle);
    if (row.hasBelow)
        pen.line(row.lane, place.middle, bottom);
    for (const int lane : row.joins)
        pen.curve(lane, lane, top, row.lane, place.middle);
    for (const int lane : row.leaves)
        pen.curve(lane, row.lane, place.middle, lane, bottom);
    pen.dot(row.lane, row.isMerge, ground);
    painter.restore();
}

} // namespace hs::ui
