// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include <httplib.h>

namespace hs::localhub {

/// The threads of a server. httplib keeps a thread for each open connection, also while it is idle, so a fixed pool
/// the size of the processor would stall behind a browser's kept-alive connections: this one starts threads on demand,
/// up to `most`, and beyond that lets connections wait, up to `mostWaiting` of them.
class GrowingPool : public httplib::TaskQueue
{
public:
    /// @param makeRoom called with the number of connections that have to wait, to end as many that are no use
    GrowingPool(size_t most, size_t mostWaiting, std::function<void(size_t)> makeRoom)
        : m_most(most)
        , m_mostWaiting(mostWaiting)
        , m_makeRoom(std::move(makeRoom))
    {}
    ~GrowingPool() override = default;

    /// False when too many wait already.
    bool enqueue(std::function<void()> job) override;
    void shutdown() override;

private:
    void work();

    size_t m_most;
    size_t m_mostWaiting;
    std::function<void(size_t)> m_makeRoom;
    size_t m_idle = 0;
    size_t m_working = 0;
    bool m_isStopping = false;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_jobs;
    std::vector<std::thread> m_threads;
};

} // namespace hs::localhub
