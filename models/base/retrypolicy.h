// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/huberror.h"

#include <chrono>
#include <optional>

namespace hs::base {

/// When a failed call is worth another try, and how long to wait before it. Waits double from `first` up to `cap`,
/// each shortened by a random part so that many clients do not come back at the same moment; a time named by the
/// server wins. (The official client: 5 retries, 1, 2, 4, 8, 8 s; shared/hub-api/conventions.md §9.)
struct RetryPolicy
{
    int maxRetries = 5;
    std::chrono::milliseconds first{1000};
    std::chrono::milliseconds cap{8000};
    double jitter = 0.3;                       ///< the share of a wait that is left to chance, 0…1
    std::chrono::milliseconds longest{120000}; ///< a server's wait longer than this is reported, not waited for

    /// The wait before try number `attempt + 1`, or nothing when it is time to give up.
    /// \param attempt  tries made so far, from 1
    /// \param chance   a random number, 0…1
    [[nodiscard]] std::optional<std::chrono::milliseconds> waitAfter(int attempt, const HubError &error,
                                                                     const QDateTime &now, double chance) const;

    /// Could the same question have another answer a little later?
    [[nodiscard]] static bool isPassing(HubError::Kind kind);

    [[nodiscard]] static RetryPolicy never() { return {.maxRetries = 0}; }
};

} // namespace hs::base
