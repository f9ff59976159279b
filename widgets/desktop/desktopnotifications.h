// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/sessionbus.h"

#include <QHash>
#include <QObject>

namespace hs::ui {

/// Messages of the desktop by org.freedesktop.Notifications. Never waits for the bus.
/// Source: https://specifications.freedesktop.org/notification-spec/latest/
class DesktopNotifications : public QObject
{
    Q_OBJECT

public:
    explicit DesktopNotifications(BusService service, QObject *parent = nullptr);

    /// \param key  what the message is about: a newer one takes the place of the older, and clicked() tells it
    void show(const QString &key, const QString &title, const QString &text, bool isUrgent);

Q_SIGNALS:
    void clicked(const QString &key);
    /// The desktop has taken it.
    void shown(const QString &key);
    /// There is no such service, or it refused: somebody else has to say it.
    void failed(const QString &key, const QString &title, const QString &text);

private Q_SLOTS:
    // By name: QtDBus finds the receivers of signals by their signature.
    void takeAction(uint id, const QString &action);
    void forget(uint id, uint reason);

private:
    BusService m_service;
    QHash<QString, uint> m_ids; ///< by key
};

} // namespace hs::ui
