// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/stateview.h"

#include "common/messageview.h"
#include "theme/themesource.h"

#include <QAccessible>
#include <QStackedLayout>

using namespace std::chrono_literals;

namespace hs::ui {

namespace {

constexpr auto kStillWaitingDelay = 8s;

} // namespace

StateView::StateView(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_stack(new QStackedLayout(this))
    , m_blank(new QWidget(this))
{
    m_stack->addWidget(m_blank);
    m_skeletonTimer.setSingleShot(true);
    m_slowTimer.setSingleShot(true);
    setDelays(std::chrono::milliseconds(m_themes.theme().motion.skeletonDelay), kStillWaitingDelay);
    connect(&m_skeletonTimer, &QTimer::timeout, this, [this] { m_stack->setCurrentWidget(&loading()); });
    connect(&m_slowTimer, &QTimer::timeout, this, [this] { loading().setLine(tr("Still waiting for the Hub…")); });
}

LoadingView &StateView::loading()
{
    if (!m_loading) {
        m_loading = new LoadingView(m_themes, this);
        m_stack->addWidget(m_loading);
        connect(m_loading, &LoadingView::stopRequested, this, &StateView::stopRequested);
    }
    return *m_loading;
}

MessageView &StateView::message()
{
    if (!m_message) {
        m_message = new MessageView(m_themes, this);
        m_stack->addWidget(m_message);
        connect(m_message, &MessageView::actionTriggered, this, &StateView::actionTriggered);
    }
    return *m_message;
}

void StateView::showLoading(const QString &line, Skeleton skeleton, bool canStop)
{
    loading().setLine(line);
    loading().setSkeleton(skeleton);
    loading().setCanStop(canStop);
    if (m_isLoading) {
        return;
    }
    m_isLoading = true;
    m_stack->setCurrentWidget(m_blank);
    m_skeletonTimer.start();
    m_slowTimer.start();
}

void StateView::showMessage(const StateMessage &shown)
{
    clear();
    message().setMessage(shown);
    m_stack->setCurrentWidget(m_message);
    if (isVisible()) {
        QAccessibleAnnouncementEvent event(this, shown.title + u' ' + shown.text);
        QAccessible::updateAccessibility(&event);
    }
}

void StateView::clear()
{
    m_isLoading = false;
    m_skeletonTimer.stop();
    m_slowTimer.stop();
    m_stack->setCurrentWidget(m_blank);
}

bool StateView::hasVisibleContent() const
{
    return m_stack->currentWidget() != m_blank;
}

QString StateView::loadingLine() const
{
    return m_loading && m_stack->currentWidget() == m_loading ? m_loading->line() : QString();
}

void StateView::setDelays(std::chrono::milliseconds skeleton, std::chrono::milliseconds stillWaiting)
{
    m_skeletonTimer.setInterval(skeleton);
    m_slowTimer.setInterval(stillWaiting);
}

} // namespace hs::ui
