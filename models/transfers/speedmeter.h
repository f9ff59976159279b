// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QList>

#include <chrono>
#include <optional>

namespace hs::transfers {

/// Speed over the last five seconds, from samples of a growing number.
class SpeedMeter
{
public:
    /// \param total  bytes so far; a smaller number than before begins anew
    void add(const QDateTime &now, qint64 total);
    void clear() { m_samples.clear(); }

    /// Bytes a second; 0 while nothing is known. Falls to 0 within five seconds when nothing moves.
    [[nodiscard]] qint64 speed() const;
    /// Nothing for the first three seconds, and when nothing moves (design.md §8).
    [[nodiscard]] std::optional<std::chrono::seconds> timeLeft(qint64 bytesLeft) const;

private:
    struct Sample
    {
        QDateTime at;
        qint64 total = 0;
    };
    QList<Sample> m_samples;
};

} // namespace hs::transfers
