// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "hub/types/quickresult.h"

namespace hs::hub {

/// `GET /api/quicksearch` (shared/hub-api/search.md §4).
[[nodiscard]] base::Result<QuickResult> decodeQuickResult(const QByteArray &json);

} // namespace hs::hub
