// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/json/datasetdecoder.h"

#include <QJsonDocument>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace hs::hub {

namespace {

constexpr int kDeepestType = 8;

QString typeText(const QJsonValue &type, int depth);

QString fieldsText(const QJsonObject &fields, int depth)
{
    QStringList parts;
    for (auto it = fields.begin(); it != fields.end(); ++it)
        parts.append(it.key() + ": "_L1 + typeText(it.value(), depth + 1));
    return u'{' + parts.join(", "_L1) + u'}';
}

QString shapeText(const QJsonArray &shape)
{
    QStringList parts;
    for (const QJsonValue &side : shape)
        parts.append(side.isNull() ? u"?"_s : QString::number(side.toInteger()));
    return parts.join(u'×');
}

/// datasets-viewer.md §2.1: types are objects with a "_type", plain objects are nested columns, plain arrays lists.
QString typeText(const QJsonValue &type, int depth)
{
    if (depth > kDeepestType)
        return u"…"_s;
    if (type.isArray())
        return "list<"_L1 + typeText(type.toArray().first(), depth + 1) + u'>';
    const QJsonObject object = type.toObject();
    const QString word = object.value("_type"_L1).toString();
    if (word.isEmpty())
        return object.isEmpty() ? u"?"_s : fieldsText(object, depth);
    if (word == "Value"_L1)
        return object.value("dtype"_L1).toString();
    if (word == "ClassLabel"_L1)
        return u"label (%1)"_s.arg(object.value("names"_L1).toArray().size());
    if (word == "List"_L1 || word == "LargeList"_L1 || word == "Sequence"_L1)
        return "list<"_L1 + typeText(object.value("feature"_L1), depth + 1) + u'>';
    if (word.startsWith("Array"_L1))
        return object.value("dtype"_L1).toString() + u' ' + shapeText(object.value("shape"_L1).toArray());
    return word.toLower();
}

bool isNumberType(const QString &dtype)
{
    return dtype.startsWith("int"_L1) || dtype.startsWith("uint"_L1) || dtype.startsWith("float"_L1) ||
           dtype.startsWith("decimal"_L1);
}

DatasetColumn::Kind kindOf(const QJsonObject &type)
{
    using Kind = DatasetColumn::Kind;
    const QString word = type.value("_type"_L1).toString();
    if (word == "Value"_L1) {
        const QString dtype = type.value("dtype"_L1).toString();
        return dtype == "bool"_L1 ? Kind::Bool : isNumberType(dtype) ? Kind::Number : Kind::Text;
    }
    if (word == "ClassLabel"_L1)
        return Kind::Label;
    if (word == "Image"_L1)
        return Kind::Image;
    if (word == "Audio"_L1)
        return Kind::Audio;
    if (word == "Video"_L1)
        return Kind::Video;
    return word == "Pdf"_L1 ? Kind::Document : Kind::Nested;
}

// The viewer's own page has 100 rows; each row makes a cell for every column, also where the answer has none.
constexpr qsizetype kMostRows = 100;
constexpr qsizetype kMostColumns = 10'000;

QList<DatasetColumn> columnsOf(const JsonReader &page)
{
    QList<DatasetColumn> columns;
    for (const JsonReader &feature : page.objects("features"_L1)) {
        if (columns.size() >= kMostColumns)
            break;
        const QJsonValue type = feature.value("type"_L1);
        DatasetColumn column{
            .name = feature.text("name"_L1), .kind = kindOf(type.toObject()), .type = typeText(type, 0), .labels = {}};
        if (column.kind == DatasetColumn::Kind::Label) {
            for (const QJsonValue &name : type.toObject().value("names"_L1).toArray())
                column.labels.append(name.toString());
        }
        columns.append(std::move(column));
    }
    return columns;
}

QString numberText(const QJsonValue &value)
{
    const double number = value.toDouble();
    // Whole numbers above 2^53 are kept by Qt's reader as long as they are not asked for as a double.
    const qint64 whole = value.toInteger(0);
    if (double(whole) == number)
        return QString::number(whole);
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

QString compactJson(const QJsonValue &value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

/// Audio is an array of the same sound in several formats; the first one will do.
std::optional<DatasetCell> mediaCell(const QJsonValue &value)
{
    const QJsonObject object = value.isArray() ? value.toArray().first().toObject() : value.toObject();
    const QUrl source(object.value("src"_L1).toString(), QUrl::StrictMode);
    if (source.scheme() != "https"_L1 && source.scheme() != "http"_L1)
        return std::nullopt;
    DatasetCell cell{.kind = DatasetCell::Kind::Media, .text = object.value("type"_L1).toString(), .source = source};
    cell.width = object.value("width"_L1).toInt();
    cell.height = object.value("height"_L1).toInt();
    return cell;
}

DatasetCell cellOf(const QJsonValue &value, const DatasetColumn &column)
{
    using Kind = DatasetCell::Kind;
    if (value.isNull() || value.isUndefined())
        return {};
    const bool isMedia = column.kind >= DatasetColumn::Kind::Image && column.kind <= DatasetColumn::Kind::Document;
    if (isMedia) {
        if (auto cell = mediaCell(value))
            return *cell;
    }
    if (column.kind == DatasetColumn::Kind::Label && value.isDouble())
        return {.kind = Kind::Text, .text = column.labels.value(value.toInt(-1), numberText(value)), .source = {}};
    if (value.isBool())
        return {.kind = Kind::Bool, .text = value.toBool() ? u"true"_s : u"false"_s, .source = {}};
    if (value.isDouble())
        return {.kind = Kind::Number, .text = numberText(value), .source = {}};
    if (value.isString())
        return {.kind = Kind::Text, .text = value.toString(), .source = {}};
    return {.kind = Kind::Nested, .text = compactJson(value), .source = {}};
}

DatasetRow rowOf(const JsonReader &row, const QList<DatasetColumn> &columns)
{
    const QJsonObject values = row.value("row"_L1).toObject();
    const QStringList truncated = row.texts("truncated_cells"_L1);
    DatasetRow result{.index = row.integer("row_idx"_L1).value_or(0), .cells = {}};
    result.cells.reserve(columns.size());
    for (const DatasetColumn &column : columns) {
        DatasetCell cell = cellOf(values.value(column.name), column);
        cell.isTruncated = truncated.contains(column.name);
        result.cells.append(std::move(cell));
    }
    return result;
}

QString figureText(const JsonReader &figures, QLatin1StringView key)
{
    const QJsonValue value = figures.value(key);
    return value.isDouble() ? numberText(value) : value.toString();
}

void readHistogram(ColumnStatistics &column, const JsonReader &histogram)
{
    for (const QJsonValue &count : histogram.value("hist"_L1).toArray())
        column.counts.append(std::max<qint64>(0, count.toInteger()));
    for (const QJsonValue &edge : histogram.value("bin_edges"_L1).toArray())
        column.edges.append(edge.isDouble() ? numberText(edge) : edge.toString());
    if (column.edges.size() != column.counts.size() + 1) {
        column.counts.clear();
        column.edges.clear();
    }
}

ColumnStatistics statisticsOf(const JsonReader &entry)
{
    const JsonReader figures = entry.object("column_statistics"_L1);
    ColumnStatistics column{.column = entry.text("column_name"_L1), .type = entry.text("column_type"_L1)};
    column.missing = figures.integer("nan_count"_L1).value_or(0);
    column.unique = figures.integer("n_unique"_L1);
    column.min = figureText(figures, "min"_L1);
    column.max = figureText(figures, "max"_L1);
    column.mean = figureText(figures, "mean"_L1);
    column.median = figureText(figures, "median"_L1);
    column.deviation = figureText(figures, "std"_L1);
    readHistogram(column, figures.object("histogram"_L1));
    const QJsonObject frequencies = figures.value("frequencies"_L1).toObject();
    for (auto it = frequencies.begin(); it != frequencies.end(); ++it)
        column.frequencies.append({it.key(), std::max<qint64>(0, it.value().toInteger())});
    std::ranges::stable_sort(column.frequencies, std::ranges::greater(), &std::pair<QString, qint64>::second);
    return column;
}

} // namespace

Result<ViewerAbilities> decodeAbilities(const QByteArray &json)
{
    const auto answer = readObject(json);
    if (!answer)
        return std::unexpected(answer.error());
    return ViewerAbilities{answer->flag("viewer"_L1), answer->flag("preview"_L1), answer->flag("search"_L1),
                           answer->flag("filter"_L1), answer->flag("statistics"_L1)};
}

Result<QList<DatasetSplit>> decodeSplits(const QByteArray &json)
{
    const auto answer = readObject(json);
    if (!answer)
        return std::unexpected(answer.error());
    QList<DatasetSplit> splits;
    for (const JsonReader &split : answer->objects("splits"_L1)) {
        const DatasetSplit entry{split.text("config"_L1), split.text("split"_L1)};
        if (!entry.config.isEmpty() && !entry.name.isEmpty())
            splits.append(entry);
    }
    return splits;
}

Result<DatasetRows> decodeDatasetRows(const QByteArray &json)
{
    const auto page = readObject(json);
    if (!page)
        return std::unexpected(page.error());
    DatasetRows rows;
    rows.columns = columnsOf(*page);
    for (const JsonReader &row : page->objects("rows"_L1)) {
        if (rows.rows.size() >= kMostRows)
            break;
        rows.rows.append(rowOf(row, rows.columns));
    }
    rows.total = page->integer("num_rows_total"_L1);
    rows.isPartial = page->flag("partial"_L1) || page->flag("truncated"_L1);
    return rows;
}

Result<DatasetStatistics> decodeStatistics(const QByteArray &json)
{
    const auto answer = readObject(json);
    if (!answer)
        return std::unexpected(answer.error());
    DatasetStatistics statistics{
        .rows = answer->integer("num_examples"_L1).value_or(0), .columns = {}, .isPartial = answer->flag("partial"_L1)};
    for (const JsonReader &entry : answer->objects("statistics"_L1))
        statistics.columns.append(statisticsOf(entry));
    return statistics;
}

Result<QByteArray> decodeViewerKey(const QByteArray &json)
{
    const auto answer = readObject(json);
    if (!answer)
        return std::unexpected(answer.error());
    const auto token = answer->requiredText("token"_L1);
    if (!token)
        return std::unexpected(token.error());
    return token->toLatin1();
}

QString indentedJson(const QString &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    return document.isNull() ? json : QString::fromUtf8(document.toJson(QJsonDocument::Indented)).trimmed();
}

} // namespace hs::hub
