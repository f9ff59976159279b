// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/deletionplan.h"
#include "library/lastcheck.h"
#include "transfers/downloadrequest.h"

namespace hs::library {

/// Files that the last check found damaged or without contents, and whose contents nobody has replaced since; paths in
/// the repository.
[[nodiscard]] QStringList stillDamaged(const CachedRepo &repo, const LastCheck &check);

/// How damaged files are fetched again: first their contents go, then the files are downloaded at the commits that have
/// them.
struct RepairPlan
{
    DeletionPlan removal;                       ///< empty when nothing is left of them
    QList<transfers::DownloadRequest> requests; ///< one for each commit
};

/// \param damaged  paths; a commit's file of that name goes even where only another commit's was found damaged
/// Empty for what is not the cache's own: contents behind links out of the repository's folder.
[[nodiscard]] RepairPlan planRepair(const CachedRepo &repo, const QStringList &damaged);

} // namespace hs::library
