// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/sample/filespec.h"

namespace hs::localhub {

/// A safetensors file with a true header and random weights (shared/hub-api/download.md §7). Keys: layout, dtype (F32,
/// F16, BF16, I8 …), format (of __metadata__). With shards: n, the files <stem>-0000k-of-0000n.safetensors and the
/// index.json that maps each tensor to its file.
[[nodiscard]] QList<SeedFile> makeSafetensors(const FileSpec &spec);

} // namespace hs::localhub
