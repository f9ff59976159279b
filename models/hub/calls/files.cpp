// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/calls/files.h"

#include "hub/calls/decoding.h"
#include "hub/http/redirects.h"
#include "hub/types/repopath.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hs::hub {

using QCoro::Task;

namespace {

QUrl fileAddress(const HubContext &hub, const RepoRef &repo, QLatin1StringView route, const QString &path)
{
    return hub.address(u"/%1%2/%3/%4/%5"_s.arg(words(repo.kind).urlPrefix, repo.id.toString(), route,
                                               repo.revision.encoded(), encodedRepoPath(path)));
}

Etag cleanEtag(QByteArray value)
{
    value = value.trimmed();
    if (value.startsWith("W/"))
        value.remove(0, 2);
    if (value.size() >= 2 && value.startsWith('"') && value.endsWith('"'))
        value = value.sliced(1, value.size() - 2);
    return Etag(QString::fromLatin1(value));
}

bool isHex(const QString &text, qsizetype digits)
{
    static const QRegularExpression kHex(u"^[0-9a-fA-F]+$"_s);
    return text.size() == digits && kHex.match(text).hasMatch();
}

std::optional<qint64> sizeOf(const HttpResponse &answer)
{
    bool isNumber = false;
    const bool isLinked = answer.headers.contains("X-Linked-Size");
    // The length of a redirect is that of its own little text (download.md §1.2).
    if (!isLinked && answer.status >= 300)
        return std::nullopt;
    const qint64 size = answer.headers.value(isLinked ? "X-Linked-Size" : "Content-Length").toLongLong(&isNumber);
    return isNumber && size >= 0 ? std::optional(size) : std::nullopt;
}

QByteArray rangeHeader(const ByteRange &range)
{
    return "bytes=" + QByteArray::number(range.first) + '-' + (range.last ? QByteArray::number(*range.last) : "");
}

struct ContentRange
{
    qint64 first = 0;
    qint64 last = 0;
    qint64 total = -1;
};

std::optional<ContentRange> parseContentRange(const QByteArray &value)
{
    static const QRegularExpression kPattern(u"^bytes (\\d+)-(\\d+)/(\\d+|\\*)$"_s);
    const auto match = kPattern.match(QString::fromLatin1(value.trimmed()));
    if (!match.hasMatch())
        return std::nullopt;
    return ContentRange{match.captured(1).toLongLong(), match.captured(2).toLongLong(),
                        match.captured(3) == u'*' ? -1 : match.captured(3).toLongLong()};
}

/// The answer must be what was asked for: a proxy or server that ignores Range would else be written in the middle.
Result<void> demandRange(const HttpResponse &head, const ByteRange &range, qint64 total)
{
    const auto bad = [&head](const QString &text) {
        HubError error = HubError::of(HubError::Kind::BadAnswer, head.url.path(), text);
        error.httpStatus = head.status;
        return std::unexpected(error);
    };
    if (head.status != 206)
        return bad(u"a part was asked for and not given"_s);
    const auto given = parseContentRange(head.headers.value("Content-Range"));
    if (!given || given->first != range.first || (range.last && given->last > *range.last))
        return bad(u"another part than the one asked for"_s);
    if (total >= 0 && given->total >= 0 && given->total != total)
        return bad(u"the file has another length now"_s);
    return {};
}

} // namespace

QUrl resolveAddress(const HubContext &hub, const RepoRef &repo, const QString &path)
{
    return fileAddress(hub, repo, "resolve"_L1, path);
}

QUrl rawAddress(const HubContext &hub, const RepoRef &repo, const QString &path)
{
    return fileAddress(hub, repo, "raw"_L1, path);
}

QUrl pageAddress(const HubContext &hub, const RepoRef &repo)
{
    QString path = u"/%1%2"_s.arg(words(repo.kind).urlPrefix, repo.id.toString());
    if (!repo.revision.isDefault())
        path += u"/tree/"_s + repo.revision.encoded();
    return hub.address(path);
}

Task<Result<FileMetadata>> fetchMetadata(HubContextPtr hub, RepoRef repo, QString path, base::Priority priority,
                                         std::stop_token stop)
{
    HttpRequest request;
    request.method = "HEAD";
    request.url = resolveAddress(*hub, repo, path);
    request.redirects = HttpRequest::Redirects::SameHostOnly;
    request.priority = priority;
    // Else text comes compressed and without its length (download.md §1.1).
    request.headers.append("Accept-Encoding", "identity");
    const auto answer = co_await ask(hub, request, std::move(stop));
    if (!answer)
        co_return std::unexpected(answer.error());
    const auto bad = [&path](const QString &text) { return base::failure(HubError::Kind::BadAnswer, path, text); };
    FileMetadata file;
    file.commit = Oid(QString::fromLatin1(answer->headers.value("X-Repo-Commit")));
    const QByteArray linked = answer->headers.value("X-Linked-Etag");
    file.etag = cleanEtag(linked.isEmpty() ? answer->headers.value("ETag") : linked);
    const auto size = sizeOf(*answer);
    // These become names of files and folders: nothing but hex digits.
    if (!isHex(file.commit.toString(), 40))
        co_return bad(u"no commit in the answer"_s);
    if (!isHex(file.etag.toString(), 40) && !isHex(file.etag.toString(), 64))
        co_return bad(u"no content id in the answer"_s);
    if (!size)
        co_return bad(u"no size in the answer"_s);
    file.size = *size;
    const QByteArray location = answer->headers.value("Location");
    file.location = location.isEmpty() ? answer->url : answer->url.resolved(QUrl::fromEncoded(location));
    file.isOnHub = isSameOrigin(file.location, hub->endpoint);
    co_return file;
}

Task<Result<FilePart>> fetchFile(HubContextPtr hub, RepoRef repo, QString path, std::optional<ByteRange> range,
                                 qint64 largest, std::stop_token stop)
{
    constexpr qint64 kWorthSaving = 1 << 20;
    HttpRequest request;
    request.url = resolveAddress(*hub, repo, path);
    request.largestBody = largest;
    request.headers.append("Accept-Encoding", "identity");
    if (range)
        request.headers.append("Range", rangeHeader(*range));
    else if (largest <= kWorthSaving)
        request.cache = HttpRequest::Cache::Revalidate;
    auto answer = co_await ask(hub, std::move(request), std::move(stop));
    // An empty file has no first byte to give: 416 is its way to say so.
    if (!answer && answer.error().httpStatus == 416)
        co_return FilePart{{}, 0, {}};
    if (!answer)
        co_return std::unexpected(answer.error());
    FilePart part{std::move(answer->body), -1, freshnessOf(*answer)};
    const auto given = parseContentRange(answer->headers.value("Content-Range"));
    if (given) {
        part.totalSize = given->total;
    } else {
        part.totalSize = part.bytes.size();
        if (range) // the whole file came, which `largest` allowed: cut out what was asked for
            part.bytes = part.bytes.mid(range->first, range->last ? *range->last - range->first + 1 : -1);
    }
    co_return part;
}

Task<Result<QByteArray>> fetchResource(HubContextPtr hub, QUrl url, qint64 largest, std::stop_token stop)
{
    HttpRequest request;
    request.url = url;
    request.largestBody = largest;
    request.priority = base::Priority::Background;
    // Signed addresses are different each time, and belong into no file.
    request.cache = url.hasQuery() ? HttpRequest::Cache::None : HttpRequest::Cache::Revalidate;
    auto answer = co_await ask(hub, std::move(request), std::move(stop));
    if (!answer)
        co_return std::unexpected(answer.error());
    co_return std::move(answer->body);
}

Task<Result<void>> streamBlob(HubContextPtr hub, FileMetadata file, std::optional<ByteRange> range, BodySink sink,
                              std::stop_token stop)
{
    HttpRequest request;
    request.url = file.location;
    request.priority = base::Priority::Background;
    request.isRetried = false;
    request.headers.append("Accept-Encoding", "identity");
    request.sink = std::move(sink);
    if (range) {
        request.headers.append("Range", rangeHeader(*range));
        request.headCheck = [range = *range, total = file.size](const HttpResponse &head) -> Result<void> {
            return head.status >= 400 ? Result<void>() : demandRange(head, range, total);
        };
    }
    const auto answer = co_await ask(hub, std::move(request), std::move(stop));
    if (!answer)
        co_return std::unexpected(answer.error());
    co_return Result<void>();
}

} // namespace hs::hub
