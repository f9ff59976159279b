// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/downloadjob.h"

#include "transfers/bodyfetch.h"
#include "transfers/diskfile.h"
#include "transfers/filelock.h"
#include "transfers/filewriter.h"

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

/// Waits for as long as another program holds the lock; it may bring the file meanwhile.
Task<Result<Claim>> claimInTurn(JobContextPtr context, FilePlacePtr place, JobProgressPtr progress,
                                std::stop_token stop)
{
    for (;;) {
        auto claimed = co_await onPool(context->pool, [place] { return claim(*place); });
        if (stop.stop_requested())
            co_return base::failure(HubError::Kind::Cancelled);
        if (!claimed || claimed->present || claimed->lock)
            co_return claimed;
        progress->state = TransferState::Waiting;
        progress->passing = HubError::of(HubError::Kind::Conflict, QFileInfo(place->lockPath()).fileName());
        if (!co_await context->hub->clock->delay(kBetweenLocks, stop))
            co_return base::failure(HubError::Kind::Cancelled);
    }
}

HubError integrityError(const WantedFile &file, const hub::Etag &received)
{
    const auto algorithm = file.etag.toString().size() == 64 ? "sha256"_L1 : "git sha1"_L1;
    return HubError::of(HubError::Kind::Integrity, file.path,
                        u"expected %1 %2, received %3"_s.arg(algorithm, file.etag.toString(), received.toString()));
}

Task<Result<FileWriterPtr>> openPartial(JobContextPtr context, WantedFile file, FilePlacePtr place,
                                        JobProgressPtr progress, std::stop_token stop)
{
    auto writer = co_await openWriter(
        context->pool, place->partialPath(), file.etag, file.size,
        [progress](qint64 checked) {
            progress->state = TransferState::Verifying;
            progress->bytesOnDisk = checked;
        },
        std::move(stop));
    if (writer)
        progress->bytesOnDisk = (*writer)->length();
    co_return writer;
}

/// One whole pass: fetch what is missing, then the hash of all.
Task<Result<hub::Etag>> fetchOnce(JobContextPtr context, WantedFile file, FilePlacePtr place, JobProgressPtr progress,
                                  std::stop_token stop)
{
    const auto writer = co_await openPartial(context, file, place, progress, stop);
    if (!writer)
        co_return std::unexpected(writer.error());
    const auto fetched = co_await fetchRest(context, file, *writer, progress, stop);
    if (!fetched) {
        const auto kept = co_await flush(*writer);
        if (!kept && fetched.error().kind == HubError::Kind::Cancelled)
            qCWarning(lcJob).noquote() << "the end of a partial file was not written:" << kept.error().details();
        co_return std::unexpected(fetched.error());
    }
    progress->state = TransferState::Verifying;
    co_return co_await finish(*writer);
}

/// Nothing came: nothing to go on from. The caller holds the lock.
void removeEmpty(const FilePlace &place)
{
    if (fileSize(place.partialPath()) != 0)
        return;
    if (const auto removed = removeFile(place.partialPath()); !removed)
        qCInfo(lcJob).noquote() << "an empty partial file stays:" << removed.error().details();
}

Task<Result<QString>> fetchVerified(JobContextPtr context, WantedFile file, FilePlacePtr place, JobProgressPtr progress,
                                    std::stop_token stop)
{
    for (;;) {
        const auto received = co_await fetchOnce(context, file, place, progress, stop);
        const bool isTooLong = !received && received.error().kind == HubError::Kind::Integrity;
        if (!received && !isTooLong) {
            co_await onPool(context->pool, [place] { removeEmpty(*place); });
            co_return std::unexpected(received.error());
        }
        if (received && *received == file.etag) {
            co_return co_await onPool(context->pool, [place]() -> Result<QString> {
                auto accepted = place->accept();
                if (accepted)
                    static_cast<void>(removeFile(place->corruptPath())); // the right one is here: of no use any more
                return accepted;
            });
        }
        const auto aside =
            co_await onPool(context->pool, [place] { return renameFile(place->partialPath(), place->corruptPath()); });
        if (!aside)
            co_return std::unexpected(aside.error());
        const HubError error = isTooLong ? received.error() : integrityError(file, *received);
        qCWarning(lcJob).noquote() << "kept aside as" << place->corruptPath() << error.details();
        if (progress->refetches >= kRefetches)
            co_return std::unexpected(error);
        ++progress->refetches;
        progress->bytesOnDisk = 0;
    }
}

} // namespace

Task<Result<QString>> downloadFile(JobContextPtr context, WantedFile file, FilePlacePtr place, JobProgressPtr progress,
                                   std::stop_token stop)
{
    progress->state = TransferState::Resolving;
    const auto gate = co_await enterGate(context, place->partialPath(), stop);
    if (!gate)
        co_return std::unexpected(gate.error());
    const auto claimed = co_await claimInTurn(context, place, progress, stop); // the lock lives as long as this frame
    if (!claimed)
        co_return std::unexpected(claimed.error());
    if (claimed->present) {
        progress->bytesOnDisk = file.size;
        co_return *claimed->present;
    }
    progress->state = TransferState::Resolving;
    progress->passing.reset();
    co_return co_await fetchVerified(context, file, place, progress, std::move(stop));
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
        auto removed = removeFile(place->partialPath());
        return removed ? removeFile(place->corruptPath()) : removed;
    });
}

} // namespace hs::transfers
