// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/piecefetch.h"

#include "transfers/connectioncount.h"
#include "transfers/patience.h"

#include <QCoroSignal>

#include <algorithm>

namespace hs::transfers {

using QCoro::Task;

namespace {

constexpr qint64 kLeastPart = qint64(4) << 20;  // bytes; a request for less costs more than it brings
constexpr qint64 kFirstPart = qint64(64) << 20; // its request costs two ways there and back
constexpr qint64 kMostPart = qint64(256) << 20; // the hash reads what came early from the page cache: not too much
constexpr double kPartTime = 10000;             // ms that a part should take, beside which its request is little

/// Wakes who waits for the connections of one file.
class Bell : public QObject
{
    Q_OBJECT
public:
    /// Through the event loop: who rings goes on first.
    void ring()
    {
        QMetaObject::invokeMethod(this, [this] { Q_EMIT rung(); }, Qt::QueuedConnection);
    }
Q_SIGNALS:
    void rung();
};

/// The connections of one file, together.
struct Spread
{
    DownloadJob job;
    PartialFilePtr file;
    RangeSet taken; // here, or on its way
    ConnectionCount count;
    Bell bell;
    std::stop_source ending;
    int running = 0;
    int delivering = 0; // of them, those on which bytes arrive
    qint64 arrived = 0; // bytes, by all of them
    double speed = 0;   // bytes a millisecond of the last whole part
    bool isWithoutRanges = false;
    std::optional<HubError> error; // the last one that is not healed by others
    bool isOver = false;           // and it ends everything

    [[nodiscard]] QDateTime now() const { return job.context->hub->clock->now(); }
    [[nodiscard]] ByteRange gap() const { return taken.firstGap(job.file.size); }
    [[nodiscard]] bool hasWork() const { return !isOver && !file->isRepaired() && gap().size() > 0; }

    [[nodiscard]] int most() const
    {
        const bool isSingle = isWithoutRanges || job.context->isGoingEasy;
        return isSingle ? 1 : std::min(count.wanted(), job.context->maxConnections);
    }
    /// The first connection of a file is its due; more are for what is left over.
    [[nodiscard]] bool hasRoom() const
    {
        const JobContext &context = *job.context;
        return running == 0 || (running < most() && context.hosts.connections() < context.maxConnections &&
                                context.hosts.hasRoom(job.progress->host, now()));
    }
    /// Have others come who have an older claim to the connection?
    [[nodiscard]] bool isCrowded() const
    {
        return running > 1 && (running > most() || job.context->hosts.connections() > job.context->maxConnections);
    }
};

using SpreadPtr = std::shared_ptr<Spread>;

ByteRange takePart(Spread &spread)
{
    if (spread.isWithoutRanges) // nothing of what is here helps such a server
        spread.taken = {};
    const ByteRange gap = spread.gap();
    const qint64 rest = spread.job.file.size - spread.taken.bytes();
    const qint64 share = spread.most() > 1 ? rest / (2 * spread.most()) : rest;
    const qint64 inTime = spread.speed > 0 ? static_cast<qint64>(spread.speed * kPartTime) : kFirstPart;
    qint64 size = std::clamp(std::min(share, inTime), kLeastPart, kMostPart);
    if (spread.isWithoutRanges || gap.size() - size < kLeastPart / 2)
        size = gap.size();
    const ByteRange part{gap.begin, gap.begin + std::min(size, gap.size())};
    spread.taken.add(part);
    return part;
}

/// One connection failed: is that the end, or can others go on?
void judge(Spread &spread, const HubError &error, bool hasBrought)
{
    if (error.kind == HubError::Kind::Cancelled)
        return;
    const int others = spread.running - 1;
    if (isWithoutRanges(error) && !spread.isWithoutRanges) {
        spread.isWithoutRanges = true;
    } else if (others > 0 && isPassing(error)) {
        if (!hasBrought || isConnectionRefusal(error))
            spread.count.refused(spread.now(), others);
    } else {
        spread.error = error;
        spread.isOver = !isPassing(error); // not about this connection: about the file, the account or the disk
        if (spread.isOver)
            spread.ending.request_stop();
    }
}

/// What did not come, or could not be written, is for somebody else.
void giveBack(Spread &spread, const ByteRange &part)
{
    const qint64 end = spread.file->written().endFrom(part.begin);
    spread.taken.remove({std::min(end, part.end), part.end});
}

Task<bool> fetchPart(SpreadPtr spread, ByteRange part)
{
    const FileWriterPtr writer = writeFrom(spread->job.context->pool, spread->file, part.begin);
    const auto hasBegun = std::make_shared<bool>(false);
    const auto isWanted = [spread, writer, hasBegun, known = part.begin]() mutable {
        if (!std::exchange(*hasBegun, true))
            ++spread->delivering;
        spread->arrived += writer->length() - std::exchange(known, writer->length());
        spread->count.look(spread->now(), spread->arrived, spread->delivering);
        if (spread->file->isRepaired())
            spread->ending.request_stop(); // of the others, too: they may be waiting for bytes
        if (spread->hasWork() && spread->hasRoom())
            spread->bell.ring();
        return !spread->isCrowded() && !spread->isOver;
    };
    const QDateTime begun = spread->now();
    const auto fetched = co_await fetchRange(
        {.job = spread->job, .writer = writer, .end = part.end, .mayBeginFromZero = false, .isWanted = isWanted},
        spread->ending.get_token());
    if (*hasBegun)
        --spread->delivering;
    const qint64 time = begun.msecsTo(spread->now());
    if (fetched && time > 0)
        spread->speed = static_cast<double>(part.size()) / static_cast<double>(time);
    const auto written = co_await flush(writer);
    if (fetched && written)
        co_return true;
    giveBack(*spread, part);
    judge(*spread, written ? fetched.error() : written.error(), writer->length() - part.begin >= kLeastPart / 4);
    co_return false;
}

/// One connection: part after part, until there are none left or it is one too many.
Task<void> runConnection(SpreadPtr spread)
{
    ++spread->running;
    while (spread->hasWork() && !spread->ending.stop_requested() && !spread->isCrowded()) {
        const ByteRange part = takePart(*spread);
        if (!co_await fetchPart(spread, part))
            break;
    }
    --spread->running;
    spread->bell.ring();
}

/// Until nothing is missing or nothing moves; in that case it says why.
Task<std::optional<HubError>> runAll(SpreadPtr spread)
{
    for (;;) {
        while (!spread->error && !spread->ending.stop_requested() && spread->hasWork() && spread->hasRoom())
            runConnection(spread); // goes on by itself; `running` counts it
        if (spread->running == 0)
            break;
        co_await qCoro(&spread->bell, &Bell::rung);
    }
    co_return std::exchange(spread->error, std::nullopt);
}

/// The last word before a pause or the end: what is here is written down, and counted.
Task<Result<void>> record(SpreadPtr spread)
{
    const auto recorded = co_await onPool(spread->job.context->pool, [file = spread->file] { return file->record(); });
    spread->job.progress->bytesOnDisk = spread->file->written().bytes();
    co_return recorded;
}

} // namespace

Task<Result<void>> fetchPieces(DownloadJob job, PartialFilePtr file, std::stop_token stop)
{
    const auto spread = std::make_shared<Spread>();
    spread->job = job;
    spread->job.blobAddress = std::make_shared<QUrl>();
    spread->file = file;
    spread->taken = file->written();
    const std::stop_callback forward(stop, [spread] { spread->ending.request_stop(); });
    qint64 farthest = spread->taken.bytes();
    for (int failures = 0; spread->hasWork();) {
        const auto error = co_await runAll(spread);
        if (!error && !stop.stop_requested())
            continue;
        const auto recorded = co_await record(spread);
        if (stop.stop_requested())
            co_return base::failure(HubError::Kind::Cancelled);
        if (!recorded)
            co_return recorded;
        // To be farther than ever is a reason to be patient again; the same bytes once more are none.
        failures = job.progress->bytesOnDisk > farthest ? 1 : failures + 1;
        farthest = std::max(farthest, job.progress->bytesOnDisk);
        const auto wait = spread->isOver ? std::nullopt : waitAfter(*job.context, failures, *error);
        if (!wait)
            co_return std::unexpected(*error);
        if (!co_await waitFor(job, *error, *wait, stop))
            co_return base::failure(HubError::Kind::Cancelled);
    }
    co_return Result<void>();
}

} // namespace hs::transfers

#include "piecefetch.moc"
