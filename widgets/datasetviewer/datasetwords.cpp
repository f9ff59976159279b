// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "datasetviewer/datasetwords.h"

#include "common/formats.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace hs::ui::datasetwords {

namespace {

constexpr qsizetype kMostValues = 20;

struct DatasetTranslations
{
    Q_DECLARE_TR_FUNCTIONS(hs::ui::DatasetViewer)
};

/// The viewer's statistics of a text or a list are those of its length, of a sound its seconds, of a picture its width
/// (datasets-viewer.md §2.5).
QString measured(const QString &type)
{
    if (type == "string_text"_L1)
        return DatasetTranslations::tr("Length in characters");
    if (type == "list"_L1)
        return DatasetTranslations::tr("Number of elements");
    if (type == "audio"_L1)
        return DatasetTranslations::tr("Length in seconds");
    return type == "image"_L1 ? DatasetTranslations::tr("Width in pixels") : DatasetTranslations::tr("Value");
}

/// 29.69911764705882 says no more than 29.7.
QString shortNumber(const QString &text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber ? QLocale().toString(number, 'g', 4) : text;
}

QString mediaWords(const hub::DatasetCell &cell, hub::DatasetColumn::Kind kind)
{
    QString words;
    switch (kind) {
    case hub::DatasetColumn::Kind::Image:
        words = DatasetTranslations::tr("picture");
        break;
    case hub::DatasetColumn::Kind::Audio:
        words = DatasetTranslations::tr("sound");
        break;
    case hub::DatasetColumn::Kind::Video:
        words = DatasetTranslations::tr("film");
        break;
    default:
        words = DatasetTranslations::tr("document");
        break;
    }
    if (cell.width > 0 && cell.height > 0)
        return DatasetTranslations::tr("%1, %2 × %3", "picture, width, height")
            .arg(words)
            .arg(cell.width)
            .arg(cell.height);
    return cell.text.isEmpty() ? words : DatasetTranslations::tr("%1, %2", "sound, its kind").arg(words, cell.text);
}

} // namespace

QString summary(const hub::ColumnStatistics &statistics)
{
    QStringList sentences;
    if (!statistics.min.isEmpty() && !statistics.mean.isEmpty())
        //: %1: what is measured, for example the length of a text
        sentences.append(DatasetTranslations::tr("%1: from %2 to %3, mean %4, median %5.")
                             .arg(measured(statistics.type), shortNumber(statistics.min), shortNumber(statistics.max),
                                  shortNumber(statistics.mean), shortNumber(statistics.median)));
    else if (!statistics.min.isEmpty())
        sentences.append(DatasetTranslations::tr("From %1 to %2.").arg(statistics.min, statistics.max));
    if (statistics.unique)
        sentences.append(DatasetTranslations::tr("%1 different values.").arg(formats::exactCount(*statistics.unique)));
    sentences.append(statistics.missing > 0
                         ? DatasetTranslations::tr("%1 missing.").arg(formats::exactCount(statistics.missing))
                         : DatasetTranslations::tr("None missing."));
    return sentences.join(u' ');
}

ChartNumbers spread(const hub::ColumnStatistics &statistics)
{
    ChartNumbers numbers{.categoryTitle = measured(statistics.type), .series = {{DatasetTranslations::tr("Rows"), {}}}};
    for (qsizetype i = 0; i < statistics.counts.size(); ++i) {
        numbers.categories.append(DatasetTranslations::tr("%1 to %2")
                                      .arg(shortNumber(statistics.edges[i]), shortNumber(statistics.edges[i + 1])));
        // Under the bar where it begins: both ends of all would not fit.
        numbers.axisLabels.append(shortNumber(statistics.edges[i]));
        numbers.series[0].values.append(double(statistics.counts[i]));
    }
    if (!statistics.counts.isEmpty())
        return numbers;
    for (const auto &[value, count] : statistics.frequencies.first(qMin(kMostValues, statistics.frequencies.size()))) {
        numbers.categories.append(value.isEmpty() ? DatasetTranslations::tr("(empty text)") : value);
        numbers.series[0].values.append(double(count));
    }
    return numbers;
}

QString cellText(const hub::DatasetCell &cell, hub::DatasetColumn::Kind kind)
{
    if (cell.kind == hub::DatasetCell::Kind::Null)
        return DatasetTranslations::tr("no value");
    if (cell.kind == hub::DatasetCell::Kind::Media)
        return mediaWords(cell, kind);
    return cell.text.isEmpty() ? DatasetTranslations::tr("(empty text)") : cell.text;
}

} // namespace hs::ui::datasetwords
