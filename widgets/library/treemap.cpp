// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/treemap.h"

#include <algorithm>
#include <numeric>
#include <span>

namespace hs::ui {

namespace {

/// The worst ratio of the sides when \a row stands along a side of that length.
double worstRatio(std::span<const double> row, double side)
{
    const double sum = std::accumulate(row.begin(), row.end(), 0.0);
    const auto [smallest, largest] = std::ranges::minmax(row);
    return std::max(side * side * largest / (sum * sum), sum * sum / (side * side * smallest));
}

/// Puts \a row along the shorter side of \a rest and takes its space away.
void placeRow(std::span<const double> row, QRectF &rest, QList<QRectF> &rects)
{
    const double sum = std::accumulate(row.begin(), row.end(), 0.0);
    const bool isColumn = rest.width() >= rest.height();
    const double side = isColumn ? rest.height() : rest.width();
    const double depth = side > 0 ? sum / side : 0;
    double at = isColumn ? rest.top() : rest.left();
    for (const double area : row) {
        const double length = depth > 0 ? area / depth : 0;
        rects.append(isColumn ? QRectF(rest.left(), at, depth, length) : QRectF(at, rest.top(), length, depth));
        at += length;
    }
    if (isColumn)
        rest.setLeft(rest.left() + depth);
    else
        rest.setTop(rest.top() + depth);
}

} // namespace

QList<QRectF> squarified(const QRectF &area, const QList<double> &weights)
{
    QList<QRectF> rects;
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    if (sum <= 0 || area.isEmpty())
        return QList<QRectF>(weights.size());
    QList<double> areas;
    for (const double weight : weights)
        areas.append(weight / sum * area.width() * area.height());
    QRectF rest = area;
    const std::span<const double> all(areas.constData(), static_cast<size_t>(areas.size()));
    for (size_t first = 0; first < all.size();) {
        const double side = std::max(1e-9, std::min(rest.width(), rest.height()));
        size_t count = 1;
        while (first + count < all.size() &&
               worstRatio(all.subspan(first, count + 1), side) <= worstRatio(all.subspan(first, count), side))
            ++count;
        placeRow(all.subspan(first, count), rest, rects);
        first += count;
    }
    return rects;
}

} // namespace hs::ui
