// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/reading.h"

#include <QtEndian>

#include <bit>
#include <concepts>

namespace hs::formats {

/// Walks through a file's bytes. The first step that cannot be done is remembered as trouble(), and from then on every
/// step gives zeros and stays where it is: a reader may test isGood() once for several steps, and must in loops.
class ByteCursor
{
public:
    /// \param bytes  outlives the cursor and stays as it is
    explicit ByteCursor(const SparseBytes &bytes, qint64 position = 0);

    void setBigEndian(bool isBig) { m_isBig = isBig; }
    [[nodiscard]] bool isGood() const { return !m_trouble; }
    [[nodiscard]] const std::optional<FormatTrouble> &trouble() const { return m_trouble; }
    /// For `return cursor.failure();`: what went wrong.
    [[nodiscard]] std::unexpected<FormatTrouble> failure() const { return std::unexpected(*m_trouble); }
    [[nodiscard]] qint64 position() const { return m_position; }
    [[nodiscard]] qint64 remaining() const { return m_bytes.size() - m_position; }
    [[nodiscard]] bool isAtEnd() const { return remaining() <= 0; }

    /// The next bytes, valid as long as the file's are; empty with trouble.
    [[nodiscard]] QByteArrayView take(qint64 count);
    /// Passes over bytes that need not be here.
    void skip(qint64 count);
    /// Bytes up to a line feed, which is passed over; Damaged when there is none within `longest` bytes.
    [[nodiscard]] QByteArrayView takeLine(qint64 longest);

    template <typename T>
        requires std::integral<T> || std::floating_point<T>
    [[nodiscard]] T number()
    {
        const QByteArrayView bytes = take(sizeof(T));
        if (bytes.size() < qsizetype(sizeof(T)))
            return {};
        return m_isBig ? qFromBigEndian<T>(bytes.data()) : qFromLittleEndian<T>(bytes.data());
    }

    void fail(FormatTrouble::Kind kind, const QString &detail);

private:
    const SparseBytes &m_bytes;
    QByteArrayView m_window; ///< what is here around the position, to look it up seldom
    qint64 m_windowBegin = 0;
    qint64 m_position = 0;
    bool m_isBig = false;
    std::optional<FormatTrouble> m_trouble;
};

} // namespace hs::formats
