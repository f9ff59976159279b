// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/viewer/splittable.h"

#include <QJsonArray>

namespace hs::localhub {

/// `{column_name, column_type, column_statistics}` of each column that has any (datasets-viewer.md §2.5): numbers,
/// truth values, texts and lists. Rounded to five decimals, as the Hub's.
[[nodiscard]] QJsonArray statisticsOf(const SplitTable &table);

} // namespace hs::localhub
