// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/timetable.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace hs::models {

using transfers::SpeedRule;

QString timetableText(const QList<SpeedRule> &rules)
{
    QStringList lines;
    for (const SpeedRule &rule : rules) {
        QString days;
        for (const int day : rule.weekdays)
            days += QString::number(day);
        lines << u"%1 %2-%3 %4"_s.arg(days, rule.from.toString(u"HH:mm"), rule.to.toString(u"HH:mm"))
                     .arg(rule.bytesPerSecond);
    }
    return lines.join(u"; "_s);
}

QList<SpeedRule> parseTimetable(const QString &text)
{
    static const QRegularExpression kRule(
        u"^\\s*([1-7]{1,7})\\s+(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)\\s+(\\d{1,13})\\s*$"_s);
    QList<SpeedRule> rules;
    const QStringList lines = text.split(u';', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const auto match = kRule.match(line);
        SpeedRule rule{.weekdays = {},
                       .from = QTime::fromString(match.captured(2), u"HH:mm"),
                       .to = QTime::fromString(match.captured(3), u"HH:mm"),
                       .bytesPerSecond = match.captured(4).toLongLong()};
        if (!match.hasMatch() || !rule.from.isValid() || !rule.to.isValid())
            continue;
        const QString days = match.captured(1);
        for (const QChar day : days) {
            if (!rule.weekdays.contains(day.digitValue()))
                rule.weekdays.append(day.digitValue());
        }
        rules.append(rule);
    }
    return rules;
}

} // namespace hs::models
