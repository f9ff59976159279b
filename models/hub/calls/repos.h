// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/hubcontext.h"
#include "hub/types/account.h"
#include "hub/types/answer.h"
#include "hub/types/commit.h"
#include "hub/types/refs.h"
#include "hub/types/repodetails.h"
#include "hub/types/reporef.h"
#include "hub/types/treeentry.h"

namespace hs::hub {

struct RepoInfoOptions
{
    bool withBlobs = false; ///< sizes and hashes of siblings
    QStringList expand;     ///< only these properties; excludes withBlobs (search.md §1.3)
};

/// `GET /api/{types}/{id}/revision/{rev}` (shared/hub-api/repo-info.md §1). A renamed repository is followed: the id in
/// the answer is the present one.
[[nodiscard]] QCoro::Task<Result<Answer<RepoDetails>>> fetchRepo(HubContextPtr hub, RepoRef repo,
                                                                 RepoInfoOptions options, std::stop_token stop);

/// `GET …/refs` (repo-info.md §2).
[[nodiscard]] QCoro::Task<Result<Answer<Refs>>> fetchRefs(HubContextPtr hub, RepoRef repo, bool withPullRequests,
                                                          std::stop_token stop);

struct TreeOptions
{
    QString folder; ///< empty for the root
    bool isRecursive = false;
    bool withLastCommit = false; ///< `expand=true`: last commit and scan; pages are smaller
};

/// `GET …/tree/{rev}[/{path}]`, one page (repo-info.md §3). Entries whose path is unsafe (hub/types/repopath.h) are
/// dropped and counted.
[[nodiscard]] QCoro::Task<Result<Page<TreeEntry>>> fetchTree(HubContextPtr hub, RepoRef repo, TreeOptions options,
                                                             std::optional<Cursor> cursor, std::stop_token stop);

/// All pages of fetchTree, at most `largest` entries (more ends as TooLarge).
[[nodiscard]] QCoro::Task<Result<Page<TreeEntry>>> fetchWholeTree(HubContextPtr hub, RepoRef repo, TreeOptions options,
                                                                  int largest, std::stop_token stop);

/// `POST …/paths-info/{rev}` (repo-info.md §4), asked in portions of at most 1,000 paths; missing paths are left out.
[[nodiscard]] QCoro::Task<Result<QList<TreeEntry>>> fetchPathsInfo(HubContextPtr hub, RepoRef repo, QStringList paths,
                                                                   std::stop_token stop);

/// `GET …/commits/{rev}`, one page, newest first (repo-info.md §5).
[[nodiscard]] QCoro::Task<Result<Page<Commit>>> fetchCommits(HubContextPtr hub, RepoRef repo, int pageSize,
                                                             std::optional<Cursor> cursor, std::stop_token stop);

/// `GET /api/whoami-v2` (shared/hub-api/auth.md §5). Strictly limited by the Hub: call once for each token.
[[nodiscard]] QCoro::Task<Result<Account>> whoAmI(HubContextPtr hub, std::stop_token stop);

} // namespace hs::hub
