// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/viewer/tablequery.h"

#include "localhub/viewer/rowreader.h"
#include "localhub/viewer/wherefilter.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr qsizetype kMostWords = 64;

QString columnsOf(const SplitTable &table)
{
    QStringList names{u"r.idx"_s};
    for (qsizetype i = 0; i < table.columns().size(); ++i)
        names << u"r.c%1"_s.arg(i);
    return names.join(u", "_s);
}

std::unexpected<ViewerTrouble> badQuery()
{
    return std::unexpected(ViewerTrouble{422, "InvalidParameter", u"A query parameter is invalid"_s});
}

/// One page of what `from` (with its conditions and its order) selects from rows `r`.
Viewed<TablePage> pageOf(const SplitTable &table, const SqlPiece &from, const SqlPiece &order, qint64 offset,
                         qint64 length)
{
    const TableConnection connection(table.file(), TableConnection::Mode::Read);
    QSqlQuery query = connection.query();
    TablePage page;
    if (!connection.run(query, u"SELECT count(*) FROM "_s + from.sql, from.values) || !query.next())
        return badQuery();
    page.total = query.value(0).toLongLong();
    const QString sql = u"SELECT %1 FROM %2 %3 LIMIT ? OFFSET ?"_s.arg(columnsOf(table), from.sql, order.sql);
    if (!connection.run(query, sql, from.values + order.values + QVariantList{length, offset}))
        return badQuery();
    while (query.next()) {
        QJsonObject row;
        for (qsizetype i = 0; i < table.columns().size(); ++i) {
            const SplitColumn &column = table.columns().at(i);
            row.insert(column.name, shownValue(query.value(static_cast<int>(i) + 1), column.type));
        }
        page.rows.append({query.value(0).toLongLong(), row});
    }
    return page;
}

/// Words for FTS5, none of which can be an operator.
QString wordsOf(const QString &query)
{
    static const QRegularExpression word(u"[\\p{L}\\p{N}]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    QStringList words;
    for (const auto &match : word.globalMatch(query)) {
        words << u'"' + match.captured() + u'"';
        if (words.size() == kMostWords)
            break;
    }
    return words.join(u" OR "_s);
}

} // namespace

Viewed<TablePage> rowsOf(const SplitTable &table, qint64 offset, qint64 length)
{
    auto page = pageOf(table, {u"rows r WHERE r.idx >= ? AND r.idx < ?"_s, {offset, offset + length}},
                       {u"ORDER BY r.idx"_s, {}}, 0, length);
    if (page)
        page->total = table.rows();
    return page;
}

Viewed<TablePage> searchRows(const SplitTable &table, const QString &query, qint64 offset, qint64 length)
{
    if (!table.isSearchable())
        return std::unexpected(
            ViewerTrouble{400, "SearchFeatureNotAvailableError", u"The split does not have search feature enabled."_s});
    const QString words = wordsOf(query);
    if (words.isEmpty())
        return TablePage();
    return pageOf(table, {u"words JOIN rows r ON r.idx = words.rowid WHERE words MATCH ?"_s, {words}},
                  {u"ORDER BY bm25(words), r.idx"_s, {}}, offset, length);
}

Viewed<TablePage> filterRows(const SplitTable &table, const QString &where, const QString &order, qint64 offset,
                             qint64 length)
{
    const auto condition = whereOf(where, table.columns());
    if (!condition)
        return std::unexpected(condition.error());
    const auto sorting = orderOf(order, table.columns());
    if (!sorting)
        return std::unexpected(sorting.error());
    SqlPiece from{u"rows r"_s, condition->values};
    if (!condition->sql.isEmpty())
        from.sql += u" WHERE "_s + condition->sql;
    const QString first = sorting->sql.isEmpty() ? QString() : sorting->sql + u", "_s;
    return pageOf(table, from, {u"ORDER BY %1r.idx"_s.arg(first), sorting->values}, offset, length);
}

QJsonArray featuresOf(const SplitTable &table)
{
    QJsonArray features;
    for (const SplitColumn &column : table.columns())
        features.append(QJsonObject{
            {u"feature_idx"_s, features.size()}, {u"name"_s, column.name}, {u"type"_s, column.type.toJson()}});
    return features;
}

} // namespace hs::localhub
