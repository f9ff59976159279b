// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartnumbers.h"

#include <QCoreApplication>
#include <QLocale>

namespace hs::ui {

using namespace Qt::StringLiterals;

namespace {

struct ChartTranslations
{
    Q_DECLARE_TR_FUNCTIONS(ChartNumbers)
};

QString plainNumber(const std::optional<double> &value)
{
    return value ? QString::number(*value, 'g', QLocale::FloatingPointShortest) : QString();
}

QString csvField(const QString &text)
{
    if (!text.contains(u'"') && !text.contains(u',') && !text.contains(u'\n') && !text.contains(u'\r'))
        return text;
    return u'"' + QString(text).replace(u"\""_s, u"\"\""_s) + u'"';
}

QString tabbedField(const QString &text)
{
    return QString(text).replace(u'\t', u' ').replace(u'\n', u' ');
}

template <typename Field>
QString lines(const ChartNumbers &numbers, QLatin1StringView separator, QLatin1StringView lineEnd, Field field)
{
    QStringList head{field(numbers.categoryTitle)};
    for (const ChartSeries &series : numbers.series)
        head.append(field(series.name));
    QString text = head.join(separator) + lineEnd;
    for (qsizetype row = 0; row < numbers.categories.size(); ++row) {
        QStringList line{field(numbers.categories[row])};
        for (const ChartSeries &series : numbers.series)
            line.append(plainNumber(series.values.value(row)));
        text += line.join(separator) + lineEnd;
    }
    return text;
}

QString seriesSummary(const ChartNumbers &numbers, const ChartSeries &series, const ChartFormat &format)
{
    qsizetype highest = -1;
    qsizetype lowest = -1;
    for (qsizetype i = 0; i < qMin(series.values.size(), numbers.categories.size()); ++i) {
        if (!series.values[i])
            continue;
        if (highest < 0 || *series.values[i] > *series.values[highest])
            highest = i;
        if (lowest < 0 || *series.values[i] < *series.values[lowest])
            lowest = i;
    }
    if (highest < 0)
        return ChartTranslations::tr("No numbers");
    const QString highestWords =
        ChartTranslations::tr("Highest: %1, %2.").arg(numbers.categories[highest], format(*series.values[highest]));
    if (lowest == highest)
        return highestWords;
    //: The two sentences are "Highest: main, 12." and "Lowest: dev, 1."
    return ChartTranslations::tr("%1 %2").arg(
        highestWords,
        ChartTranslations::tr("Lowest: %1, %2.").arg(numbers.categories[lowest], format(*series.values[lowest])));
}

} // namespace

QByteArray chartCsv(const ChartNumbers &numbers)
{
    return lines(numbers, ","_L1, "\r\n"_L1, csvField).toUtf8();
}

QString chartTabbed(const ChartNumbers &numbers)
{
    return lines(numbers, "\t"_L1, "\n"_L1, tabbedField);
}

QString chartSummary(const ChartNumbers &numbers, const ChartFormat &format)
{
    QStringList sentences{
        ChartTranslations::tr("%Ln values by %1.", nullptr, int(numbers.categories.size())).arg(numbers.categoryTitle)};
    for (const ChartSeries &series : numbers.series) {
        const QString words = seriesSummary(numbers, series, format);
        sentences.append(numbers.series.size() > 1 ? u"%1: %2"_s.arg(series.name, words) : words);
    }
    return sentences.join(u' ');
}

} // namespace hs::ui
