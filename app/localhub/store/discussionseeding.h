// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/sample/seed.h"
#include "localhub/store/store.h"

namespace hs::localhub {

/// What a seed says about one repository; kept until the repository has its row.
struct SeedTalk
{
    QString repoOid;
    QList<SeedDiscussion> discussions;
};

/// The discussions of a described repository, with one for each branch "refs/pr/N" that has none: its title, author and
/// time are those of its first commit. Nothing when there are none.
[[nodiscard]] std::optional<SeedTalk> talkOf(const QString &repoOid, const SeedRepo &repo);
/// Writes them in one transaction; nothing to do when the repository has discussions already.
[[nodiscard]] Outcome<void> seedTalk(Store &store, const SeedTalk &talk);

} // namespace hs::localhub
