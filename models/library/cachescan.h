// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transfers/hfcache.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>
#include <stop_token>

namespace hs::library {

using base::HubError;
using base::Result;
using transfers::HfCache;
using transfers::RepoKey;

/// A snapshot: one commit of a repository, as far as it is on this computer.
struct CachedRevision
{
    hub::Oid commit;
    QStringList refs; ///< branches and tags that last stood for it; empty: nothing points to it any more
    int files = 0;
    qint64 size = 0;                 ///< bytes of its files; other revisions may share them
    std::optional<int> missingFiles; ///< files of the commit that are not here; empty: the cache has no list
    int brokenFiles = 0;             ///< links to contents that are gone
    QDateTime lastModified;          ///< UTC

    friend bool operator==(const CachedRevision &, const CachedRevision &) = default;
};

/// A repository's folder in the cache.
struct CachedRepo
{
    RepoKey key;
    QString folder;
    QList<CachedRevision> revisions;   ///< newest first
    int files = 0;                     ///< different contents
    qint64 size = 0;                   ///< bytes; each content once
    qint64 incompleteBytes = 0;        ///< of half-fetched files, ours and other programs'
    std::optional<QDateTime> lastUsed; ///< UTC; latest reading of any of its files, as the file system tells
    QDateTime lastModified;            ///< UTC

    friend bool operator==(const CachedRepo &, const CachedRepo &) = default;
};

/// Something in the cache's folder that is no readable repository.
struct CacheOddity
{
    QString path;
    HubError error;
    friend bool operator==(const CacheOddity &, const CacheOddity &) = default;
};

struct CacheScan
{
    QList<CachedRepo> repos;
    QList<CacheOddity> oddities;
    qint64 size = 0; ///< bytes of all repositories

    friend bool operator==(const CacheScan &, const CacheScan &) = default;
};

/// Looks through a whole cache by the official client's rules (shared/hub-api/download.md §6). No folder at all is an
/// empty cache. Long: on a worker. Disk: the folder cannot be read.
[[nodiscard]] Result<CacheScan> scanCache(const QString &folder, std::stop_token stop);

/// One repository; nothing when the cache has not got it. Short enough for one page, but on a worker as well.
[[nodiscard]] std::optional<CachedRepo> scanRepo(const HfCache &cache, const RepoKey &repo);

} // namespace hs::library
