// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/failure.h"

#include <chrono>

namespace hs::localhub {

/// Keeps other processes out of a data folder: a second server would take what the first is just making for what a stop
/// left behind. Gone with the process, however it ends; within one process a folder may be opened twice (tests do).
class FolderLock
{
public:
    FolderLock() = default;
    ~FolderLock();
    FolderLock(const FolderLock &) = delete;
    FolderLock &operator=(const FolderLock &) = delete;

    /// Waits that long for a process that is about to end.
    [[nodiscard]] Outcome<void> take(const QString &folder, std::chrono::milliseconds patience);

private:
    int m_file = -1;
};

} // namespace hs::localhub
