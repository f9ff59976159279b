// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QList>
#include <QTimeZone>

namespace hs::testkit {

class ClockAlarm;

/// Time that only moves when the test says so. Delays end through the event loop.
class ManualClock : public base::Clock
{
public:
    explicit ManualClock(QDateTime start = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), QTimeZone::UTC));
    ~ManualClock() override;

    [[nodiscard]] QDateTime now() const override { return m_now; }
    [[nodiscard]] QCoro::Task<bool> delay(std::chrono::milliseconds time, std::stop_token stop) override;

    void advance(std::chrono::milliseconds time);
    /// Delays that nobody ended yet, the shortest remaining first.
    [[nodiscard]] QList<std::chrono::milliseconds> pending() const;

private:
    friend class ClockAlarm;
    QDateTime m_now;
    QList<ClockAlarm *> m_alarms;
};

} // namespace hs::testkit
