// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QBrush>
#include <QPen>

class QPainter;
class QRectF;

namespace hs::ui {

class Theme;

/// How the series of a chart differ: by colour and, because colour alone says nothing to some, by dash of its line or,
/// in high contrast, by the pattern of its fill. \a series counts from 0.
[[nodiscard]] QBrush seriesFill(const Theme &theme, int series);
/// Around a fill: nothing, or a line in the colour of the text in high contrast.
[[nodiscard]] QPen seriesBorder(const Theme &theme);
[[nodiscard]] QPen seriesLine(const Theme &theme, int series);
/// Under the line of an area.
[[nodiscard]] QBrush areaFill(const Theme &theme);
/// A square of the fill, or a piece of the line, for a legend.
void paintSeriesMark(QPainter &painter, const QRectF &rect, const Theme &theme, int series, bool isLine);

} // namespace hs::ui
