// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/rangefetch.h"

#include "hub/calls/files.h"
#include "transfers/patience.h"

#include <QRegularExpression>
#include <QScopeGuard>

using namespace Qt::StringLiterals;

namespace hs::transfers {

using QCoro::Task;

namespace {

constexpr std::chrono::milliseconds kStall{20000}; // no byte for so long: a new connection
constexpr qint64 kSlowest = 20 * 1024;             // bytes in that time; fewer are as good as none
constexpr qsizetype kLimitedPiece = 64 << 10;      // bytes; with a speed limit the flow is cut finer
constexpr qint64 kBulk = qint64(2) << 20;          // bytes
constexpr auto kNoRanges = "the whole file instead of a part"_L1;

/// What one answer's body goes into.
struct Intake
{
    RangeFetch fetch;
    HostLoad::Place place;
    qint64 asked = 0;         // up to where
    int status = 0;           // once the head of the answer is here
    bool mustRestart = false; // the answer begins at zero: so does the file
    QElapsedTimer sinceTaken; // runs while the network has the turn
    qint64 waited = 0;        // ms for the network, in this window
    qint64 taken = 0;         // bytes in this window
};

using IntakePtr = std::shared_ptr<Intake>;

/// A connection that drips keeps every deadline for silence, and the file never ends.
bool isDripping(Intake &intake, qint64 bytes)
{
    intake.waited += intake.sinceTaken.elapsed();
    intake.taken += bytes;
    if (intake.waited < kStall.count())
        return false;
    const bool isSlow = intake.taken < kSlowest;
    intake.waited = intake.taken = 0;
    return isSlow;
}

Task<bool> waitForLimits(IntakePtr intake, qsizetype bytes, std::stop_token stop)
{
    co_return co_await takeBytes(intake->fetch.job.context->limit, bytes, stop) &&
        co_await takeBytes(intake->fetch.job.groupLimit, bytes, stop);
}

Task<Result<void>> takeLimited(IntakePtr intake, QByteArray piece, std::stop_token stop)
{
    const DownloadJob &job = intake->fetch.job;
    if (job.context->isPatient && job.space->isShort())
        co_return base::failure(HubError::Kind::DiskFull, job.place->rootFolder(), u"others took the space"_s);
    const bool isLimited = job.context->limit->isOn() || job.groupLimit->isOn();
    const qsizetype atOnce = isLimited ? kLimitedPiece : piece.size();
    for (qsizetype at = 0; at < piece.size(); at += atOnce) {
        const QByteArray part = atOnce >= piece.size() ? piece : piece.sliced(at, std::min(atOnce, piece.size() - at));
        if (isLimited && !co_await waitForLimits(intake, part.size(), stop))
            co_return base::failure(HubError::Kind::Cancelled);
        auto share = co_await job.context->memory->take(part.size(), stop);
        if (!share)
            co_return std::unexpected(share.error());
        const auto taken = co_await append(intake->fetch.writer, part, std::move(*share));
        if (!taken)
            co_return taken;
        job.context->lastByteAt = job.context->hub->clock->now();
        job.context->hasGivenUp = false;
        job.progress->bytesFetched += part.size();
        job.progress->bytesOnDisk += part.size();
        job.space->shrinkTo(job.file.size - job.progress->bytesOnDisk);
    }
    co_return Result<void>();
}

Task<Result<void>> beginAnew(IntakePtr intake)
{
    const auto emptied = co_await restart(intake->fetch.writer);
    intake->fetch.job.progress->bytesOnDisk = 0;
    co_return emptied;
}

Task<Result<void>> takePiece(IntakePtr intake, QByteArray piece, std::stop_token stop)
{
    const RangeFetch &fetch = intake->fetch;
    fetch.job.progress->state = TransferState::Downloading;
    if (isDripping(*intake, piece.size()))
        co_return base::failure(HubError::Kind::Timeout, fetch.job.file.path, u"hardly any bytes"_s);
    if (fetch.isWanted && !fetch.isWanted())
        co_return base::failure(HubError::Kind::Cancelled);
    if (std::exchange(intake->mustRestart, false)) {
        const auto emptied = co_await beginAnew(intake);
        if (!emptied)
            co_return emptied;
    }
    const qint64 room = std::max<qint64>(*fetch.end - fetch.writer->length(), 0);
    const bool isTooMuch = piece.size() > room;
    if (isTooMuch && *fetch.end == fetch.job.file.size)
        co_return base::failure(HubError::Kind::Integrity, fetch.job.file.path,
                                u"expected %1 bytes, received more"_s.arg(fetch.job.file.size));
    if (isTooMuch)
        piece.truncate(room);
    const auto taken = co_await takeLimited(intake, std::move(piece), std::move(stop));
    intake->sinceTaken.start();
    const bool isShorter = *fetch.end < intake->asked && fetch.writer->length() >= *fetch.end;
    if (taken && (isTooMuch || isShorter)) // another connection has the rest, or the server does not heed the range
        co_return base::failure(HubError::Kind::Cancelled);
    co_return taken;
}

Result<void> checkHead(Intake &intake, const hub::HttpResponse &head, qint64 from)
{
    const DownloadJob &job = intake.fetch.job;
    intake.status = head.status;
    if (head.status >= 400)
        return {};
    const auto begins = beginsFromZero(head, job.file.path, from, job.file.size);
    if (!begins)
        return std::unexpected(begins.error());
    const bool isUnlooked = !intake.fetch.mayBeginFromZero && head.status == 200;
    if (isUnlooked && (from > 0 || *intake.fetch.end < job.file.size)) {
        HubError error = HubError::of(HubError::Kind::BadAnswer, job.file.path, kNoRanges);
        error.httpStatus = head.status;
        return std::unexpected(error);
    }
    intake.mustRestart = *begins;
    if (job.blobAddress && hostName(head.url) != job.context->hubHost)
        *job.blobAddress = head.url;
    return {};
}

/// Is there an address from an earlier part that need not be asked for again?
bool isAddressKnown(const DownloadJob &job)
{
    return job.blobAddress && !job.blobAddress->isEmpty();
}

hub::HttpRequest requestFor(const IntakePtr &intake, std::stop_token stop)
{
    const RangeFetch &fetch = intake->fetch;
    const DownloadJob &job = fetch.job;
    const qint64 from = fetch.writer->length();
    hub::HttpRequest request;
    request.url =
        isAddressKnown(job) ? *job.blobAddress : hub::resolveAddress(*job.context->hub, job.file.repo, job.file.path);
    request.priority = base::Priority::Background;
    request.isRetried = false;
    request.timeout = kStall;
    request.isBulk = *fetch.end - from >= kBulk;
    // Else small text comes compressed and without its length (download.md §1.1).
    request.headers.append("Accept-Encoding", "identity");
    if (*fetch.end < job.file.size)
        request.headers.append("Range", "bytes=" + QByteArray::number(from) + '-' + QByteArray::number(*fetch.end - 1));
    else if (from > 0)
        request.headers.append("Range", "bytes=" + QByteArray::number(from) + '-');
    request.hopWatch = [intake](const QUrl &url) {
        intake->place.moveTo(hostName(url));
        intake->fetch.job.progress->host = intake->place.host();
    };
    request.headCheck = [intake, from](const hub::HttpResponse &head) { return checkHead(*intake, head, from); };
    request.sink = [intake, stop](QByteArray piece) { return takePiece(intake, std::move(piece), stop); };
    return request;
}

/// One try.
Task<Result<void>> tryRange(RangeFetch fetch, std::stop_token stop)
{
    const bool isKnown = isAddressKnown(fetch.job);
    const auto intake = std::make_shared<Intake>();
    intake->fetch = fetch;
    intake->asked = *fetch.end;
    intake->place = fetch.job.context->hosts.enter(fetch.job.context->hubHost);
    intake->sinceTaken.start();
    ++fetch.job.progress->connections;
    const auto none = qScopeGuard([progress = fetch.job.progress] { --progress->connections; });
    const auto answer = co_await hub::ask(fetch.job.context->hub, requestFor(intake, stop), stop);
    if (fetch.writer->length() >= *fetch.end && *fetch.end < fetch.job.file.size)
        co_return Result<void>();
    if (!answer) {
        HubError error = answer.error();
        if (error.kind == HubError::Kind::Offline && error.httpStatus == 0)
            error.httpStatus = intake->status;                  // it broke off: the network is there
        const bool isOver = isKnown && error.httpStatus == 403; // of the address, not of the connection
        if (isConnectionRefusal(error) && !isOver)
            fetch.job.context->hosts.refused(intake->place.host(), fetch.job.context->hub->clock->now());
        co_return std::unexpected(error);
    }
    if (fetch.writer->length() < *fetch.end) {
        HubError error = HubError::of(HubError::Kind::Offline, fetch.job.file.path, u"the answer ended early"_s);
        error.httpStatus = intake->status;
        co_return std::unexpected(error);
    }
    co_return Result<void>();
}

} // namespace

Task<Result<void>> fetchRange(RangeFetch fetch, std::stop_token stop)
{
    const bool wasKnown = isAddressKnown(fetch.job);
    auto fetched = co_await tryRange(fetch, stop);
    if (fetched || !wasKnown || fetched.error().kind == HubError::Kind::Cancelled)
        co_return fetched;
    fetch.job.blobAddress->clear();
    const int status = fetched.error().httpStatus;
    const bool isOver = status >= 400 && status != 429 && status != 503;
    co_return isOver ? co_await tryRange(std::move(fetch), std::move(stop)) : fetched;
}

bool isWithoutRanges(const HubError &error)
{
    return error.kind == HubError::Kind::BadAnswer && error.serverText == kNoRanges;
}

Result<bool> beginsFromZero(const hub::HttpResponse &head, const QString &path, qint64 from, qint64 size)
{
    const auto bad = [&](const QString &text) {
        HubError error = HubError::of(HubError::Kind::BadAnswer, path, text);
        error.httpStatus = head.status;
        return std::unexpected(error);
    };
    const QByteArray encoding = head.headers.value("Content-Encoding");
    if (!encoding.isEmpty() && encoding != "identity")
        return bad(u"compressed although it was asked not to be"_s);
    if (head.status == 206) {
        static const QRegularExpression kPattern(u"^bytes (\\d+)-(\\d+)/(\\d+|\\*)$"_s);
        const auto range = kPattern.match(QString::fromLatin1(head.headers.value("Content-Range").trimmed()));
        if (!range.hasMatch() || range.captured(1).toLongLong() != from || range.captured(2).toLongLong() >= size)
            return bad(u"another part than the one asked for"_s);
        if (range.captured(3) != "*"_L1 && range.captured(3).toLongLong() != size)
            return bad(u"the file has another length"_s);
        return false;
    }
    if (head.status != 200)
        return bad(u"no file in the answer"_s);
    bool isNumber = false;
    const qint64 length = head.headers.value("Content-Length").toLongLong(&isNumber);
    if (isNumber && length != size)
        return bad(u"the file has another length"_s);
    return from > 0;
}

} // namespace hs::transfers
