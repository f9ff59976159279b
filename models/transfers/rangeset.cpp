// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/rangeset.h"

#include <algorithm>
#include <iterator>

namespace hs::transfers {

RangeSet::RangeSet(std::initializer_list<ByteRange> ranges)
{
    for (const ByteRange &range : ranges)
        add(range);
}

void RangeSet::add(const ByteRange &range)
{
    if (range.size() <= 0)
        return;
    ByteRange whole = range;
    auto at = m_ends.upper_bound(range.begin);
    if (at != m_ends.begin() && std::prev(at)->second >= range.begin)
        --at;
    while (at != m_ends.end() && at->first <= range.end) {
        whole.begin = std::min(whole.begin, at->first);
        whole.end = std::max(whole.end, at->second);
        m_bytes -= at->second - at->first;
        at = m_ends.erase(at);
    }
    m_ends.emplace(whole.begin, whole.end);
    m_bytes += whole.size();
}

void RangeSet::remove(const ByteRange &range)
{
    if (range.size() <= 0)
        return;
    auto at = m_ends.upper_bound(range.begin);
    if (at != m_ends.begin() && std::prev(at)->second > range.begin)
        --at;
    while (at != m_ends.end() && at->first < range.end) {
        const ByteRange old{at->first, at->second};
        at = m_ends.erase(at);
        m_bytes -= old.size();
        if (old.begin < range.begin) {
            m_ends.emplace(old.begin, range.begin);
            m_bytes += range.begin - old.begin;
        }
        if (old.end > range.end) {
            m_ends.emplace(range.end, old.end);
            m_bytes += old.end - range.end;
        }
    }
}

QList<ByteRange> RangeSet::ranges() const
{
    QList<ByteRange> list;
    for (const auto &[begin, end] : m_ends)
        list.append({begin, end});
    return list;
}

bool RangeSet::contains(const ByteRange &range) const
{
    return range.size() <= 0 || endFrom(range.begin) >= range.end;
}

qint64 RangeSet::endFrom(qint64 begin) const
{
    const auto after = m_ends.upper_bound(begin);
    return after != m_ends.begin() ? std::max(begin, std::prev(after)->second) : begin;
}

ByteRange RangeSet::firstGap(qint64 size) const
{
    const qint64 begin = std::min(endFrom(0), size);
    const auto next = m_ends.upper_bound(begin);
    return {begin, next != m_ends.end() ? std::min(next->first, size) : size};
}

RangeSet RangeSet::without(const RangeSet &other) const
{
    RangeSet rest = *this;
    for (const auto &[begin, end] : other.m_ends)
        rest.remove({begin, end});
    return rest;
}

} // namespace hs::transfers
