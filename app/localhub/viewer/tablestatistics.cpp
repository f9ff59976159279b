// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/viewer/tablestatistics.h"

#include <QJsonObject>

#include <cmath>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

using Kind = FeatureType::Kind;

constexpr int kBins = 10;
constexpr qint64 kFewLabels = 10;    // always labels
constexpr qint64 kMostLabels = 1000; // never labels beyond
constexpr double kLabelShare = 0.2;  // of distinct values among all, up to which they are labels

double rounded(double value)
{
    constexpr double kDecimals = 1e5;
    return std::round(value * kDecimals) / kDecimals;
}

class Statistics
{
public:
    explicit Statistics(const SplitTable &table)
        : m_connection(table.file(), TableConnection::Mode::Read)
        , m_rows(table.rows())
    {}

    [[nodiscard]] QJsonObject missing(const QString &value)
    {
        const qint64 present = number(u"SELECT count(%1) FROM rows"_s.arg(value)).toLongLong();
        const qint64 nans = m_rows - present;
        return {
            {u"nan_count"_s, nans},
            {u"nan_proportion"_s, m_rows > 0 ? rounded(static_cast<double>(nans) / static_cast<double>(m_rows)) : 0}};
    }

    [[nodiscard]] QJsonObject frequencies(const QString &value, bool isTruth)
    {
        QJsonObject counts;
        QSqlQuery query = m_connection.query();
        if (m_connection.run(query, u"SELECT %1, count(*) FROM rows WHERE %1 IS NOT NULL GROUP BY 1"_s.arg(value))) {
            while (query.next()) {
                const QString name =
                    isTruth ? (query.value(0).toBool() ? u"True"_s : u"False"_s) : query.value(0).toString();
                counts.insert(name, query.value(1).toLongLong());
            }
        }
        return counts;
    }

    [[nodiscard]] bool isLabel(const QString &value)
    {
        const qint64 distinct = number(u"SELECT count(DISTINCT %1) FROM rows"_s.arg(value)).toLongLong();
        const double share = static_cast<double>(distinct) / static_cast<double>(std::max<qint64>(m_rows, 1));
        return distinct <= kFewLabels || (share <= kLabelShare && distinct <= kMostLabels);
    }

    /// Of a whole or real value, or of an expression that has one.
    [[nodiscard]] QJsonObject numbers(const QString &value, bool isReal)
    {
        QJsonObject result = missing(value);
        for (const auto name : {"min"_L1, "max"_L1, "mean"_L1, "median"_L1, "std"_L1, "histogram"_L1})
            result.insert(name, QJsonValue::Null);
        QSqlQuery query = m_connection.query();
        if (!m_connection.run(
                query, u"SELECT count(v), min(v), max(v), avg(v) FROM (SELECT %1 AS v FROM rows)"_s.arg(value)) ||
            !query.next() || query.value(0).toLongLong() == 0)
            return result;
        const qint64 count = query.value(0).toLongLong();
        const double least = query.value(1).toDouble();
        const double most = query.value(2).toDouble();
        const double mean = query.value(3).toDouble();
        const double squares =
            number(u"SELECT sum((v - ?) * (v - ?)) FROM (SELECT %1 AS v FROM rows)"_s.arg(value), {mean, mean})
                .toDouble();
        result.insert(u"min"_s, isReal ? QJsonValue(rounded(least)) : QJsonValue(query.value(1).toLongLong()));
        result.insert(u"max"_s, isReal ? QJsonValue(rounded(most)) : QJsonValue(query.value(2).toLongLong()));
        result.insert(u"mean"_s, rounded(mean));
        result.insert(u"median"_s, rounded(median(value, count)));
        if (count > 1)
            result.insert(u"std"_s, rounded(std::sqrt(squares / static_cast<double>(count - 1))));
        result.insert(u"histogram"_s, histogram(value, isReal, least, most));
        return result;
    }

private:
    [[nodiscard]] QVariant number(const QString &sql, const QVariantList &values = {})
    {
        QSqlQuery query = m_connection.query();
        return m_connection.run(query, sql, values) && query.next() ? query.value(0) : QVariant();
    }

    [[nodiscard]] double median(const QString &value, qint64 count)
    {
        return number(u"SELECT avg(v) FROM (SELECT v FROM (SELECT %1 AS v FROM rows) WHERE v IS NOT NULL ORDER BY v "
                      "LIMIT ? OFFSET ?)"_s.arg(value),
                      {count % 2 == 0 ? 2 : 1, (count - 1) / 2})
            .toDouble();
    }

    /// Up to ten bins of one width; whole numbers get whole widths, so that there may be fewer.
    [[nodiscard]] static QList<double> edgesOf(bool isReal, double least, double most)
    {
        QList<double> edges{least};
        const double width = isReal ? (most - least) / kBins : std::ceil((most - least + 1) / kBins);
        for (int i = 1; i < kBins && width > 0 && least + i * width < most; ++i)
            edges.append(least + i * width);
        edges.append(most);
        return edges;
    }

    [[nodiscard]] QJsonObject histogram(const QString &value, bool isReal, double least, double most)
    {
        const QList<double> edges = edgesOf(isReal, least, most);
        QJsonArray counts;
        for (qsizetype i = 0; i + 1 < edges.size(); ++i) {
            const bool isLast = i + 2 == edges.size(); // it holds the largest value too
            counts.append(number(u"SELECT count(*) FROM (SELECT %1 AS v FROM rows) WHERE v >= ? AND v %2 ?"_s.arg(
                                     value, isLast ? u"<="_s : u"<"_s),
                                 {edges.at(i), edges.at(i + 1)})
                              .toLongLong());
        }
        QJsonArray shown;
        for (const double edge : edges)
            shown.append(isReal ? QJsonValue(rounded(edge)) : QJsonValue(static_cast<qint64>(edge)));
        return {{u"hist"_s, counts}, {u"bin_edges"_s, shown}};
    }

    TableConnection m_connection;
    qint64 m_rows;
};

QJsonObject itemOf(const QString &name, const QString &type, const QJsonObject &statistics)
{
    return {{u"column_name"_s, name}, {u"column_type"_s, type}, {u"column_statistics"_s, statistics}};
}

QJsonObject textItem(Statistics &statistics, const QString &name, const QString &value)
{
    if (!statistics.isLabel(value))
        return itemOf(name, u"string_text"_s, statistics.numbers(u"length(%1)"_s.arg(value), false));
    QJsonObject labels = statistics.missing(value);
    const QJsonObject counts = statistics.frequencies(value, false);
    labels.insert(u"no_label_count"_s, 0);
    labels.insert(u"no_label_proportion"_s, 0);
    labels.insert(u"n_unique"_s, counts.size());
    labels.insert(u"frequencies"_s, counts);
    return itemOf(name, u"string_label"_s, labels);
}

} // namespace

QJsonArray statisticsOf(const SplitTable &table)
{
    Statistics statistics(table);
    QJsonArray items;
    for (qsizetype i = 0; i < table.columns().size(); ++i) {
        const SplitColumn &column = table.columns().at(i);
        const QString value = u"c%1"_s.arg(i);
        switch (column.type.kind) {
        case Kind::Int:
            items.append(itemOf(column.name, u"int"_s, statistics.numbers(value, false)));
            break;
        case Kind::Float:
            items.append(itemOf(column.name, u"float"_s, statistics.numbers(value, true)));
            break;
        case Kind::Bool: {
            QJsonObject truth = statistics.missing(value);
            truth.insert(u"frequencies"_s, statistics.frequencies(value, true));
            items.append(itemOf(column.name, u"bool"_s, truth));
            break;
        }
        case Kind::String:
            items.append(textItem(statistics, column.name, value));
            break;
        case Kind::List:
            items.append(
                itemOf(column.name, u"list"_s, statistics.numbers(u"json_array_length(%1)"_s.arg(value), false)));
            break;
        case Kind::Null:
        case Kind::Struct:
        case Kind::Json:
            break; // the Hub has none for these either
        }
    }
    return items;
}

} // namespace hs::localhub
