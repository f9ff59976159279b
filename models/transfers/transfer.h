// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/huberror.h"
#include "hub/types/ids.h"
#include "transfers/downloadrequest.h"
#include "transfers/hindrance.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>

#include <chrono>
#include <optional>

namespace hs::transfers {

using base::HubError;

enum class TransferState {
    Queued,      ///< waits for a free place
    Resolving,   ///< looks at the cache, takes the lock, asks the Hub where the bytes are
    Downloading, ///< bytes arrive
    Verifying,   ///< hash of what is on disk, or the last step to its final name
    Waiting,     ///< for something to pass (`hindrance`): tries again by itself at `waitsUntil`
    Paused,      ///< by hand
    Failed,      ///< `error` says why; what is on disk is kept
    Done,        ///< complete, verified and in its place
};

/// Does it have, or want, a connection right now?
[[nodiscard]] constexpr bool isActive(TransferState state)
{
    return state == TransferState::Resolving || state == TransferState::Downloading ||
           state == TransferState::Verifying || state == TransferState::Waiting;
}

/// Will nothing more happen unless somebody does something?
[[nodiscard]] constexpr bool isSettled(TransferState state)
{
    return state == TransferState::Paused || state == TransferState::Failed || state == TransferState::Done;
}

/// A part of a file: from the first byte up to, and without, `end`.
struct ByteRange
{
    qint64 begin = 0;
    qint64 end = 0;

    [[nodiscard]] qint64 size() const { return end - begin; }
    friend bool operator==(const ByteRange &, const ByteRange &) = default;
};

/// One file as it is at a moment. A value: copy freely, compare to see what changed.
struct TransferSnapshot
{
    TransferId id;
    GroupId group;
    QString path; ///< in the repository
    hub::Etag etag;
    qint64 place = 0;        ///< in its group's queue, ascending; no two in a group are alike
    qint64 size = 0;         ///< bytes, the whole file
    qint64 bytesOnDisk = 0;  ///< bytes of it that are here, verified or not
    qint64 bytesFetched = 0; ///< bytes that came over the network for it since the program started
    qint64 speed = 0;        ///< bytes a second over the last 5 s
    std::optional<std::chrono::seconds> timeLeft;
    int connections = 0;                 ///< on which bytes arrive or are asked for
    QString host;                        ///< where the bytes come from now, with an unusual port; empty: from nowhere
    int refetches = 0;                   ///< times it was fetched again because its hash was wrong
    std::optional<ByteRange> wrongBytes; ///< fetched again: where the first try differs from the second
    TransferState state = TransferState::Queued;
    std::optional<QDateTime> waitsUntil; ///< UTC, Waiting only
    std::optional<HubError> error;       ///< Failed: why; Waiting: what passed
    std::optional<Hindrance> hindrance;  ///< with `error`: who is to blame
    std::optional<QDateTime> finishedAt; ///< UTC, Done only
    QString localPath;                   ///< Done only: the file, absolute
    bool isVerified = false;             ///< Done only: its hash was proven by this program; else it was here before

    friend bool operator==(const TransferSnapshot &, const TransferSnapshot &) = default;
};

/// A group as it is at a moment; the figures are sums over its files.
struct GroupSnapshot
{
    enum class Planning {
        Asking, ///< the list of files is being fetched
        Ready,  ///< the files are known
        Failed, ///< `error` says why there is no list
    };

    GroupId id;
    hub::RepoRef repo; ///< with the revision that was asked for
    hub::Oid commit;   ///< what that revision stands for; empty until known
    Destination destination;
    QString localFolder; ///< the snapshot's folder, or the local dir; empty until known
    Planning planning = Planning::Asking;
    std::optional<HubError> error; ///< Failed: why; Asking: why it has to be asked again, which it is by itself
    bool isPaused = false;         ///< paused before its files were known
    TransferPriority priority = TransferPriority::Normal;
    qint64 place = 0;     ///< in the queue, ascending among those of its priority; no two are alike
    qint64 rateLimit = 0; ///< bytes a second for its files together; 0: none of its own
    int refusedFiles = 0; ///< left out: their names are not safe to write on this computer

    int files = 0;
    int doneFiles = 0;
    int failedFiles = 0;
    int activeFiles = 0;
    int pausedFiles = 0;
    qint64 size = 0;
    qint64 bytesOnDisk = 0;
    qint64 bytesFetched = 0; ///< over the network, since the program started
    qint64 speed = 0;
    std::optional<std::chrono::seconds> timeLeft;
    QDateTime addedAt;                   ///< UTC
    std::optional<QDateTime> finishedAt; ///< UTC; set when the last file is done

    [[nodiscard]] bool isDone() const { return planning == Planning::Ready && doneFiles == files; }
    [[nodiscard]] int queuedFiles() const { return files - doneFiles - failedFiles - activeFiles - pausedFiles; }

    friend bool operator==(const GroupSnapshot &, const GroupSnapshot &) = default;
};

/// What the queue still wants of a volume. Paused, failed and finished files want nothing.
struct VolumeNeed
{
    QString folder;   ///< one of the folders on it that files go to
    qint64 free = -1; ///< bytes; -1: not known
    qint64 needed = 0;

    [[nodiscard]] qint64 shortBy() const { return free < 0 || needed <= free ? 0 : needed - free; }
    friend bool operator==(const VolumeNeed &, const VolumeNeed &) = default;
};

/// Sums over everything in the list.
struct TransferTotals
{
    int files = 0;
    int activeFiles = 0; ///< files that move or are about to
    int queuedFiles = 0;
    int pausedFiles = 0;
    int failedFiles = 0; ///< groups without a list count as one
    int doneFiles = 0;
    qint64 bytesLeft = 0;    ///< of what is not paused or failed
    qint64 bytesFetched = 0; ///< over the network, since the program started
    qint64 speed = 0;
    std::optional<std::chrono::seconds> timeLeft;
    int connections = 0;
    qint64 rateLimit = 0;                    ///< bytes a second, in force now for all together; 0: none
    std::optional<QDateTime> rateLimitUntil; ///< UTC; the timetable's entry that says so ends then
    QList<VolumeNeed> volumes;               ///< looked at every few seconds

    friend bool operator==(const TransferTotals &, const TransferTotals &) = default;
};

/// What changed since the last time. An id that was not there before is new, and comes after those that were.
struct TransferChanges
{
    QList<GroupSnapshot> groups;
    QList<TransferSnapshot> transfers;
    QList<GroupId> removedGroups; ///< with all that is left of their files
    QList<TransferId> removedTransfers;
    TransferTotals totals;
};

/// Something worth telling that is no single transfer's failure.
struct TransferNotice
{
    enum class Kind {
        ListSetAside, ///< the stored list could not be read: it is kept as `path`, a new one was begun
        ListNotSaved, ///< the list cannot be written: it is lost when the program ends
    };
    Kind kind = Kind::ListSetAside;
    QString path;
    HubError error;
};

} // namespace hs::transfers

// Lists of thousands grow: all members can be moved as bytes.
Q_DECLARE_TYPEINFO(hs::transfers::TransferSnapshot, Q_RELOCATABLE_TYPE);
Q_DECLARE_METATYPE(hs::transfers::TransferChanges)
Q_DECLARE_METATYPE(hs::transfers::TransferNotice)
