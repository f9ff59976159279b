// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/calls/history.h"

#include "hub/calls/decoding.h"
#include "hub/calls/repos.h"
#include "hub/json/changedecoder.h"
#include "hub/json/commitdecoder.h"
#include "hub/json/treedecoder.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace hs::hub {

using QCoro::Task;

namespace {

constexpr int kFileCommitsPage = 8;

QUrl comparisonAddress(const HubContext &hub, const RepoRef &head, const std::optional<Revision> &base, bool isRaw)
{
    // One path segment: a revision, or two with two dots between them.
    const QString spec = base ? base->encoded() + ".."_L1 + head.revision.encoded() : head.revision.encoded();
    QUrl url = hub.address(u"/api/%1/%2/compare/%3"_s.arg(words(head.kind).plural, head.id.toString(), spec));
    if (isRaw) {
        QUrlQuery query;
        query.addQueryItem(u"raw"_s, u"true"_s);
        url.setQuery(query);
    }
    return url;
}

/// The entry of one file with the commit that changed it last; nothing where there is no such file.
Task<Result<std::optional<TreeEntry>>> fetchLastChange(HubContextPtr hub, RepoRef repo, QString path,
                                                       std::stop_token stop)
{
    HttpRequest request;
    request.method = "POST";
    request.url = hub->address(
        u"/api/%1/%2/paths-info/%3"_s.arg(words(repo.kind).plural, repo.id.toString(), repo.revision.encoded()));
    request.headers.append("Content-Type", "application/json");
    request.body = encodePathsInfo({path}, true);
    request.isIdempotent = true; // it only reads
    const auto answer = co_await ask(hub, std::move(request), std::move(stop));
    if (!answer)
        co_return std::unexpected(answer.error());
    const auto page = decodeTree(answer->body);
    if (!page)
        co_return std::unexpected(page.error());
    co_return page->items.isEmpty() ? std::nullopt : std::optional(page->items.constFirst());
}

/// Where the walk along a file's changes stands: a commit to look from, and the name the file has there.
struct FileTrail
{
    Revision from;
    QString path;
};

Cursor cursorOf(const FileTrail &trail)
{
    return Cursor(trail.from.toString() + u'\n' + trail.path);
}

std::optional<FileTrail> trailOf(const Cursor &cursor)
{
    const auto from = Revision::parse(cursor.toString().section(u'\n', 0, 0));
    return from ? std::optional(FileTrail{*from, cursor.toString().section(u'\n', 1)}) : std::nullopt;
}

/// What the file was called before `commit` made it; empty when it is new there.
Task<Result<QString>> fetchFormerPath(HubContextPtr hub, RepoRef commit, QString path, std::stop_token stop)
{
    const auto changes = co_await fetchChanges(hub, commit, std::nullopt, std::move(stop));
    if (!changes)
        co_return std::unexpected(changes.error());
    for (const FileChange &change : changes->items) {
        if (change.path == path && change.kind == FileChange::Kind::Renamed)
            co_return change.oldPath;
    }
    co_return QString();
}

struct FileStep
{
    std::optional<Commit> commit; ///< none: there is no such file
    std::optional<FileTrail> next;
};

Task<Result<FileStep>> followFile(HubContextPtr hub, RepoRef repo, FileTrail trail, std::stop_token stop)
{
    const auto entry = co_await fetchLastChange(hub, repo.at(trail.from), trail.path, stop);
    if (!entry)
        co_return std::unexpected(entry.error());
    if (!*entry || !(*entry)->lastCommit)
        co_return FileStep{};
    const RepoRef changed = repo.at(Revision::commit((*entry)->lastCommit->id));
    const auto commits = co_await fetchCommits(hub, changed, 2, std::nullopt, stop);
    if (!commits)
        co_return std::unexpected(commits.error());
    if (commits->items.isEmpty())
        co_return FileStep{};
    FileStep step{commits->items.constFirst(), std::nullopt};
    if (commits->items.size() < 2)
        co_return step;
    const Revision before = Revision::commit(commits->items.at(1).id);
    const auto earlier = co_await fetchPathsInfo(hub, repo.at(before), {trail.path}, stop);
    if (!earlier)
        co_return std::unexpected(earlier.error());
    QString path = trail.path;
    if (earlier->isEmpty()) {
        const auto former = co_await fetchFormerPath(hub, changed, trail.path, stop);
        // A hub without comparisons: then the walk ends with the commit that brought the name.
        path = former ? *former : QString();
    }
    if (!path.isEmpty())
        step.next = FileTrail{before, path};
    co_return step;
}

} // namespace

Task<Result<Page<FileChange>>> fetchChanges(HubContextPtr hub, RepoRef head, std::optional<Revision> base,
                                            std::stop_token stop)
{
    const auto answer = co_await ask(hub, jsonRequest(comparisonAddress(*hub, head, base, true)), std::move(stop));
    if (!answer)
        co_return std::unexpected(answer.error());
    auto page = co_await decodeBody<Page<FileChange>>(answer->body, &decodeChanges);
    if (page)
        page->freshness = freshnessOf(*answer);
    co_return page;
}

Task<Result<QByteArray>> fetchPatch(HubContextPtr hub, RepoRef head, std::optional<Revision> base, qint64 largest,
                                    std::stop_token stop)
{
    HttpRequest request = jsonRequest(comparisonAddress(*hub, head, base, false));
    request.largestBody = largest;
    const auto answer = co_await ask(hub, std::move(request), std::move(stop));
    if (!answer)
        co_return std::unexpected(answer.error());
    co_return co_await decodeBody<QByteArray>(answer->body, &decodeComparisonText);
}

Task<Result<Oid>> fetchMergeCommit(HubContextPtr hub, RepoRef repo, int number, std::stop_token stop)
{
    const QUrl url =
        hub->address(u"/api/%1/%2/discussions/%3"_s.arg(words(repo.kind).plural, repo.id.toString()).arg(number));
    const auto answer = co_await ask(hub, jsonRequest(url), std::move(stop));
    if (!answer)
        co_return std::unexpected(answer.error());
    co_return co_await decodeBody<Oid>(answer->body, &decodeMergeCommit);
}

Task<Result<Page<Commit>>> fetchFileCommits(HubContextPtr hub, RepoRef repo, QString path, std::optional<Cursor> cursor,
                                            std::stop_token stop)
{
    std::optional<FileTrail> trail = cursor ? trailOf(*cursor) : FileTrail{repo.revision, path};
    Page<Commit> page;
    while (trail && page.items.size() < kFileCommitsPage) {
        auto step = co_await followFile(hub, repo, *trail, stop);
        // What was found so far is a page; the rest can be asked for again from there.
        if (!step && page.items.isEmpty())
            co_return std::unexpected(step.error());
        if (!step)
            break;
        if (step->commit)
            page.items.append(std::move(*step->commit));
        trail = std::move(step->next);
    }
    if (trail)
        page.next = cursorOf(*trail);
    co_return page;
}

} // namespace hs::hub
