// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/speedmeter.h"

namespace hs::transfers {

namespace {

constexpr qint64 kSpeedWindow = 5000;   // ms
constexpr qint64 kBetween = 200;        // ms between samples that are kept
constexpr qint64 kBeforeTelling = 3000; // ms

} // namespace

void SpeedMeter::add(const QDateTime &now, qint64 total)
{
    if (!m_samples.isEmpty() && total < m_samples.last().total)
        m_samples.clear();
    // The newest sample moves on until it is old enough to stay.
    if (m_samples.size() >= 2 && m_samples[m_samples.size() - 2].at.msecsTo(now) < kBetween)
        m_samples.last() = {now, total};
    else
        m_samples.append({now, total});
    while (m_samples.size() > 2 && m_samples[1].at.msecsTo(now) >= kSpeedWindow)
        m_samples.removeFirst();
}

qint64 SpeedMeter::speed() const
{
    if (m_samples.size() < 2)
        return 0;
    const qint64 time = m_samples.first().at.msecsTo(m_samples.last().at);
    return time > 0 ? (m_samples.last().total - m_samples.first().total) * 1000 / time : 0;
}

std::optional<std::chrono::seconds> SpeedMeter::timeLeft(qint64 bytesLeft) const
{
    const qint64 perSecond = speed();
    if (perSecond <= 0 || m_samples.first().at.msecsTo(m_samples.last().at) < kBeforeTelling)
        return std::nullopt;
    return std::chrono::seconds((bytesLeft + perSecond - 1) / perSecond);
}

} // namespace hs::transfers
