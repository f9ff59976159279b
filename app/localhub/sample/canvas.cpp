// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/sample/canvas.h"

#include "localhub/sample/recipe.h"

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace hs::localhub {

namespace {

constexpr int kGlyphWidth = 5;
constexpr int kGlyphHeight = 7;

/// Rows of a glyph, the leftmost pixel in bit 4.
QList<int> glyphRows(QChar letter)
{
    static const QJsonObject font = recipe(u"font.yaml"_s).toObject();
    QList<int> rows;
    for (const QString &row : font.value(QString(letter)).toString().split(u' ', Qt::SkipEmptyParts))
        rows.append(row.toInt(nullptr, 16));
    return rows;
}

} // namespace

Canvas::Canvas(int width, int height, quint8 colour)
    : m_width(width)
    , m_height(height)
    , m_pixels(qsizetype{width} * height, static_cast<char>(colour))
{}

void Canvas::fill(QRect area, quint8 colour)
{
    const QRect inside = area & QRect(0, 0, m_width, m_height);
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        char *row = m_pixels.data() + qsizetype{y} * m_width;
        std::fill(row + inside.left(), row + inside.right() + 1, static_cast<char>(colour));
    }
}

void Canvas::disc(QPoint centre, int radius, quint8 colour)
{
    for (int y = -radius; y <= radius; ++y) {
        int half = radius;
        while (half * half + y * y > radius * radius)
            --half;
        fill(QRect(centre.x() - half, centre.y() + y, 2 * half + 1, 1), colour);
    }
}

void Canvas::line(QPoint from, QPoint to, int thickness, quint8 colour)
{
    const QPoint way = to - from;
    const int steps = std::max({std::abs(way.x()), std::abs(way.y()), 1});
    for (int i = 0; i <= steps; ++i) {
        const QPoint at(from.x() + way.x() * i / steps, from.y() + way.y() * i / steps);
        fill(QRect(at.x() - thickness / 2, at.y() - thickness / 2, thickness, thickness), colour);
    }
}

int Canvas::text(QPoint topLeft, const QString &text, quint8 colour, int scale)
{
    int x = topLeft.x();
    for (const QChar letter : text) {
        const QList<int> rows = glyphRows(letter);
        for (int row = 0; row < rows.size() && row < kGlyphHeight; ++row) {
            for (int column = 0; column < kGlyphWidth; ++column) {
                if ((rows.at(row) >> (kGlyphWidth - 1 - column)) & 1)
                    fill(QRect(x + column * scale, topLeft.y() + row * scale, scale, scale), colour);
            }
        }
        x += (kGlyphWidth + 1) * scale;
    }
    return x;
}

int Canvas::textWidth(const QString &text, int scale)
{
    return static_cast<int>(text.size()) * (kGlyphWidth + 1) * scale;
}

} // namespace hs::localhub
