// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace hs::hub {

// What the dataset viewer tells of a dataset (shared/hub-api/datasets-viewer.md).

/// Which questions the viewer answers for a dataset (`/is-valid`).
struct ViewerAbilities
{
    bool hasRows = false;    ///< /rows
    bool hasPreview = false; ///< /first-rows only
    bool canSearch = false;
    bool canFilter = false;
    bool hasStatistics = false;

    [[nodiscard]] bool isAnything() const { return hasRows || hasPreview; }
    friend bool operator==(const ViewerAbilities &, const ViewerAbilities &) = default;
};

struct DatasetSplit
{
    QString config; ///< the subset
    QString name;   ///< "train"
    friend bool operator==(const DatasetSplit &, const DatasetSplit &) = default;
};

struct DatasetColumn
{
    enum class Kind { Text, Number, Bool, Label, Image, Audio, Video, Document, Nested, Other };

    QString name;
    Kind kind = Kind::Other;
    QString type;       ///< as the viewer writes it: "int64", "list<string>", "image"
    QStringList labels; ///< of a Label, by number
    friend bool operator==(const DatasetColumn &, const DatasetColumn &) = default;
};

struct DatasetCell
{
    enum class Kind { Null, Text, Number, Bool, Nested, Media };

    Kind kind = Kind::Null;
    QString text;             ///< the value; of Nested its JSON, of Media its kind ("audio/wav") where told
    QUrl source;              ///< Media: signed and short-lived, to be fetched without the token and never kept
    int width = 0;            ///< pixels; 0: not told
    int height = 0;           ///< pixels; 0: not told
    bool isTruncated = false; ///< the viewer gave only the beginning
    friend bool operator==(const DatasetCell &, const DatasetCell &) = default;
};

struct DatasetRow
{
    qint64 index = 0;         ///< in the split, also in the answers to searches
    QList<DatasetCell> cells; ///< one for each column
    friend bool operator==(const DatasetRow &, const DatasetRow &) = default;
};

/// A page of rows.
struct DatasetRows
{
    QList<DatasetColumn> columns;
    QList<DatasetRow> rows;
    std::optional<qint64> total; ///< rows there are; nothing for a preview
    bool isPartial = false;      ///< of a big split only the first 5 GB were looked at; a preview has more rows
    friend bool operator==(const DatasetRows &, const DatasetRows &) = default;
};

/// What a column holds, over the whole split (`/statistics`).
struct ColumnStatistics
{
    QString column;
    QString type; ///< int, float, string_text, string_label, class_label, bool, list, audio, image, datetime …
    qint64 missing = 0;
    std::optional<qint64> unique;
    QString min; ///< as the viewer writes it: numbers, or times
    QString max;
    QString mean;
    QString median;
    QString deviation;
    QList<qint64> counts; ///< of the histogram
    QStringList edges;    ///< one more than counts
    QList<std::pair<QString, qint64>> frequencies;
    friend bool operator==(const ColumnStatistics &, const ColumnStatistics &) = default;
};

struct DatasetStatistics
{
    qint64 rows = 0;
    QList<ColumnStatistics> columns;
    bool isPartial = false;
    friend bool operator==(const DatasetStatistics &, const DatasetStatistics &) = default;
};

} // namespace hs::hub
