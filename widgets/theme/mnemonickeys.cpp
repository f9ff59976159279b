// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/mnemonickeys.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace hs::ui {

MnemonicKeys::MnemonicKeys()
{
    if (qApp) {
        qApp->installEventFilter(this);
    }
}

bool MnemonicKeys::eventFilter(QObject *object, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt) {
            show(true);
        }
        break;
    case QEvent::KeyRelease:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt && !QApplication::activePopupWidget()) {
            show(false);
        }
        break;
    case QEvent::Hide:
        if (object == QApplication::activePopupWidget()) {
            show(false);
        }
        break;
    case QEvent::MouseButtonPress:
    case QEvent::ApplicationDeactivate:
    case QEvent::WindowDeactivate:
        if (!QApplication::activePopupWidget() || event->type() == QEvent::MouseButtonPress) {
            show(false);
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(object, event);
}

void MnemonicKeys::show(bool areShown)
{
    if (areShown == m_areShown) {
        return;
    }
    m_areShown = areShown;
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (window->isVisible()) {
            window->update();
            const auto parts = window->findChildren<QWidget *>();
            for (QWidget *part : parts) {
                part->update();
            }
        }
    }
}

} // namespace hs::ui
