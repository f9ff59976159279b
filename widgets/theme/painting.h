// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QRectF>

class QPainter;

namespace hs::ui {

/// Small drawing steps shared by the style and by row delegates. All are anti-aliased where they must be, keep
/// hairlines on whole device pixels and leave the painter as they found it. Rectangles are device-independent pixels.

/// Fills \a rect with rounded corners; a valid \a border is drawn as a 1 px line inside the edge.
void paintRounded(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill,
                  const QColor &border = QColor());

/// The keyboard focus ring: 2 px, 1 px outside \a control whose corners have \a radius.
void paintFocusRing(QPainter &painter, const QRectF &control, qreal radius, const Theme &theme);

/// One line of text, vertically centred, elided at the end by default. Returns the width it took.
int paintText(QPainter &painter, const QRect &rect, const QString &text, const QFont &font, const QColor &color,
              Qt::Alignment alignment = Qt::AlignLeft, Qt::TextElideMode elide = Qt::ElideRight);

/// A line exactly one device pixel thick.
void paintHairline(QPainter &painter, QPointF from, QPointF to, const QColor &color);

/// A bar with round ends on a track; \a ratio is limited to 0 … 1.
void paintBar(QPainter &painter, const QRectF &rect, qreal ratio, const QColor &fill, const QColor &track,
              bool rightToLeft = false);

/// \a over laid on \a under by the alpha \a amount.
[[nodiscard]] QColor mixed(const QColor &under, const QColor &over, qreal amount);

/// \a text as it is shown: "&Open" is "Open", "&&" is "&".
[[nodiscard]] QString withoutMnemonic(const QString &text);

/// Width of \a text in \a font, rounded up.
[[nodiscard]] int textWidth(const QString &text, const QFont &font);

} // namespace hs::ui
