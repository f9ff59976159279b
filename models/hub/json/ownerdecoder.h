// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "hub/types/owner.h"

namespace hs::hub {

/// `GET /api/users/{name}/overview` (shared/hub-api/search.md §7.3). The name is required.
[[nodiscard]] base::Result<Owner> decodePerson(const QByteArray &json);
/// `GET /api/organizations/{name}/overview`.
[[nodiscard]] base::Result<Owner> decodeOrganization(const QByteArray &json);

} // namespace hs::hub
