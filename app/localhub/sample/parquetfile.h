// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/sample/table.h"

namespace hs::localhub {

/// The table as a Parquet file: required columns, plain encoding, no compression, a row group for every thousand rows,
/// and the `huggingface` metadata from which the `datasets` library takes its features. Audio and images become structs
/// of bytes and path.
[[nodiscard]] QByteArray parquetOf(const Table &table);

} // namespace hs::localhub
