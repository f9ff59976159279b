// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "hub/types/answer.h"
#include "hub/types/commit.h"

namespace hs::hub {

/// A page of `GET …/commits/{rev}` (without `next` and total).
[[nodiscard]] base::Result<Page<Commit>> decodeCommits(const QByteArray &json);

/// The commit that took a pull request in, of its discussion (shared/hub-api/community.md §3); empty when it was not
/// merged.
[[nodiscard]] base::Result<Oid> decodeMergeCommit(const QByteArray &json);

} // namespace hs::hub
