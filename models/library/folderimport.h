// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/treeentry.h"
#include "library/cachedrepo.h"

#include <functional>

namespace hs::library {

/// A file of a revision that is wanted in the cache.
struct ImportWish
{
    RepoKey repo;
    hub::Oid commit;
    QString path; ///< in the repository
    hub::Etag etag;
    qint64 size = 0;
    friend bool operator==(const ImportWish &, const ImportWish &) = default;
};

/// A file on this computer that is exactly one that is wanted.
struct ImportMatch
{
    ImportWish wish;
    QString file; ///< absolute; somebody's own
    friend bool operator==(const ImportMatch &, const ImportMatch &) = default;
};

/// The files that the revisions of a scan have according to their lists, and the cache has not. Reads those lists: on a
/// worker.
[[nodiscard]] QList<ImportWish> missingFilesOf(const CacheScan &scan);
/// The same for a commit whose files are known.
[[nodiscard]] QList<ImportWish> wishesFor(const RepoKey &repo, const hub::Oid &commit,
                                          const QList<hub::TreeEntry> &entries);

/// Looks through a folder and everything below it for the wished files: first by size, then by hash, so that only
/// files that could be one are read. Links are not followed. `goesOn` is told of bytes read, on this thread; false ends
/// it as Cancelled. What cannot be read is left out. Disk: the folder cannot be read.
[[nodiscard]] Result<QList<ImportMatch>> findInFolder(const QString &folder, const QList<ImportWish> &wishes,
                                                      const std::function<bool(qint64 bytes)> &goesOn);

struct ImportReport
{
    int files = 0;       ///< entries of snapshots that were made
    qint64 bytes = 0;    ///< of contents that are new to the cache
    qint64 copied = 0;   ///< of them, those that take up new space
    QStringList refused; ///< own files that changed while they were taken in
    friend bool operator==(const ImportReport &, const ImportReport &) = default;
};

/// Takes the files in: the cache gets its own name for each, by a clone (where the file system shares the space until
/// one of the two is changed), else by a hard link where that is wanted, else by a copy. The originals are not moved
/// and not changed. What was cloned or copied is hashed again before it gets the name. Disk, DiskFull; Cancelled.
/// \param isLinking  hard links are allowed: they need no space, but whoever changes the original in place changes the
/// cache
[[nodiscard]] Result<ImportReport> importFiles(const HfCache &cache, const QList<ImportMatch> &matches, bool isLinking,
                                               const std::function<bool(qint64 bytes)> &goesOn);

} // namespace hs::library
