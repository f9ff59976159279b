// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/desktopside.h"

#include "desktop/desktopnotifications.h"
#include "desktop/doneaction.h"
#include "desktop/sessionbus.h"
#include "desktop/sleepinhibitor.h"
#include "desktop/taskbarprogress.h"
#include "settings/appsettings.h"
#include "transfers/transferqueue.h"

#include <QDesktopServices>
#include <QUrl>
#include <QWidget>

#include <optional>

using namespace Qt::StringLiterals;

namespace hs::ui {

using models::AppSettings;
using models::SettingKey;
using transfers::GroupSnapshot;
using transfers::TransferQueue;

namespace {

std::optional<DesktopServices> servicesOfSession()
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return std::nullopt;
    return DesktopServices{.notifications = {bus, u"org.freedesktop.Notifications"_s},
                           .taskbar = {bus, {}},
                           .power = {bus, u"org.freedesktop.PowerManagement.Inhibit"_s},
                           .login = {QDBusConnection::systemBus(), u"org.freedesktop.login1"_s}};
}

} // namespace

DesktopSide::DesktopSide(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_tray(parts.themes, parts.limits)
{
    if (parts.services)
        connectServices(*parts.services);
    else if (const auto services = servicesOfSession())
        connectServices(*services);
    connect(&m_tray, &TrayIcon::transfersRequested, this, &DesktopSide::transfersRequested);
    connect(&m_notices, &TransferNotices::raised, this, &DesktopSide::notify);
    connectSettings();
}

DesktopSide::~DesktopSide() = default;

void DesktopSide::connectServices(const DesktopServices &services)
{
    m_notifications = std::make_unique<DesktopNotifications>(services.notifications);
    m_taskbar = std::make_unique<TaskbarProgress>(services.taskbar);
    m_awake = std::make_unique<SleepInhibitor>(services.power, services.login);
    connect(m_notifications.get(), &DesktopNotifications::clicked, this, &DesktopSide::transfersRequested);
    connect(m_notifications.get(), &DesktopNotifications::failed, &m_tray,
            [this](const QString &, const QString &title, const QString &text) { m_tray.showMessage(title, text); });
}

void DesktopSide::connectSettings()
{
    const auto showTray = [this] { m_tray.setShown(m_parts.settings.hasTrayIcon.value()); };
    connect(&m_parts.settings.hasTrayIcon, &SettingKey::changed, this, showTray);
    connect(&m_parts.settings.staysAwake, &SettingKey::changed, this, &DesktopSide::stayAwake);
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_minute, &QTimer::timeout, this, &DesktopSide::stayAwake);
    showTray();
}

void DesktopSide::follow(TransferQueue *queue)
{
    if (m_queue)
        m_queue->disconnect(this);
    m_queue = queue;
    m_tray.follow(queue);
    m_notices.follow(queue);
    if (queue) {
        connect(queue, &TransferQueue::changed, this,
                [this](const transfers::TransferChanges &changes) { take(changes.totals); });
        connect(queue, &TransferQueue::groupFinished, this, &DesktopSide::finish);
        connect(queue, &QObject::destroyed, this, [this, queue] {
            if (m_queue == queue)
                follow(nullptr);
        });
    }
    take(queue ? queue->totals() : transfers::TransferTotals());
}

void DesktopSide::take(const transfers::TransferTotals &totals)
{
    const bool isMoving = totals.activeFiles > 0;
    if (isMoving != m_isMoving) {
        m_isMoving = isMoving;
        stayAwake();
    }
    if (!m_taskbar)
        return;
    if (!isMoving)
        return m_taskbar->hide();
    qint64 size = 0;
    qint64 here = 0;
    const QList<GroupSnapshot> groups = m_queue->groups();
    for (const GroupSnapshot &group : groups) {
        if (group.activeFiles > 0) {
            size += group.size;
            here += group.bytesOnDisk;
        }
    }
    m_taskbar->show(size > 0 ? double(here) / double(size) : 0, totals.activeFiles);
}

void DesktopSide::stayAwake()
{
    if (!m_awake)
        return;
    const bool isWanted = m_isMoving && m_parts.settings.staysAwake.value() && !isBatteryLow();
    m_awake->setHeld(isWanted, tr("Files are being downloaded"));
    if (m_isMoving)
        m_minute.start(); // the battery may run low meanwhile
    else
        m_minute.stop();
}

void DesktopSide::notify(const QString &key, const QString &title, const QString &text, bool isFailure)
{
    if (!m_parts.settings.tellsWhenDone.value() || m_parts.window.isActiveWindow())
        return;
    if (m_notifications)
        m_notifications->show(key, title, text, isFailure);
    else
        m_tray.showMessage(title, text);
}

void DesktopSide::finish(const GroupSnapshot &group)
{
    const AppSettings &settings = m_parts.settings;
    if (settings.whenDone.value() == AppSettings::WhenDone::OpenFolder) {
        QDesktopServices::openUrl(QUrl::fromLocalFile(group.localFolder));
    } else if (settings.whenDone.value() == AppSettings::WhenDone::RunCommand) {
        QStringList files;
        const QList<transfers::TransferSnapshot> all = m_queue->transfers(group.id);
        for (const transfers::TransferSnapshot &file : all)
            files << file.localPath;
        const DoneCommand command = doneCommand(settings.doneCommand.value(), group.localFolder, files);
        if (!command.program.isEmpty() && !start(command))
            Q_EMIT told(tr("The command %1 could not be started").arg(command.program));
    }
}

} // namespace hs::ui
