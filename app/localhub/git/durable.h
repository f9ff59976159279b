// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/failure.h"

class QFileDevice;

/// What stays through a loss of power. A kill needs none of this: the system has what was written.
namespace hs::localhub {

/// The content of an open file is on disk when this returns.
[[nodiscard]] Outcome<void> syncFile(QFileDevice &file);
/// So is a file that somebody else wrote and closed, and its name.
[[nodiscard]] Outcome<void> syncPath(const QString &path);
/// So are the names in a folder: after files were made, renamed or removed there.
[[nodiscard]] Outcome<void> syncFolder(const QString &folder);
/// Everything that was written to the file system of a folder: for thousands of files at once.
[[nodiscard]] Outcome<void> syncFileSystem(const QString &folder);

} // namespace hs::localhub
