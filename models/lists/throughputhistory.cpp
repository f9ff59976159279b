// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/throughputhistory.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace hs::models {

void ThroughputHistory::add(qint64 bytesFetched)
{
    if (m_last >= 0)
        m_rates.append(std::max<qint64>(0, bytesFetched - m_last));
    m_last = bytesFetched;
    if (m_rates.size() > kSeconds)
        m_rates.removeFirst();
}

qint64 ThroughputHistory::highest() const
{
    return m_rates.isEmpty() ? 0 : *std::ranges::max_element(m_rates);
}

qint64 ThroughputHistory::average() const
{
    const auto moving = std::ranges::count_if(m_rates, [](qint64 rate) { return rate > 0; });
    return moving == 0 ? 0 : std::accumulate(m_rates.begin(), m_rates.end(), qint64(0)) / moving;
}

qint64 roundAxisTop(qint64 highest)
{
    constexpr std::array<qint64, 9> kSteps{10, 12, 15, 20, 30, 40, 50, 60, 80};
    constexpr qint64 kLeast = 100'000; // bytes a second: below, noise would look like a mountain range
    qint64 power = kLeast / 10;
    for (;;) {
        for (const qint64 step : kSteps) {
            if (step * power >= highest)
                return step * power;
        }
        power *= 10;
    }
}

} // namespace hs::models
