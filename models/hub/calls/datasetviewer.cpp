// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/calls/datasetviewer.h"

#include "hub/calls/decoding.h"
#include "hub/http/redirects.h"
#include "hub/json/datasetdecoder.h"

#include <QSet>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace hs::hub {

using QCoro::Task;

namespace {

constexpr auto kPublicHub = "huggingface.co"_L1;
constexpr auto kPublicViewer = "https://datasets-server.huggingface.co"_L1;

/// Percent-encodes all but letters and digits: a filter holds quotes, "=", "+" and "&".
void addTo(QUrlQuery &query, QLatin1StringView key, const QString &value)
{
    query.addQueryItem(key.toString(), QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

HttpRequest viewerRequest(const HubContext &hub, QLatin1StringView path, const ViewerSubject &subject, QUrlQuery query,
                          HttpRequest::Cache cache)
{
    addTo(query, "dataset"_L1, subject.dataset.toString());
    HttpRequest request;
    request.url = viewerAddress(hub, path);
    request.url.setQuery(query.query(QUrl::FullyEncoded), QUrl::StrictMode);
    request.redirects =
        HttpRequest::Redirects::None; // it has none (datasets-viewer.md §1), and the key goes nowhere else
    request.cache = cache;
    request.isRetried = false; // "not ready yet" lasts minutes: the person decides
    if (!subject.key.isEmpty())
        request.headers.append("X-Api-Key", subject.key);
    return request;
}

QUrlQuery splitQuery(const DatasetSplit &split)
{
    QUrlQuery query;
    addTo(query, "config"_L1, split.config);
    addTo(query, "split"_L1, split.name);
    return query;
}

QString quotedColumn(const QString &name)
{
    return u'"' + QString(name).replace(u"\""_s, u"\"\""_s) + u'"';
}

struct RowsAddress
{
    QLatin1StringView path;
    QUrlQuery query;
};

RowsAddress rowsAddress(const RowsQuery &rows)
{
    RowsAddress address{"rows"_L1, splitQuery(rows.split)};
    if (rows.isPreview)
        return {"first-rows"_L1, address.query};
    if (!rows.text.isEmpty()) {
        address.path = "search"_L1;
        addTo(address.query, "query"_L1, rows.text);
    } else if (!rows.where.isEmpty() || !rows.orderBy.isEmpty()) {
        address.path = "filter"_L1;
        if (!rows.where.isEmpty())
            addTo(address.query, "where"_L1, rows.where);
        if (!rows.orderBy.isEmpty())
            addTo(address.query, "orderby"_L1,
                  quotedColumn(rows.orderBy) + (rows.isDescending ? " DESC"_L1 : " ASC"_L1));
    }
    addTo(address.query, "offset"_L1, QString::number(std::max<qint64>(0, rows.offset)));
    addTo(address.query, "length"_L1, QString::number(std::clamp(rows.length, 1, RowsQuery::kLargestPage)));
    return address;
}

} // namespace

bool isViewerElsewhere(const HubContext &hub)
{
    return hub.endpoint.host() == kPublicHub;
}

QUrl viewerAddress(const HubContext &hub, QLatin1StringView path)
{
    if (isViewerElsewhere(hub))
        return QUrl(kPublicViewer + u'/' + path, QUrl::StrictMode);
    return hub.address("/-/datasets-server/"_L1 + path);
}

Task<Result<QByteArray>> viewerKey(HubContextPtr hub, RepoId dataset, std::stop_token stop)
{
    HttpRequest request;
    request.url = hub->address(u"/api/datasets/%1/jwt"_s.arg(dataset.toString()));
    request.needsToken = true;
    const auto answer = co_await ask(hub, std::move(request), std::move(stop));
    if (!answer)
        co_return std::unexpected(answer.error());
    co_return co_await decodeBody<QByteArray>(answer->body, &decodeViewerKey);
}

Task<Result<ViewerAbilities>> fetchAbilities(HubContextPtr hub, ViewerSubject subject, std::stop_token stop)
{
    const auto answer =
        co_await ask(hub, viewerRequest(*hub, "is-valid"_L1, subject, {}, HttpRequest::Cache::Revalidate), stop);
    if (!answer)
        co_return std::unexpected(answer.error());
    co_return co_await decodeBody<ViewerAbilities>(answer->body, &decodeAbilities);
}

Task<Result<QList<DatasetSplit>>> fetchSplits(HubContextPtr hub, ViewerSubject subject, std::stop_token stop)
{
    const auto answer =
        co_await ask(hub, viewerRequest(*hub, "splits"_L1, subject, {}, HttpRequest::Cache::Revalidate), stop);
    if (!answer)
        co_return std::unexpected(answer.error());
    co_return co_await decodeBody<QList<DatasetSplit>>(answer->body, &decodeSplits);
}

Task<Result<DatasetRows>> fetchRows(HubContextPtr hub, ViewerSubject subject, RowsQuery query, std::stop_token stop)
{
    const RowsAddress address = rowsAddress(query);
    // Not saved: the addresses of pictures and sounds in it are signed and expire.
    const auto answer =
        co_await ask(hub, viewerRequest(*hub, address.path, subject, address.query, HttpRequest::Cache::None), stop);
    if (!answer)
        co_return std::unexpected(answer.error());
    co_return co_await decodeBody<DatasetRows>(answer->body, &decodeDatasetRows);
}

Task<Result<DatasetStatistics>> fetchStatistics(HubContextPtr hub, ViewerSubject subject, DatasetSplit split,
                                                std::stop_token stop)
{
    const auto answer = co_await ask(
        hub, viewerRequest(*hub, "statistics"_L1, subject, splitQuery(split), HttpRequest::Cache::Revalidate), stop);
    if (!answer)
        co_return std::unexpected(answer.error());
    co_return co_await decodeBody<DatasetStatistics>(answer->body, &decodeStatistics);
}

ViewerTrouble viewerTroubleOf(const base::HubError &error)
{
    static const QSet<QString> notReady{u"ResponseNotReady"_s,          u"ResponseNotReadyError"_s,
                                        u"AuthCheckHubRequestError"_s,  u"DownloadIndexError"_s,
                                        u"RetryableConfigNamesError"_s, u"PreviousStepStillProcessingError"_s};
    static const QSet<QString> noAccess{u"ExternalUnauthenticatedError"_s, u"ExternalAuthenticatedError"_s};
    static const QSet<QString> badQuestion{u"InvalidParameter"_s, u"MissingRequiredParameter"_s};
    if (notReady.contains(error.serverCode))
        return ViewerTrouble::NotReady;
    if (noAccess.contains(error.serverCode) || error.serverCode.startsWith("JWT"_L1))
        return ViewerTrouble::NoAccess;
    if (badQuestion.contains(error.serverCode))
        return ViewerTrouble::BadQuestion;
    // All codes of 501 say what cannot be shown; a 404 without a code is a hub that has no viewer at all.
    if (error.httpStatus == 501 || error.httpStatus == 404 || error.httpStatus == 405)
        return ViewerTrouble::Unsupported;
    // What the viewer could not make of a dataset stays so until its owner changes it (datasets-viewer.md §3).
    const bool isLasting = error.httpStatus == 500 && error.serverCode.endsWith("Error"_L1) &&
                           !error.serverCode.startsWith("Unexpected"_L1);
    return isLasting ? ViewerTrouble::Unsupported : ViewerTrouble::Other;
}

} // namespace hs::hub
