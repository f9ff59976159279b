// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/reading.h"

#include <QByteArray>
#include <QList>
#include <QtEndian>

#include <algorithm>

namespace hs::test {

/// Numbers and texts as binary formats write them.
class BytesWriter
{
public:
    explicit BytesWriter(bool isBig = false)
        : m_isBig(isBig)
    {}

    template <typename T>
    BytesWriter &number(T value)
    {
        const T stored = m_isBig ? qToBigEndian(value) : qToLittleEndian(value);
        bytes.append(reinterpret_cast<const char *>(&stored), sizeof(T));
        return *this;
    }
    BytesWriter &raw(QByteArrayView text)
    {
        bytes.append(text);
        return *this;
    }
    /// With its length before it, in 8 bytes.
    BytesWriter &text(QByteArrayView text) { return number<quint64>(quint64(text.size())).raw(text); }

    QByteArray bytes;

private:
    bool m_isBig;
};

/// What a reader gives when every range it asks for is fetched in portions; more than `most` steps fail.
template <typename Reader>
[[nodiscard]] auto readBySteps(Reader reader, const QByteArray &whole, qint64 portion, int most = 100'000)
{
    formats::SparseBytes bytes(whole.size());
    auto result = reader(bytes);
    for (int step = 0; step < most && !result; ++step) {
        if (result.error().kind != formats::FormatTrouble::Kind::NeedsRange)
            break;
        const formats::ByteSpan need = result.error().range;
        const qint64 end = std::min<qint64>(whole.size(), std::max(need.end, need.begin + portion));
        bytes.add(need.begin, QByteArrayView(whole).sliced(need.begin, end - need.begin));
        result = reader(bytes);
    }
    return result;
}

/// A zip archive of entries that are not packed.
[[nodiscard]] QByteArray storedZip(const QList<std::pair<QByteArray, QByteArray>> &entries);

/// A .safetensors file with that header and `data` bytes of zeros.
[[nodiscard]] inline QByteArray safetensorsFile(const QByteArray &json, qsizetype data)
{
    return BytesWriter().text(json).bytes + QByteArray(data, '\0');
}

} // namespace hs::test
