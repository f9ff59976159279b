// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/stackedbar.h"

#include "theme/themesource.h"

#include <QPainter>
#include <QPainterPath>

namespace hs::ui {

StackedBar::StackedBar(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_themes, &ThemeSource::changed, this, [this] { update(); });
}

void StackedBar::setParts(const QList<Part> &parts)
{
    if (parts == m_parts)
        return;
    m_parts = parts;
    update();
}

QSize StackedBar::sizeHint() const
{
    return {m_themes.theme().size.previewPaneMin, m_themes.theme().size.progressStacked};
}

void StackedBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(rect(), theme.radius.chip, theme.radius.chip);
    painter.setClipPath(shape);
    painter.fillRect(rect(), theme.color.progressTrack);
    double start = 0;
    for (const Part &part : m_parts) {
        if (part.share <= 0)
            continue;
        // A part that is there can be seen, however small.
        const double length = qMax(part.share * width(), 2.0);
        const double left = isRightToLeft() ? width() - start - length : start;
        painter.fillRect(QRectF(left, 0, length, height()), part.color);
        start += length + theme.stroke.hairline;
    }
}

} // namespace hs::ui
