// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The dataset viewer (datasets-viewer.md §1–3) for CSV, TSV, JSON and JSON Lines. Parquet is neither read nor made
// here: what would need it is answered as the viewer answers for data that it does not support.

#include "localhub/http/routes.h"
#include "localhub/http/vieweddataset.h"
#include "localhub/http/viewerpages.h"
#include "localhub/viewer/tablestatistics.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr qint64 kLongestPage = 100;

/// A whole number that is not negative, as the viewer complains about others (§1).
Viewed<qint64> countIn(const Call &call, QLatin1StringView name, qint64 byDefault)
{
    if (!call.params.has(name))
        return byDefault;
    bool isNumber = false;
    const qint64 number = call.params.value(name).toLongLong(&isNumber);
    if (!isNumber)
        return parameterTrouble(u"Parameter '%1' must be integer"_s.arg(name));
    if (number < 0)
        return parameterTrouble(u"Parameter '%1' must be positive"_s.arg(name));
    if (name == "length"_L1 && number > kLongestPage)
        return parameterTrouble(u"Parameter 'length' must not be greater than %1"_s.arg(kLongestPage));
    return number;
}

using Make = Viewed<QJsonObject> (*)(const SplitTable &, const Call &, qint64 offset, qint64 length);

Viewed<QJsonObject> asPage(const SplitTable &table, const Viewed<TablePage> &page)
{
    return page ? Viewed<QJsonObject>(pageAnswer(table, *page)) : std::unexpected(page.error());
}

Viewed<QJsonObject> makeRows(const SplitTable &table, const Call &, qint64 offset, qint64 length)
{
    return asPage(table, rowsOf(table, offset, length));
}

Viewed<QJsonObject> makeSearch(const SplitTable &table, const Call &call, qint64 offset, qint64 length)
{
    return asPage(table, searchRows(table, call.params.value("query"_L1), offset, length));
}

Viewed<QJsonObject> makeFilter(const SplitTable &table, const Call &call, qint64 offset, qint64 length)
{
    return asPage(table,
                  filterRows(table, call.params.value("where"_L1), call.params.value("orderby"_L1), offset, length));
}

Viewed<QJsonObject> makeFirstRows(const SplitTable &table, const Call &call, qint64, qint64)
{
    return rowsOf(table, 0, kLongestPage).transform([&](const TablePage &page) {
        QJsonObject answer = firstRowsAnswer(table, page);
        for (const auto name : {"dataset"_L1, "config"_L1, "split"_L1})
            answer.insert(name, call.params.value(name));
        return answer;
    });
}

Viewed<QJsonObject> makeStatistics(const SplitTable &table, const Call &, qint64, qint64)
{
    return QJsonObject{
        {u"num_examples"_s, table.rows()}, {u"statistics"_s, statisticsOf(table)}, {u"partial"_s, table.isPartial()}};
}

/// The words for a parameter that is not there: the services for pages look for one after the other, the one for what
/// was computed before asks for all at once (dataset-viewer, libs/libapi request.py, services/api endpoint.py).
QString missing(QLatin1StringView name, Make make)
{
    return make == &makeFirstRows || make == &makeStatistics
               ? u"Parameters 'dataset', 'config' and 'split' are required"_s
               : u"Parameter '%1' is required"_s.arg(name);
}

/// An answer from one split's table.
Answer splitAnswer(const HubContext &hub, const Call &call, Make make, const QList<QLatin1StringView> &required)
{
    for (const auto name : required) {
        if (call.params.value(name).trimmed().isEmpty())
            return troubleAnswer({422, "MissingRequiredParameter", missing(name, make)}, {});
    }
    const auto offset = countIn(call, "offset"_L1, 0);
    const auto length = countIn(call, "length"_L1, kLongestPage);
    if (!offset || !length)
        return troubleAnswer(offset ? length.error() : offset.error(), {});
    const auto dataset = openViewed(hub, call);
    if (!dataset)
        return troubleAnswer(dataset.error(), {});
    const auto table = dataset->table(call.params.value("config"_L1), call.params.value("split"_L1));
    if (!table)
        return troubleAnswer(table.error(), dataset->commit());
    return viewedAnswer(make(**table, call, *offset, *length), dataset->commit());
}

/// Whether the viewer can show anything of a data set, a subset or a split.
Answer isValid(const HubContext &hub, const Call &call)
{
    const auto dataset = openViewed(hub, call);
    if (!dataset)
        return troubleAnswer(dataset.error(), {});
    const auto splits = dataset->splits(call.params.value("config"_L1), call.params.value("split"_L1));
    if (!splits)
        return troubleAnswer(splits.error(), dataset->commit());
    const bool isGood = std::ranges::any_of(*splits, [](const NamedSplit &split) { return split.split.isReadable(); });
    QJsonObject answer;
    for (const auto name : {"viewer"_L1, "preview"_L1, "search"_L1, "filter"_L1, "statistics"_L1})
        answer.insert(name, isGood);
    return viewedAnswer(answer, dataset->commit());
}

Answer listSplits(const HubContext &hub, const Call &call)
{
    const auto dataset = openViewed(hub, call);
    if (!dataset)
        return troubleAnswer(dataset.error(), {});
    const auto splits = dataset->splits(call.params.value("config"_L1), {});
    if (!splits)
        return troubleAnswer(splits.error(), dataset->commit());
    QJsonArray list;
    for (const NamedSplit &split : *splits)
        list.append(QJsonObject{
            {u"dataset"_s, dataset->row().fullName()}, {u"config"_s, split.config}, {u"split"_s, split.split.name}});
    QJsonObject answer{{u"splits"_s, list}};
    if (!call.params.has("config"_L1)) {
        answer.insert(u"pending"_s, QJsonArray());
        answer.insert(u"failed"_s, QJsonArray());
    }
    return viewedAnswer(answer, dataset->commit());
}

} // namespace

Answer routeDatasetViewer(const HubContext &hub, const Call &call, qsizetype at)
{
    const QString word = call.restFrom(at);
    if (!call.isGet())
        return errorAnswer(405, u"Method Not Allowed"_s);
    if (word == "healthcheck"_L1)
        return textAnswer("ok");
    const QList<QLatin1StringView> ofSplit{"dataset"_L1, "config"_L1, "split"_L1};
    if (word == "rows"_L1)
        return splitAnswer(hub, call, &makeRows, ofSplit);
    if (word == "search"_L1)
        return splitAnswer(hub, call, &makeSearch, ofSplit + QList{"query"_L1});
    if (word == "filter"_L1)
        return splitAnswer(hub, call, &makeFilter, ofSplit);
    if (word == "first-rows"_L1)
        return splitAnswer(hub, call, &makeFirstRows, ofSplit);
    if (word == "statistics"_L1)
        return splitAnswer(hub, call, &makeStatistics, ofSplit);
    if (call.params.value("dataset"_L1).trimmed().isEmpty() && isDatasetWord(word))
        return troubleAnswer({422, "MissingRequiredParameter", u"Parameter 'dataset' is required"_s}, {});
    if (word == "is-valid"_L1)
        return isValid(hub, call);
    if (word == "splits"_L1)
        return listSplits(hub, call);
    if (word == "size"_L1)
        return sizeOfDataset(hub, call);
    if (word == "info"_L1)
        return infoOfDataset(hub, call);
    return word == "parquet"_L1 ? parquetOfDataset(hub, call) : errorAnswer(404, u"Not Found"_s);
}

} // namespace hs::localhub
