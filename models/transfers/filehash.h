// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "hub/types/ids.h"

#include <QString>

namespace hs::transfers {

/// Reads a whole file and gives the hash that `etag` asks for (SHA-256 or git blob SHA-1): compare the two. Invalid
/// when `etag` is no content id. On a worker: 1 GB takes about a second.
[[nodiscard]] base::Result<hub::Etag> hashFile(const QString &path, const hub::Etag &etag);

} // namespace hs::transfers
