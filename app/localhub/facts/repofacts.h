// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/facts/knownheaders.h"
#include "localhub/facts/repofiles.h"
#include "localhub/types/values.h"

namespace hs::localhub {

/// Works out from the files of a commit everything that the Hub knows about a repository beyond its counters: card,
/// tags, task, library, settings, parameters, sizes. Called once when a commit lands on main; the answers read the
/// stored result.
[[nodiscard]] RepoFacts computeFacts(const GitReader &git, const QString &commit, const LargeFilePath &largeFiles,
                                     RepoKind kind, KnownHeaders &headers, const KnownSize &known = {});

} // namespace hs::localhub
