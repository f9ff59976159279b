// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/cachedrepo.h"
#include "library/lastcheck.h"

#include <memory>

namespace hs::library {

/// What is known of a cache's folder from earlier, so that it can be shown before the disk was looked at: its scan, and
/// when its files were last checked. In a folder of ours, a file each, written in one step; a file that is missing, of
/// another version or damaged is no memory. A value; functions touch the disk: on a worker.
class ScanMemory
{
public:
    /// \param folder       ours; may be deleted at any time. Empty: nothing is remembered
    /// \param cacheFolder  absolute
    ScanMemory(const QString &folder, const QString &cacheFolder);

    /// Null: nothing is known.
    [[nodiscard]] std::shared_ptr<const CacheScan> readScan() const;
    [[nodiscard]] Result<void> writeScan(const CacheScan &scan) const;

    [[nodiscard]] QList<LastCheck> readChecks() const;
    /// Replaces what was known of that repository.
    [[nodiscard]] Result<void> addCheck(const LastCheck &check) const;

private:
    QString m_cacheFolder;
    QString m_scanPath; // empty: nothing is remembered
    QString m_checkPath;
};

} // namespace hs::library
