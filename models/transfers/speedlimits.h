// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QList>
#include <QTime>

#include <optional>

namespace hs::transfers {

/// A limit at certain hours of certain days.
struct SpeedRule
{
    QList<int> weekdays;       ///< 1 = Monday … 7 = Sunday; the days on which it begins
    QTime from;                ///< local time
    QTime to;                  ///< at or before `from`: on the next day
    qint64 bytesPerSecond = 0; ///< 0: no limit at that time

    friend bool operator==(const SpeedRule &, const SpeedRule &) = default;
};

/// How fast everything together may be.
struct SpeedLimits
{
    qint64 always = 0;          ///< bytes a second; 0: no limit
    QList<SpeedRule> timetable; ///< the first that is in force replaces `always`
    bool isGoingEasy = false;   ///< somebody else needs the line now: at most `easy`, and one connection a file
    qint64 easy = 1'000'000;    ///< bytes a second

    friend bool operator==(const SpeedLimits &, const SpeedLimits &) = default;
};

/// What the limits say at a moment.
struct ActiveLimit
{
    qint64 bytesPerSecond = 0;      ///< 0: no limit
    std::optional<QDateTime> until; ///< UTC; the end of the timetable's entry that says so

    friend bool operator==(const ActiveLimit &, const ActiveLimit &) = default;
};

/// \param local  the moment, in local time
[[nodiscard]] ActiveLimit activeLimit(const SpeedLimits &limits, const QDateTime &local);

} // namespace hs::transfers
