// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/repoid.h"
#include "hub/types/repokind.h"

#include <QString>

namespace hs::models {

/// "hf://owner/name", "hf://datasets/owner/name": the link to a repository as people copy and drag it, without a
/// revision, so that it follows the default branch.
[[nodiscard]] QString repoUri(hub::RepoKind kind, const hub::RepoId &id);

} // namespace hs::models
