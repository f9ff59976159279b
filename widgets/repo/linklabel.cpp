// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/linklabel.h"

#include "theme/painting.h"
#include "theme/themesource.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace hs::ui {

namespace {

/// The end of an id says most: its owner gives way first, then the middle of the name.
QString fitted(const QString &text, const QFontMetrics &metrics, int width)
{
    if (metrics.horizontalAdvance(text) <= width)
        return text;
    const qsizetype slash = text.indexOf(u'/');
    const int room = slash < 0 ? 0 : width - metrics.horizontalAdvance(text.sliced(slash));
    if (room < width / 4)
        return metrics.elidedText(text, slash < 0 ? Qt::ElideRight : Qt::ElideMiddle, width);
    return metrics.elidedText(text.first(slash), Qt::ElideRight, room) + text.sliced(slash);
}

} // namespace

LinkLabel::LinkLabel(ThemeSource &themes, const QString &text, TextStyle style, QWidget *parent)
    : QAbstractButton(parent)
    , m_themes(themes)
    , m_style(style)
{
    setText(text);
    setAccessibleName(text);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&m_themes, &ThemeSource::changed, this, qOverload<>(&QWidget::updateGeometry));
}

QSize LinkLabel::sizeHint() const
{
    const Theme &theme = m_themes.theme();
    return {textWidth(text(), theme.font(m_style)) + 1, theme.lineHeight(m_style)};
}

QSize LinkLabel::minimumSizeHint() const
{
    return {m_themes.theme().size.controlTouchTarget, sizeHint().height()};
}

void LinkLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_themes.theme();
    QFont font = theme.font(m_style);
    font.setUnderline(underMouse());
    const QString shown = fitted(text(), QFontMetrics(font), width());
    paintText(painter, rect(), shown, font, theme.color.accentText, Qt::AlignLeft, Qt::ElideNone);
    setToolTip(shown == text() ? QString() : text());
    if (hasFocus())
        paintRounded(painter, rect(), theme.radius.chip, QColor(), theme.color.focusRing);
}

void LinkLabel::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::MiddleButton)
        event->accept();
    else
        QAbstractButton::mousePressEvent(event);
}

void LinkLabel::mouseReleaseEvent(QMouseEvent *event)
{
    const bool isInside = rect().contains(event->position().toPoint());
    const bool isMiddle = event->button() == Qt::MiddleButton;
    const bool isPlain = event->button() == Qt::LeftButton && isDown();
    QAbstractButton::mouseReleaseEvent(event);
    if (isInside && (isMiddle || isPlain))
        Q_EMIT activated(isMiddle || event->modifiers().testFlag(Qt::ControlModifier));
}

void LinkLabel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT activated(event->modifiers().testFlag(Qt::ControlModifier));
    else
        QAbstractButton::keyPressEvent(event);
}

void LinkLabel::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void LinkLabel::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace hs::ui
