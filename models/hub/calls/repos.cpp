// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/calls/repos.h"

#include "hub/calls/decoding.h"
#include "hub/json/accountdecoder.h"
#include "hub/json/commitdecoder.h"
#include "hub/json/repodecoder.h"
#include "hub/json/treedecoder.h"
#include "hub/types/repopath.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace hs::hub {

using QCoro::Task;

namespace {

QString apiPath(const RepoRef &repo, const QString &rest)
{
    return u"/api/%1/%2"_s.arg(words(repo.kind).plural, repo.id.toString()) + rest;
}

QUrl withQuery(QUrl url, const QUrlQuery &query)
{
    url.setQuery(query);
    return url;
}

/// What an answer of a page says besides its items.
template <typename T>
Result<Page<T>> finishPage(const HubContext &hub, const HttpResponse &answer, Result<Page<T>> page)
{
    if (!page)
        return page;
    const auto next = nextCursor(hub, answer);
    if (!next)
        return std::unexpected(next.error());
    page->next = *next;
    page->freshness = freshnessOf(answer);
    bool isNumber = false;
    const qint64 total = answer.headers.value("X-Total-Count").toLongLong(&isNumber);
    if (isNumber)
        page->total = total;
    return page;
}

} // namespace

Task<Result<Answer<RepoDetails>>> fetchRepo(HubContextPtr hub, RepoRef repo, RepoInfoOptions options,
                                            std::stop_token stop)
{
    QUrlQuery query;
    if (options.withBlobs && options.expand.isEmpty())
        query.addQueryItem(u"blobs"_s, u"true"_s);
    for (const QString &field : options.expand)
        query.addQueryItem(u"expand"_s, field);
    const QUrl url = withQuery(hub->address(apiPath(repo, u"/revision/"_s + repo.revision.encoded())), query);
    const auto answer = co_await ask(hub, jsonRequest(url), std::move(stop));
    if (!answer)
        co_return std::unexpected(answer.error());
    const RepoKind kind = repo.kind;
    auto details = co_await decodeBody<RepoDetails>(answer->body,
                                                    [kind](const QByteArray &body) { return decodeRepo(body, kind); });
    if (!details)
        co_return std::unexpected(details.error());
    co_return Answer<RepoDetails>{std::move(*details), freshnessOf(*answer)};
}

Task<Result<Answer<Refs>>> fetchRefs(HubContextPtr hub, RepoRef repo, bool withPullRequests, std::stop_token stop)
{
    QUrlQuery query;
    if (withPullRequests)
        query.addQueryItem(u"include_prs"_s, u"1"_s);
    const QUrl url = withQuery(hub->address(apiPath(repo, u"/refs"_s)), query);
    const auto answer = co_await ask(hub, jsonRequest(url), std::move(stop));
    if (!answer)
        co_return std::unexpected(answer.error());
    auto refs = co_await decodeBody<Refs>(answer->body, &decodeRefs);
    if (!refs)
        co_return std::unexpected(refs.error());
    co_return Answer<Refs>{std::move(*refs), freshnessOf(*answer)};
}

Task<Result<Page<TreeEntry>>> fetchTree(HubContextPtr hub, RepoRef repo, TreeOptions options,
                                        std::optional<Cursor> cursor, std::stop_token stop)
{
    QUrlQuery query;
    query.addQueryItem(u"recursive"_s, options.isRecursive ? u"true"_s : u"false"_s);
    query.addQueryItem(u"expand"_s, options.withLastCommit ? u"true"_s : u"false"_s);
    QString path = u"/tree/"_s + repo.revision.encoded();
    if (!options.folder.isEmpty())
        path += u'/' + encodedRepoPath(options.folder);
    const QUrl url =
        cursor ? QUrl(cursor->toString(), QUrl::StrictMode) : withQuery(hub->address(apiPath(repo, path)), query);
    const auto answer = co_await ask(hub, jsonRequest(url), std::move(stop));
    if (!answer)
        co_return std::unexpected(answer.error());
    co_return finishPage(*hub, *answer, co_await decodeBody<Page<TreeEntry>>(answer->body, &decodeTree));
}

Task<Result<Page<TreeEntry>>> fetchWholeTree(HubContextPtr hub, RepoRef repo, TreeOptions options, int largest,
                                             std::stop_token stop)
{
    Page<TreeEntry> whole;
    std::optional<Cursor> cursor;
    do {
        auto page = co_await fetchTree(hub, repo, options, cursor, stop);
        if (!page)
            co_return page;
        whole.items += page->items;
        whole.dropped += page->dropped;
        whole.freshness = page->freshness;
        if (page->next && page->next == cursor)
            co_return base::failure(HubError::Kind::BadAnswer, repo.id.toString(), u"a page that leads to itself"_s);
        cursor = page->next;
        if (whole.items.size() > largest)
            co_return base::failure(HubError::Kind::TooLarge, repo.id.toString());
    } while (cursor);
    co_return whole;
}

Task<Result<QList<TreeEntry>>> fetchPathsInfo(HubContextPtr hub, RepoRef repo, QStringList paths, std::stop_token stop)
{
    constexpr qsizetype kPortion = 1000; // the Hub takes 2,000 at most (repo-info.md §4)
    QList<TreeEntry> entries;
    for (qsizetype first = 0; first < paths.size(); first += kPortion) {
        HttpRequest request;
        request.method = "POST";
        request.url = hub->address(apiPath(repo, u"/paths-info/"_s + repo.revision.encoded()));
        request.headers.append("Content-Type", "application/json");
        request.body = encodePathsInfo(paths.mid(first, kPortion));
        request.isIdempotent = true; // it only reads
        const auto answer = co_await ask(hub, std::move(request), stop);
        if (!answer)
            co_return std::unexpected(answer.error());
        const auto page = co_await decodeBody<Page<TreeEntry>>(answer->body, &decodeTree);
        if (!page)
            co_return std::unexpected(page.error());
        entries += page->items;
    }
    co_return entries;
}

Task<Result<Page<Commit>>> fetchCommits(HubContextPtr hub, RepoRef repo, int pageSize, std::optional<Cursor> cursor,
                                        std::stop_token stop)
{
    QUrlQuery query;
    query.addQueryItem(u"limit"_s, QString::number(std::clamp(pageSize, 1, 1000)));
    const QString path = u"/commits/"_s + repo.revision.encoded();
    const QUrl url =
        cursor ? QUrl(cursor->toString(), QUrl::StrictMode) : withQuery(hub->address(apiPath(repo, path)), query);
    const auto answer = co_await ask(hub, jsonRequest(url), std::move(stop));
    if (!answer)
        co_return std::unexpected(answer.error());
    co_return finishPage(*hub, *answer, co_await decodeBody<Page<Commit>>(answer->body, &decodeCommits));
}

Task<Result<Account>> whoAmI(HubContextPtr hub, std::stop_token stop)
{
    HttpRequest request;
    request.url = hub->address(u"/api/whoami-v2"_s);
    request.needsToken = true;
    request.isRetried = false; // strictly limited: who asks too often waits longer (conventions.md §10)
    const auto answer = co_await ask(hub, std::move(request), std::move(stop));
    if (!answer)
        co_return std::unexpected(answer.error());
    co_return co_await decodeBody<Account>(answer->body, &decodeAccount);
}

} // namespace hs::hub
