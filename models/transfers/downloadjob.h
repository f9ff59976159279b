// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/retrypolicy.h"
#include "hub/hubcontext.h"
#include "transfers/diskpool.h"
#include "transfers/fileplace.h"
#include "transfers/ratelimit.h"
#include "transfers/transfer.h"

#include <QHash>

#include <memory>

namespace hs::transfers {

/// What all downloads of one engine share. One thread.
struct JobContext
{
    hub::HubContextPtr hub;
    DiskPool pool;
    std::shared_ptr<RateLimit> limit;
    base::RetryPolicy retry;
    /// A dead network and a busy Hub are waited for without end: the program will be there when they are back.
    bool isPatient = true;
    /// One place for each content that is being fetched, by the path of its partial file.
    QHash<QString, std::weak_ptr<base::Limiter>> gates;
};

using JobContextPtr = std::shared_ptr<JobContext>;

/// How far a download is; written by it, read by the engine, on one thread.
struct JobProgress
{
    TransferState state = TransferState::Resolving;
    qint64 bytesOnDisk = 0;
    qint64 bytesFetched = 0;
    int connections = 0;
    int refetches = 0;
    std::optional<QDateTime> waitsUntil;
    std::optional<HubError> passing; ///< what it waits for to pass
};

using JobProgressPtr = std::shared_ptr<JobProgress>;

/// Brings one file into its place, complete and verified, and gives its path.
///
///     present? ──yes──────────────────────────────────────────────► done, nothing fetched
///        │no
///     lock ─► open partial, hash what is there ─► GET the rest ─► hash right? ─yes─► rename, link ─► done
///                                                  ▲     │ broke: wait, resolve again │no
///                                                  └─────┘     aside, once more from zero; then Integrity
///
/// Every GET begins at the Hub's own address, so that an expired signature heals by itself. A file that two transfers
/// want is fetched by one, the other waits and finds it. What is on disk stays when it fails or is stopped.
/// Integrity: `serverText` names both hashes.
[[nodiscard]] QCoro::Task<Result<QString>> downloadFile(JobContextPtr context, WantedFile file, FilePlacePtr place,
                                                        JobProgressPtr progress, std::stop_token stop);

/// Deletes what a cancelled download left, after it let go of it. Does nothing when another program is at it.
[[nodiscard]] QCoro::Task<Result<void>> discardPartial(JobContextPtr context, FilePlacePtr place, std::stop_token stop);

} // namespace hs::transfers
