// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/store/store.h"

namespace hs::localhub {

/// A repository that nobody else changes for as long as this lives, and its row as it is now.
struct HeldRepo
{
    std::unique_lock<std::mutex> lock;
    RepoRow row;
};

/// Store::writeLock() and a fresh row; NoRepo when it was deleted while this waited.
[[nodiscard]] inline Outcome<HeldRepo> holdRepo(Store &store, const RepoRow &repo)
{
    HeldRepo held{store.writeLock(repo.key), repo};
    auto row = store.repos().byOid(repo.oid);
    if (!row)
        return failed(Failure::Kind::NoRepo, repo.fullName() + QStringLiteral(" is gone"));
    held.row = std::move(*row);
    return held;
}

} // namespace hs::localhub
