// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/ratelimit.h"

#include <algorithm>

namespace hs::transfers {

namespace {

using std::chrono::milliseconds;

constexpr double kBurst = 0.1; // seconds of the limit that may be saved up while nothing moves
constexpr milliseconds kLongestWait{500};

} // namespace

RateLimit::RateLimit(std::shared_ptr<base::Clock> clock)
    : m_clock(std::move(clock))
{}

void RateLimit::set(qint64 bytesPerSecond)
{
    refill();
    m_rate = std::max<qint64>(bytesPerSecond, 0);
    m_bytes = 0; // promises made at another speed are forgiven
    m_filledAt.reset();
}

void RateLimit::refill()
{
    const QDateTime now = m_clock->now();
    const double rate = static_cast<double>(m_rate);
    if (m_filledAt)
        m_bytes += rate * static_cast<double>(m_filledAt->msecsTo(now)) / 1000.0;
    m_bytes = std::min(m_bytes, rate * kBurst);
    m_filledAt = now;
}

QCoro::Task<bool> takeBytes(std::shared_ptr<RateLimit> limit, qint64 bytes, std::stop_token stop)
{
    if (!limit->isOn())
        co_return !stop.stop_requested();
    limit->refill();
    limit->m_bytes -= static_cast<double>(bytes);
    while (limit->isOn() && limit->m_bytes < 0) {
        const auto wait =
            milliseconds(static_cast<qint64>(-limit->m_bytes * 1000.0 / static_cast<double>(limit->m_rate)) + 1);
        if (!co_await limit->m_clock->delay(std::min(wait, kLongestWait), stop))
            co_return false;
        limit->refill();
    }
    co_return true;
}

} // namespace hs::transfers
