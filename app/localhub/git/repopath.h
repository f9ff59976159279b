// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace hs::localhub {

/// True for a relative path without empty, "." or ".." parts, up to 1024 characters: one that can stand in a tree.
[[nodiscard]] bool isRepoPath(const QString &path);
/// The same, and no part that is ".git" on any file system that git knows, by the rules of `git fsck` (git-config(1):
/// core.protectHFS and core.protectNTFS): one that may be put into a tree.
[[nodiscard]] bool isSafeRepoPath(const QString &path);

/// A name without what file systems leave out of it: characters that HFS+ passes over; blanks and dots at the end and
/// the name of a stream on NTFS.
[[nodiscard]] QString plainName(QString name);

} // namespace hs::localhub
