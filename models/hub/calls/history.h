// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/hubcontext.h"
#include "hub/types/answer.h"
#include "hub/types/commit.h"
#include "hub/types/filechange.h"
#include "hub/types/reporef.h"
#include "hub/types/treeentry.h"

namespace hs::hub {

/// `GET …/compare/{spec}?raw=true` (shared/hub-api/repos-write.md §10): the files in which `head` differs from `base`,
/// or from its parent when there is none.
[[nodiscard]] QCoro::Task<Result<Page<FileChange>>> fetchChanges(HubContextPtr hub, RepoRef head,
                                                                 std::optional<Revision> base, std::stop_token stop);

/// `GET …/compare/{spec}`: the same as a unified diff, at most `largest` bytes (more ends as TooLarge).
[[nodiscard]] QCoro::Task<Result<QByteArray>> fetchPatch(HubContextPtr hub, RepoRef head, std::optional<Revision> base,
                                                         qint64 largest, std::stop_token stop);

/// `GET …/discussions/{num}`: the commit that took a pull request in; empty when it was not merged.
[[nodiscard]] QCoro::Task<Result<Oid>> fetchMergeCommit(HubContextPtr hub, RepoRef repo, int number,
                                                        std::stop_token stop);

/// One page of the commits that changed a file, newest first. The Hub lists commits of a revision, not of a file: the
/// newest that changed it comes with the file's entry (`expand` of paths-info, repo-info.md §4), the one before from
/// the entry at the commit that follows in the list, and so on; a rename is followed by the comparison of the commit
/// that made it. Three small questions for each change, so a page has few.
[[nodiscard]] QCoro::Task<Result<Page<Commit>>> fetchFileCommits(HubContextPtr hub, RepoRef repo, QString path,
                                                                 std::optional<Cursor> cursor, std::stop_token stop);

} // namespace hs::hub
