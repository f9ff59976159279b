// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoroTask>
#include <QDateTime>

#include <chrono>
#include <stop_token>

namespace hs::base {

/// Time as a dependency: the system's in the program, a hand-moved one in tests.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    /// UTC.
    [[nodiscard]] virtual QDateTime now() const = 0;

    /// Resumes after `time`, or soon after a stop is requested; true when the whole time has passed.
    [[nodiscard]] virtual QCoro::Task<bool> delay(std::chrono::milliseconds time, std::stop_token stop) = 0;
};

/// The system's clock. Needs an event loop on the calling thread.
class SystemClock : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] QCoro::Task<bool> delay(std::chrono::milliseconds time, std::stop_token stop) override;
};

} // namespace hs::base
