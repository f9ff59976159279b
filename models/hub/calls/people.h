// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/hubcontext.h"
#include "hub/types/answer.h"
#include "hub/types/owner.h"

namespace hs::hub {

/// Who has a name: `GET /api/users/{name}/overview`, and where that says 404 `GET /api/organizations/{name}/overview`;
/// both share one namespace (shared/hub-api/search.md §7.3). Nobody: RepoMissing.
[[nodiscard]] QCoro::Task<Result<Answer<Owner>>> fetchOwner(HubContextPtr hub, AccountName name, std::stop_token stop);

} // namespace hs::hub
