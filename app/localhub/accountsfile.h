// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/store/store.h"

namespace hs::localhub {

/// Puts the accounts of a file (`--accounts`) into the store; what is there already is updated.
///   {"users": [{"name", "fullname", "email", "token", "isPro"?}],
///    "orgs":  [{"name", "fullname", "members": {"user": "admin|write|contributor|read"}}]}
[[nodiscard]] Outcome<void> loadAccounts(Store &store, const QString &file);

} // namespace hs::localhub
