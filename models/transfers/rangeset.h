// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transfers/transfer.h"

#include <QList>

#include <map>

namespace hs::transfers {

/// Which bytes of a file: ranges that neither touch nor overlap, in order.
class RangeSet
{
public:
    RangeSet() = default;
    RangeSet(std::initializer_list<ByteRange> ranges);

    void add(const ByteRange &range);
    void remove(const ByteRange &range);

    [[nodiscard]] QList<ByteRange> ranges() const;
    [[nodiscard]] bool isEmpty() const { return m_ends.empty(); }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    [[nodiscard]] bool contains(const ByteRange &range) const;
    /// Up to where it has every byte from `begin` on; `begin` itself when that one is missing.
    [[nodiscard]] qint64 endFrom(qint64 begin) const;
    /// The first part of [0, size) that is missing; empty at `size`: none is.
    [[nodiscard]] ByteRange firstGap(qint64 size) const;
    /// What of this is not in the other.
    [[nodiscard]] RangeSet without(const RangeSet &other) const;

    friend bool operator==(const RangeSet &, const RangeSet &) = default;

private:
    std::map<qint64, qint64> m_ends; // by beginning
    qint64 m_bytes = 0;
};

} // namespace hs::transfers
