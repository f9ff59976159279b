// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/imageview.h"

#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QPainter>

namespace hs::ui {

namespace {

constexpr int kCell = 8; ///< pixels of a square of the plate

} // namespace

ImageView::ImageView(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
{
    setSurface(this, Surface::Sunken);
    connect(&m_themes, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

void ImageView::setImage(const QImage &image)
{
    m_image = image;
    const QSize size = image.deviceIndependentSize().toSize();
    setAccessibleName(tr("Picture, %L1 by %Ln pixels", nullptr, size.height()).arg(size.width()));
    update();
}

void ImageView::paintEvent(QPaintEvent *)
{
    if (m_image.isNull())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const Theme &theme = m_themes.theme();
    const int margin = theme.space.s4;
    const QSize room = size() - QSize(2 * margin, 2 * margin);
    QSize shown = m_image.deviceIndependentSize().toSize();
    if (shown.width() > room.width() || shown.height() > room.height())
        shown.scale(room, Qt::KeepAspectRatio);
    const QRect place(QPoint((width() - shown.width()) / 2, (height() - shown.height()) / 2), shown);
    if (m_image.hasAlphaChannel()) {
        painter.fillRect(place, Qt::white);
        painter.save();
        painter.setClipRect(place);
        for (int y = place.top(); y < place.bottom(); y += kCell) {
            for (int x = place.left() + ((y - place.top()) / kCell % 2) * kCell; x < place.right(); x += 2 * kCell)
                painter.fillRect(x, y, kCell, kCell, QColor::fromRgb(0xee, 0xee, 0xec));
        }
        painter.restore();
    }
    painter.drawImage(place, m_image);
}

} // namespace hs::ui
