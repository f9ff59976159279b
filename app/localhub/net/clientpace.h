// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>

namespace hs::localhub {

/// How a client keeps up: the time that its connection has waited for it in the present request, and the bytes that
/// came of it. The connection's thread writes; any thread reads.
class ClientPace
{
public:
    using Clock = std::chrono::steady_clock;

    /// A request is over, or the first one is awaited.
    void restart()
    {
        m_waited = 0;
        m_bytes = 0;
    }
    void beginWait() { m_since = Clock::now().time_since_epoch().count(); }
    void endWait(uint64_t bytes)
    {
        m_waited += Clock::now().time_since_epoch().count() - m_since.exchange(0);
        m_bytes += bytes;
    }

    /// In this request, what goes on included.
    [[nodiscard]] Clock::duration waited() const
    {
        const Clock::rep since = m_since;
        const Clock::rep now = since == 0 ? 0 : Clock::now().time_since_epoch().count() - since;
        return Clock::duration(m_waited + now);
    }
    /// True for a client that is being waited for and is no use to wait for when others want its place: it had a
    /// moment, and sends or takes less than a slow line would.
    [[nodiscard]] bool isSlow(std::chrono::milliseconds grace) const
    {
        constexpr uint64_t kSlowLine = 16; // bytes a millisecond
        const auto time = std::chrono::duration_cast<std::chrono::milliseconds>(waited());
        return m_since != 0 && time >= grace && m_bytes < static_cast<uint64_t>(time.count()) * kSlowLine;
    }

private:
    std::atomic<Clock::rep> m_since = 0; ///< 0 while it is not waited for
    std::atomic<Clock::rep> m_waited = 0;
    std::atomic<uint64_t> m_bytes = 0;
};

} // namespace hs::localhub
