// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/connectioncount.h"

#include <algorithm>
#include <utility>

namespace hs::transfers {

namespace {

constexpr qint64 kWindow = 500;      // ms over which a number of connections is judged
constexpr double kWorthIt = 1.1;     // so much faster, or it was not worth it
constexpr qint64 kContent = 20;      // seconds before growth is tried again
constexpr qint64 kAfterRefusal = 30; // seconds

} // namespace

void ConnectionCount::begin(const QDateTime &now, qint64 total)
{
    m_since = now;
    m_totalThen = total;
}

void ConnectionCount::look(const QDateTime &now, qint64 total, int running)
{
    if (!m_since || total < m_totalThen || running != m_wanted) // not what is to be judged
        return begin(now, total);
    const qint64 time = m_since->msecsTo(now);
    if (time < kWindow)
        return;
    const double speed = static_cast<double>(total - m_totalThen) / static_cast<double>(time);
    begin(now, total);
    if (m_before > 0 && speed < m_speed * kWorthIt) {
        m_wanted = std::exchange(m_before, 0);
        m_contentUntil = now.addSecs(kContent);
        return;
    }
    m_before = 0;
    if (m_wanted >= kMost || (m_contentUntil.isValid() && now < m_contentUntil))
        return;
    m_before = m_wanted;
    m_speed = speed;
    m_wanted = std::min(2 * m_wanted, kMost);
}

void ConnectionCount::refused(const QDateTime &now, int others)
{
    m_wanted = std::clamp(std::min(others, m_wanted - 1), 1, kMost);
    m_before = 0;
    m_since.reset();
    m_contentUntil = now.addSecs(kAfterRefusal);
}

} // namespace hs::transfers
