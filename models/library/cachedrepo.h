// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transfers/hfcache.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

namespace hs::library {

using base::HubError;
using base::Result;
using transfers::HfCache;
using transfers::RepoKey;

/// The bytes of a file, each once in a repository: a blob, or a file that lies in a snapshot itself.
struct CachedContent
{
    enum class Place {
        Blob,     ///< `blobs/<name>`
        Snapshot, ///< a plain file in a snapshot (no links on that file system); its name is its path in the
                  ///< repository's folder
        Elsewhere ///< out of the repository's folder, behind a link: never ours to delete
    };
    Place place = Place::Blob;
    QString name;
    qint64 size = 0; ///< bytes
    quint64 device = 0;
    quint64 inode = 0;
    qint64 links = 1;    ///< directory entries for it, anywhere on its volume
    qint64 ownLinks = 1; ///< those of them in this repository's folder
    bool isLink = false; ///< the blob is a link to contents that repositories share, and that stay when it goes
    qint64 used = 0;     ///< milliseconds since 1970; the file system may not keep it
    qint64 modified = 0;

    friend bool operator==(const CachedContent &, const CachedContent &) = default;
};

/// A file of a snapshot.
struct CachedFile
{
    QString path;     ///< in the repository
    int content = -1; ///< index into the repository's contents; -1: a link to what is gone
    friend bool operator==(const CachedFile &, const CachedFile &) = default;
};

/// A snapshot: one commit of a repository, as far as it is on this computer.
struct CachedRevision
{
    hub::Oid commit;
    QStringList refs;                ///< branches and tags that last stood for it; empty: nothing points to it any more
    QList<CachedFile> entries;       ///< by path
    int files = 0;                   ///< entries whose content is here
    qint64 size = 0;                 ///< bytes of its contents, each once; other revisions may share them
    std::optional<int> missingFiles; ///< files of the commit that are not here; empty: the cache has no list
    int brokenFiles = 0;             ///< links to contents that are gone
    QDateTime lastModified;          ///< UTC

    friend bool operator==(const CachedRevision &, const CachedRevision &) = default;
};

/// A file beside the blobs that is none: half-fetched or put aside, by us or by another program.
struct CachedLeftover
{
    QString name; ///< in `blobs`
    qint64 size = 0;
    friend bool operator==(const CachedLeftover &, const CachedLeftover &) = default;
};

/// A repository's folder in the cache.
struct CachedRepo
{
    RepoKey key;
    QString folder;
    bool isLink = false;               ///< the folder is a link to another place
    QList<CachedRevision> revisions;   ///< newest first
    QList<CachedContent> contents;     ///< those that no revision uses as well
    QList<CachedLeftover> leftovers;   ///< by name
    int files = 0;                     ///< contents that a revision uses
    qint64 size = 0;                   ///< bytes; each content that a revision uses once
    qint64 unusedBytes = 0;            ///< of contents that no revision uses
    qint64 incompleteBytes = 0;        ///< of the leftovers
    qint64 freedBytes = 0;             ///< by deleting it whole: without what others link to
    std::optional<QDateTime> lastUsed; ///< UTC; latest reading of any of its files, as the file system tells
    QDateTime lastModified;            ///< UTC

    friend bool operator==(const CachedRepo &, const CachedRepo &) = default;
};

/// A folder of a repository as it was when it was read; an absent one has the time 0.
struct FolderStamp
{
    QString path;        ///< in the repository's folder; empty: that itself
    qint64 modified = 0; ///< nanoseconds since 1970
    quint64 inode = 0;
    friend bool operator==(const FolderStamp &, const FolderStamp &) = default;
};

/// Something in the cache's folder that is no readable repository.
struct CacheOddity
{
    QString path;
    HubError error; ///< Invalid: not the layout; Disk: not readable; Timeout: its volume does not answer
    friend bool operator==(const CacheOddity &, const CacheOddity &) = default;
};

struct CacheScan
{
    QList<CachedRepo> repos; ///< by folder name
    QList<CacheOddity> oddities;
    qint64 size = 0; ///< bytes of all repositories
    /// By the repository's folder: what has to be unchanged for the repository not to be walked again. A repository
    /// that changed while it was looked at has none.
    QHash<QString, QList<FolderStamp>> stamps;

    friend bool operator==(const CacheScan &a, const CacheScan &b)
    {
        return a.repos == b.repos && a.oddities == b.oddities && a.size == b.size;
    }
};

/// Computes the sums of a repository and of its revisions from contents, entries and leftovers.
/// \param folderTime  UTC; the time of a repository or revision without any file
void sumUp(CachedRepo &repo, const QDateTime &folderTime);

} // namespace hs::library
