// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/focusring.h"

#include "theme/styleproperties.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QCheckBox>
#include <QComboBox>
#include <QFocusEvent>
#include <QRadioButton>
#include <QStyle>
#include <QStyleOptionButton>

namespace hs::ui {

namespace {

/// Cards, code, scrolled panes: their ring stands inside, because they reach to the edges of what holds them.
bool isScrolled(const QWidget *control)
{
    return qobject_cast<const QAbstractScrollArea *>(control) && !qobject_cast<const QAbstractItemView *>(control);
}

bool hasRing(const QWidget *control)
{
    if (const auto *combo = qobject_cast<const QComboBox *>(control)) {
        return !combo->isEditable();
    }
    return qobject_cast<const QAbstractButton *>(control) || isScrolled(control);
}

bool isViewportOf(const QWidget *viewport, const QWidget *control)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(control);
    return area && area->viewport() == viewport;
}

bool isFromKeyboard(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
}

} // namespace

FocusRing::~FocusRing()
{
    // The frame is a child of whatever it last stood around, or of nobody.
    delete m_frame;
}

void FocusRing::add(QWidget *widget)
{
    if (hasRing(widget)) {
        widget->installEventFilter(this);
    }
    if (isScrolled(widget)) {
        // The mouse goes there.
        static_cast<QAbstractScrollArea *>(widget)->viewport()->installEventFilter(this);
    }
}

void FocusRing::remove(QWidget *widget)
{
    widget->removeEventFilter(this);
}

bool FocusRing::eventFilter(QObject *object, QEvent *event)
{
    auto *control = static_cast<QWidget *>(object);
    switch (event->type()) {
    case QEvent::FocusIn:
        if (isFromKeyboard(static_cast<QFocusEvent *>(event)->reason())) {
            follow(control);
        }
        break;
    case QEvent::KeyPress:
        // Who reads on with the arrow keys needs no frame around the text.
        if (control->hasFocus() && !isScrolled(control)) {
            follow(control);
        }
        break;
    case QEvent::FocusOut:
    case QEvent::Hide:
    case QEvent::MouseButtonPress:
        if (m_frame && m_frame->widget() &&
            (m_frame->widget() == control || isViewportOf(control, m_frame->widget()))) {
            follow(nullptr);
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(object, event);
}

FocusRing::Shape FocusRing::shapeOf(const QWidget *control, int controlRadius)
{
    if (isScrolled(control)) {
        constexpr int kInside = 3; ///< the ring and its distance
        return {control->rect().adjusted(kInside, kInside, -kInside, -kInside), controlRadius};
    }
    const auto *button = qobject_cast<const QAbstractButton *>(control);
    const bool isCheck = qobject_cast<const QCheckBox *>(control) != nullptr;
    const bool isRadio = qobject_cast<const QRadioButton *>(control) != nullptr;
    if (!button || (!isCheck && !isRadio)) {
        return {control->rect(), controlRadius};
    }
    QStyleOptionButton option;
    option.initFrom(button);
    const QRect mark = control->style()->subElementRect(
        isCheck ? QStyle::SE_CheckBoxIndicator : QStyle::SE_RadioButtonIndicator, &option, control);
    const bool isRound = isRadio || isSwitch(control);
    return {mark, isRound ? mark.height() / 2 : 4};
}

void FocusRing::follow(QWidget *control)
{
    if (!control) {
        if (m_frame) {
            m_frame->setWidget(nullptr);
        }
        return;
    }
    if (!m_frame) {
        m_frame = new QFocusFrame;
    }
    m_frame->setWidget(control);
}

} // namespace hs::ui
