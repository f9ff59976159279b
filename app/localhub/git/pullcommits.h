// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/gitreader.h"

/// What a pull request asks of git: its own commits, where they left the base, and what merging would give.
namespace hs::localhub {

/// A commit of a pull request.
struct PullCommit
{
    CommitItem commit;
    QStringList parents;
};

/// Commits that can be reached from `head` but not from `base`, oldest first; at most `most`, the newest ones.
[[nodiscard]] QList<PullCommit> commitsBetween(const GitReader &git, const QString &base, const QString &head,
                                               qsizetype most);
/// Ids of commits that can be reached from some of the heads and from none of the others.
[[nodiscard]] QStringList commitsOutside(const GitReader &git, const QStringList &heads, const QStringList &others);
/// The newest commit that both have; empty when their histories never met.
[[nodiscard]] QString mergeBase(const GitReader &git, const QString &one, const QString &other);

} // namespace hs::localhub
