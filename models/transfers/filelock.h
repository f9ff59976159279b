// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transfers/diskfile.h"

#include <optional>

namespace hs::transfers {

/// The advisory lock of a blob that the official client takes as well (shared/hub-api/download.md §3.3): flock on a
/// file that stays behind. Given back when destroyed.
class FileLock
{
public:
    FileLock() = default;

    /// Nothing when another program (or another download of this one) holds it. Makes the file and its folders.
    /// Disk: it cannot be made, for example in a read-only cache.
    [[nodiscard]] static Result<std::optional<FileLock>> tryTake(const QString &path);

private:
    explicit FileLock(DiskFile file);
    DiskFile m_file;
};

} // namespace hs::transfers
