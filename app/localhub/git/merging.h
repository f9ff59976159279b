// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/gitreader.h"
#include "localhub/git/gitwriter.h"

namespace hs::localhub {

/// What comes out when the work of one commit is brought into another.
struct MergeResult
{
    QString tree;          ///< id of the merged tree; only in a repository that MergeMode::Write was asked for
    QStringList conflicts; ///< paths that both changed; empty when it can be merged
};

enum class MergeMode { Look, Write };

/// Merges two commits as `git merge` would. MergeMode::Look writes nothing.
[[nodiscard]] Outcome<MergeResult> mergeCommits(const GitReader &git, const QString &ours, const QString &theirs,
                                                MergeMode mode);
/// A commit with a tree that is there already; no reference moves.
[[nodiscard]] Outcome<QString> commitTree(const GitReader &git, const QString &tree, const QString &parent,
                                          const CommitText &text);

} // namespace hs::localhub
