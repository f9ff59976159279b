// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/contract/accessanswer.h"
#include "localhub/http/hubcontext.h"

namespace hs::localhub {

/// A request with the accounts that it names; nothing when its account is gone.
[[nodiscard]] std::optional<AccessView> accessView(const HubContext &hub, const AccessRequest &request);
/// The 400 of what only a gated repository has.
[[nodiscard]] Answer notGatedAnswer(const RepoRow &repo);

} // namespace hs::localhub
