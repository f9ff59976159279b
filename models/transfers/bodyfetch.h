// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transfers/rangefetch.h"

namespace hs::transfers {

/// Fetches what the writer does not have yet in one stream, with as many requests as it takes: after a break it goes on
/// where it stopped. For files up to kLargestStream. Success: the writer has the whole length; whether the bytes are
/// right is not known here. Integrity: there are more bytes than the file has. What came until an error is with the
/// writer.
[[nodiscard]] QCoro::Task<Result<void>> fetchRest(DownloadJob job, FileWriterPtr writer, std::stop_token stop);

} // namespace hs::transfers
