// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/toast.h"

#include "common/buttons.h"
#include "common/iconlabel.h"
#include "common/textlabel.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace hs::ui {

namespace {

constexpr int kLeastHeight = 46;

int durationOf(const ThemeMotion &motion, const ToastMessage &message)
{
    if (message.tone == Tone::Danger) {
        return motion.toastError;
    }
    return message.action ? motion.toastWithAction : motion.toastInfo;
}

} // namespace

Toast::Toast(ThemeSource &themes, const ToastMessage &message, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
{
    m_countdown.setSingleShot(true);
    m_countdown.setInterval(durationOf(themes.theme().motion, message));
    connect(&m_countdown, &QTimer::timeout, this, &Toast::finished);
    buildUi(message);
    restart();
}

void Toast::buildUi(const ToastMessage &message)
{
    const Theme &theme = m_themes.theme();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.space.s3 + 1, theme.space.s2, theme.space.s3, theme.space.s2);
    row->setSpacing(theme.space.s2);
    if (const auto mark = toneLook(theme, message.tone).mark) {
        row->addWidget(new IconLabel(m_themes, *mark, toneMarkColor(message.tone), theme.size.iconSmall, this));
    }
    auto *text = new TextLabel(m_themes, TextStyle::Body, &ThemeColors::text, this);
    text->setWordWrap(true);
    text->setParagraph(message.lead, message.text);
    row->addWidget(text, 1);
    if (message.action) {
        QPushButton *button = makeButton(message.action->text, ButtonKind::Text, this);
        button->installEventFilter(this);
        connect(button, &QPushButton::clicked, this, [this, id = message.action->id] {
            Q_EMIT actionTriggered(id);
            Q_EMIT finished();
        });
        row->addWidget(button);
    }
    QToolButton *close = makeIconButton(m_themes, Icon::Close, tr("Close this message"), this);
    close->installEventFilter(this);
    connect(close, &QToolButton::clicked, this, &Toast::finished);
    row->addWidget(close);
    setMinimumHeight(kLeastHeight);
    setAccessibleName(message.lead.isEmpty() ? message.text : message.lead + u' ' + message.text);
    QAccessibleAnnouncementEvent event(this, accessibleName());
    QAccessible::updateAccessibility(&event);
}

void Toast::restart()
{
    if (m_countdown.interval() > 0) {
        m_countdown.start();
    }
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_themes.theme();
    paintRounded(painter, rect(), theme.radius.popup, theme.color.raised, theme.color.hairlineStrong);
}

void Toast::enterEvent(QEnterEvent *event)
{
    m_countdown.stop();
    QWidget::enterEvent(event);
}

void Toast::leaveEvent(QEvent *event)
{
    restart();
    QWidget::leaveEvent(event);
}

bool Toast::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        m_countdown.stop();
    } else if (event->type() == QEvent::FocusOut && !underMouse()) {
        restart();
    }
    return QWidget::eventFilter(object, event);
}

} // namespace hs::ui
