// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/deletionplan.h"

#include <QDateTime>

namespace hs::library {

/// One deletion, as long as it can be undone.
struct BinEntry
{
    QString id;
    QDateTime at;      ///< UTC
    QStringList repos; ///< "model/owner/name", in the words of `hf cache`
    int revisions = 0; ///< of repositories of which a part stayed
    qint64 bytes = 0;  ///< free when it is discarded
    friend bool operator==(const BinEntry &, const BinEntry &) = default;
};

/// Where deleted parts of a cache lie until they are put back or discarded: `.locks/hubscope-bin/<id>/` in the cache's
/// own folder, so that deleting and undoing are renames on one volume. There, because every official scan leaves
/// `.locks` out (huggingface_hub: utils/_cache_manager.py `scan_cache_dir`; huggingface.js:
/// hub/src/lib/cache-management.ts), while any other folder of ours would be reported as a corrupted repository;
/// whoever clears `.locks` by hand loses nothing that was not deleted before.
///
/// Crash-safe: a journal tells, durably and before the first rename, what is to be moved. A deletion that was cut short
/// is rolled back by recover(), an undo or a discarding is finished. Nothing outside of the cache's folder is touched:
/// every step is checked for links on its way. A value; functions touch the disk: on a worker. Disk, DiskFull.
/// Conflict: another program is at it (`context`: the bin), or a file of a repository is being downloaded (`context`:
/// its id).
class UndoBin
{
public:
    /// \param cacheFolder  absolute
    explicit UndoBin(QString cacheFolder);

    /// Newest first.
    [[nodiscard]] QList<BinEntry> entries() const;

    /// Takes all that is in the plan out of the cache, or nothing. What is gone already is no error.
    [[nodiscard]] Result<BinEntry> remove(const DeletionPlan &plan) const;
    /// Puts a deletion back. What was downloaded again meanwhile stays as it is. False: something else has taken the
    /// place of a file, which therefore stays in the bin. EntryMissing: no such entry.
    [[nodiscard]] Result<bool> restore(const QString &id) const;
    /// Deletes for good.
    [[nodiscard]] Result<void> discard(const QString &id) const;
    /// After a crash; harmless at any time.
    [[nodiscard]] Result<void> recover() const;

private:
    QString m_cacheFolder;
    QString m_folder;
};

/// Does somebody download a file of this repository: is a lock of the official protocol held
/// (shared/hub-api/download.md §3.3)?
[[nodiscard]] bool isBeingDownloaded(const QString &cacheFolder, const RepoKey &repo);

} // namespace hs::library
