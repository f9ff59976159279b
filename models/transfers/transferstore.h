// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "transfers/transfer.h"

#include <QList>

namespace hs::transfers {

using base::Result;

/// A group as it is kept over restarts.
struct StoredGroup
{
    GroupId id;
    DownloadRequest request;
    hub::Oid commit;
    GroupSnapshot::Planning planning = GroupSnapshot::Planning::Asking;
    std::optional<HubError> error;
    bool isPaused = false;
    int refusedFiles = 0;
    QDateTime addedAt; ///< UTC
    TransferPriority priority = TransferPriority::Normal;
    qint64 place = 0;     ///< in the queue, ascending among those of its priority
    qint64 rateLimit = 0; ///< bytes a second; 0: none

    friend bool operator==(const StoredGroup &, const StoredGroup &) = default;
};

/// A transfer as it is kept over restarts: no ticks, and what was moving is Queued.
struct StoredTransfer
{
    TransferId id;
    GroupId group;
    qint64 position = 0; ///< place in its group's queue, ascending
    QString path;
    hub::Etag etag;
    qint64 size = 0;
    TransferState state = TransferState::Queued; ///< Queued, Paused, Failed or Done
    std::optional<HubError> error;
    std::optional<QDateTime> finishedAt; ///< UTC
    QString localPath;
    bool isVerified = false;

    friend bool operator==(const StoredTransfer &, const StoredTransfer &) = default;
};

struct StoredList
{
    QList<StoredGroup> groups;       ///< in the order in which they were added
    QList<StoredTransfer> transfers; ///< by position
    QString setAside; ///< not empty: an unreadable store was renamed to this, and this list is a new, empty one
};

/// New and changed ones are written whole; removed groups take their transfers with them.
struct StoreChanges
{
    QList<StoredGroup> groups;
    QList<StoredTransfer> transfers;
    QList<GroupId> removedGroups;
    QList<TransferId> removedTransfers;

    [[nodiscard]] bool isEmpty() const
    {
        return groups.isEmpty() && transfers.isEmpty() && removedGroups.isEmpty() && removedTransfers.isEmpty();
    }
};

/// Keeps the list of transfers. Seam: SQLite in the program, memory in tests. Belongs to the engine's thread; the calls
/// block on the disk.
class TransferStore
{
public:
    TransferStore() = default;
    TransferStore(const TransferStore &) = delete;
    TransferStore &operator=(const TransferStore &) = delete;
    virtual ~TransferStore() = default;

    /// \param hub  the transfers of this hub only; those of others stay where they are
    /// Disk: it can be neither read nor begun.
    [[nodiscard]] virtual Result<StoredList> open(const QString &hub) = 0;
    /// All or nothing; written through when it returns.
    [[nodiscard]] virtual Result<void> save(const StoreChanges &changes) = 0;
    virtual void close() = 0;
};

} // namespace hs::transfers
