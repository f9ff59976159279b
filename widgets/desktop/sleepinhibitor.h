// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/sessionbus.h"

#include <QDBusUnixFileDescriptor>
#include <QObject>

#include <optional>

namespace hs::ui {

/// Keeps the computer from falling asleep by itself. Asks the session's power management
/// (org.freedesktop.PowerManagement.Inhibit), else the login manager for an "idle" lock
/// (https://www.freedesktop.org/wiki/Software/systemd/inhibit/). Somebody who sends it to sleep has their way, and the
/// screen may go dark. Never waits for the bus; the desktop lets go by itself when the program ends.
class SleepInhibitor : public QObject
{
    Q_OBJECT

public:
    SleepInhibitor(BusService power, BusService login, QObject *parent = nullptr);
    ~SleepInhibitor() override;

    /// \param reason  for the desktop's list of who keeps it awake
    void setHeld(bool isHeld, const QString &reason = {});
    [[nodiscard]] bool isWanted() const { return m_isWanted; }
    /// The desktop agreed.
    [[nodiscard]] bool isHeld() const { return m_cookie.has_value() || m_lock.isValid(); }

Q_SIGNALS:
    void heldChanged(bool isHeld);

private:
    void askPower(const QString &reason);
    void askLogin(const QString &reason);
    void release();

    BusService m_power;
    BusService m_login;
    bool m_isWanted = false;
    bool m_isAsking = false;
    std::optional<uint> m_cookie;
    QDBusUnixFileDescriptor m_lock;
};

/// On battery, with less than 20% left. \a folder is for tests. Reads a few lines of the kernel's own.
[[nodiscard]] bool isBatteryLow(const QString &folder = QStringLiteral("/sys/class/power_supply"));

} // namespace hs::ui
