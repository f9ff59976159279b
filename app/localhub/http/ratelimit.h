// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <array>
#include <chrono>
#include <mutex>

namespace hs::localhub {

enum class Bucket { Api, Resolvers, Pages };

/// Requests a window that one caller may send, by bucket.
struct Quotas
{
    int api = 100'000;
    int resolvers = 500'000;
    int pages = 10'000;
    std::chrono::seconds window{300};
};

/// Where a caller stands after this request.
struct Allowance
{
    bool isAllowed = true;
    QByteArray rateLimit;       ///< value of the RateLimit header
    QByteArray rateLimitPolicy; ///< value of RateLimit-Policy
    int secondsLeft = 0;
    int quota = 0;
};

/// Fixed windows per caller (account, or address when anonymous) and bucket; conventions.md §10. Thread-safe.
class RateLimiter
{
public:
    explicit RateLimiter(Quotas quotas)
        : m_quotas(quotas)
    {}

    [[nodiscard]] Allowance count(Bucket bucket, const QString &who);

private:
    struct Window
    {
        std::chrono::steady_clock::time_point end;
        int used = 0;
    };

    Quotas m_quotas;
    std::mutex m_mutex;
    QHash<QString, std::array<Window, 3>> m_windows;
};

/// The bucket of a path: anything with /resolve/ (and resolve-cache), the rest of /api, pages.
[[nodiscard]] Bucket bucketOf(const QByteArray &path);

} // namespace hs::localhub
