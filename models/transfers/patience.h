// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transfers/downloadjob.h"

#include <chrono>
#include <optional>

namespace hs::transfers {

/// How long to wait after failure number `failures` in a row; nothing: give up. A server that is not there is waited
/// for as long as the context says, and asked again every ten seconds at the latest.
[[nodiscard]] std::optional<std::chrono::milliseconds> waitAfter(JobContext &context, int failures,
                                                                 const HubError &error);
/// Waits and says so. False: stopped.
[[nodiscard]] QCoro::Task<bool> waitFor(DownloadJob job, HubError error, std::chrono::milliseconds time,
                                        std::stop_token stop);

/// Is it about the way to the server, or about a server that has no time for anybody, rather than about what was asked?
[[nodiscard]] bool isAbsence(const HubError &error);
/// Does this speak against so many connections, rather than against the file? 403 (an address may be good for one use),
/// 429, 503 and silence.
[[nodiscard]] bool isConnectionRefusal(const HubError &error);
/// May the same question have another answer soon, or on another connection?
[[nodiscard]] bool isPassing(const HubError &error);

} // namespace hs::transfers
