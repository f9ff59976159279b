// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transfers/transferstore.h"

namespace hs::transfers {

/// Between what is shown and what restarts keep.

[[nodiscard]] StoredTransfer stored(const TransferSnapshot &file);
[[nodiscard]] TransferSnapshot restored(const StoredTransfer &file);

[[nodiscard]] StoredGroup stored(const GroupSnapshot &group, const DownloadRequest &request);
[[nodiscard]] GroupSnapshot restored(const StoredGroup &group);

/// Would both be stored alike? Ticks are not worth a write.
[[nodiscard]] bool isStoredPartEqual(const TransferSnapshot &a, const TransferSnapshot &b);

} // namespace hs::transfers
