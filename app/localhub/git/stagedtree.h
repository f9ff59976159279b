// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/gitwriter.h"

#include <QMap>

namespace hs::localhub {

/// A commit's files while a next commit is put together: changes take effect one after the other, each sees those
/// before it, and what is left in the end is the shortest list that leads there. Nothing is written.
class StagedTree
{
public:
    /// On top of a commit ("" for none) of a repository that outlives this.
    StagedTree(git_repository *repository, QString parent);

    void put(const BlobChange &file);
    /// NoEntry when there is no such file.
    [[nodiscard]] Outcome<void> removeFile(const QString &path);
    /// NoEntry when there is no such folder.
    [[nodiscard]] Outcome<void> removeFolder(const QString &path);
    /// One or the other.
    [[nodiscard]] Outcome<void> removeEntry(const QString &path);

    /// A file as it stands by now.
    [[nodiscard]] std::optional<BlobChange> file(const QString &path) const;
    /// What a file holds; empty when it cannot be read.
    [[nodiscard]] QByteArray content(const BlobChange &file) const;

    [[nodiscard]] QList<BlobChange> changes() const;

private:
    struct BaseEntry
    {
        git_oid oid;
        git_filemode_t mode;
    };

    [[nodiscard]] std::optional<BaseEntry> inBase(const QString &path) const;
    [[nodiscard]] bool isGone(const QString &path) const;
    [[nodiscard]] bool hasFolder(const QString &path) const;

    git_repository *m_repository;
    QString m_parent;
    mutable TreePtr m_base; ///< read when it is first asked for
    QMap<QString, BlobChange> m_files;
    QSet<QString> m_goneFiles;   ///< of the parent
    QSet<QString> m_goneFolders; ///< of the parent, with all in them
};

} // namespace hs::localhub
