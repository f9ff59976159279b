// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/failure.h"

#include <QByteArray>
#include <QString>

namespace hs::localhub {

/// Is this one of the files that git itself reads in a tree and that `git fsck` looks into: .gitmodules or
/// .gitattributes, under any name that a file system takes for it (git-config(1): core.protectHFS, core.protectNTFS)?
[[nodiscard]] bool isFileOfGit(const QString &path);

/// May such a file stand in a tree? By the rules of git-fsck(1): gitmodulesName, -Path, -Update, -Url, -Symlink and
/// gitattributesLineLength, -Symlink. Invalid: no, and why. A .gitmodules that cannot be read at all is refused too.
[[nodiscard]] Outcome<void> checkFileOfGit(const QString &path, bool isLink, const QByteArray &content);

} // namespace hs::localhub
