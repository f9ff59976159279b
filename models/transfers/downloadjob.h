// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/retrypolicy.h"
#include "hub/hubcontext.h"
#include "transfers/bytebudget.h"
#include "transfers/diskledger.h"
#include "transfers/diskpool.h"
#include "transfers/fileplace.h"
#include "transfers/flushrounds.h"
#include "transfers/hostload.h"
#include "transfers/ratelimit.h"
#include "transfers/transfer.h"

#include <QHash>

#include <functional>
#include <memory>

namespace hs::transfers {

/// What all downloads of one engine share. One thread.
struct JobContext
{
    hub::HubContextPtr hub;
    QString hubHost;
    DiskPool pool;
    std::shared_ptr<RateLimit> limit;
    std::shared_ptr<ByteBudget> memory;
    std::shared_ptr<DiskLedger> ledger;
    HostLoad hosts;
    int maxConnections = 8;   ///< over all files
    bool isGoingEasy = false; ///< one connection a file
    /// Called when a file gives its place among the active ones to another before it has ended.
    std::function<void()> onPlaceFree;
    base::RetryPolicy retry;
    /// A dead network, a busy Hub, a full disk and one that is gone are waited for without end: the program will be
    /// there when that has passed.
    bool isPatient = true;
    /// Who is not: how long a server that went away is waited for, since a byte came last. Before the first byte only
    /// `retry` counts: maybe there never was a server.
    std::chrono::milliseconds patience{0};
    std::optional<QDateTime> lastByteAt; ///< of any file; UTC
    bool hasGivenUp = false;             ///< a file waited for its server in vain, and no byte has come since
    /// One place for each content that is being fetched, by the path of its partial file.
    QHash<QString, std::weak_ptr<base::Limiter>> gates;
    QHash<QString, FlushRoundsPtr> flushes; ///< by root folder: one slow volume holds up nobody on another

    [[nodiscard]] FlushRoundsPtr flushesOf(const QString &root)
    {
        FlushRoundsPtr &rounds = flushes[root];
        if (!rounds)
            rounds = std::make_shared<FlushRounds>();
        return rounds;
    }
};

using JobContextPtr = std::shared_ptr<JobContext>;

/// How far a download is; written by it, read by the engine, on one thread.
struct JobProgress
{
    TransferState state = TransferState::Resolving;
    qint64 bytesOnDisk = 0;
    qint64 bytesFetched = 0;
    qint64 bytesReserved = 0; ///< of the file, that the volume keeps free for it or has already
    qint64 bytesMissing = 0;  ///< on the volume, while it waits for space
    int connections = 0;
    QString host; ///< that was asked last
    int refetches = 0;
    std::optional<ByteRange> wrongBytes;
    bool isVerified = false;
    bool isParked = false; ///< needs no connection, maybe for long: no place among the active ones either
    std::optional<QDateTime> waitsUntil;
    std::optional<HubError> passing; ///< what it waits for to pass
};

using JobProgressPtr = std::shared_ptr<JobProgress>;

/// One file to bring.
struct DownloadJob
{
    JobContextPtr context;
    WantedFile file;
    FilePlacePtr place;
    JobProgressPtr progress;
    std::shared_ptr<RateLimit> groupLimit; ///< besides the context's; never empty
    // Its own affair:
    std::shared_ptr<DiskLedger::Promise> space = {}; ///< what it will still write
    bool isFresh = false;                            ///< nothing of it is on disk
    std::shared_ptr<QUrl> blobAddress = {}; ///< where its last part came from, signed: never to be written anywhere
};

/// Brings one file into its place, complete and verified, and gives its path.
///
///     present? ──yes──────────────────────────────────────────────► done, nothing fetched
///        │no
///     lock ─► space? ─► open partial ─► GET what is missing ─► hash right? ─yes─► rename, link ─► done
///               ▲ │no                       ▲     │ broke: wait, resolve again │no
///               └─┘ wait                    └─────┘     small: aside, once more from zero; then Integrity
///                                                       large: once more over what is here, until it is right
///
/// A volume that is gone or read-only: the lock is given back, and all begins anew when it can be written again.
/// The first GET begins at the Hub's own address, further parts where that led; an address that is over or gives
/// nothing is asked for again at the Hub's, so that an expired signature heals by itself. A file that two transfers
/// want is fetched by one, the other waits and finds it. What is on disk stays when it fails or is stopped.
/// Integrity: `serverText` names both hashes. DiskFull: only when the context is not patient.
[[nodiscard]] QCoro::Task<Result<QString>> downloadFile(DownloadJob job, std::stop_token stop);

/// Deletes what a cancelled download left, after it let go of it. Does nothing when another program is at it.
[[nodiscard]] QCoro::Task<Result<void>> discardPartial(JobContextPtr context, FilePlacePtr place, std::stop_token stop);

} // namespace hs::transfers
