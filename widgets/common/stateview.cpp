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
    , m_loading(new LoadingView(themes, this))
    , m_message(new MessageView(themes, this))
{
    for (QWidget *page : {m_blank, static_cast<QWidget *>(m_loading), static_cast<QWidget *>(m_message)}) {
        m_stack->addWidget(page);
    }
    m_skeletonTimer.setSingleShot(true);
    m_slowTimer.setSingleShot(true);
    setDelays(std::chrono::milliseconds(m_themes.theme().motion.skeletonDelay), kStillWaitingDelay);
    connect(&m_skeletonTimer, &QTimer::timeout, this, [this] { m_stack->setCurrentWidget(m_loading); });
    connect(&m_slowTimer, &QTimer::timeout, this, [this] { m_loading->setLine(tr("Still waiting for the Hub…")); });
    connect(m_loading, &LoadingView::stopRequested, this, &StateView::stopRequested);
    connect(m_message, &MessageView::actionTriggered, this, &StateView::actionTriggered);
}

void StateView::showLoading(const QString &line, Skeleton skeleton, bool canStop)
{
    m_loading->setLine(line);
    m_loading->setSkeleton(skeleton);
    m_loading->setCanStop(canStop);
    if (m_isLoading) {
        return;
    }
    m_isLoading = true;
    m_stack->setCurrentWidget(m_blank);
    m_skeletonTimer.start();
    m_slowTimer.start();
}

void StateView::showMessage(const StateMessage &message)
{
    clear();
    m_message->setMessage(message);
    m_stack->setCurrentWidget(m_message);
    if (isVisible()) {
        QAccessibleAnnouncementEvent event(this, message.title + u' ' + message.text);
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
    return m_stack->currentWidget() == m_loading ? m_loading->line() : QString();
}

void StateView::setDelays(std::chrono::milliseconds skeleton, std::chrono::milliseconds stillWaiting)
{
    m_skeletonTimer.setInterval(skeleton);
    m_slowTimer.setInterval(stillWaiting);
}

} // namespace hs::ui
