// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "hub/types/ids.h"
#include "hub/types/repoid.h"
#include "hub/types/repokind.h"
#include "hub/types/revision.h"

#include <QString>

#include <optional>

namespace hs::transfers {

using base::HubError;
using base::Result;

/// A repository's folder in the cache.
struct RepoKey
{
    hub::RepoKind kind = hub::RepoKind::Model;
    hub::RepoId id;
    friend bool operator==(const RepoKey &, const RepoKey &) = default;
    friend size_t qHash(const RepoKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, static_cast<int>(key.kind), key.id);
    }
};

/// The Hugging Face cache that every Hub program on this computer shares (shared/hub-api/download.md §3): names of its
/// files and the few steps that change it. Nothing else in the program writes there. A value: holds the folder's path
/// and no state. Functions that return a Result touch the disk: on a worker.
///
///     <types>--<owner>--<name>/refs/<revision>              the commit a branch stood for
///                              blobs/<etag>                 contents, each once
///                              snapshots/<commit>/<path>    links into blobs
///     .locks/<types>--<owner>--<name>/<etag>.lock
class HfCache
{
public:
    /// \param folder  absolute
    /// \param isLinking  false: never make symbolic links (HF_HUB_DISABLE_SYMLINKS)
    explicit HfCache(QString folder, bool isLinking = true);

    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] static QString folderName(const RepoKey &repo);

    [[nodiscard]] QString repoFolder(const RepoKey &repo) const;
    [[nodiscard]] QString blobPath(const RepoKey &repo, const hub::Etag &etag) const;
    /// Ours alone, and yet what `hf cache prune` recognises as a leftover.
    [[nodiscard]] QString partialPath(const RepoKey &repo, const hub::Etag &etag) const;
    /// Where bytes that turned out wrong are kept.
    [[nodiscard]] QString corruptPath(const RepoKey &repo, const hub::Etag &etag) const;
    [[nodiscard]] QString lockPath(const RepoKey &repo, const hub::Etag &etag) const;
    [[nodiscard]] QString snapshotFolder(const RepoKey &repo, const hub::Oid &commit) const;
    [[nodiscard]] QString snapshotPath(const RepoKey &repo, const hub::Oid &commit, const QString &path) const;
    [[nodiscard]] QString treePath(const RepoKey &repo, const hub::Oid &commit) const;
    [[nodiscard]] QString refPath(const RepoKey &repo, const hub::Revision &revision) const;

    /// Makes the folder and its CACHEDIR.TAG.
    [[nodiscard]] Result<void> prepare() const;
    /// Remembers what a branch or tag stands for; nothing to do for a commit, or when it is so already.
    [[nodiscard]] Result<void> writeRef(const RepoKey &repo, const hub::Revision &revision,
                                        const hub::Oid &commit) const;
    /// The commit itself, or what the ref file says; nothing when there is none or it makes no sense.
    [[nodiscard]] std::optional<hub::Oid> readRef(const RepoKey &repo, const hub::Revision &revision) const;
    /// Remembers that there is no such file at that commit.
    [[nodiscard]] Result<void> markMissing(const RepoKey &repo, const hub::Oid &commit, const QString &path) const;

    /// The file of a snapshot, if it is there with that size.
    [[nodiscard]] std::optional<QString> findInSnapshot(const RepoKey &repo, const hub::Oid &commit,
                                                        const QString &path, qint64 size) const;
    [[nodiscard]] bool hasBlob(const RepoKey &repo, const hub::Etag &etag, qint64 size) const;

    /// Puts an existing blob into a snapshot: a relative link, or a copy where links are impossible. Gives the file's
    /// path. Invalid: the path would lead out of the snapshot.
    [[nodiscard]] Result<QString> link(const RepoKey &repo, const hub::Oid &commit, const QString &path,
                                       const hub::Etag &etag) const;
    /// The partial file, complete and verified, becomes the blob and is linked; where links are impossible it becomes
    /// the snapshot's file itself.
    [[nodiscard]] Result<QString> accept(const RepoKey &repo, const hub::Oid &commit, const QString &path,
                                         const hub::Etag &etag) const;

private:
    [[nodiscard]] Result<void> makeSnapshotFolderFor(const RepoKey &repo, const hub::Oid &commit,
                                                     const QString &path) const;

    QString m_folder;
    bool m_isLinking;
};

/// The tag file that tells backup programs to leave a folder out (bford.info/cachedir).
[[nodiscard]] Result<void> writeCacheDirTag(const QString &folder);

} // namespace hs::transfers
