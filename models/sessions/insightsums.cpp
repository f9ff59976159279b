// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/insightsums.h"

#include <QHash>
#include <QMap>

#include <algorithm>

namespace hs::models {

namespace {

constexpr int kMostWeeks = 104;
constexpr int kMostMonths = 120;

QString typeOf(const QString &path)
{
    const QString name = path.sliced(path.lastIndexOf(u'/') + 1);
    const qsizetype dot = name.lastIndexOf(u'.');
    // ".gitattributes" and "LICENSE" are their own type.
    return dot > 0 && dot + 1 < name.size() ? name.sliced(dot + 1).toLower() : name;
}

LargestAmounts largestOf(const QHash<QString, qint64> &amounts, int most)
{
    LargestAmounts result;
    for (auto it = amounts.cbegin(); it != amounts.cend(); ++it)
        result.largest.append({it.key(), it.value()});
    // By name where they are equal: the same answer looks the same each time.
    std::ranges::sort(result.largest, [](const NamedAmount &a, const NamedAmount &b) {
        return a.amount != b.amount ? a.amount > b.amount : a.name < b.name;
    });
    // One that is left out would take the line that it could have itself.
    while (result.largest.size() > most + 1 || (result.others > 0 && result.largest.size() > most)) {
        result.otherAmount += result.largest.takeLast().amount;
        ++result.others;
    }
    return result;
}

QDate spanStart(const QDate &day, CommitRhythm::Unit unit)
{
    switch (unit) {
    case CommitRhythm::Unit::Week:
        return day.addDays(1 - day.dayOfWeek());
    case CommitRhythm::Unit::Month:
        return {day.year(), day.month(), 1};
    case CommitRhythm::Unit::Year:
        break;
    }
    return {day.year(), 1, 1};
}

QDate nextSpan(const QDate &start, CommitRhythm::Unit unit)
{
    switch (unit) {
    case CommitRhythm::Unit::Week:
        return start.addDays(7);
    case CommitRhythm::Unit::Month:
        return start.addMonths(1);
    case CommitRhythm::Unit::Year:
        break;
    }
    return start.addYears(1);
}

CommitRhythm::Unit unitFor(const QDate &first, const QDate &last)
{
    if (first.daysTo(last) <= kMostWeeks * 7)
        return CommitRhythm::Unit::Week;
    const int months = (last.year() - first.year()) * 12 + last.month() - first.month();
    return months <= kMostMonths ? CommitRhythm::Unit::Month : CommitRhythm::Unit::Year;
}

} // namespace

LargestAmounts sizesByType(const QList<hub::Sibling> &files, int most)
{
    QHash<QString, qint64> sizes;
    for (const hub::Sibling &file : files) {
        if (file.size)
            sizes[typeOf(file.path)] += std::max<qint64>(0, *file.size);
    }
    return largestOf(sizes, most);
}

LargestAmounts commitsByAuthor(const QList<hub::Commit> &commits, int most)
{
    QHash<QString, qint64> counts;
    for (const hub::Commit &commit : commits) {
        for (const hub::CommitAuthor &author : commit.authors)
            ++counts[author.user];
    }
    return largestOf(counts, most);
}

CommitRhythm commitRhythm(const QList<hub::Commit> &commits)
{
    constexpr int kEarliest = 1990;
    constexpr int kLatest = 2200;
    QMap<QDate, int> days;
    for (const hub::Commit &commit : commits) {
        const QDate day = commit.date ? commit.date->toLocalTime().date() : QDate();
        if (day.isValid() && day.year() >= kEarliest && day.year() <= kLatest)
            ++days[day];
    }
    CommitRhythm rhythm;
    if (days.isEmpty())
        return rhythm;
    rhythm.unit = unitFor(days.firstKey(), days.lastKey());
    for (auto it = days.cbegin(); it != days.cend(); ++it) {
        const QDate start = spanStart(it.key(), rhythm.unit);
        if (rhythm.spans.isEmpty())
            rhythm.spans.append({start, 0});
        while (rhythm.spans.constLast().first < start)
            rhythm.spans.append({nextSpan(rhythm.spans.constLast().first, rhythm.unit), 0});
        rhythm.spans.last().commits += it.value();
    }
    return rhythm;
}

} // namespace hs::models
