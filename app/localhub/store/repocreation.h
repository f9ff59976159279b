// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/store/store.h"

namespace hs::localhub {

/// A repository to be made.
struct RepoPlan
{
    RepoRow row; ///< kind, owner, name, creator, createdAt and who may see it; the rest follows
    CommitAuthor author;
    QList<FileChange> files;                      ///< of the first commit; .gitattributes comes by itself
    QList<std::pair<QString, qint64>> lfsObjects; ///< SHA-256 and size behind pointers among the files
    QJsonObject settings;                         ///< see reposettings.h
    QString resourceGroup;                        ///< id; empty for none
};

/// Makes the git folder with its first commit, then the row. Conflict when the name is taken. Cut short at any point,
/// nothing of it is left after the next Store::open().
[[nodiscard]] Outcome<RepoRow> createRepo(Store &store, RepoPlan plan);
/// The same with the branches and tags of another repository, history and all, instead of a first commit.
[[nodiscard]] Outcome<RepoRow> duplicateRepo(Store &store, const RepoRow &source, RepoPlan plan);

/// Removes the row, then the git folder; large files that no other repository has go at the next start.
[[nodiscard]] Outcome<void> deleteRepo(Store &store, const RepoRow &repo);

/// Gives another owner and name; the old name leads there. The row after it; Conflict when the name is taken.
[[nodiscard]] Outcome<RepoRow> moveRepo(Store &store, const RepoRow &repo, const QString &owner, const QString &name);

} // namespace hs::localhub
