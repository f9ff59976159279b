// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/gitptr.h"
#include "localhub/git/gitvalues.h"

#include <functional>
#include <memory>

namespace hs::localhub {

/// One bare repository, open for reading. Cheap to open (no object is read), so each request opens its own; an
/// instance belongs to one thread. Everything that changes a repository is in gitwriter.h.
class GitReader
{
public:
    [[nodiscard]] static Outcome<GitReader> open(const QString &path);

    /// The full commit id of a branch, tag, full or abbreviated commit (5 or more digits), "refs/pr/N",
    /// "refs/convert/NAME" or "HEAD" (repo-info.md §1).
    [[nodiscard]] Outcome<QString> resolve(const QString &revision) const;
    [[nodiscard]] RefList refs() const;
    /// All references by their names, each with what stands in it: of an annotated tag, the tag's own object.
    [[nodiscard]] QList<RefItem> allRefs() const;
    /// True while nothing was ever committed.
    [[nodiscard]] bool isEmpty() const;
    /// True for "main" and "HEAD" as long as nothing was committed to main.
    [[nodiscard]] bool isUnborn(const QString &revision) const;

    /// The items of a folder ("" is the root) with neither sizes nor LFS facts; see complete(). In git's order but
    /// folders first, as the Hub lists them.
    [[nodiscard]] Outcome<QList<TreeItem>> list(const QString &commit, const QString &folder, bool recursive) const;
    /// One file or folder, complete.
    [[nodiscard]] Outcome<TreeItem> item(const QString &commit, const QString &path) const;
    /// Adds size and LFS pointer to a file's item.
    void complete(TreeItem &item) const;
    /// Whole content of a blob: for pointers, cards and settings, never for downloads of unknown size.
    [[nodiscard]] Outcome<QByteArray> blob(const QString &oid) const;
    /// Size of a blob without its content.
    [[nodiscard]] Outcome<qint64> blobSize(const QString &oid) const;
    /// The same for an object that may be something else; nothing then.
    [[nodiscard]] std::optional<qint64> sizeIfBlob(const QString &oid) const;

    /// Ids of all commits reachable from one, newest first.
    [[nodiscard]] QStringList history(const QString &commit) const;
    [[nodiscard]] Outcome<CommitItem> commit(const QString &id) const;
    /// The newest commit that changed each path, along first parents; order of the paths.
    [[nodiscard]] QList<CommitItem> lastCommits(const QString &commit, const QStringList &paths) const;
    /// Bytes that all files of `to` have more than those of `from`, large ones at their real size; costs what differs.
    /// Nothing when one of the commits is not there.
    [[nodiscard]] std::optional<qint64> sizeGrowth(const QString &from, const QString &to) const;
    /// The first parent of a commit; empty for one without.
    [[nodiscard]] QString parentOf(const QString &commit) const;
    /// A unified diff; binary content is named but not shown.
    [[nodiscard]] Outcome<QByteArray> diff(const QString &from, const QString &to) const;

    [[nodiscard]] git_repository *handle() const { return m_repository.get(); }

private:
    explicit GitReader(RepositoryPtr repository, OdbPtr odb);
    [[nodiscard]] Outcome<TreePtr> rootTree(const QString &commit) const;
    /// Real size of one side of a difference; 0 where there is no file.
    [[nodiscard]] std::optional<qint64> fileSize(const git_diff_file &file) const;
    [[nodiscard]] Outcome<TreePtr> folderTree(const QString &commit, const QString &folder) const;

    RepositoryPtr m_repository;
    OdbPtr m_odb;
};

} // namespace hs::localhub
