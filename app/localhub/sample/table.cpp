// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/sample/table.h"

#include "localhub/sample/figures.h"
#include "localhub/sample/noise.h"
#include "localhub/sample/recipe.h"
#include "localhub/sample/samplelog.h"
#include "localhub/sample/sound.h"

#include <QJsonDocument>
#include <QTimeZone>

#include <cmath>

using namespace Qt::StringLiterals;

namespace hs::localhub {

namespace {

struct Cell
{
    const FileSpec &spec;
    const QJsonObject &column;
    Noise &noise; ///< of this cell alone
    int row = 0;

    [[nodiscard]] qint64 number(QLatin1StringView key, qint64 fallback) const
    {
        return column.value(key).toInteger(fallback);
    }
};

QJsonValue picked(const QJsonArray &from, Noise &noise)
{
    return from.isEmpty() ? QJsonValue() : from.at(noise.below(from.size()));
}

/// A text in which each {pool} is replaced by an entry of the spec's `pools`, again and again.
QString filled(QString text, const Cell &cell)
{
    const QJsonObject pools = cell.spec.variables().value("pools"_L1).toObject();
    for (qsizetype open = text.indexOf(u'{'); open >= 0; open = text.indexOf(u'{', open)) {
        const qsizetype close = text.indexOf(u'}', open);
        const QJsonArray pool =
            close < 0 ? QJsonArray() : pools.value(text.sliced(open + 1, close - open - 1)).toArray();
        if (pool.isEmpty()) {
            ++open; // a brace of the text itself
            continue;
        }
        text.replace(open, close - open + 1, picked(pool, cell.noise).toVariant().toString());
    }
    return text;
}

QVariant integerCell(const Cell &cell)
{
    const qint64 low = cell.number("min"_L1, 0);
    return low + cell.noise.below(cell.number("max"_L1, 100) - low + 1);
}

/// A whole number over a power of ten: the same double everywhere.
double decimal(qint64 units, int decimals)
{
    double divisor = 1;
    for (int i = 0; i < decimals; ++i)
        divisor *= 10;
    return static_cast<double>(units) / divisor;
}

/// A value between min and max; with `period` it swings with the row, once in that many rows.
QVariant numberCell(const Cell &cell)
{
    const int decimals = cell.column.value("decimals"_L1).toInt(2);
    const double scale = 1.0 / decimal(1, decimals);
    const auto low = static_cast<qint64>(std::llround(cell.column.value("min"_L1).toDouble() * scale));
    const auto high = static_cast<qint64>(std::llround(cell.column.value("max"_L1).toDouble(1) * scale));
    const qint64 period = cell.number("period"_L1, 0);
    if (period == 0)
        return decimal(low + cell.noise.below(high - low + 1), decimals);
    const qint64 phase = cell.row % period * 2;
    const qint64 swing = phase < period ? phase : 2 * period - phase;
    const qint64 jitter = cell.noise.below((high - low) / 8 + 1);
    return decimal(low + (high - low - (high - low) / 8) * swing / period + jitter, decimals);
}

QVariant textCell(const Cell &cell)
{
    return filled(picked(cell.column.value("pick"_L1).toArray(), cell.noise).toVariant().toString(), cell);
}

QVariant lineCell(const Cell &cell)
{
    const QJsonArray lines = cell.column.value("lines"_L1).toArray();
    return lines.isEmpty() ? QString() : filled(lines.at(cell.row % lines.size()).toVariant().toString(), cell);
}

QVariant timeCell(const Cell &cell)
{
    const QDateTime start = QDateTime::fromString(cell.column.value("start"_L1).toString() + u'Z', Qt::ISODate);
    return start.addSecs(cell.row * cell.number("every"_L1, 3600)).toString(Qt::ISODate);
}

/// A conversation: pairs of question and answer from `turns`, with the pools filled in.
QVariant chatCell(const Cell &cell)
{
    QJsonArray messages;
    const QJsonArray turns = cell.column.value("turns"_L1).toArray();
    for (qint64 turn = 1 + cell.noise.below(cell.number("max"_L1, 2)); turn > 0; --turn) {
        const QJsonValue pair = picked(turns, cell.noise);
        messages.append(QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, filled(pair[0].toString(), cell)}});
        messages.append(QJsonObject{{u"role"_s, u"assistant"_s}, {u"content"_s, filled(pair[1].toString(), cell)}});
    }
    return QString::fromUtf8(QJsonDocument(messages).toJson(QJsonDocument::Compact));
}

QVariant vectorCell(const Cell &cell)
{
    QStringList numbers;
    for (qint64 i = cell.number("size"_L1, 4); i > 0; --i)
        numbers.append(QString::number(decimal(cell.noise.below(2001) - 1000, 3), 'f', 3));
    return QString(u'[' + numbers.join(u',') + u']');
}

struct ColumnKind
{
    QLatin1StringView name;
    CellType type;
    QVariant (*make)(const Cell &);
};

constexpr ColumnKind kColumnKinds[] = {
    {"row"_L1, CellType::Integer, [](const Cell &cell) { return QVariant(qint64{cell.row}); }},
    {"int"_L1, CellType::Integer, integerCell},
    {"number"_L1, CellType::Number, numberCell},
    {"flag"_L1, CellType::Boolean,
     [](const Cell &cell) { return QVariant(cell.noise.below(cell.number("one_in"_L1, 2)) == 0); }},
    {"text"_L1, CellType::Text, textCell},
    {"line"_L1, CellType::Text, lineCell},
    {"time"_L1, CellType::Text, timeCell},
    {"chat"_L1, CellType::Json, chatCell},
    {"vector"_L1, CellType::Json, vectorCell},
    {"audio"_L1, CellType::Audio,
     [](const Cell &cell) { return QVariant(soundBytes(cell.spec, QByteArray::number(cell.row))); }},
    {"image"_L1, CellType::Image,
     [](const Cell &cell) { return QVariant(pictureBytes(cell.spec, QByteArray::number(cell.row))); }},
};

TableColumn columnOf(const FileSpec &spec, const QJsonObject &keys, int first, int rows)
{
    TableColumn column;
    column.name = keys.value("name"_L1).toString();
    column.decimals = keys.value("decimals"_L1).toInt(2);
    const QString kind = keys.value("of"_L1).toString();
    const auto *const found =
        std::ranges::find(kColumnKinds, kind, [](const ColumnKind &row) { return QString(row.name); });
    if (found == std::end(kColumnKinds)) {
        qCWarning(lcSample) << "no column is" << kind << "in" << spec.path();
        return column;
    }
    column.type = found->type;
    for (int row = first; row < first + rows; ++row) {
        Noise noise(column.name.toUtf8() + QByteArray::number(row));
        column.cells.append(found->make(Cell{spec, keys, noise, row}));
    }
    return column;
}

} // namespace

Table tableOf(const FileSpec &spec)
{
    Table table{.columns = {}, .rows = spec.number(u"rows", 100)};
    for (const QJsonValue keys : spec.list(u"columns"))
        table.columns.append(columnOf(spec, keys.toObject(), spec.number(u"first"), table.rows));
    return table;
}

} // namespace hs::localhub
