// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/clock.h"

#include <QCoroSignal>
#include <QTimer>

namespace hs::base {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

namespace {

// A free function: the coroutine frame must not depend on the clock's life.
QCoro::Task<bool> waitOnTimer(std::chrono::milliseconds time, std::stop_token stop)
{
    if (stop.stop_requested())
        co_return false;
    QTimer timer;
    timer.setSingleShot(true);
    timer.setTimerType(time < std::chrono::seconds(1) ? Qt::PreciseTimer : Qt::CoarseTimer);
    timer.start(time);
    // Queued, because a stop may be requested on another thread; the event dies with the timer.
    std::stop_callback wake(
        stop, [&timer] { QMetaObject::invokeMethod(&timer, [&timer] { timer.start(0); }, Qt::QueuedConnection); });
    co_await qCoro(&timer, &QTimer::timeout);
    co_return !stop.stop_requested();
}

} // namespace

QCoro::Task<bool> SystemClock::delay(std::chrono::milliseconds time, std::stop_token stop)
{
    return waitOnTimer(time, std::move(stop));
}

} // namespace hs::base
