// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/git/keptlistings.h"

namespace hs::localhub {

Outcome<KeptListings::Listing> KeptListings::listing(const QString &commit, const QString &folder, bool recursive,
                                                     qsizetype page, const Read &read)
{
    const QString key = commit + (recursive ? u'*' : u'/') + folder;
    {
        const std::scoped_lock lock(m_mutex);
        if (const Listing *kept = m_listings.object(key))
            return *kept;
    }
    auto items = read();
    if (!items)
        return std::unexpected(items.error());
    const auto found = std::make_shared<const QList<TreeItem>>(std::move(*items));
    if (found->size() > page) {
        const std::scoped_lock lock(m_mutex);
        m_listings.insert(key, new Listing(found), found->size());
    }
    return found;
}

} // namespace hs::localhub
