// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/cachedrepo.h"
#include "library/repowalk.h"

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>

namespace hs::library {

/// How to look through a cache.
struct ScanOptions
{
    std::shared_ptr<const CacheScan> known; ///< an earlier scan of this folder: what is unchanged is not walked again
    /// As long may a volume be silent before it is given up; each is given up once.
    std::chrono::milliseconds patience = std::chrono::seconds(20);
    int workers = 4; ///< repositories at a time
    /// How a repository is read. Seam: a test's volume that never answers.
    std::function<Result<WalkedRepo>(const QString &folder, const RepoKey &key, const WalkedRepo *known,
                                     WalkPulse &pulse)>
        walk = walkRepo;
};

/// Looks through a whole cache by the official client's rules (shared/hub-api/download.md §6), several repositories at
/// a time. No folder at all is an empty cache. Long: on a worker; it uses threads of its own, and leaves those behind
/// that a dead network mount holds: what is there becomes an oddity (Timeout). Disk: the folder cannot be read.
/// Timeout: the folder itself does not answer.
[[nodiscard]] Result<CacheScan> scanCache(const QString &folder, std::stop_token stop, const ScanOptions &options = {});

/// One repository; nothing when the cache has not got it. Short enough for one page, but on a worker as well.
[[nodiscard]] std::optional<CachedRepo> scanRepo(const HfCache &cache, const RepoKey &repo);

/// "models--owner--name" taken apart; nothing for any other folder's name.
[[nodiscard]] std::optional<RepoKey> keyOfFolder(const QString &name);

} // namespace hs::library
