// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/transfernotices.h"
#include "desktop/trayicon.h"

#include <QTimer>

#include <memory>

namespace hs::models {
class AppSettings;
}

namespace hs::ui {

class DesktopNotifications;
struct DesktopServices;
class SleepInhibitor;
class TaskbarProgress;

/// What the desktop shows of the transfers and does for them: tray, notifications, taskbar, staying awake, and what is
/// to happen when a download is done. Each as the settings say, and only where the desktop has it.
class DesktopSide : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        ThemeSource &themes;
        models::AppSettings &settings;
        QWidget &window;         ///< notifications are for when it is not in front
        QMenu *limits = nullptr; ///< for the tray's menu
        /// Null: those of this session, where it has a bus. Read once.
        const DesktopServices *services = nullptr;
    };

    /// All parts outlive this.
    explicit DesktopSide(const Parts &parts, QObject *parent = nullptr);
    ~DesktopSide() override;

    /// Null: no transfers.
    void follow(transfers::TransferQueue *queue);
    [[nodiscard]] TrayIcon &tray() { return m_tray; }

Q_SIGNALS:
    void transfersRequested();
    /// For the status line.
    void told(const QString &text);

private:
    void connectServices(const DesktopServices &services);
    void connectSettings();
    void take(const transfers::TransferTotals &totals);
    void stayAwake();
    void notify(const QString &key, const QString &title, const QString &text, bool isFailure);
    void finish(const transfers::GroupSnapshot &group);

    Parts m_parts;
    transfers::TransferQueue *m_queue = nullptr;
    bool m_isMoving = false;
    QTimer m_minute;
    TrayIcon m_tray;
    TransferNotices m_notices;
    // Null where the desktop has no message bus.
    std::unique_ptr<DesktopNotifications> m_notifications;
    std::unique_ptr<TaskbarProgress> m_taskbar;
    std::unique_ptr<SleepInhibitor> m_awake;
};

} // namespace hs::ui
