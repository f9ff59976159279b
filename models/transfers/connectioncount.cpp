// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/connectioncount.h"

#include <algorithm>
#include <utility>

namespace hs::transfers {

namespace {

constexpr qint64 kWindow = 500;      // ms over which a number of connections is judged
constexpr qint64 kLeastWindow = 50;  // ms, when the next ones begin to bring something before that
constexpr double kWorthIt = 1.1;     // so much faster, or it was not worth it
constexpr double kFall = 0.7;        // or it was worse than not worth it
constexpr qint64 kContent = 20;      // seconds before growth is tried again
constexpr qint64 kAfterRefusal = 30; // seconds

} // namespace

bool ConnectionCount::isContent(const QDateTime &now) const
{
    return m_contentUntil.isValid() && now < m_contentUntil;
}

bool ConnectionCount::isGrowing(const QDateTime &now) const
{
    return !isContent(now) && (m_wanted < kMost || m_judged < m_wanted);
}

void ConnectionCount::begin(const QDateTime &now, qint64 total)
{
    m_since = now;
    m_totalThen = total;
}

/// As many as were wanted bring something.
void ConnectionCount::reach(const QDateTime &now, qint64 total)
{
    m_judged = m_wanted;
    begin(now, total);
    if (m_isFar)
        m_wanted = std::min(2 * m_wanted, kMost);
}

void ConnectionCount::judge(const QDateTime &now, double speed)
{
    m_isFalling = m_lower > 0 && speed < m_speed * kFall;
    if (m_lower > 0 && speed < m_speed * kWorthIt) {
        m_wanted = m_lower;
        m_lower = m_judged = 0;
        m_contentUntil = now.addSecs(kContent);
        return;
    }
    if (m_judged == kMost) {
        m_lower = 0;
        return;
    }
    m_lower = std::exchange(m_judged, 0);
    m_speed = speed;
    m_wanted = std::min(2 * m_lower, kMost);
}

void ConnectionCount::look(const QDateTime &now, qint64 total, int running)
{
    if (isContent(now))
        return;
    if (m_judged == 0) {
        if (running >= m_wanted)
            reach(now, total);
        return;
    }
    if (running < m_judged || total < m_totalThen) // one is between two parts: not what is to be judged
        return begin(now, total);
    const qint64 time = m_since.msecsTo(now);
    const bool isOvertaken = running > m_judged && time >= kLeastWindow;
    const bool isLong = time >= kWindow && (m_wanted == m_judged || m_lower > 0);
    const bool isSettled = m_judged == kMost && m_lower == 0;
    if (!isSettled && (isOvertaken || isLong))
        judge(now, static_cast<double>(total - m_totalThen) / static_cast<double>(time));
}

void ConnectionCount::refused(const QDateTime &now, int others)
{
    m_wanted = std::clamp(std::min(others, m_wanted - 1), 1, kMost);
    m_lower = m_judged = 0;
    m_isFalling = true;
    m_contentUntil = now.addSecs(kAfterRefusal);
}

} // namespace hs::transfers
