// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/statepane.h"

namespace hs::ui {

StatePane::StatePane(ThemeSource &themes, QWidget *content, QWidget *parent)
    : QStackedWidget(parent)
    , m_content(content)
    , m_state(new StateView(themes, this))
{
    addWidget(m_content);
    addWidget(m_state);
    connect(m_state, &StateView::actionTriggered, this, &StatePane::actionTriggered);
    connect(m_state, &StateView::stopRequested, this, &StatePane::stopRequested);
}

void StatePane::setHeightFollowsWidth(bool follows)
{
    m_heightFollowsWidth = follows;
    updateGeometry();
}

bool StatePane::hasHeightForWidth() const
{
    return m_heightFollowsWidth && QStackedWidget::hasHeightForWidth();
}

void StatePane::showContent()
{
    m_state->clear();
    switchTo(m_content);
}

void StatePane::showLoading(const QString &line, Skeleton skeleton, bool canStop)
{
    m_state->showLoading(line, skeleton, canStop);
    switchTo(m_state);
}

void StatePane::showMessage(const StateMessage &message)
{
    // Current first: a hidden view would not be announced to screen readers.
    switchTo(m_state);
    m_state->showMessage(message);
}

void StatePane::switchTo(QWidget *shown)
{
    if (currentWidget() == shown)
        return;
    setCurrentWidget(shown);
    Q_EMIT switched(shown == m_content);
}

bool StatePane::isShowingContent() const
{
    return currentWidget() == m_content;
}

} // namespace hs::ui
