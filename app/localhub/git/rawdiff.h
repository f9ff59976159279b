// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/gitreader.h"

namespace hs::localhub {

/// What differs between two commits, one line a file (repos-write.md §10): "T" or "B", size of the new file, tab, git's
/// raw format with whole ids, renames found, paths after tabs. An empty `from` is a tree with nothing in it. Large
/// files have their real size and count as text, as their pointers are.
[[nodiscard]] Outcome<QByteArray> rawDiff(const GitReader &git, const QString &from, const QString &to);

/// The same as a unified diff against a tree with nothing in it, for a commit without a parent.
[[nodiscard]] Outcome<QByteArray> wholeAsDiff(const GitReader &git, const QString &commit);

} // namespace hs::localhub
