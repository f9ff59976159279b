// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/bodyfetch.h"

#include "hub/calls/files.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QScopeGuard>

using namespace Qt::StringLiterals;

namespace hs::transfers {

using QCoro::Task;

namespace {

constexpr std::chrono::milliseconds kStall{20000}; // no byte for so long: a new connection
constexpr qsizetype kLimitedPiece = 64 << 10;      // bytes; with a speed limit the flow is cut finer
constexpr int kRefusals = 3; // a refused signature is asked for again so often before it is a refusal

/// A 403, 404 or 416 without a word of the Hub comes from the blob host: the signed address expired, or the host has
/// not got the blob yet (download.md §1.2). Both heal by asking the Hub again.
bool isRefusedByBlobHost(const HubError &error)
{
    return error.serverCode.isEmpty() &&
           (error.httpStatus == 403 || error.httpStatus == 404 || error.httpStatus == 416);
}

/// Other answers that a second question may turn right: a proxy's or an overloaded server's nonsense.
bool isWorthAsking(const HubError &error)
{
    return isRefusedByBlobHost(error) || error.kind == HubError::Kind::BadAnswer;
}

bool isWaitedForWithoutEnd(const HubError &error)
{
    using enum HubError::Kind;
    return error.kind == Offline || error.kind == Timeout || error.kind == RateLimited;
}

/// How long to wait after failure number `failures` in a row; nothing: give up.
std::optional<std::chrono::milliseconds> waitAfter(const JobContext &context, int failures, const HubError &error)
{
    if (isWorthAsking(error))
        return failures <= kRefusals ? std::optional((failures - 1) * context.retry.first) : std::nullopt;
    const double chance = QRandomGenerator::global()->generateDouble();
    const bool isEndless = context.isPatient && isWaitedForWithoutEnd(error);
    const int attempt = isEndless ? std::min(failures, context.retry.maxRetries) : failures;
    return context.retry.waitAfter(attempt, error, context.hub->clock->now(), chance);
}

/// What one answer's body goes into.
struct Intake
{
    JobContextPtr context;
    FileWriterPtr writer;
    JobProgressPtr progress;
    QString path;
    qint64 size = 0;
    bool mustRestart = false; ///< the answer begins at zero: so does the file
};

using IntakePtr = std::shared_ptr<Intake>;

Task<Result<void>> takeLimited(IntakePtr intake, QByteArray piece, std::stop_token stop)
{
    const qsizetype atOnce = intake->context->limit->isOn() ? kLimitedPiece : piece.size();
    for (qsizetype at = 0; at < piece.size(); at += atOnce) {
        const QByteArray part = atOnce >= piece.size() ? piece : piece.sliced(at, std::min(atOnce, piece.size() - at));
        if (!co_await takeBytes(intake->context->limit, part.size(), stop))
            co_return base::failure(HubError::Kind::Cancelled);
        const auto taken = co_await append(intake->writer, part);
        if (!taken)
            co_return taken;
        intake->progress->bytesFetched += part.size();
        intake->progress->bytesOnDisk = intake->writer->length();
    }
    co_return Result<void>();
}

Task<Result<void>> takePiece(IntakePtr intake, QByteArray piece, std::stop_token stop)
{
    intake->progress->state = TransferState::Downloading;
    if (std::exchange(intake->mustRestart, false)) {
        const auto emptied = co_await restart(intake->writer);
        if (!emptied)
            co_return emptied;
    }
    if (intake->writer->length() + piece.size() > intake->size)
        co_return base::failure(HubError::Kind::Integrity, intake->path,
                                u"expected %1 bytes, received more"_s.arg(intake->size));
    co_return co_await takeLimited(std::move(intake), std::move(piece), std::move(stop));
}

hub::HttpRequest requestFor(const IntakePtr &intake, const WantedFile &file, std::stop_token stop)
{
    const qint64 from = intake->writer->length();
    hub::HttpRequest request;
    request.url = hub::resolveAddress(*intake->context->hub, file.repo, file.path);
    request.priority = base::Priority::Background;
    request.isRetried = false;
    request.timeout = kStall;
    // Else small text comes compressed and without its length (download.md §1.1).
    request.headers.append("Accept-Encoding", "identity");
    if (from > 0)
        request.headers.append("Range", "bytes=" + QByteArray::number(from) + '-');
    request.headCheck = [intake, from](const hub::HttpResponse &head) -> Result<void> {
        if (head.status >= 400)
            return {};
        const auto begins = beginsFromZero(head, intake->path, from, intake->size);
        if (!begins)
            return std::unexpected(begins.error());
        intake->mustRestart = *begins;
        return {};
    };
    request.sink = [intake, stop](QByteArray piece) { return takePiece(intake, std::move(piece), stop); };
    return request;
}

/// One request, from where the writer is to the end.
Task<Result<void>> fetchPart(JobContextPtr context, WantedFile file, FileWriterPtr writer, JobProgressPtr progress,
                             std::stop_token stop)
{
    const auto intake = std::make_shared<Intake>(context, writer, progress, file.path, file.size);
    progress->connections = 1;
    const auto none = qScopeGuard([progress] { progress->connections = 0; });
    const auto answer = co_await hub::ask(context->hub, requestFor(intake, file, stop), stop);
    if (!answer)
        co_return std::unexpected(answer.error());
    if (writer->length() < file.size)
        co_return base::failure(HubError::Kind::Offline, file.path, u"the answer ended early"_s);
    co_return Result<void>();
}

Task<bool> waitFor(JobContextPtr context, JobProgressPtr progress, HubError error, std::chrono::milliseconds time,
                   std::stop_token stop)
{
    if (time.count() <= 0)
        co_return !stop.stop_requested();
    progress->state = TransferState::Waiting;
    progress->passing = std::move(error);
    progress->waitsUntil = context->hub->clock->now().addMSecs(time.count());
    const bool hasPassed = co_await context->hub->clock->delay(time, std::move(stop));
    progress->state = TransferState::Resolving;
    progress->passing.reset();
    progress->waitsUntil.reset();
    co_return hasPassed;
}

} // namespace

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

Task<Result<void>> fetchRest(JobContextPtr context, WantedFile file, FileWriterPtr writer, JobProgressPtr progress,
                             std::stop_token stop)
{
    qint64 farthest = writer->length();
    for (int failures = 0; writer->length() < file.size;) {
        const auto part = co_await fetchPart(context, file, writer, progress, stop);
        if (stop.stop_requested())
            co_return base::failure(HubError::Kind::Cancelled);
        if (part)
            break;
        // To be farther than ever is a reason to be patient again; the same bytes once more are none.
        failures = writer->length() > farthest ? 1 : failures + 1;
        farthest = std::max(farthest, writer->length());
        const auto wait = waitAfter(*context, failures, part.error());
        if (!wait)
            co_return std::unexpected(part.error());
        if (!co_await waitFor(context, progress, part.error(), *wait, stop))
            co_return base::failure(HubError::Kind::Cancelled);
    }
    co_return Result<void>();
}

} // namespace hs::transfers
