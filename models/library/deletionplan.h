// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/cachedrepo.h"

namespace hs::library {

/// What somebody wants gone from one repository.
struct DeletionWish
{
    RepoKey repo;
    bool isWhole = false;       ///< the repository's folder with all that is in it
    QList<hub::Oid> revisions;  ///< all of them: as isWhole
    bool withLeftovers = false; ///< half-fetched files as well

    friend bool operator==(const DeletionWish &, const DeletionWish &) = default;
};

/// What a deletion would do, before anything is done: which files and folders of the cache go, and what that frees.
struct DeletionPlan
{
    struct Step
    {
        enum class Kind { Repo, Snapshot, Ref, Leftover, Blob };
        Kind kind = Kind::Blob;
        QString path;     ///< in the cache's folder
        qint64 bytes = 0; ///< what is freed when it is gone
        friend bool operator==(const Step &, const Step &) = default;
    };
    /// Why a wish cannot be fulfilled.
    struct Refusal
    {
        RepoKey repo;
        HubError error; ///< EntryMissing: not in the scan; Invalid: its folder is a link, and what is behind is not the
                        ///< cache's
        friend bool operator==(const Refusal &, const Refusal &) = default;
    };

    QList<Step> steps; ///< in the order of the official client: no link ever leads to a blob that went before it
    QList<Refusal> refusals;
    QList<RepoKey> repos; ///< touched ones
    int wholeRepos = 0;
    int revisions = 0; ///< of repositories that stay
    int leftovers = 0;
    int files = 0;    ///< contents that go
    qint64 bytes = 0; ///< truly freed: what other revisions, other repositories or other programs link to is not

    [[nodiscard]] bool isEmpty() const { return steps.isEmpty(); }
    friend bool operator==(const DeletionPlan &, const DeletionPlan &) = default;
};

/// Pure and quick: for each change of a selection.
[[nodiscard]] DeletionPlan planDeletion(const CacheScan &scan, const QList<DeletionWish> &wishes);

/// What `hf cache prune` removes: revisions that nothing points to, and half-fetched files.
[[nodiscard]] QList<DeletionWish> wishesForPruning(const CacheScan &scan);

/// What goes when these revisions go.
[[nodiscard]] qint64 bytesFreedBy(const CachedRepo &repo, const QList<hub::Oid> &revisions);

/// A file of some revisions, and what becomes of its content when those go.
struct FileFate
{
    QString path;
    qint64 size = 0;
    bool isFreed = false;
    friend bool operator==(const FileFate &, const FileFate &) = default;
};

/// Each content once, those that go first, then by size.
[[nodiscard]] QList<FileFate> fatesOf(const CachedRepo &repo, const QList<hub::Oid> &revisions);

} // namespace hs::library
