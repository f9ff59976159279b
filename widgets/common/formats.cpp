// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/formats.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace hs::ui::formats {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(hs::ui::Formats)
};

constexpr qint64 kFirstShortCount = 10'000;
constexpr int kShortOidDigits = 7;
constexpr int kHeaderOidDigits = 12;
constexpr qint64 kMinute = 60;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
/// A commit of an hour before midnight is "1 hours ago" just after it, not "Yesterday".
constexpr qint64 kYesterdayFrom = 6 * kHour;

QString withUnit(const QString &number, const QString &unit)
{
    return number + kNarrowSpace + unit;
}

struct Scaled
{
    double value;
    size_t step;
};

/// Divides by 1000 until three figures suffice; 999.6 already counts as 1000 because it would be written so.
Scaled scaled(double value, size_t lastStep)
{
    size_t step = 0;
    while (value >= 999.5 && step < lastStep) {
        value /= 1000;
        ++step;
    }
    return {value, step};
}

int decimalsForThreeFigures(double value)
{
    if (value >= 99.95) {
        return 0;
    }
    return value >= 9.995 ? 1 : 2;
}

QString threeFigures(double value, const QLocale &locale)
{
    return locale.toString(value, 'f', decimalsForThreeFigures(value));
}

QString shortCount(qint64 value, const QLocale &locale)
{
    const std::array units{QString(), Words::tr("k", "thousand"), Words::tr("M", "million"),
                           Words::tr("B", "thousand million"), Words::tr("T", "million million")};
    const Scaled number = scaled(static_cast<double>(value), units.size() - 1);
    return number.step == 0 ? locale.toString(value) : withUnit(threeFigures(number.value, locale), units[number.step]);
}

std::array<QString, 6> byteUnits()
{
    return {Words::tr("B", "byte"), Words::tr("kB"), Words::tr("MB"),
            Words::tr("GB"),        Words::tr("TB"), Words::tr("PB")};
}

QString twoUnits(qint64 big, const QString &bigUnit, qint64 small, const QString &smallUnit, const QLocale &locale)
{
    const QString first = withUnit(locale.toString(big), bigUnit);
    return small == 0 ? first : first + QChar(QChar::Nbsp) + withUnit(locale.toString(small), smallUnit);
}

} // namespace

QString bytes(qint64 count, const QLocale &locale)
{
    const auto units = byteUnits();
    const Scaled number = scaled(static_cast<double>(std::max<qint64>(0, count)), units.size() - 1);
    const QString digits =
        number.step == 0 ? locale.toString(std::max<qint64>(0, count)) : threeFigures(number.value, locale);
    return withUnit(digits, units[number.step]);
}

QString count(qint64 value, const QLocale &locale)
{
    return value < kFirstShortCount ? locale.toString(value) : shortCount(value, locale);
}

qint64 whole(double value)
{
    constexpr double kMost = 9.2e18;
    return std::isnan(value) ? 0 : qRound64(std::clamp(value, -kMost, kMost));
}

QString exactCount(qint64 value, const QLocale &locale)
{
    return locale.toString(value);
}

QString parameters(qint64 value, const QLocale &locale)
{
    return shortCount(value, locale);
}

QString speed(qint64 bytesPerSecond, const QLocale &locale)
{
    const std::array units{Words::tr("B/s"), Words::tr("kB/s"), Words::tr("MB/s"), Words::tr("GB/s")};
    const Scaled number = scaled(static_cast<double>(std::max<qint64>(0, bytesPerSecond)), units.size() - 1);
    const int decimals = number.step == 0 || number.value >= 99.95 ? 0 : 1;
    return withUnit(locale.toString(number.value, 'f', decimals), units[number.step]);
}

QString timeLeft(std::chrono::seconds left, const QLocale &locale)
{
    const qint64 seconds = std::max<qint64>(0, left.count());
    const QString s = Words::tr("s", "seconds");
    const QString min = Words::tr("min", "minutes");
    const QString h = Words::tr("h", "hours");
    const QString d = Words::tr("d", "days");
    if (seconds < kMinute) {
        return withUnit(locale.toString(seconds), s);
    }
    if (seconds < kHour) {
        return twoUnits(seconds / kMinute, min, seconds % kMinute, s, locale);
    }
    if (seconds < kDay) {
        return twoUnits(seconds / kHour, h, seconds % kHour / kMinute, min, locale);
    }
    return twoUnits(seconds / kDay, d, seconds % kDay / kHour, h, locale);
}

QString relativePast(const QDateTime &when, const QDateTime &now, const QLocale &locale)
{
    if (!when.isValid()) {
        return {};
    }
    const QDateTime then = when.toLocalTime();
    const QDateTime today = now.toLocalTime();
    const qint64 seconds = then.secsTo(today);
    const qint64 days = then.date().daysTo(today.date());
    if (seconds < kMinute) {
        // Clocks differ: a time slightly ahead is still "now"; one far ahead is shown as the date it claims to be.
        return seconds > -kDay ? Words::tr("just now") : date(then.date(), today.date(), locale);
    }
    if (seconds < kHour) {
        return Words::tr("%Ln min ago", nullptr, static_cast<int>(seconds / kMinute));
    }
    if (days == 0 || seconds < kYesterdayFrom) {
        return Words::tr("%Ln hours ago", nullptr, static_cast<int>(seconds / kHour));
    }
    if (days == 1) {
        return Words::tr("Yesterday");
    }
    if (days <= 6) {
        return Words::tr("%Ln days ago", nullptr, static_cast<int>(days));
    }
    return date(then.date(), today.date(), locale);
}

QString pastInSentence(const QDateTime &when, const QDateTime &now, const QLocale &locale)
{
    QString text = relativePast(when, now, locale);
    // "Yesterday" begins a cell elsewhere; "26 Jul" has a name that keeps its capital.
    if (!text.isEmpty() && std::ranges::none_of(text, [](QChar c) { return c.isDigit(); }))
        text[0] = text.at(0).toLower();
    return text;
}

QString date(const QDate &when, const QDate &now, const QLocale &locale)
{
    //: A date of this year, in the order your language wants: d day, MMM short month.
    const QString thisYear = Words::tr("d MMM");
    //: A date of another year: d day, MMM short month, yyyy year.
    const QString otherYear = Words::tr("d MMM yyyy");
    return locale.toString(when, when.year() == now.year() ? thisYear : otherYear);
}

QString dateTime(const QDateTime &when, const QDateTime &now, const QLocale &locale)
{
    const QDateTime local = when.toLocalTime();
    // Some locales, the one of no language among them, have seconds in their short time too.
    static const QRegularExpression seconds(u"[:.]s+"_s);
    const QString time = locale.timeFormat(QLocale::ShortFormat).remove(seconds);
    //: %1 is a date, %2 a time of day: "23 Sep, 14:02".
    return Words::tr("%1, %2").arg(date(local.date(), now.toLocalTime().date(), locale),
                                   locale.toString(local.time(), time));
}

QString exactDateTime(const QDateTime &when, const QLocale &locale)
{
    return locale.toString(when.toLocalTime(), QLocale::LongFormat);
}

QString percent(double ratio, const QLocale &locale)
{
    // The small addition undoes binary rounding: 0.29 * 100 is 28.999…
    const int whole = static_cast<int>(std::floor(std::clamp(ratio, 0.0, 1.0) * 100 + 1e-9));
    //: A percentage; put the space your language wants before the sign.
    return Words::tr("%1%").arg(locale.toString(whole));
}

int pluralOf(qint64 count)
{
    return static_cast<int>(std::clamp<qint64>(count, 0, std::numeric_limits<int>::max()));
}

QString shortOid(QStringView oid)
{
    return oid.first(std::min<qsizetype>(oid.size(), kShortOidDigits)).toString();
}

QString headerOid(QStringView oid)
{
    return oid.first(std::min<qsizetype>(oid.size(), kHeaderOidDigits)).toString();
}

} // namespace hs::ui::formats
