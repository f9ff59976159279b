// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/retrypolicy.h"

#include <algorithm>

namespace hs::base {

bool RetryPolicy::isPassing(HubError::Kind kind)
{
    using enum HubError::Kind;
    return kind == Offline || kind == Timeout || kind == Server || kind == RateLimited;
}

std::optional<std::chrono::milliseconds> RetryPolicy::waitAfter(int attempt, const HubError &error,
                                                                const QDateTime &now, double chance) const
{
    if (attempt > maxRetries || !isPassing(error.kind))
        return std::nullopt;
    // Only these statuses are the server's passing troubles (conventions.md §9); a 501 stays one.
    if (error.kind == HubError::Kind::Server && error.httpStatus != 0 && error.httpStatus != 500 &&
        error.httpStatus != 502 && error.httpStatus != 503 && error.httpStatus != 504 && error.httpStatus != 408)
        return std::nullopt;
    if (error.retryAt) {
        const std::chrono::milliseconds wait(std::max<qint64>(0, now.msecsTo(*error.retryAt)));
        if (wait > longest)
            return std::nullopt;
        return wait;
    }
    const int doublings = std::clamp(attempt - 1, 0, 20);
    const std::chrono::milliseconds whole = std::min(cap, std::chrono::milliseconds(first.count() << doublings));
    const double share = 1.0 - jitter * std::clamp(chance, 0.0, 1.0);
    return std::chrono::milliseconds(static_cast<qint64>(static_cast<double>(whole.count()) * share));
}

} // namespace hs::base
