// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace hs::hub {

/// May a path that came from the Hub be used as a path below a folder of ours? Refused: empty, absolute, drive letters,
/// backslashes, "." and ".." segments, `.git` (git itself refuses it in a tree), empty segments, NUL and control
/// characters, a component over 255 bytes, and on every system the names that Windows reserves (CON, NUL, COM1 …) as
/// well as trailing dots and spaces there. (The official client refuses "..", absolute, drive and UNC forms on every
/// system: shared/hub-api/download.md §3.1.)
[[nodiscard]] bool isSafeRepoPath(QStringView path);

/// The reserved-name part alone: such a file can be shown and downloaded on Linux and macOS, but not on Windows.
[[nodiscard]] bool hasReservedWindowsName(QStringView path);

/// For an address: percent-encoded, slashes kept.
[[nodiscard]] QString encodedRepoPath(QStringView path);

} // namespace hs::hub
