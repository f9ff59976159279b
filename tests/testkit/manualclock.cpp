// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/manualclock.h"

#include <QCoroSignal>
#include <QObject>

namespace hs::testkit {

/// Lives in the frame of the waiting coroutine.
class ClockAlarm : public QObject
{
    Q_OBJECT
public:
    QDateTime when;
    void ring()
    {
        QMetaObject::invokeMethod(this, [this] { Q_EMIT rung(); }, Qt::QueuedConnection);
    }
Q_SIGNALS:
    void rung();
};

ManualClock::ManualClock(QDateTime start)
    : m_now(std::move(start))
{}

ManualClock::~ManualClock() = default;

namespace {

QCoro::Task<bool> waitFor(QList<ClockAlarm *> *alarms, QDateTime now, QDateTime when, std::stop_token stop)
{
    if (stop.stop_requested())
        co_return false;
    ClockAlarm alarm;
    alarm.when = when;
    if (when <= now)
        alarm.ring();
    alarms->append(&alarm);
    std::stop_callback wake(stop, [&alarm] { alarm.ring(); });
    co_await qCoro(&alarm, &ClockAlarm::rung);
    alarms->removeOne(&alarm);
    co_return !stop.stop_requested();
}

} // namespace

QCoro::Task<bool> ManualClock::delay(std::chrono::milliseconds time, std::stop_token stop)
{
    return waitFor(&m_alarms, m_now, m_now.addMSecs(time.count()), std::move(stop));
}

void ManualClock::advance(std::chrono::milliseconds time)
{
    m_now = m_now.addMSecs(time.count());
    for (ClockAlarm *alarm : std::as_const(m_alarms)) {
        if (alarm->when <= m_now)
            alarm->ring();
    }
}

QList<std::chrono::milliseconds> ManualClock::pending() const
{
    QList<std::chrono::milliseconds> waits;
    for (const ClockAlarm *alarm : m_alarms)
        waits.append(std::chrono::milliseconds(m_now.msecsTo(alarm->when)));
    std::ranges::sort(waits);
    return waits;
}

} // namespace hs::testkit

#include "manualclock.moc"
