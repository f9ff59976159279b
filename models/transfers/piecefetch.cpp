// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/piecefetch.h"

#include "transfers/connectioncount.h"
#include "transfers/patience.h"

#include <QCoroSignal>

#include <algorithm>
#include <limits>
#include <utility>

namespace hs::transfers {

using QCoro::Task;

namespace {

constexpr qint64 kLeastPart = qint64(4) << 20;  // bytes; a request for less costs more than it brings
constexpr qint64 kFirstPart = qint64(64) << 20; // its request costs two ways there and back
constexpr qint64 kMostPart = qint64(256) << 20; // the hash reads what came early from the page cache: not too much
constexpr double kPartTime = 10000;             // ms that a part should take, beside which its request is little
constexpr qint64 kLastPart = qint64(16) << 20;  // bytes, at most, of the last part of each connection …
constexpr double kLastTime = 800;               // ms, and no longer: the hash has them all to go at the end
constexpr qint64 kLeastSplit = qint64(2) << 20; // bytes; of a part in which so much is left, half can be taken over …
constexpr qint64 kLeastLeft = 20000;            // ms: … when that takes so long: what is on its way over it comes twice
constexpr qint64 kKnown = 3000;                 // ms until the speed of a connection is believed
constexpr qint64 kSoon = 2000;                  // ms: a part that ends so soon is not cut, for the same reason

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

/// A stretch of the file on its way over one connection.
struct Part
{
    qint64 begin = 0;
    std::shared_ptr<qint64> end; // comes nearer when another connection takes over the rest
    FileWriterPtr writer;
    QDateTime begun;
    bool isArriving = false;

    [[nodiscard]] qint64 left() const { return *end - writer->length(); }
    /// Milliseconds that the rest takes at the speed it had so far.
    [[nodiscard]] qint64 timeLeft(const QDateTime &now) const
    {
        const qint64 bytes = writer->length() - begin;
        return bytes > 0 ? left() * begun.msecsTo(now) / bytes : std::numeric_limits<qint64>::max();
    }
    /// The first moments of a connection say little of its speed.
    [[nodiscard]] bool isKnown(const QDateTime &now) const { return begun.msecsTo(now) >= kKnown; }
};

using PartPtr = std::shared_ptr<Part>;

/// The connections of one file, together.
struct Spread
{
    DownloadJob job;
    PartialFilePtr file;
    RangeSet taken;       // here, or on its way
    QList<PartPtr> parts; // on their way
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
    [[nodiscard]] bool hasWork() const
    {
        return !isOver && !file->isRepaired() && (gap().size() > 0 || slowest() != nullptr);
    }
    [[nodiscard]] bool isSingle() const { return isWithoutRanges || job.context->isGoingEasy; }

    /// The part that would be the last to be done, where half of it had better go over another connection.
    [[nodiscard]] PartPtr slowest() const
    {
        PartPtr last;
        qint64 longest = kLeastLeft;
        for (const PartPtr &part : parts) {
            const qint64 time = part->timeLeft(now());
            if (part->isKnown(now()) && part->left() >= kLeastSplit && time > longest) {
                last = part;
                longest = time;
            }
        }
        return last;
    }

    [[nodiscard]] int most() const { return isSingle() ? 1 : std::min(count.wanted(), job.context->maxConnections); }
    /// The first connection of a file is its due; more are for what is left over.
    [[nodiscard]] bool hasRoom() const
    {
        const JobContext &context = *job.context;
        return running == 0 || (running < most() && context.hosts.connections() < context.maxConnections &&
                                context.hosts.hasRoom(job.progress->host, now()));
    }
    /// Have others come who have an older claim to the connection, or is it one too many?
    [[nodiscard]] bool isCrowded() const
    {
        return running > 1 && (running > most() || job.context->hosts.connections() > job.context->maxConnections);
    }
    /// And is that so urgent that \a part must not end?
    [[nodiscard]] bool isPressed(const Part &part) const
    {
        if (!isCrowded() || isSingle())
            return isCrowded();
        const JobContext &context = *job.context;
        const bool isUrgent = count.isFalling() || context.hosts.connections() > context.maxConnections;
        return isUrgent && part.timeLeft(now()) > kSoon;
    }
};

using SpreadPtr = std::shared_ptr<Spread>;

/// The next stretch that nobody brings. Almost as long as its connection can bring it until all others are done, too:
/// two more requests for each connection, and all is here. One would be enough, but then as many long stretches would
/// wait for the hash at the end as there are connections.
ByteRange nextStretch(const Spread &spread)
{
    const ByteRange gap = spread.gap();
    qint64 rest = spread.job.file.size - spread.taken.bytes();
    for (const PartPtr &part : spread.parts)
        rest += part->left();
    const bool isGrowing = !spread.isSingle() && spread.count.isGrowing(spread.now());
    const int connections =
        isGrowing ? std::min(ConnectionCount::kMost, spread.job.context->maxConnections) : spread.most();
    const qint64 share = rest / connections;
    const qint64 last = std::clamp(static_cast<qint64>(spread.speed * kLastTime), kLeastPart, kLastPart);
    const qint64 most = share > last ? std::max(share / 4 * 3, last) : share;
    const qint64 inTime = spread.speed > 0 ? static_cast<qint64>(spread.speed * kPartTime) : kFirstPart;
    qint64 size = std::clamp(std::min(most, inTime), kLeastPart, kMostPart);
    if (spread.isWithoutRanges || gap.size() - size < kLeastPart / 2)
        size = gap.size();
    return {gap.begin, gap.begin + std::min(size, gap.size())};
}

/// The second half of what the slowest connection has before it.
ByteRange splitOff(Part &slowest)
{
    const ByteRange half{slowest.writer->length() + slowest.left() / 2, *slowest.end};
    *slowest.end = half.begin;
    return half;
}

/// Nothing: there is no work after all.
PartPtr takePart(Spread &spread)
{
    if (spread.isWithoutRanges) // nothing of what is here helps such a server
        spread.taken = {};
    const PartPtr slowest = spread.gap().size() > 0 ? nullptr : spread.slowest();
    const ByteRange range = slowest ? splitOff(*slowest) : nextStretch(spread);
    if (range.size() <= 0)
        return {};
    spread.taken.add(range);
    auto part = std::make_shared<Part>();
    part->begin = range.begin;
    part->end = std::make_shared<qint64>(range.end);
    part->writer = writeFrom(spread.job.context->pool, spread.file, range.begin);
    part->begun = spread.now();
    spread.parts.append(part);
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
void giveBack(Spread &spread, const Part &part)
{
    const qint64 end = spread.file->written().endFrom(part.begin);
    spread.taken.remove({std::min(end, *part.end), *part.end});
}

/// Asked before each piece of a part: shall it go on? Keeps the sums and calls for more connections.
bool isWanted(Spread &spread, Part &part, qint64 &known)
{
    if (!std::exchange(part.isArriving, true)) {
        ++spread.delivering;
        spread.count.beganAfter(part.begun.msecsTo(spread.now()));
    }
    spread.arrived += part.writer->length() - std::exchange(known, part.writer->length());
    spread.count.look(spread.now(), spread.arrived, spread.delivering);
    if (spread.file->isRepaired())
        spread.ending.request_stop(); // of the others, too: they may be waiting for bytes
    if (spread.hasRoom() && spread.hasWork())
        spread.bell.ring();
    return !spread.isPressed(part) && !spread.isOver;
}

Task<bool> fetchPart(SpreadPtr spread, PartPtr part)
{
    const auto wanted = [spread, part, known = part->begin]() mutable { return isWanted(*spread, *part, known); };
    const auto fetched = co_await fetchRange(
        {.job = spread->job, .writer = part->writer, .end = part->end, .mayBeginFromZero = false, .isWanted = wanted},
        spread->ending.get_token());
    if (part->isArriving)
        --spread->delivering;
    spread->parts.removeOne(part);
    const qint64 time = part->begun.msecsTo(spread->now());
    if (fetched && time > 0)
        spread->speed = static_cast<double>(*part->end - part->begin) / static_cast<double>(time);
    const auto written = co_await flush(part->writer);
    if (fetched && written)
        co_return true;
    giveBack(*spread, *part);
    judge(*spread, written ? fetched.error() : written.error(), part->writer->length() - part->begin >= kLeastPart / 4);
    co_return false;
}

/// One connection: part after part, until there are none left or it is one too many.
Task<void> runConnection(SpreadPtr spread)
{
    ++spread->running;
    while (spread->hasWork() && !spread->ending.stop_requested() && !spread->isCrowded()) {
        const PartPtr part = takePart(*spread);
        if (!part || !co_await fetchPart(spread, part))
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
