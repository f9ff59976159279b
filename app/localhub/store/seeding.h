// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/sample/seed.h"
#include "localhub/store/store.h"

namespace hs::localhub {

/// Makes a described hub real. Done once: a second call with the same name is a no-op; one that was stopped midway goes
/// on after the last repository that is in the index and makes the rest anew.
[[nodiscard]] Outcome<void> seed(Store &store, const SeedHub &hub, const QString &name);

/// Makes one repository with its whole history and adds it to the index. What is left of an earlier try is removed.
[[nodiscard]] Outcome<void> seedRepo(Store &store, const SeedRepo &repo);

/// Sees to it that the namespace of a repository exists.
[[nodiscard]] Outcome<void> ensureAccount(Store &store, const QString &name, Account::Kind kind);

[[nodiscard]] RepoKind kindOf(SeedKind kind);

} // namespace hs::localhub
