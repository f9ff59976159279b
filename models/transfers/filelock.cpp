// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/filelock.h"

namespace hs::transfers {

FileLock::FileLock(DiskFile file)
    : m_file(std::move(file))
{}

Result<std::optional<FileLock>> FileLock::tryTake(const QString &path)
{
    auto file = DiskFile::openForWriting(path);
    if (!file)
        return std::unexpected(file.error());
    const auto isTaken = file->tryLock();
    if (!isTaken)
        return std::unexpected(isTaken.error());
    // Somebody may have deleted the file between open and lock: then the next one would lock another file.
    if (!*isTaken || !file->isStillThere())
        return std::nullopt;
    return FileLock(std::move(*file));
}

} // namespace hs::transfers
