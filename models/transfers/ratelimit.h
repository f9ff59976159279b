// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QCoroTask>

#include <memory>
#include <optional>
#include <stop_token>

namespace hs::transfers {

/// One bucket of bytes for all transfers together. Who wants to go on with n bytes takes them out first, even below
/// zero, and waits until the bucket is filled again: the sum is exact, however many take. One thread.
class RateLimit
{
public:
    explicit RateLimit(std::shared_ptr<base::Clock> clock);

    /// Bytes a second; 0: no limit. Who is waiting notices within half a second.
    void set(qint64 bytesPerSecond);
    [[nodiscard]] qint64 bytesPerSecond() const { return m_rate; }
    [[nodiscard]] bool isOn() const { return m_rate > 0; }

private:
    friend QCoro::Task<bool> takeBytes(std::shared_ptr<RateLimit> limit, qint64 bytes, std::stop_token stop);
    void refill();

    std::shared_ptr<base::Clock> m_clock;
    qint64 m_rate = 0;
    double m_bytes = 0; // below zero: already promised
    std::optional<QDateTime> m_filledAt;
};

/// False: stopped while waiting.
[[nodiscard]] QCoro::Task<bool> takeBytes(std::shared_ptr<RateLimit> limit, qint64 bytes, std::stop_token stop);

} // namespace hs::transfers
