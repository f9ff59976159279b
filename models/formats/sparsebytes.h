// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <map>
#include <optional>

namespace hs::formats {

/// Bytes [begin, end) of a file.
struct ByteSpan
{
    qint64 begin = 0;
    qint64 end = 0;
    [[nodiscard]] qint64 size() const { return end - begin; }
    friend bool operator==(const ByteSpan &, const ByteSpan &) = default;
};

/// A file of which only some ranges are here. A value: copies share the bytes. Offsets and lengths of any size may be
/// asked for; what lies outside of the file is not there.
class SparseBytes
{
public:
    SparseBytes() = default;
    /// \param size  of the whole file, at least 0
    explicit SparseBytes(qint64 size);
    /// A file that is here whole.
    [[nodiscard]] static SparseBytes of(const QByteArray &bytes);

    [[nodiscard]] qint64 size() const { return m_size; }
    /// Bytes that are here.
    [[nodiscard]] qint64 held() const;

    /// Takes bytes that were read at `offset`; what lies beyond the file's size is left out, what was here stays.
    void add(qint64 offset, QByteArrayView bytes);
    /// What is here from `offset` on without a gap, at most `length` bytes; valid until the next add().
    [[nodiscard]] QByteArrayView at(qint64 offset, qint64 length) const;
    /// The first gap in [offset, offset + length), cut at the end of the file; nothing when all of it is here.
    [[nodiscard]] std::optional<ByteSpan> missing(qint64 offset, qint64 length) const;

private:
    qint64 m_size = 0;
    std::map<qint64, QByteArray> m_pieces; ///< by offset; they neither overlap nor touch
};

} // namespace hs::formats
