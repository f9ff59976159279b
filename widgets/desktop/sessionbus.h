// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QString>

namespace hs::ui {

/// A service of the desktop: where its bus is and what it is called there. Without a name it is the only other side of
/// the connection.
struct BusService
{
    QDBusConnection bus;
    QString name;
};

/// Who is asked on a desktop.
struct DesktopServices
{
    BusService notifications; ///< org.freedesktop.Notifications
    BusService taskbar;       ///< only hears signals
    BusService power;         ///< org.freedesktop.PowerManagement.Inhibit
    BusService login;         ///< org.freedesktop.login1, where the former is not
};

} // namespace hs::ui
