// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/toast.h"

#include <QList>
#include <QObject>
#include <QPointer>

namespace hs::ui {

/// Shows toasts at the bottom right of a window, at most two at once; a third takes the place of the oldest.
class ToastHost : public QObject
{
    Q_OBJECT
public:
    /// Child of \a window, over whose content the toasts lie.
    ToastHost(ThemeSource &themes, QWidget *window);

    void show(const ToastMessage &message);
    /// Space to keep free below, for example the status bar's height.
    void setBottomMargin(int pixels);
    [[nodiscard]] int count() const { return static_cast<int>(m_toasts.size()); }

    bool eventFilter(QObject *object, QEvent *event) override;

Q_SIGNALS:
    /// The button of a toast; \a id is its MessageAction::id.
    void actionTriggered(int id);

private:
    void remove(Toast *toast);
    void arrange();

    ThemeSource &m_themes;
    QWidget *m_window;
    QList<Toast *> m_toasts;
    int m_bottomMargin = 0;
};

} // namespace hs::ui
