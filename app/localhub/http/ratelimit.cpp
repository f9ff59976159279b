// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/ratelimit.h"

namespace hs::localhub {
namespace {

constexpr qsizetype kMostCallers = 10'000;

int quotaOf(const Quotas &quotas, Bucket bucket)
{
    switch (bucket) {
    case Bucket::Api:
        return quotas.api;
    case Bucket::Resolvers:
        return quotas.resolvers;
    case Bucket::Pages:
        return quotas.pages;
    }
    return quotas.api;
}

QByteArray nameOf(Bucket bucket)
{
    switch (bucket) {
    case Bucket::Api:
        return "\"api\"";
    case Bucket::Resolvers:
        return "\"resolvers\"";
    case Bucket::Pages:
        return "\"pages\"";
    }
    return "\"api\"";
}

} // namespace

Bucket bucketOf(const QByteArray &path)
{
    // The Hub does not say where git counts (conventions.md §10); it brings contents, as the resolvers do.
    const bool isGit =
        path.endsWith("/info/refs") || path.endsWith("/git-upload-pack") || path.endsWith("/git-receive-pack");
    if (isGit || path.contains("/resolve/") || path.startsWith("/api/resolve-cache/"))
        return Bucket::Resolvers;
    return path.startsWith("/api/") ? Bucket::Api : Bucket::Pages;
}

Allowance RateLimiter::count(Bucket bucket, const QString &who)
{
    const auto now = std::chrono::steady_clock::now();
    const int quota = quotaOf(m_quotas, bucket);
    Window window;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_windows.size() > kMostCallers)
            m_windows.clear();
        Window &mine = m_windows[who][static_cast<size_t>(bucket)];
        if (mine.end <= now)
            mine = {now + m_quotas.window, 0};
        ++mine.used;
        window = mine;
    }
    Allowance allowance;
    allowance.quota = quota;
    allowance.isAllowed = window.used <= quota;
    allowance.secondsLeft = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(window.end - now).count());
    const QByteArray left = QByteArray::number(qMax(0, quota - window.used));
    allowance.rateLimit = nameOf(bucket) + ";r=" + left + ";t=" + QByteArray::number(allowance.secondsLeft);
    allowance.rateLimitPolicy = "\"fixed window\";" + nameOf(bucket) + ";q=" + QByteArray::number(quota) +
                                ";w=" + QByteArray::number(static_cast<qint64>(m_quotas.window.count()));
    return allowance;
}

} // namespace hs::localhub
