// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/downloadjob.h"

#include "transfers/bodyfetch.h"
#include "transfers/diskwait.h"
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
    /// With the lock, where nothing of the file is here yet and there is space for it: no further look is needed.
    std::shared_ptr<DiskLedger::Promise> space;
};

Result<Claim> claim(const FilePlace &place, const WantedFile &file, DiskLedger &ledger)
{
    if (auto there = ledger.checkHome(place.rootFolder()); !there)
        return std::unexpected(there.error());
    auto present = place.findPresent();
    if (!present)
        return std::unexpected(present.error());
    if (*present)
        return Claim{std::move(*present), {}, {}};
    std::shared_ptr<DiskLedger::Promise> space;
    auto lock = FileLock::tryTake(place.lockPath());
    if (lock && *lock && place.isPresent()) // brought by whoever had the lock a moment ago
        present = place.findPresent();
    if (!present || *present)
        return present ? Result<Claim>(Claim{std::move(*present), {}, {}}) : std::unexpected(present.error());
    if (lock && *lock && fileSize(place.partialPath()) < 0) {
        if (auto promise = ledger.promise(QFileInfo(place.partialPath()).path(), file.size))
            space = std::make_shared<DiskLedger::Promise>(std::move(*promise));
    }
    if (lock)
        return Claim{{}, std::move(*lock), std::move(space)};
    if (isVolumeTrouble(lock.error()))
        return std::unexpected(lock.error());
    // This folder cannot have any: correctness does not need them (download.md §3.3).
    qCInfo(lcJob).noquote() << "going on without a lock:" << lock.error().details();
    return Claim{{}, FileLock(), {}};
}

/// Waits for as long as another program holds the lock; it may bring the file meanwhile.
Task<Result<Claim>> claimInTurn(DownloadJob job, std::stop_token stop)
{
    for (;;) {
        auto claimed =
            co_await onPool(job.context->pool, [place = job.place, file = job.file, ledger = job.context->ledger] {
                return claim(*place, file, *ledger);
            });
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

/// What was verified gets its name; what the first try got wrong, if there was one, is compared and thrown away.
struct Accepted
{
    Result<QString> path;
    std::optional<ByteRange> wrong;
};

Accepted accept(const FilePlace &place, const WantedFile &file)
{
    Accepted accepted;
    const bool hasCorrupt = fileSize(place.corruptPath()) >= 0;
    if (hasCorrupt)
        accepted.wrong = differenceOf(place.corruptPath(), place.partialPath());
    accepted.path = place.accept();
    if (accepted.path && file.size > kLargestStream)
        static_cast<void>(removeFile(PieceRecord::pathFor(place.partialPath()))); // of what is whole now
    if (accepted.path && hasCorrupt)
        static_cast<void>(removeFile(place.corruptPath())); // the right one is here
    return accepted;
}

/// All bytes of a file, and what they are.
struct Received
{
    hub::Etag hash;
    std::optional<Accepted> accepted; ///< when that was done in the same step
};

Task<Result<FileWriterPtr>> openStream(DownloadJob job, std::stop_token stop)
{
    if (job.isFresh)
        co_return writeAnew(job.context->pool, job.place->partialPath(), job.file.etag, job.file.size);
    co_return co_await openWriter(
        job.context->pool, job.place->partialPath(), job.file.etag, job.file.size,
        [progress = job.progress](qint64 checked) {
            progress->state = TransferState::Verifying;
            progress->bytesOnDisk = checked;
        },
        stop);
}

Task<Result<Received>> fetchStream(DownloadJob job, std::stop_token stop)
{
    const auto writer = co_await openStream(job, stop);
    if (!writer)
        co_return std::unexpected(writer.error());
    job.progress->bytesOnDisk = (*writer)->length();
    const auto fetched = co_await fetchRest(job, *writer, stop);
    if (!fetched) {
        const auto kept = co_await flush(*writer);
        if (!kept && fetched.error().kind == HubError::Kind::Cancelled)
            qCWarning(lcJob).noquote() << "the end of a partial file was not written:" << kept.error().details();
        co_return std::unexpected(fetched.error());
    }
    // The disk has the turn: meanwhile another file may use the network. Many small ones are as fast as that, or as
    // their flushes one by one.
    job.progress->state = TransferState::Verifying;
    park(job);
    const auto accepted = std::make_shared<std::optional<Accepted>>();
    const auto acceptRight = [accepted, place = job.place, file = job.file](const hub::Etag &found) {
        if (found == file.etag)
            *accepted = accept(*place, file);
    };
    const auto hash = co_await finish(*writer, job.context->flushesOf(job.place->rootFolder()), acceptRight);
    if (!hash)
        co_return std::unexpected(hash.error());
    co_return Received{*hash, std::move(*accepted)};
}

Task<Result<hub::Etag>> fetchAndHash(DownloadJob job, PartialFilePtr file, std::stop_token stop)
{
    const auto fetched = co_await fetchPieces(job, file, std::move(stop));
    if (!fetched)
        co_return std::unexpected(fetched.error());
    job.progress->state = TransferState::Verifying;
    park(job);
    co_return co_await onPool(job.context->pool, [file] { return file->finish(); });
}

/// Nobody says which piece is bad: all come once more, until one that differs makes the hash right.
Task<Result<hub::Etag>> repair(DownloadJob job, PartialFilePtr file, std::stop_token stop)
{
    const JobProgressPtr progress = job.progress;
    qCWarning(lcJob).noquote() << job.file.path << "has another hash than promised: looking for the bad piece";
    ++progress->refetches;
    progress->isParked = false;
    progress->state = TransferState::Resolving;
    progress->bytesOnDisk = 0;
    co_await onPool(job.context->pool, [file, etag = job.file.etag] { file->beginRepair(etag); });
    auto hash = co_await fetchAndHash(job, file, std::move(stop));
    progress->wrongBytes = file->repaired();
    co_return hash;
}

Task<Result<Received>> fetchLarge(DownloadJob job, std::stop_token stop)
{
    const DiskPool pool = job.context->pool;
    const auto opened = co_await onPool(pool, [pool, path = job.place->partialPath(), file = job.file] {
        return PartialFile::open(pool, path, file.etag, file.size);
    });
    if (!opened)
        co_return std::unexpected(opened.error());
    const PartialFilePtr &file = *opened;
    job.progress->bytesOnDisk = file->written().bytes();
    if (file->isAllocated()) { // the volume counts it as taken now
        job.progress->bytesReserved = job.file.size;
        job.space->shrinkTo(0);
    }
    auto hash = co_await fetchAndHash(job, file, stop);
    if (hash && *hash != job.file.etag && job.progress->refetches < kRefetches)
        hash = co_await repair(job, file, stop);
    co_await onPool(pool, [file] { file->settle(); });
    if (!hash)
        co_return std::unexpected(hash.error());
    co_return Received{*hash, {}};
}

/// The space that the file will take, before anything of it is asked for.
Result<DiskLedger::Promise> promiseSpace(DiskLedger &ledger, const FilePlace &place, const WantedFile &file)
{
    const QString path = place.partialPath();
    return ledger.promise(QFileInfo(path).path(), file.size - std::min(allocatedBytes(path), file.size));
}

/// One whole pass: fetch what is missing, then the hash of all. DiskFull: the space is missing, before or meanwhile.
Task<Result<Received>> fetchOnce(DownloadJob job, std::stop_token stop)
{
    if (!job.space) {
        auto promise =
            co_await onPool(job.context->pool, [ledger = job.context->ledger, place = job.place, file = job.file] {
                return promiseSpace(*ledger, *place, file);
            });
        if (!promise)
            co_return std::unexpected(promise.error());
        job.space = std::make_shared<DiskLedger::Promise>(std::move(*promise));
    }
    const bool isLarge = job.file.size > kLargestStream;
    auto received = co_await (isLarge ? fetchLarge(job, stop) : fetchStream(job, stop));
    job.progress->bytesReserved = 0;
    co_return received;
}

/// The same, as often as it takes until there is space for it.
Task<Result<Received>> fetchWhereSpaceIs(DownloadJob job, std::stop_token stop)
{
    for (;;) {
        auto received = co_await fetchOnce(job, stop);
        job.space.reset(); // what it would still have written
        job.isFresh = false;
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

/// Both tries were wrong. In the same way: what the server has is not what it says it has.
/// \param repaired  what the second try changed, where it went over the first one
QString comparison(const FilePlace &place, const std::optional<ByteRange> &repaired)
{
    const bool isBeside = !repaired && fileSize(place.corruptPath()) >= 0;
    const auto different = isBeside ? differenceOf(place.corruptPath(), place.partialPath()) : repaired;
    return different ? u"; two tries differ in bytes %1 to %2"_s.arg(different->begin).arg(different->end - 1)
                     : u"; twice the same bytes"_s;
}

/// Wrong bytes never become the file; they are kept for who wants to know.
/// \param isSecond  then it says how the tries compare
Result<QString> putAside(const FilePlace &place, bool isSecond, const std::optional<ByteRange> &repaired)
{
    if (fileSize(place.partialPath()) < 0) // refused before anything was written
        return QString();
    const QString words = isSecond ? comparison(place, repaired) : QString();
    auto aside = renameFile(place.partialPath(), place.corruptPath());
    if (aside)
        aside = removeFile(PieceRecord::pathFor(place.partialPath()));
    return aside ? Result<QString>(words) : std::unexpected(aside.error());
}

/// The bytes are right: they get their name, if they have not got it yet.
Task<Result<QString>> acceptVerified(DownloadJob job, std::optional<Accepted> accepted)
{
    if (!accepted) {
        auto now =
            co_await onPool(job.context->pool, [place = job.place, file = job.file] { return accept(*place, file); });
        accepted = std::move(now);
    }
    job.progress->isVerified = accepted->path.has_value();
    if (accepted->wrong)
        job.progress->wrongBytes = accepted->wrong;
    co_return accepted->path;
}

Task<Result<QString>> fetchVerified(DownloadJob job, std::stop_token stop)
{
    for (;;) {
        DownloadJob pass = job;
        job.space.reset(); // one pass's, who gives it back while it waits
        job.isFresh = false;
        auto received = co_await fetchWhereSpaceIs(std::move(pass), stop);
        const bool isTooLong = !received && received.error().kind == HubError::Kind::Integrity;
        if (!received && !isTooLong) {
            co_await onPool(job.context->pool, [place = job.place, file = job.file] { removeEmpty(*place, file); });
            co_return std::unexpected(received.error());
        }
        if (received && received->hash == job.file.etag)
            co_return co_await acceptVerified(job, std::move(received->accepted));
        const bool isLast = job.progress->refetches >= kRefetches;
        const auto aside =
            co_await onPool(job.context->pool, [place = job.place, isLast, repaired = job.progress->wrongBytes] {
                return putAside(*place, isLast, repaired);
            });
        if (!aside)
            co_return std::unexpected(aside.error());
        HubError error = isTooLong ? received.error() : integrityError(job.file, received->hash);
        qCWarning(lcJob).noquote() << "kept aside as" << job.place->corruptPath() << error.details();
        if (isLast) {
            error.serverText += *aside;
            co_return std::unexpected(error);
        }
        ++job.progress->refetches;
        job.progress->isParked = false;
        job.progress->bytesOnDisk = 0;
    }
}

/// With the lock, for as long as this takes.
Task<Result<QString>> bring(DownloadJob job, std::stop_token stop)
{
    auto claimed = co_await claimInTurn(job, stop); // the lock lives as long as this frame
    if (!claimed)
        co_return std::unexpected(claimed.error());
    if (claimed->present) {
        job.progress->bytesOnDisk = job.file.size;
        co_return *claimed->present;
    }
    job.progress->state = TransferState::Resolving;
    job.progress->passing.reset();
    job.isFresh = claimed->space != nullptr;
    job.space = std::move(claimed->space);
    co_return co_await fetchVerified(std::move(job), std::move(stop));
}

} // namespace

Task<Result<QString>> downloadFile(DownloadJob job, std::stop_token stop)
{
    job.progress->state = TransferState::Resolving;
    const auto gate = co_await enterGate(job.context, job.place->partialPath(), stop);
    if (!gate)
        co_return std::unexpected(gate.error());
    for (int times = 1;; ++times) {
        auto brought = co_await bring(job, stop);
        if (brought || !isVolumeTrouble(brought.error()) || !job.context->isPatient || stop.stop_requested())
            co_return brought;
        // The lock is given back meanwhile: of a volume that is gone it locks nothing.
        qCInfo(lcJob).noquote() << "waiting for the volume:" << brought.error().details();
        if (!co_await waitForVolume(job, brought.error(), times, stop))
            co_return base::failure(HubError::Kind::Cancelled);
    }
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
