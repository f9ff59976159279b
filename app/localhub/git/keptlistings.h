// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/gitvalues.h"

#include <QCache>

#include <functional>
#include <memory>
#include <mutex>

namespace hs::localhub {

/// Listings of large folders whose next page is likely to be asked for: git would walk through the whole folder for
/// each. Commits do not change, so none is ever out of date. Holds some ten megabytes at most. Thread-safe.
class KeptListings
{
public:
    using Listing = std::shared_ptr<const QList<TreeItem>>;
    using Read = std::function<Outcome<QList<TreeItem>>()>;

    /// The items of a folder of a commit: those that are kept, or else what `read` finds.
    /// \param page  items of a page: what fits on one is not kept
    [[nodiscard]] Outcome<Listing> listing(const QString &commit, const QString &folder, bool recursive, qsizetype page,
                                           const Read &read);

private:
    static constexpr qsizetype kMostItems = 150'000; ///< of all listings, about 200 bytes each
    std::mutex m_mutex;
    QCache<QString, Listing> m_listings{kMostItems};
};

} // namespace hs::localhub
