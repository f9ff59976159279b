// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transfers/rangefetch.h"

namespace hs::transfers {

/// Fetches what the file does not have yet over several connections at once: begins with two, grows to eight while that
/// is faster, shrinks when one is refused, within what the engine allows over all files and the host for itself. Parts
/// are given out from the front, so that the hash can follow closely; what a connection leaves undone, another takes
/// up. A server without ranges gets one connection. For files above kLargestStream.
///
/// Success: the file has every byte, or is repaired. Errors as of fetchRest; what came until then is recorded.
[[nodiscard]] QCoro::Task<Result<void>> fetchPieces(DownloadJob job, PartialFilePtr file, std::stop_token stop);

} // namespace hs::transfers
