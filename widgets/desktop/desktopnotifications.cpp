// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/desktopnotifications.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace hs::ui {

namespace {

constexpr auto kNotificationsPath = "/org/freedesktop/Notifications"_L1;
constexpr auto kNotificationsInterface = "org.freedesktop.Notifications"_L1;
constexpr auto kDefaultAction = "default"_L1; // a click on the message itself
constexpr auto kDesktopEntry = "org.hubscope.Hubscope"_L1;

} // namespace

DesktopNotifications::DesktopNotifications(BusService service, QObject *parent)
    : QObject(parent)
    , m_service(std::move(service))
{
    m_service.bus.connect(m_service.name, kNotificationsPath, kNotificationsInterface, u"ActionInvoked"_s, this,
                          SLOT(takeAction(uint, QString)));
    m_service.bus.connect(m_service.name, kNotificationsPath, kNotificationsInterface, u"NotificationClosed"_s, this,
                          SLOT(forget(uint, uint)));
}

void DesktopNotifications::show(const QString &key, const QString &title, const QString &text, bool isUrgent)
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(m_service.name, kNotificationsPath, kNotificationsInterface, u"Notify"_s);
    // Names of repositories are no markup, whatever is in them.
    const QVariantMap hints{{u"desktop-entry"_s, QString(kDesktopEntry)},
                            {u"category"_s, isUrgent ? u"transfer.error"_s : u"transfer.complete"_s}};
    call << u"Hubscope"_s << m_ids.value(key, 0) << QString(kDesktopEntry) << title << text.toHtmlEscaped()
         << QStringList{kDefaultAction, tr("Show")} << hints << -1;
    auto *watcher = new QDBusPendingCallWatcher(m_service.bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, key, title, text] {
        const QDBusPendingReply<uint> reply = *watcher;
        watcher->deleteLater();
        if (reply.isError())
            return Q_EMIT failed(key, title, text);
        m_ids.insert(key, reply.value());
        Q_EMIT shown(key);
    });
}

void DesktopNotifications::takeAction(uint id, const QString &)
{
    // Every program on the bus hears of everybody's messages.
    if (const QString key = m_ids.key(id); !key.isEmpty())
        Q_EMIT clicked(key);
}

void DesktopNotifications::forget(uint id, uint)
{
    m_ids.remove(m_ids.key(id));
}

} // namespace hs::ui
