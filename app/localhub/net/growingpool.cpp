// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/net/growingpool.h"

namespace hs::localhub {

bool GrowingPool::enqueue(std::function<void()> job)
{
    std::unique_lock lock(m_mutex);
    const bool isTaken = !m_isStopping && m_jobs.size() + m_working < m_most + m_mostWaiting;
    if (isTaken) {
        m_jobs.push_back(std::move(job));
        if (m_idle < m_jobs.size() && m_threads.size() < m_most)
            m_threads.emplace_back([this] { work(); });
        m_wake.notify_one();
    }
    const size_t all = m_jobs.size() + m_working;
    lock.unlock();
    if (all > m_most)
        m_makeRoom(all - m_most);
    return isTaken;
}

void GrowingPool::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        ++m_idle;
        m_wake.wait(lock, [this] { return m_isStopping || !m_jobs.empty(); });
        --m_idle;
        if (m_jobs.empty())
            return;
        const std::function<void()> job = std::move(m_jobs.front());
        m_jobs.pop_front();
        ++m_working;
        lock.unlock();
        job();
        lock.lock();
        --m_working;
    }
}

void GrowingPool::shutdown()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isStopping = true;
    }
    m_wake.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

} // namespace hs::localhub
