// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/reading.h"

#include <QByteArray>

#include <algorithm>

namespace hs::fuzz {

[[nodiscard]] inline QByteArray inputOf(const uint8_t *data, size_t size)
{
    return {reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
}

/// Reads the bytes as they would come over the network: every range that is asked for, rounded up to a portion that the
/// input chooses. A reader that asks for what is here already, or for nothing, is broken.
template <typename Reader>
void readInPortions(Reader reader, const QByteArray &whole)
{
    const qint64 portion = whole.isEmpty() ? 1 : 1 + 16 * static_cast<quint8>(whole.back());
    constexpr int kMostSteps = 64;
    formats::SparseBytes bytes(whole.size());
    for (int step = 0; step < kMostSteps; ++step) {
        const auto content = reader(bytes);
        if (content || content.error().kind != formats::FormatTrouble::Kind::NeedsRange)
            return;
        const formats::ByteSpan need = content.error().range;
        if (need.size() <= 0 || need.begin < 0 || need.end > whole.size() || !bytes.missing(need.begin, need.size()))
            std::abort();
        const qint64 end = std::min<qint64>(whole.size(), std::max(need.end, need.begin + portion));
        bytes.add(need.begin, QByteArrayView(whole).sliced(need.begin, end - need.begin));
    }
}

/// The beginning of a file of a terabyte, of which nothing else is here.
template <typename Reader>
void readAsBeginning(Reader reader, const QByteArray &beginning)
{
    formats::SparseBytes bytes(1LL << 40);
    bytes.add(0, beginning);
    (void)reader(bytes);
}

} // namespace hs::fuzz
