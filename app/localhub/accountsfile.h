// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/store/store.h"

namespace hs::localhub {

/// What tokens a file may bring: those of a hub that other machines reach are "hf_" and at least 20 letters and digits.
enum class TokenForm { Any, Unguessable };

/// Puts the accounts of a file (`--accounts`) into the store; what is there already is updated.
///   {"users": [{"name", "fullname", "email", "token", "isPro"?}],
///    "orgs":  [{"name", "fullname", "members": {"user": "admin|write|contributor|read"}}]}
/// Invalid for a name that no account can have, and for a token of another form; what came before it stays.
[[nodiscard]] Outcome<void> loadAccounts(Store &store, const QString &file, TokenForm tokens);

} // namespace hs::localhub
