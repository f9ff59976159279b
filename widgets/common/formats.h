// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QLocale>
#include <QString>

#include <chrono>

/// Numbers, sizes and times as the whole program writes them (design.md §8). Decimal marks and grouping are the
/// locale's; between a number and its unit stands a narrow no-break space (U+202F).
namespace hs::ui::formats {

/// Between a number and its unit.
inline constexpr QChar kNarrowSpace(0x202f);

/// "820 B", "9.84 kB", "3.09 GB": decimal units, three significant figures.
[[nodiscard]] QString bytes(qint64 count, const QLocale &locale = QLocale());
/// "1,284" below 10,000, then "12.4 k", "7.10 M", "1.20 B".
[[nodiscard]] QString count(qint64 value, const QLocale &locale = QLocale());
/// Every digit, grouped: "612,440". For tooltips and details.
[[nodiscard]] QString exactCount(qint64 value, const QLocale &locale = QLocale());
/// The nearest number to say; beyond what can be said, the last that can.
[[nodiscard]] qint64 whole(double value);
/// Parameters of a model: "494 M", "8.19 B".
[[nodiscard]] QString parameters(qint64 value, const QLocale &locale = QLocale());
/// "84.2 MB/s", "100 MB/s".
[[nodiscard]] QString speed(qint64 bytesPerSecond, const QLocale &locale = QLocale());
/// "19 s", "1 min 5 s", "2 h 10 min", "3 d 4 h": at most two units.
[[nodiscard]] QString timeLeft(std::chrono::seconds left, const QLocale &locale = QLocale());
/// "just now", "5 min ago", "4 hours ago", "Yesterday", "3 days ago", "26 Jul", "25 Sep 2024".
[[nodiscard]] QString relativePast(const QDateTime &when, const QDateTime &now, const QLocale &locale = QLocale());
/// The same inside a sentence: "yesterday"; dates keep their capital.
[[nodiscard]] QString pastInSentence(const QDateTime &when, const QDateTime &now, const QLocale &locale = QLocale());
/// "25 Sep 2024, 14:02" in local time, for tooltips and banners. The year is left out when it is \a now's.
[[nodiscard]] QString dateTime(const QDateTime &when, const QDateTime &now, const QLocale &locale = QLocale());
/// The exact local date and time in the locale's own long form, for tooltips.
[[nodiscard]] QString exactDateTime(const QDateTime &when, const QLocale &locale = QLocale());
/// "26 Jul" or, in another year than \a now, "25 Sep 2024".
[[nodiscard]] QString date(const QDate &when, const QDate &now, const QLocale &locale = QLocale());
/// "67%", rounded down, so that 100% is only said when nothing is missing.
[[nodiscard]] QString percent(double ratio, const QLocale &locale = QLocale());
/// For tr(): the number that chooses the form of a word, of a count that is written by itself ("12.4 k downloads").
[[nodiscard]] int pluralOf(qint64 count);
/// The first 7 digits of an object id, for lists.
[[nodiscard]] QString shortOid(QStringView oid);
/// The first 12 digits of an object id, for headers.
[[nodiscard]] QString headerOid(QStringView oid);

} // namespace hs::ui::formats
