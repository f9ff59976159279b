// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/huberror.h"
#include "base/strongid.h"
#include "hub/types/ids.h"
#include "hub/types/reporef.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QStringList>

#include <chrono>
#include <optional>

namespace hs::transfers {

using base::HubError;

/// One file on its way.
using TransferId = base::StrongId<struct TransferIdTag>;
/// The files of one repository at one revision that go to one place.
using GroupId = base::StrongId<struct GroupIdTag>;

/// Where files go.
struct Destination
{
    enum class Form {
        Cache,    ///< the Hugging Face cache that all Hub programs on this computer share
        LocalDir, ///< plain files in a folder, as `hf download --local-dir`
    };
    Form form = Form::Cache;
    QString folder; ///< absolute: the cache's top folder, or the folder of the files; empty: the engine's own cache

    friend bool operator==(const Destination &, const Destination &) = default;
};

/// What somebody asked for.
struct DownloadRequest
{
    hub::RepoRef repo;
    QStringList paths;   ///< these files, and all files below these folders; empty: the whole revision
    QStringList include; ///< globs of the official client (transfers/globs.h); empty: everything
    QStringList exclude;
    Destination destination;

    friend bool operator==(const DownloadRequest &, const DownloadRequest &) = default;
};

enum class TransferState {
    Queued,      ///< waits for a free place
    Resolving,   ///< looks at the cache, takes the lock, asks the Hub where the bytes are
    Downloading, ///< bytes arrive
    Verifying,   ///< hash of what is on disk, or the last step to its final name
    Waiting,     ///< after a passing failure: tries again by itself at `waitsUntil`
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

/// One file as it is at a moment. A value: copy freely, compare to see what changed.
struct TransferSnapshot
{
    TransferId id;
    GroupId group;
    QString path; ///< in the repository
    hub::Etag etag;
    qint64 size = 0;         ///< bytes, the whole file
    qint64 bytesOnDisk = 0;  ///< bytes of it that are here, verified or not
    qint64 bytesFetched = 0; ///< bytes that came over the network for it since the program started
    qint64 speed = 0;        ///< bytes a second over the last 5 s
    std::optional<std::chrono::seconds> timeLeft;
    int connections = 0;
    int refetches = 0; ///< times it was fetched again because its hash was wrong
    TransferState state = TransferState::Queued;
    std::optional<QDateTime> waitsUntil; ///< UTC, Waiting only
    std::optional<HubError> error;       ///< Failed: why; Waiting: what passed
    std::optional<QDateTime> finishedAt; ///< UTC, Done only
    QString localPath;                   ///< Done only: the file, absolute

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
    std::optional<HubError> error;
    bool isPaused = false; ///< paused before its files were known
    int refusedFiles = 0;  ///< left out: their names are not safe to write on this computer

    int files = 0;
    int doneFiles = 0;
    int failedFiles = 0;
    int activeFiles = 0;
    int pausedFiles = 0;
    qint64 size = 0;
    qint64 bytesOnDisk = 0;
    qint64 speed = 0;
    std::optional<std::chrono::seconds> timeLeft;
    QDateTime addedAt;                   ///< UTC
    std::optional<QDateTime> finishedAt; ///< UTC; set when the last file is done

    [[nodiscard]] bool isDone() const { return planning == Planning::Ready && doneFiles == files; }
    [[nodiscard]] int queuedFiles() const { return files - doneFiles - failedFiles - activeFiles - pausedFiles; }

    friend bool operator==(const GroupSnapshot &, const GroupSnapshot &) = default;
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
    qint64 bytesLeft = 0; ///< of what is not paused or failed
    qint64 speed = 0;
    std::optional<std::chrono::seconds> timeLeft;

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

/// Which transfers a command is for.
struct TransferSelection
{
    bool everything = false;
    QList<GroupId> groups;
    QList<TransferId> transfers;

    [[nodiscard]] static TransferSelection all() { return {.everything = true, .groups = {}, .transfers = {}}; }
    [[nodiscard]] static TransferSelection of(const GroupId &group) { return {false, {group}, {}}; }
    [[nodiscard]] static TransferSelection of(const TransferId &transfer) { return {false, {}, {transfer}}; }
};

/// What becomes of a half-fetched file when its transfer is cancelled.
enum class Leftovers {
    Keep,   ///< a later download of the same file goes on from there
    Delete, ///< the space is free again
};

} // namespace hs::transfers

Q_DECLARE_METATYPE(hs::transfers::TransferChanges)
Q_DECLARE_METATYPE(hs::transfers::TransferNotice)
