// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/viewerpages.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr int kPerPage = 100;
constexpr qsizetype kLargestFirstRows = 1'000'000; // bytes
constexpr qsizetype kLongestCut = 100;             // characters that are left of a long cell

QJsonObject rowEntry(qint64 index, const QJsonObject &row, const QJsonArray &truncated)
{
    return {{u"row_idx"_s, index}, {u"row"_s, row}, {u"truncated_cells"_s, truncated}};
}

QByteArray textOf(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

/// Cuts the long cells of a row; their names.
QJsonArray cutCells(QJsonObject &row)
{
    QJsonArray cut;
    for (auto it = row.begin(); it != row.end(); ++it) {
        const QByteArray text = textOf(it.value());
        if (text.size() <= kLongestCut)
            continue;
        cut.append(it.key());
        *it =
            it.value().isString() ? it.value().toString().left(kLongestCut) : QString::fromUtf8(text).left(kLongestCut);
    }
    return cut;
}

} // namespace

QJsonObject pageAnswer(const SplitTable &table, const TablePage &page)
{
    QJsonArray rows;
    for (const auto &[index, row] : page.rows)
        rows.append(rowEntry(index, row, {}));
    return {{u"features"_s, featuresOf(table)},
            {u"rows"_s, rows},
            {u"num_rows_total"_s, page.total},
            {u"num_rows_per_page"_s, kPerPage},
            {u"partial"_s, table.isPartial()}};
}

QJsonObject firstRowsAnswer(const SplitTable &table, const TablePage &page)
{
    QList<qsizetype> sizes;
    qsizetype total = 0;
    for (const auto &[index, row] : page.rows) {
        sizes.append(QJsonDocument(row).toJson(QJsonDocument::Compact).size());
        total += sizes.constLast();
    }
    QJsonArray rows;
    qsizetype left = kLargestFirstRows;
    for (qsizetype i = 0; i < page.rows.size(); ++i) {
        QJsonObject row = page.rows.at(i).second;
        QJsonArray cut;
        if (total > kLargestFirstRows) {
            cut = cutCells(row);
            sizes[i] = QJsonDocument(row).toJson(QJsonDocument::Compact).size();
        }
        left -= sizes.at(i);
        if (left < 0)
            break;
        rows.append(rowEntry(page.rows.at(i).first, row, cut));
    }
    return {{u"features"_s, featuresOf(table)},
            {u"rows"_s, rows},
            {u"truncated"_s, rows.size() < table.rows() || table.isPartial()}};
}

} // namespace hs::localhub
