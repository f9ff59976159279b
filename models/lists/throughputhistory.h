// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

namespace hs::models {

/// How fast bytes came in over the last two minutes, second by second.
class ThroughputHistory
{
public:
    static constexpr int kSeconds = 120;

    /// Once a second. \param bytesFetched  so far; less than before: the count began anew
    void add(qint64 bytesFetched);

    /// Bytes a second, oldest first; as many as were measured, at most kSeconds.
    [[nodiscard]] const QList<qint64> &rates() const { return m_rates; }
    [[nodiscard]] qint64 now() const { return m_rates.isEmpty() ? 0 : m_rates.last(); }
    [[nodiscard]] qint64 highest() const;
    /// Over the seconds in which anything moved.
    [[nodiscard]] qint64 average() const;

private:
    qint64 m_last = -1;
    QList<qint64> m_rates;
};

/// The top of an axis for such a value: 1, 1.2, 1.5, 2, 3, 4, 5, 6 or 8 times a power of ten, so that its half is
/// round.
[[nodiscard]] qint64 roundAxisTop(qint64 highest);

} // namespace hs::models
