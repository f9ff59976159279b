// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/contract/cardvalidation.h"
#include "localhub/http/answer.h"

namespace hs::localhub {

/// 200, or 400 when there are errors, with all that was found; as text one line each (model-cards.md §6).
[[nodiscard]] Answer validationAnswer(const CardVerdict &verdict, bool asText);

} // namespace hs::localhub
