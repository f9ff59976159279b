// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/gitptr.h"
#include "localhub/git/gitvalues.h"
#include "localhub/git/packfile.h"
#include "localhub/git/repopath.h"

#include <QSet>

namespace hs::localhub {

/// What becomes of one path in a commit.
struct BlobChange
{
    QString path;
    QByteArray content;           ///< ignored for a removal, and where `oid` names a blob that is there
    bool isRemoval = false;       ///< of a file, or of a folder with all in it
    QString oid = {};             ///< of a blob that is written already
    int mode = GIT_FILEMODE_BLOB; ///< of the file
};

struct CommitText
{
    CommitAuthor author;
    QString message; ///< title, blank line, body and trailers
    QDateTime when;  ///< author and committer time, UTC
};

/// Author and time as libgit2 wants them; null for a name or an address that git does not take.
[[nodiscard]] SignaturePtr signatureOf(const CommitText &text);

/// Writes into one bare repository. Objects go either straight to loose files (a commit from a client) or to memory
/// and then, by finish(), into one pack (a seed or an import: thousands of objects for the price of two files).
/// Nothing is visible to readers before its reference is set.
class GitWriter
{
public:
    enum class Storage { Loose, OnePack };

    /// Makes a new bare repository with an unborn main branch; the folder must not exist.
    [[nodiscard]] static Outcome<void> create(const QString &path);
    [[nodiscard]] static Outcome<GitWriter> open(const QString &path, Storage storage);
    GitWriter(GitWriter &&) noexcept = default;

    /// Writes a blob ahead of the commit that will hold it; its id.
    [[nodiscard]] Outcome<QString> writeBlob(const QByteArray &content);
    /// Writes blobs, trees and a commit on top of `parent` ("" for the first); no reference moves. Paths are checked:
    /// absolute ones, "..", ".git" and NUL are Invalid, as is a removal of what is not there.
    [[nodiscard]] Outcome<QString> commit(const QString &parent, const QList<BlobChange> &changes,
                                          const CommitText &text);
    /// Moves or makes a reference; whoever calls this holds the repository. With `expected` it must stand there now (""
    /// means: must not exist), else Conflict.
    [[nodiscard]] Outcome<void> setReference(const QString &ref, const QString &target,
                                             const std::optional<QString> &expected = std::nullopt);
    /// Removes a reference; one that is not there is fine.
    [[nodiscard]] Outcome<void> removeReference(const QString &ref);
    /// The object of an annotated tag on a commit, for setReference().
    [[nodiscard]] Outcome<QString> tagObject(const QString &name, const QString &commit, const CommitText &text);
    /// A commit without parents that has the files of another one; none at all for "".
    [[nodiscard]] Outcome<QString> rootCommit(const QString &filesOf, const CommitText &text);
    /// Brings what is still in memory to disk. Must be called before setReference() in Storage::OnePack.
    [[nodiscard]] Outcome<void> finish();

    /// Sees what is written, also while it is in memory only.
    [[nodiscard]] git_repository *handle() const { return m_repository.get(); }

private:
    GitWriter() = default;
    [[nodiscard]] bool isForOnePack() const { return m_memory != nullptr; }
    [[nodiscard]] Outcome<git_oid> blob(const QByteArray &content);
    [[nodiscard]] Outcome<git_oid> blobOf(const BlobChange &change);
    [[nodiscard]] Outcome<void> checkIfOfGit(const BlobChange &change, const git_oid &oid) const;
    [[nodiscard]] Outcome<git_oid> treeWith(const git_tree *base, const QList<BlobChange> &changes);
    [[nodiscard]] Outcome<git_oid> updatedTree(const git_tree *base, const QList<BlobChange> &changes);
    [[nodiscard]] Outcome<void> remember(const git_oid &oid);
    [[nodiscard]] Outcome<void> rememberTrees(const git_oid &tree);

    RepositoryPtr m_repository;
    OdbPtr m_odb;
    git_odb_backend *m_memory = nullptr; ///< owned by m_odb
    QString m_packFolder;
    PackFile m_pack;
    QSet<QByteArray> m_packed; ///< raw ids of what m_pack or an earlier pack holds
};

/// True for a full reference name ("refs/heads/…") that git takes.
[[nodiscard]] bool isReferenceName(const QString &ref);
} // namespace hs::localhub
