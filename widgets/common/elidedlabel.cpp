// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/elidedlabel.h"

#include "theme/painting.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace hs::ui {

namespace {

constexpr int kFewestCharacters = 4;

} // namespace

ElidedLabel::ElidedLabel(ThemeSource &themes, TextStyle style, QColor ThemeColors::*color, QWidget *parent)
    : TextLabel(themes, style, color, parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

bool ElidedLabel::isElided() const
{
    return fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

QSize ElidedLabel::minimumSizeHint() const
{
    const int few = fontMetrics().averageCharWidth() * kFewestCharacters;
    return {std::min(few, QLabel::sizeHint().width()), QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintText(painter, contentsRect(), text(), font(), palette().color(foregroundRole()), alignment(), m_mode);
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        if (isElided()) {
            QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
            return true;
        }
    }
    return TextLabel::event(event);
}

} // namespace hs::ui
