// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/sample/tableformats.h"

#include "localhub/sample/parquetfile.h"
#include "localhub/sample/samplelog.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace hs::localhub {

namespace {

/// A scalar as JSON text. QJsonDocument writes only arrays and objects, so the brackets come off.
QByteArray jsonScalar(const QJsonValue &value)
{
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).sliced(1).chopped(1);
}

QByteArray plainText(const TableColumn &column, int row)
{
    const QVariant &cell = column.cells.at(row);
    switch (column.type) {
    case CellType::Number:
        return QByteArray::number(cell.toDouble(), 'f', column.decimals);
    case CellType::Audio:
    case CellType::Image:
        return mediaPath(column, row).toUtf8();
    default:
        return cell.toString().toUtf8();
    }
}

QByteArray quotedIfNeeded(QByteArray text, char separator)
{
    if (!text.contains(separator) && !text.contains('"') && !text.contains('\n'))
        return text;
    return '"' + text.replace("\"", "\"\"") + '"';
}

QByteArray jsonCell(const TableColumn &column, int row)
{
    const QVariant &cell = column.cells.at(row);
    switch (column.type) {
    case CellType::Json:
        return cell.toString().toUtf8();
    case CellType::Audio:
    case CellType::Image:
        return jsonScalar(mediaPath(column, row));
    case CellType::Number:
        return QByteArray::number(cell.toDouble(), 'f', column.decimals);
    default:
        return jsonScalar(QJsonValue::fromVariant(cell));
    }
}

QByteArray jsonArrayOf(const Table &table)
{
    QByteArray lines = jsonLines(table).trimmed();
    return "[\n  " + lines.replace("\n", ",\n  ") + "\n]\n";
}

} // namespace

QString mediaPath(const TableColumn &column, int row)
{
    return u"%1-%2.%3"_s.arg(column.name)
        .arg(row, 4, 10, QLatin1Char('0'))
        .arg(column.type == CellType::Audio ? "wav"_L1 : "png"_L1);
}

QByteArray separatedValues(const Table &table, char separator)
{
    QByteArrayList names;
    for (const TableColumn &column : table.columns)
        names.append(column.name.toUtf8());
    QByteArray text = names.join(separator) + '\n';
    for (int row = 0; row < table.rows; ++row) {
        QByteArrayList cells;
        for (const TableColumn &column : table.columns)
            cells.append(quotedIfNeeded(plainText(column, row), separator));
        text += cells.join(separator) + '\n';
    }
    return text;
}

QByteArray jsonLines(const Table &table)
{
    QByteArray text;
    for (int row = 0; row < table.rows; ++row) {
        QByteArrayList cells;
        for (const TableColumn &column : table.columns)
            cells.append(jsonScalar(column.name) + ": " + jsonCell(column, row));
        text += '{' + cells.join(", ") + "}\n";
    }
    return text;
}

QList<SeedFile> makeTable(const FileSpec &spec)
{
    const Table table = tableOf(spec);
    const QString ending = spec.path().section(u'.', -1);
    if (ending == "csv"_L1)
        return {{spec.path(), separatedValues(table, ',')}};
    if (ending == "tsv"_L1)
        return {{spec.path(), separatedValues(table, '\t')}};
    if (ending == "jsonl"_L1)
        return {{spec.path(), jsonLines(table)}};
    if (ending == "json"_L1)
        return {{spec.path(), jsonArrayOf(table)}};
    if (ending == "parquet"_L1)
        return {{spec.path(), parquetOf(table)}};
    qCWarning(lcSample) << "no table format for" << spec.path();
    return {};
}

} // namespace hs::localhub
