// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/sparsebytes.h"

#include <algorithm>

namespace hs::formats {

SparseBytes::SparseBytes(qint64 size)
    : m_size(std::max<qint64>(size, 0))
{}

SparseBytes SparseBytes::of(const QByteArray &bytes)
{
    SparseBytes file(bytes.size());
    if (!bytes.isEmpty())
        file.m_pieces.emplace(0, bytes);
    return file;
}

qint64 SparseBytes::held() const
{
    qint64 sum = 0;
    for (const auto &[offset, bytes] : m_pieces)
        sum += bytes.size();
    return sum;
}

void SparseBytes::add(qint64 offset, QByteArrayView bytes)
{
    if (offset < 0 || offset >= m_size)
        return;
    bytes = bytes.first(std::min<qint64>(bytes.size(), m_size - offset));
    while (!bytes.isEmpty()) {
        const auto gap = missing(offset, bytes.size());
        if (!gap)
            return;
        const QByteArrayView fresh = bytes.sliced(gap->begin - offset, gap->size());
        auto next = m_pieces.lower_bound(gap->begin);
        auto piece = next;
        if (next != m_pieces.begin() && std::prev(next)->first + std::prev(next)->second.size() == gap->begin) {
            piece = std::prev(next);
            piece->second.append(fresh);
        } else {
            piece = m_pieces.emplace_hint(next, gap->begin, fresh.toByteArray());
        }
        if (next != m_pieces.end() && next->first == gap->end) {
            piece->second.append(next->second);
            m_pieces.erase(next);
        }
        bytes = bytes.sliced(gap->end - offset);
        offset = gap->end;
    }
}

QByteArrayView SparseBytes::at(qint64 offset, qint64 length) const
{
    auto piece = m_pieces.upper_bound(offset);
    if (offset < 0 || length <= 0 || piece == m_pieces.begin())
        return {};
    --piece;
    const qint64 skipped = offset - piece->first;
    if (skipped >= piece->second.size())
        return {};
    return QByteArrayView(piece->second)
        .sliced(skipped)
        .first(std::min<qint64>(length, piece->second.size() - skipped));
}

std::optional<ByteSpan> SparseBytes::missing(qint64 offset, qint64 length) const
{
    if (offset < 0 || length <= 0 || offset >= m_size)
        return std::nullopt;
    const qint64 end = offset + std::min(length, m_size - offset);
    const qint64 begin = offset + at(offset, end - offset).size();
    if (begin >= end)
        return std::nullopt;
    const auto next = m_pieces.upper_bound(begin);
    return ByteSpan{begin, next == m_pieces.end() ? end : std::min(end, next->first)};
}

} // namespace hs::formats
