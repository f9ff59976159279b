// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace hs::ui {

/// How the numbers are drawn. Bars stand side by side, StackedBars on each other; HorizontalBars have their names at
/// the side and their values at the end, best for words as categories.
enum class ChartForm { Bars, HorizontalBars, StackedBars, Lines, Area };

/// One row of numbers with its name ("Commits"). One value for each category; nothing: not known, drawn as a gap.
struct ChartSeries
{
    QString name;
    QList<std::optional<double>> values;
};

/// What a chart and its table show. Words are in the person's language; the numbers are plain, and are put into words
/// by a ChartFormat.
struct ChartNumbers
{
    QString categoryTitle;  ///< what the categories are: "Week", "File type"; the head of the table's first column
    QStringList categories; ///< "Week of 3 Aug 2026", "safetensors"
    QList<ChartSeries> series;
    /// Words under the axis, one for each category or none at all; empty words leave a place free. Without them the
    /// categories themselves are written where there is room.
    QStringList axisLabels;
    bool isOverTime = false;   ///< time runs from left to right in every language
    std::optional<double> top; ///< the end of the axis where it is given by nature: 100 for percents
};

/// A number in words: "3.09 GB".
using ChartFormat = std::function<QString(double value)>;

/// As a file of comma-separated values (RFC 4180, UTF-8, lines end in CR LF): numbers with all their digits and a
/// point, what isn't known is left empty.
[[nodiscard]] QByteArray chartCsv(const ChartNumbers &numbers);
/// The same with tabs and plain line ends, for the clipboard.
[[nodiscard]] QString chartTabbed(const ChartNumbers &numbers);
/// Highest, lowest and sum in a few sentences, for those who don't see the chart. Of more than one series each has its
/// own.
[[nodiscard]] QString chartSummary(const ChartNumbers &numbers, const ChartFormat &format);

} // namespace hs::ui
