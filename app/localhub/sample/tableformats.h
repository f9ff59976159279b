// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/sample/table.h"

namespace hs::localhub {

[[nodiscard]] QByteArray separatedValues(const Table &table, char separator);
[[nodiscard]] QByteArray jsonLines(const Table &table);
/// Audio and images are written to text formats as the path that the parquet file would name.
[[nodiscard]] QString mediaPath(const TableColumn &column, int row);

} // namespace hs::localhub
