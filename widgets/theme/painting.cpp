// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/painting.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace hs::ui {

namespace {

/// In a window that runs right to left, what has no letter of such a script keeps its own order: numbers with their
/// units, names, titles of commits.
bool keepsItsOrder(const QPainter &painter, const QString &text)
{
    return painter.layoutDirection() == Qt::RightToLeft && std::ranges::none_of(text, [](QChar letter) {
               return letter.direction() == QChar::DirR || letter.direction() == QChar::DirAL;
           });
}

} // namespace

void paintRounded(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &border)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    radius = std::min(radius, std::min(rect.width(), rect.height()) / 2);
    painter.setPen(Qt::NoPen);
    if (!border.isValid()) {
        painter.setBrush(fill);
        painter.drawRoundedRect(rect, radius, radius);
    } else {
        // Two fills, not a stroke: the inner edge stays crisp and a translucent fill does not show under the border.
        QPainterPath outer;
        outer.addRoundedRect(rect, radius, radius);
        QPainterPath inner;
        inner.addRoundedRect(rect.adjusted(1, 1, -1, -1), std::max(0.0, radius - 1), std::max(0.0, radius - 1));
        if (fill.isValid() && fill.alpha() > 0) {
            painter.fillPath(fill.alpha() == 255 ? outer : inner, fill);
        }
        painter.fillPath(outer.subtracted(inner), border);
    }
    painter.restore();
}

void paintFocusRing(QPainter &painter, const QRectF &control, qreal radius, const Theme &theme)
{
    const qreal offset = theme.stroke.focusOffset;
    const qreal width = theme.stroke.focusRing;
    const qreal middle = offset + width / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.color.focusRing, width));
    const QRectF ring = control.adjusted(-middle, -middle, middle, middle);
    const qreal corner = std::min(radius + middle, std::min(ring.width(), ring.height()) / 2);
    painter.drawRoundedRect(ring, corner, corner);
    painter.restore();
}

int paintText(QPainter &painter, const QRect &rect, const QString &text, const QFont &font, const QColor &color,
              Qt::Alignment alignment, Qt::TextElideMode elide)
{
    if (text.isEmpty() || rect.width() <= 0) {
        return 0;
    }
    const QFontMetrics metrics(font);
    const QString shown = elide == Qt::ElideNone ? text : metrics.elidedText(text, elide, rect.width());
    painter.save();
    painter.setFont(font);
    painter.setPen(color);
    const Qt::Alignment edge = QStyle::visualAlignment(painter.layoutDirection(), alignment);
    if (keepsItsOrder(painter, shown))
        painter.setLayoutDirection(Qt::LeftToRight);
    painter.drawText(rect, static_cast<int>(edge) | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    painter.restore();
    return std::min(rect.width(), textWidth(shown, font));
}

void paintHairline(QPainter &painter, QPointF from, QPointF to, const QColor &color)
{
    const qreal ratio = painter.device() ? painter.device()->devicePixelRatio() : 1.0;
    const qreal thickness = std::max(1.0, std::floor(ratio)) / ratio;
    painter.fillRect(from.y() == to.y() ? QRectF(from.x(), from.y(), to.x() - from.x(), thickness)
                                        : QRectF(from.x(), from.y(), thickness, to.y() - from.y()),
                     color);
}

void paintBar(QPainter &painter, const QRectF &rect, qreal ratio, const QColor &fill, const QColor &track,
              bool rightToLeft)
{
    const qreal radius = rect.height() / 2;
    paintRounded(painter, rect, radius, track);
    ratio = std::clamp(ratio, 0.0, 1.0);
    if (ratio <= 0) {
        return;
    }
    QRectF done = rect;
    done.setWidth(std::max(rect.height(), rect.width() * ratio));
    if (rightToLeft) {
        done.moveRight(rect.right());
    }
    paintRounded(painter, done, radius, fill);
}

QColor mixed(const QColor &under, const QColor &over, qreal amount)
{
    const auto channel = [amount](float a, float b) { return static_cast<float>(a + (b - a) * amount); };
    return QColor::fromRgbF(channel(under.redF(), over.redF()), channel(under.greenF(), over.greenF()),
                            channel(under.blueF(), over.blueF()), under.alphaF());
}

QString withoutMnemonic(const QString &text)
{
    QString shown;
    shown.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'&' && ++i == text.size()) {
            break;
        }
        shown += text[i];
    }
    return shown;
}

int textWidth(const QString &text, const QFont &font)
{
    return static_cast<int>(std::ceil(QFontMetricsF(font).horizontalAdvance(text)));
}

} // namespace hs::ui
