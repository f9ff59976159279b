// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "hub/types/tag.h"

namespace hs::hub {

/// `GET /api/{models,datasets}-tags-by-type` (shared/hub-api/search.md §6).
[[nodiscard]] base::Result<TagsByType> decodeTags(const QByteArray &json);

} // namespace hs::hub
