// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "hub/types/answer.h"
#include "hub/types/collection.h"

namespace hs::hub {

/// `GET /api/collections/{slug}` (shared/hub-api/search.md §7.1). The slug is required.
[[nodiscard]] base::Result<Collection> decodeCollection(const QByteArray &json);
/// A page of `GET /api/collections` (without `next`). Elements without a slug are dropped and counted.
[[nodiscard]] base::Result<Page<Collection>> decodeCollections(const QByteArray &json);

} // namespace hs::hub
