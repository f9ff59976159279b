// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "hub/types/account.h"

namespace hs::hub {

/// `GET /api/whoami-v2` (shared/hub-api/auth.md §5). The name is required.
[[nodiscard]] base::Result<Account> decodeAccount(const QByteArray &json);

} // namespace hs::hub
