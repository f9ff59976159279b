// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/patience.h"

#include <QRandomGenerator>

#include <algorithm>

namespace hs::transfers {

using QCoro::Task;
using std::chrono::milliseconds;

namespace {

constexpr int kRefusals = 3;                 // a refused signature is asked for again so often before it is a refusal
constexpr milliseconds kBetweenLooks{10000}; // at an absent server, at most

/// A 403, 404 or 416 without a word of the Hub comes from the blob host: the signed address expired, or the host has
/// not got the blob yet (download.md §1.2). Both heal by asking the Hub again.
bool isRefusedByBlobHost(const HubError &error)
{
    return error.serverCode.isEmpty() &&
           (error.httpStatus == 403 || error.httpStatus == 404 || error.httpStatus == 416);
}

/// Other answers that a second question may turn right: a proxy's or an overloaded server's nonsense.
bool isWorthAsking(const HubError &error)
{
    return isRefusedByBlobHost(error) || error.kind == HubError::Kind::BadAnswer;
}

/// Is it still the time to wait for a server that is gone?
bool isWaitedOut(const JobContext &context, const HubError &error)
{
    if (context.isPatient)
        return true;
    const bool isThere = error.kind == HubError::Kind::Offline && error.httpStatus > 0; // and breaks off
    return !isThere && context.lastByteAt &&
           context.lastByteAt->msecsTo(context.hub->clock->now()) < context.patience.count();
}

} // namespace

bool isAbsence(const HubError &error)
{
    using enum HubError::Kind;
    const bool isGateway = error.httpStatus == 502 || error.httpStatus == 503 || error.httpStatus == 504;
    const bool isProxyGone = error.kind == Proxy && error.httpStatus == 0;
    return error.kind == Offline || error.kind == Timeout || error.kind == RateLimited || isGateway || isProxyGone;
}

bool isConnectionRefusal(const HubError &error)
{
    return error.kind == HubError::Kind::Timeout || error.httpStatus == 403 || error.httpStatus == 429 ||
           error.httpStatus == 503;
}

bool isPassing(const HubError &error)
{
    return isWorthAsking(error) || isConnectionRefusal(error) || isAbsence(error) ||
           base::RetryPolicy::isPassing(error.kind);
}

std::optional<milliseconds> waitAfter(JobContext &context, int failures, const HubError &error)
{
    if (isWorthAsking(error))
        return failures <= kRefusals ? std::optional((failures - 1) * context.retry.first) : std::nullopt;
    base::RetryPolicy policy = context.retry;
    HubError passing = error;
    int attempt = failures;
    if (isAbsence(error) && isWaitedOut(context, error)) {
        attempt = std::min(failures, policy.maxRetries);
        if (error.kind != HubError::Kind::RateLimited) // that one was there, and wants to be left alone
            policy.cap = std::min(policy.cap, kBetweenLooks);
        if (error.kind == HubError::Kind::Proxy)
            passing.kind = HubError::Kind::Offline; // no policy's, but the same from here
    } else if (isAbsence(error) && error.httpStatus == 0 && context.hasGivenUp) {
        return std::nullopt; // one file waited in vain: a thousand need not try it
    }
    const double chance = QRandomGenerator::global()->generateDouble();
    const auto wait = policy.waitAfter(attempt, passing, context.hub->clock->now(), chance);
    if (!wait && isAbsence(error) && error.httpStatus == 0 && context.patience.count() > 0)
        context.hasGivenUp = true;
    return wait;
}

Task<bool> waitFor(DownloadJob job, HubError error, milliseconds time, std::stop_token stop)
{
    if (time.count() <= 0)
        co_return !stop.stop_requested();
    const JobProgressPtr progress = job.progress;
    progress->state = TransferState::Waiting;
    progress->passing = std::move(error);
    progress->waitsUntil = job.context->hub->clock->now().addMSecs(time.count());
    const bool hasPassed = co_await job.context->hub->clock->delay(time, std::move(stop));
    progress->state = TransferState::Resolving;
    progress->passing.reset();
    progress->waitsUntil.reset();
    co_return hasPassed;
}

} // namespace hs::transfers
