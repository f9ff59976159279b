// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/downloadjob.h"

#include "transfers/bodyfetch.h"
#include "transfers/filehash.h"
#include "transfers/filelock.h"
#include "transfers/piecefetch.h"

#include <QFileInfo>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace hs::transfers {

using QCoro::Task;

namespace {

Q_LOGGING_CATEGORY(lcJob, "hs.transfers.job", QtInfoMsg)

constexpr int kRefetches = 1;
constexpr std::chrono::milliseconds kBetweenLocks{500};
constexpr std::chrono::milliseconds kBetweenLooks{3000}; // at a full disk

/// A place at the gate of one content. The limiter lives as long as anybody stands there.
struct GatePlace
{
    std::shared_ptr<base::Limiter> gate;
    base::Limiter::Place place;
};

Task<Result<GatePlace>> enterGate(JobContextPtr context, QString key, std::stop_token stop)
{
    auto gate = context->gates.value(key).lock();
    if (!gate) {
        context->gates.removeIf([](const auto &entry) { return entry.value().expired(); });
        gate = std::make_shared<base::Limiter>(1);
        context->gates.insert(key, gate);
    }
    auto place = co_await gate->acquire(base::Priority::Background, std::move(stop));
    if (!place)
        co_return std::unexpected(place.error());
    co_return GatePlace{gate, std::move(*place)};
}

/// Either the file is there already, or the lock that allows to fetch it, or somebody else has that lock.
struct Claim
{
    std::optional<QString> present;
    std::optional<FileLock> lock;
};

Result<Claim> claim(const FilePlace &place)
{
    auto present = place.findPresent();
    if (!present)
        return std::unexpected(present.error());
    if (*present)
        return Claim{std::move(*present), {}};
    auto lock = FileLock::tryTake(place.lockPath());
    if (lock)
        return Claim{{}, std::move(*lock)};
    // This folder cannot have any: correctness does not need them (download.md §3.3).
    qCInfo(lcJob).noquote() << "going on without a lock:" << lock.error().details();
    return Claim{{}, FileLock()};
}

/// It moves nothing for now: somebody else may.
void park(const DownloadJob &job)
{
    job.progress->isParked = true;
    if (job.context->onPlaceFree)
        job.context->onPlaceFree();
}

/// Waits for as long as another program holds the lock; it may bring the file meanwhile.
Task<Result<Claim>> claimInTurn(DownloadJob job, std::stop_token stop)
{
    for (;;) {
        auto claimed = co_await onPool(job.context->pool, [place = job.place] { return claim(*place); });
        job.progress->isParked = false;
        if (stop.stop_requested())
            co_return base::failure(HubError::Kind::Cancelled);
        if (!claimed || claimed->present || claimed->lock)
            co_return claimed;
        park(job);
        job.progress->state = TransferState::Waiting;
        job.progress->passing = HubError::of(HubError::Kind::Conflict, QFileInfo(job.place->lockPath()).fileName());
        if (!co_await job.context->hub->clock->delay(kBetweenLocks, stop))
            co_return base::failure(HubError::Kind::Cancelled);
    }
}

HubError integrityError(const WantedFile &file, const hub::Etag &received)
{
    const auto algorithm = file.etag.toString().size() == 64 ? "sha256"_L1 : "git sha1"_L1;
    return HubError::of(HubError::Kind::Integrity, file.path,
                        u"expected %1 %2, received %3"_s.arg(algorithm, file.etag.toString(), received.toString()));
}

Task<Result<hub::Etag>> fetchStream(DownloadJob job, std::stop_token stop)
{
    const JobProgressPtr progress = job.progress;
    const auto writer = co_await openWriter(
        job.context->pool, job.place->partialPath(), job.file.etag, job.file.size,
        [progress](qint64 checked) {
            progress->state = TransferState::Verifying;
            progress->bytesOnDisk = checked;
        },
        stop);
    if (!writer)
        co_return std::unexpected(writer.error());
    progress->bytesOnDisk = (*writer)->length();
    const auto fetched = co_await fetchRest(job, *writer, stop);
    if (!fetched) {
        const auto kept = co_await flush(*writer);
        if (!kept && fetched.error().kind == HubError::Kind::Cancelled)
            qCWarning(lcJob).noquote() << "the end of a partial file was not written:" << kept.error().details();
        co_return std::unexpected(fetched.error());
    }
    // The disk has the turn: meanwhile another file may use the network. Many small ones are as fast as that, or as
    // their flushes one by one.
    progress->state = TransferState::Verifying;
    park(job);
    co_return co_await finish(*writer);
}

Task<Result<hub::Etag>> fetchLarge(DownloadJob job, std::stop_token stop)
{
    const DiskPool pool = job.context->pool;
    const auto opened = co_await onPool(pool, [pool, path = job.place->partialPath(), file = job.file] {
        return PartialFile::open(pool, path, file.etag, file.size);
    });
    if (!opened)
        co_return std::unexpected(opened.error());
    const PartialFilePtr file = *opened;
    job.progress->bytesOnDisk = file->written().bytes();
    if (file->isAllocated()) { // the volume counts it as taken now
        job.progress->bytesReserved = job.file.size;
        job.space->shrinkTo(0);
    }
    const auto fetched = co_await fetchPieces(job, file, std::move(stop));
    if (fetched) {
        job.progress->state = TransferState::Verifying;
        park(job);
    }
    co_return co_await onPool(pool, [file, fetched]() -> Result<hub::Etag> {
        Result<hub::Etag> hash = fetched ? file->finish() : std::unexpected(fetched.error());
        file->settle();
        return hash;
    });
}

/// The space that the file will take, before anything of it is asked for.
Result<DiskLedger::Promise> promiseSpace(DiskLedger &ledger, const FilePlace &place, const WantedFile &file)
{
    const QString path = place.partialPath();
    return ledger.promise(QFileInfo(path).path(), file.size - std::min(allocatedBytes(path), file.size));
}

/// One whole pass: fetch what is missing, then the hash of all. DiskFull: the space is missing, before or meanwhile.
Task<Result<hub::Etag>> fetchOnce(DownloadJob job, std::stop_token stop)
{
    auto promise =
        co_await onPool(job.context->pool, [ledger = job.context->ledger, place = job.place, file = job.file] {
            return promiseSpace(*ledger, *place, file);
        });
    if (!promise)
        co_return std::unexpected(promise.error());
    job.space = std::make_shared<DiskLedger::Promise>(std::move(*promise));
    const bool isLarge = job.file.size > kLargestStream;
    auto received = co_await (isLarge ? fetchLarge(job, stop) : fetchStream(job, stop));
    job.progress->bytesReserved = 0;
    co_return received;
}

/// Looks every few seconds whether the space has appeared, and says how much is missing.
Task<bool> waitForSpace(DownloadJob job, HubError error, std::stop_token stop)
{
    const JobProgressPtr progress = job.progress;
    const auto ledger = job.context->ledger;
    progress->state = TransferState::Waiting;
    progress->passing = std::move(error);
    park(job);
    for (bool isShort = true; isShort;) {
        progress->bytesMissing = co_await onPool(job.context->pool, [ledger, place = job.place, file = job.file] {
            const QString path = place->partialPath();
            return ledger->missing(QFileInfo(path).path(), file.size - std::min(allocatedBytes(path), file.size));
        });
        // Full although there seems to be room: a quota, or somebody was faster. Then it is tried at the next look.
        const bool hasPassed = co_await job.context->hub->clock->delay(kBetweenLooks, stop);
        if (!hasPassed)
            co_return false;
        isShort = progress->bytesMissing > 0;
    }
    progress->isParked = false;
    progress->bytesMissing = 0;
    progress->passing.reset();
    progress->state = TransferState::Resolving;
    co_return true;
}

/// The same, as often as it takes until there is space for it.
Task<Result<hub::Etag>> fetchWhereSpaceIs(DownloadJob job, std::stop_token stop)
{
    for (;;) {
        auto received = co_await fetchOnce(job, stop);
        if (received || received.error().kind != HubError::Kind::DiskFull || !job.context->isPatient)
            co_return received;
        qCInfo(lcJob).noquote() << "waiting for space:" << received.error().details();
        if (!co_await waitForSpace(job, received.error(), stop))
            co_return base::failure(HubError::Kind::Cancelled);
    }
}

/// Nothing came: nothing to go on from. The caller holds the lock.
void removeEmpty(const FilePlace &place, const WantedFile &file)
{
    if (bytesOfPartial(place.partialPath(), file.etag, file.size) != 0)
        return;
    if (const auto removed = removePartial(place.partialPath()); !removed)
        qCInfo(lcJob).noquote() << "an empty partial file stays:" << removed.error().details();
}

/// What was verified gets its name; what the first try got wrong, if there was one, is compared and thrown away.
Result<QString> accept(const FilePlace &place, std::optional<ByteRange> &wrong)
{
    if (fileSize(place.corruptPath()) >= 0)
        wrong = differenceOf(place.corruptPath(), place.partialPath());
    auto accepted = place.accept();
    if (accepted) {
        static_cast<void>(removeFile(PieceRecord::pathFor(place.partialPath()))); // of what is whole now
        static_cast<void>(removeFile(place.corruptPath()));                       // the right one is here
    }
    return accepted;
}

/// Both tries were wrong. In the same way: what the server has is not what it says it has.
QString comparison(const FilePlace &place)
{
    if (fileSize(place.corruptPath()) < 0)
        return {};
    const auto different = differenceOf(place.corruptPath(), place.partialPath());
    return different ? u"; two tries differ in bytes %1 to %2"_s.arg(different->begin).arg(different->end - 1)
                     : u"; twice the same bytes"_s;
}

Result<QString> putAside(const FilePlace &place)
{
    QString words = comparison(place);
    auto aside = renameFile(place.partialPath(), place.corruptPath());
    if (aside)
        aside = removeFile(PieceRecord::pathFor(place.partialPath()));
    return aside ? Result<QString>(words) : std::unexpected(aside.error());
}

Task<Result<QString>> acceptVerified(DownloadJob job)
{
    const auto accepted = co_await onPool(job.context->pool, [place = job.place] {
        std::optional<ByteRange> different;
        auto path = accept(*place, different);
        return std::pair(path, different);
    });
    job.progress->isVerified = accepted.first.has_value();
    if (job.progress->refetches > 0)
        job.progress->wrongBytes = accepted.second;
    co_return accepted.first;
}

Task<Result<QString>> fetchVerified(DownloadJob job, std::stop_token stop)
{
    for (;;) {
        const auto received = co_await fetchWhereSpaceIs(job, stop);
        const bool isTooLong = !received && received.error().kind == HubError::Kind::Integrity;
        if (!received && !isTooLong) {
            co_await onPool(job.context->pool, [place = job.place, file = job.file] { removeEmpty(*place, file); });
            co_return std::unexpected(received.error());
        }
        if (received && *received == job.file.etag)
            co_return co_await acceptVerified(job);
        const auto aside = co_await onPool(job.context->pool, [place = job.place] { return putAside(*place); });
        if (!aside)
            co_return std::unexpected(aside.error());
        HubError error = isTooLong ? received.error() : integrityError(job.file, *received);
        qCWarning(lcJob).noquote() << "kept aside as" << job.place->corruptPath() << error.details();
        if (job.progress->refetches >= kRefetches) {
            error.serverText += *aside;
            co_return std::unexpected(error);
        }
        ++job.progress->refetches;
        job.progress->isParked = false;
        job.progress->bytesOnDisk = 0;
    }
}

} // namespace

Task<Result<QString>> downloadFile(DownloadJob job, std::stop_token stop)
{
    job.progress->state = TransferState::Resolving;
    const auto gate = co_await enterGate(job.context, job.place->partialPath(), stop);
    if (!gate)
        co_return std::unexpected(gate.error());
    const auto claimed = co_await claimInTurn(job, stop); // the lock lives as long as this frame
    if (!claimed)
        co_return std::unexpected(claimed.error());
    if (claimed->present) {
        job.progress->bytesOnDisk = job.file.size;
        co_return *claimed->present;
    }
    job.progress->state = TransferState::Resolving;
    job.progress->passing.reset();
    co_return co_await fetchVerified(job, std::move(stop));
}

Task<Result<void>> discardPartial(JobContextPtr context, FilePlacePtr place, std::stop_token stop)
{
    const auto gate = co_await enterGate(context, place->partialPath(), std::move(stop));
    if (!gate)
        co_return std::unexpected(gate.error());
    co_return co_await onPool(context->pool, [place]() -> Result<void> {
        const auto lock = FileLock::tryTake(place->lockPath());
        if (lock && !*lock)
            return {};
        auto removed = removePartial(place->partialPath());
        return removed ? removeFile(place->corruptPath()) : removed;
    });
}

} // namespace hs::transfers
