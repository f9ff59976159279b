// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/sleepinhibitor.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace hs::ui {

namespace {

constexpr auto kPowerPath = "/org/freedesktop/PowerManagement/Inhibit"_L1;
constexpr auto kPowerInterface = "org.freedesktop.PowerManagement.Inhibit"_L1;
constexpr auto kLoginPath = "/org/freedesktop/login1"_L1;
constexpr auto kLoginInterface = "org.freedesktop.login1.Manager"_L1;
constexpr int kLowBattery = 20; // percent

QByteArray lineOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readLine(64).trimmed() : QByteArray();
}

} // namespace

bool isBatteryLow(const QString &folder)
{
    const QDir supplies(folder);
    const QStringList names = supplies.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        const QString supply = supplies.filePath(name);
        if (lineOf(supply + "/type"_L1) == "Battery" && lineOf(supply + "/scope"_L1) != "Device" && // of a mouse
            lineOf(supply + "/status"_L1) == "Discharging" && lineOf(supply + "/capacity"_L1).toInt() < kLowBattery)
            return true;
    }
    return false;
}

SleepInhibitor::SleepInhibitor(BusService power, BusService login, QObject *parent)
    : QObject(parent)
    , m_power(std::move(power))
    , m_login(std::move(login))
{}

SleepInhibitor::~SleepInhibitor()
{
    disconnect(); // nobody is told by what is going
    release();
}

void SleepInhibitor::setHeld(bool isHeld, const QString &reason)
{
    if (isHeld == m_isWanted)
        return;
    m_isWanted = isHeld;
    if (!isHeld)
        release();
    else if (!m_isAsking)
        askPower(reason);
}

void SleepInhibitor::askPower(const QString &reason)
{
    m_isAsking = true;
    QDBusMessage call = QDBusMessage::createMethodCall(m_power.name, kPowerPath, kPowerInterface, u"Inhibit"_s);
    call << u"Hubscope"_s << reason;
    auto *watcher = new QDBusPendingCallWatcher(m_power.bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, reason] {
        const QDBusPendingReply<uint> reply = *watcher;
        watcher->deleteLater();
        if (reply.isError())
            return askLogin(reason);
        m_isAsking = false;
        m_cookie = reply.value();
        if (!m_isWanted)
            return release(); // no longer, meanwhile
        Q_EMIT heldChanged(true);
    });
}

void SleepInhibitor::askLogin(const QString &reason)
{
    QDBusMessage call = QDBusMessage::createMethodCall(m_login.name, kLoginPath, kLoginInterface, u"Inhibit"_s);
    call << u"idle"_s << u"Hubscope"_s << reason << u"block"_s;
    auto *watcher = new QDBusPendingCallWatcher(m_login.bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
        watcher->deleteLater();
        m_isAsking = false;
        if (reply.isError() || !m_isWanted)
            return;
        m_lock = reply.value();
        Q_EMIT heldChanged(true);
    });
}

void SleepInhibitor::release()
{
    const bool wasHeld = isHeld();
    if (m_cookie) {
        QDBusMessage call = QDBusMessage::createMethodCall(m_power.name, kPowerPath, kPowerInterface, u"UnInhibit"_s);
        call << *m_cookie;
        m_power.bus.send(call);
        m_cookie.reset();
    }
    m_lock = {}; // closing it is the release
    if (wasHeld)
        Q_EMIT heldChanged(false);
}

} // namespace hs::ui
