// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/stickyday.h"

#include "lists/commitlistmodel.h"
#include "repo/commitdelegate.h"

#include <QEvent>
#include <QListView>
#include <QPainter>
#include <QScrollBar>

namespace hs::ui {

using models::CommitListModel;

StickyDay::StickyDay(const CommitDelegate &delegate, QListView &list)
    : QWidget(&list)
    , m_delegate(delegate)
    , m_list(list)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    list.viewport()->installEventFilter(this);
    connect(list.verticalScrollBar(), &QScrollBar::valueChanged, this, &StickyDay::follow);
    connect(list.verticalScrollBar(), &QScrollBar::rangeChanged, this, &StickyDay::follow);
}

bool StickyDay::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        follow();
    return QWidget::eventFilter(object, event);
}

void StickyDay::follow()
{
    const QRect view = m_list.viewport()->geometry();
    const int height = m_delegate.dayHeight();
    m_top = m_list.indexAt(QPoint(view.width() / 2, 0));
    // At the very top the row's own heading is where this one would be.
    const bool isNeeded = m_top.isValid() && m_list.verticalScrollBar()->value() > 0;
    setVisible(isNeeded);
    if (!isNeeded)
        return;
    int top = 0;
    const QModelIndex below = m_list.indexAt(QPoint(view.width() / 2, height));
    if (below.isValid() && below != m_top && below.data(CommitListModel::StartsDayRole).toBool())
        top = std::min(0, m_list.visualRect(below).top() - height);
    setGeometry(view.left(), view.top() + top, view.width(), height);
    update();
}

void StickyDay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_top.isValid())
        m_delegate.paintDay(painter, rect(), m_top, layoutDirection());
}

} // namespace hs::ui
