// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/viewer/tablequery.h"

namespace hs::localhub {

/// A page of /rows, /search and /filter (datasets-viewer.md §2.1).
[[nodiscard]] QJsonObject pageAnswer(const SplitTable &table, const TablePage &page);
/// /first-rows: at most a hundred rows and about a megabyte; long cells become texts then, and are named.
[[nodiscard]] QJsonObject firstRowsAnswer(const SplitTable &table, const TablePage &page);

} // namespace hs::localhub
