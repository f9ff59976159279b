// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/speedlimits.h"

#include <algorithm>

namespace hs::transfers {

namespace {

/// When the rule's turn that began on this day ends; nothing: it is not its turn now.
std::optional<QDateTime> endOfTurn(const SpeedRule &rule, const QDate &day, const QDateTime &local)
{
    if (!rule.from.isValid() || !rule.to.isValid() || !rule.weekdays.contains(day.dayOfWeek()))
        return std::nullopt;
    const QDateTime begin(day, rule.from, local.timeZone());
    const QDateTime end(rule.to > rule.from ? day : day.addDays(1), rule.to, local.timeZone());
    return begin <= local && local < end ? std::optional(end) : std::nullopt;
}

} // namespace

ActiveLimit activeLimit(const SpeedLimits &limits, const QDateTime &local)
{
    ActiveLimit active{.bytesPerSecond = std::max<qint64>(limits.always, 0), .until = {}};
    for (const SpeedRule &rule : limits.timetable) {
        auto end = endOfTurn(rule, local.date(), local);
        if (!end)
            end = endOfTurn(rule, local.date().addDays(-1), local);
        if (!end)
            continue;
        active = {.bytesPerSecond = std::max<qint64>(rule.bytesPerSecond, 0), .until = end->toUTC()};
        break;
    }
    const bool isSlowAlready = active.bytesPerSecond > 0 && active.bytesPerSecond <= limits.easy;
    if (limits.isGoingEasy && limits.easy > 0 && !isSlowAlready)
        active = {.bytesPerSecond = limits.easy, .until = {}};
    return active;
}

} // namespace hs::transfers
