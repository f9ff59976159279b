// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/http/hubcontext.h"

/// What the settings of users and organizations have in common (organizations.md §8, §9).
namespace hs::localhub {

/// `…/billing/usage` and `…/billing/usage-v2`: nothing is ever billed here. Nothing for other words; `at` is the
/// segment after "billing".
[[nodiscard]] std::optional<Answer> billingAnswer(const Call &call, const Account &account, qsizetype at);
/// `…/settings/repositories`, `Link` paged.
[[nodiscard]] Answer storageAnswer(const HubContext &hub, const Call &call, const Account &account);

} // namespace hs::localhub
