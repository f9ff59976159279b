// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pictures of CardView.

#include "common/cardlook.h"
#include "repo/cardview.h"
#include "repo/codecopybuttons.h"
#include "theme/iconloader.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QTextDocument>

#include <algorithm>

namespace hs::ui {

namespace {

/// Whether enough of it is transparent for a dark page to show through. The rounded corners of a badge are not: a plate
/// behind them would shine through where their colours meet.
bool isSeeThrough(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return false;
    constexpr int kSamples = 64;       // a side
    constexpr int kClear = 128;        // of 255
    constexpr int kEnoughPercent = 12; // of all samples
    const QImage small = image.scaled(kSamples, kSamples).convertToFormat(QImage::Format_ARGB32);
    int clear = 0;
    for (int y = 0; y < small.height(); ++y) {
        for (int x = 0; x < small.width(); ++x)
            clear += qAlpha(small.pixel(x, y)) < kClear ? 1 : 0;
    }
    return clear * 100 > kEnoughPercent * small.width() * small.height();
}

} // namespace

void CardView::keepingPlace(const std::function<void()> &change)
{
    const QTextCursor top = cursorForPosition(QPoint(0, 0));
    const int before = cursorRect(top).top();
    change();
    const int moved = cursorRect(top).top() - before;
    if (moved != 0 && verticalScrollBar()->value() > 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + moved);
}

void CardView::setImage(const QString &source, const QImage &image)
{
    m_images.insert(source, image);
    keepingPlace([&] {
        document()->addResource(QTextDocument::ImageResource, QUrl(source), fitted(image));
        for (const int place : m_places.images(source))
            document()->markContentsDirty(place, 1);
    });
    m_copyButtons->place();
}

void CardView::setPlaceholder(const QString &source, Icon icon)
{
    const Theme &theme = m_themes.theme();
    const auto image = std::ranges::find(m_card.images, source, &cards::CardImage::source);
    const QSize declared = image == m_card.images.end() ? QSize() : image->declaredSize;
    // The picture will be drawn in its declared size: the icon must not be blown up to that.
    const int side = theme.size.iconSmall;
    const QSize size(std::max(side, std::min(declared.width(), m_style.readingWidth)),
                     std::max(side, declared.height()));
    const qreal ratio = devicePixelRatioF();
    QImage plate(size * ratio, QImage::Format_ARGB32_Premultiplied);
    plate.setDevicePixelRatio(ratio);
    plate.fill(Qt::transparent);
    QPainter painter(&plate);
    const QRect whole(QPoint(), size);
    if (size.width() > 2 * side && size.height() > 2 * side)
        paintRounded(painter, whole, theme.radius.card, theme.color.sunken, theme.color.hairline);
    m_themes.icons().paint(painter, whole, icon, theme.color.textTertiary, side);
    painter.end();
    document()->addResource(QTextDocument::ImageResource, QUrl(source), plate);
    for (const int place : m_places.images(source))
        document()->markContentsDirty(place, 1);
}

/// No wider than the text, and sharp on this screen.
QImage CardView::fitted(const QImage &image) const
{
    const qreal ratio = devicePixelRatioF();
    const int most = qRound(std::min<qreal>(document()->textWidth(), m_style.readingWidth) * ratio);
    QImage shown = image;
    const qreal own = shown.devicePixelRatio();
    if (most > 0 && shown.width() / own * ratio > most) {
        shown = image.scaledToWidth(most, Qt::SmoothTransformation);
        shown.setDevicePixelRatio(ratio);
    }
    return m_style.isDark && isSeeThrough(shown) ? plated(shown) : shown;
}

/// On a white plate: most drawings with a transparent ground are made for a white page.
QImage CardView::plated(const QImage &image) const
{
    QImage plate(image.size(), QImage::Format_ARGB32_Premultiplied);
    plate.setDevicePixelRatio(image.devicePixelRatio());
    plate.fill(Qt::transparent);
    QPainter painter(&plate);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath path;
    const int radius = m_themes.theme().radius.chip;
    path.addRoundedRect(QRectF(QPointF(), image.deviceIndependentSize()), radius, radius);
    painter.fillPath(path, Qt::white);
    painter.drawImage(0, 0, image);
    return plate;
}

QVariant CardView::loadResource(int type, const QUrl &name)
{
    // Never the base class: it would read local files. What is not here yet takes no room but its declared one.
    if (type != QTextDocument::ImageResource)
        return {};
    if (const QImage mark = alertMark(m_themes, name, devicePixelRatioF()); !mark.isNull())
        return mark;
    const auto image = m_images.constFind(name.toString());
    if (image != m_images.cend())
        return fitted(*image);
    QImage nothing(1, 1, QImage::Format_ARGB32_Premultiplied);
    nothing.fill(Qt::transparent);
    return nothing;
}

} // namespace hs::ui
