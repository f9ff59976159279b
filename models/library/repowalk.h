// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/cachedrepo.h"

#include <atomic>
#include <stop_token>

namespace hs::library {

/// Between a walk and who waits for it: the walk counts on whenever the file system answered, and asks whether it
/// should go on.
class WalkPulse
{
public:
    explicit WalkPulse(std::stop_token stop)
        : m_stop(std::move(stop))
    {}
    /// False: end as Cancelled.
    [[nodiscard]] bool beat()
    {
        m_beats.fetch_add(1, std::memory_order_relaxed);
        return !m_stop.stop_requested();
    }
    [[nodiscard]] quint64 beats() const { return m_beats.load(std::memory_order_relaxed); }

private:
    std::atomic<quint64> m_beats = 0;
    std::stop_token m_stop;
};

struct WalkedRepo
{
    CachedRepo repo;
    QList<FolderStamp> stamps; ///< empty: something changed in the last seconds; look again next time
};

/// Reads a repository's folder by the official client's rules (shared/hub-api/download.md §6), but keeps a repository
/// whose links are broken: its files are marked instead.
///
/// \param known  how it was; null: not known. When every folder of it has the time it had then, names and links are
/// taken from there, and only refs, sizes and times are asked for again (older Python clients rewrite a ref in place;
/// reading a file changes no folder). Not trusted is a folder that had changed in the two seconds before it was read: a
/// later change could have left the same time.
///
/// Invalid: no `snapshots` folder, or something that is no folder in its place. Disk: not readable. Cancelled.
[[nodiscard]] Result<WalkedRepo> walkRepo(const QString &folder, const RepoKey &key, const WalkedRepo *known,
                                          WalkPulse &pulse);

} // namespace hs::library
