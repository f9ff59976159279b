// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wirelog.h"

#include <algorithm>
#include <iterator>

namespace hs::faults {

void WireLog::sent(const QByteArray &content, qint64 from, qint64 bytes)
{
    if (bytes <= 0)
        return;
    m_bytes += bytes;
    Ranges &ranges = m_contents[content];
    qint64 end = from + bytes;
    auto at = ranges.upper_bound(from);
    if (at != ranges.begin() && std::prev(at)->second >= from)
        --at;
    while (at != ranges.end() && at->first <= end) {
        m_repeated += std::max<qint64>(0, std::min(end, at->second) - std::max(from, at->first));
        // What is merged now is not counted again by the next range: they do not overlap each other.
        from = std::min(from, at->first);
        end = std::max(end, at->second);
        at = ranges.erase(at);
    }
    ranges.emplace(from, end);
}

} // namespace hs::faults
