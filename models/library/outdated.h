// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/hubcontext.h"
#include "library/cachedrepo.h"

namespace hs::library {

/// A repository here whose branch has moved on the Hub.
struct Outdated
{
    RepoKey repo;
    QString ref;              ///< the branch or tag, usually "main"
    hub::Oid here;            ///< what it stood for when it was last fetched
    hub::Oid newest;          ///< what it stands for now
    bool isWhole = false;     ///< all files of the commit here are here, so all of the newest are wanted
    QStringList changedPaths; ///< files of the newest commit that are wanted and whose contents are not here
    qint64 changedBytes = 0;
    QStringList samePaths; ///< files of the newest commit that the commit here has as well, changed or not
    int removedFiles = 0;  ///< files of the commit here that the newest has not any more
    friend bool operator==(const Outdated &, const Outdated &) = default;
};

/// What one repository's question has for an answer: nothing when what is here is the newest, or when it follows no
/// branch. Asks once for what the branch stands for (shared/hub-api/repo-info.md §1, an answer that is saved and asked
/// for again by its validator), and only when it has moved for the tree (§3).
[[nodiscard]] QCoro::Task<Result<std::optional<Outdated>>> askWhetherOutdated(hub::HubContextPtr hub, CachedRepo repo,
                                                                              std::stop_token stop);

/// The branch that a repository's copy follows: main, else the only ref there is; nothing when none of its revisions
/// has a ref. Pull requests' refs are followed as well.
[[nodiscard]] std::optional<std::pair<QString, hub::Oid>> followedRef(const CachedRepo &repo);

} // namespace hs::library
