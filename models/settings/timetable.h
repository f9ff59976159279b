// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transfers/speedlimits.h"

#include <QList>
#include <QString>

namespace hs::models {

/// The timetable as one line of the settings file: "12345 08:00-18:00 5000000; 67 00:00-00:00 0", that is weekdays
/// (1 is Monday), hours of local time, bytes per second (0: no limit).
[[nodiscard]] QString timetableText(const QList<transfers::SpeedRule> &rules);

/// Rules that make no sense are left out: people edit the file.
[[nodiscard]] QList<transfers::SpeedRule> parseTimetable(const QString &text);

} // namespace hs::models
