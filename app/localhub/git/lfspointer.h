// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/gitvalues.h"

namespace hs::localhub {

/// Reads a pointer text (https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md); nothing for any other text.
[[nodiscard]] std::optional<LfsPointer> parseLfsPointer(const QByteArray &text);
/// The pointer text of an object: three lines, newline-terminated.
[[nodiscard]] QByteArray lfsPointerText(const QString &sha256, qint64 size);
/// Blobs outside these sizes are never pointers; saves reading them.
[[nodiscard]] constexpr bool canBeLfsPointer(qint64 size)
{
    return size >= 120 && size <= 1024;
}

} // namespace hs::localhub
