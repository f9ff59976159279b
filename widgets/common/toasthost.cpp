// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/toasthost.h"

#include "theme/themesource.h"

#include <QEvent>

namespace hs::ui {

namespace {

constexpr int kMostToasts = 2;
constexpr int kToastWidth = 400;

} // namespace

ToastHost::ToastHost(ThemeSource &themes, QWidget *window)
    : QObject(window)
    , m_themes(themes)
    , m_window(window)
{
    window->installEventFilter(this);
}

void ToastHost::show(const ToastMessage &message)
{
    while (m_toasts.size() >= kMostToasts) {
        remove(m_toasts.first());
    }
    auto *toast = new Toast(m_themes, message, m_window);
    m_toasts.append(toast);
    connect(toast, &Toast::actionTriggered, this, &ToastHost::actionTriggered);
    connect(toast, &Toast::finished, this, [this, toast] { remove(toast); });
    arrange();
    toast->show();
    toast->raise();
}

void ToastHost::setBottomMargin(int pixels)
{
    m_bottomMargin = pixels;
    arrange();
}

bool ToastHost::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutDirectionChange) {
        arrange();
    }
    return QObject::eventFilter(object, event);
}

void ToastHost::remove(Toast *toast)
{
    if (m_toasts.removeOne(toast)) {
        toast->hide();
        toast->deleteLater();
        arrange();
    }
}

void ToastHost::arrange()
{
    const int gap = m_themes.theme().space.s4;
    int bottom = m_window->height() - m_bottomMargin - gap;
    for (qsizetype i = m_toasts.size() - 1; i >= 0; --i) {
        Toast *toast = m_toasts[i];
        const int width = std::min(kToastWidth, m_window->width() - 2 * gap);
        const int height = std::max(toast->minimumHeight(), toast->heightForWidth(width));
        const int x = m_window->layoutDirection() == Qt::LeftToRight ? m_window->width() - gap - width : gap;
        toast->setGeometry(x, bottom - height, width, height);
        bottom -= height + m_themes.theme().space.s2;
    }
}

} // namespace hs::ui
