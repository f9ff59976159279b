// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/logging.h"
#include "base/onworker.h"
#include "hub/http/errors.h"
#include "hub/http/redirects.h"
#include "hub/hubcontext.h"

#include <QThreadPool>

Q_LOGGING_CATEGORY(lcHttp, "hs.hub.http", QtInfoMsg)

using namespace Qt::StringLiterals;

namespace hs::hub {

using QCoro::Task;

namespace {

QString contextOf(const QUrl &url)
{
    return url.path();
}

bool isSavable(const HttpRequest &request, const HttpResponse &answer)
{
    constexpr qsizetype kLargestSaved = qsizetype(8) << 20;
    return request.cache == HttpRequest::Cache::Revalidate && request.method == "GET" && answer.status == 200 &&
           answer.body.size() <= kLargestSaved;
}

/// The saved copy as an answer that says how old it is.
HttpResponse savedCopy(const SavedAnswer &saved)
{
    HttpResponse response = saved.response;
    response.savedAt = saved.savedAt;
    return response;
}

Task<std::optional<SavedAnswer>> findSaved(HubContextPtr hub, HttpRequest request)
{
    if (request.cache == HttpRequest::Cache::None || !hub->cache)
        co_return std::nullopt;
    co_return co_await base::onWorker([cache = *hub->cache, url = request.url] { return cache.find(url); });
}

/// The first answer saved in a run looks how much there is, and then one of many.
void trimNowAndThen(HubContext &hub, qint64 saved)
{
    constexpr int kLooksPerFill = 16;
    hub.savedBeforeTrim -= saved;
    if (hub.savedBeforeTrim > 0)
        return;
    hub.savedBeforeTrim = hub.mostSaved / kLooksPerFill;
    QThreadPool::globalInstance()->start([cache = *hub.cache, bytes = hub.mostSaved] { cache.trim(bytes); });
}

Task<void> saveAnswer(HubContextPtr hub, HttpRequest request, HttpResponse answer)
{
    if (!hub->cache || !isSavable(request, answer))
        co_return;
    SavedAnswer saved{answer.headers.value("ETag"), answer, hub->clock->now()};
    const AnswerCache cache = *hub->cache;
    const auto kept = co_await base::onWorker(
        [cache, url = request.url, saved = std::move(saved)] { return cache.save(url, saved); });
    if (!kept)
        qCWarning(lcHttp) << "answer not saved for offline use:" << kept.error().details();
    if (hub->cache)
        trimNowAndThen(*hub, answer.body.size());
    else // somebody signed out while this was written
        co_await base::onWorker([cache] { cache.clear(); });
}

/// One try: a place in the line, the exchange with its redirects, the status read.
Task<Result<HttpResponse>> tryOnce(HubContextPtr hub, HttpRequest request, std::stop_token stop)
{
    if (const auto pausedUntil = hub->pauseOf(request.url)) {
        const std::chrono::milliseconds wait(hub->clock->now().msecsTo(*pausedUntil));
        if (wait > hub->retry.longest) {
            HubError error = HubError::of(HubError::Kind::RateLimited, contextOf(request.url));
            error.httpStatus = 429;
            error.retryAt = pausedUntil;
            co_return std::unexpected(error);
        }
        if (!co_await hub->clock->delay(wait, stop))
            co_return base::failure(HubError::Kind::Cancelled);
    }
    const auto limiter = hub->limiterFor(request.url);
    auto place = co_await limiter->acquire(request.priority, stop);
    if (!place)
        co_return std::unexpected(place.error());
    const QDateTime started = hub->clock->now();
    const QString context = contextOf(request.url);
    const QByteArray method = request.method;
    const Credentials credentials{hub->endpoint, hub->token.value()};
    auto answer = co_await sendFollowing(hub->transport.get(), std::move(request), credentials, stop);
    place->release();
    if (!answer) {
        if (answer.error().kind != HubError::Kind::Cancelled)
            qCInfo(lcHttp).noquote() << method << context << answer.error().details();
        co_return answer;
    }
    qCDebug(lcHttp).noquote() << method << context << answer->status << started.msecsTo(hub->clock->now()) << "ms"
                              << answer->headers.value("X-Request-Id");
    if (answer->status < 400)
        co_return answer;
    HubError error = errorFromAnswer(*answer, context, credentials.areFor(answer->url), hub->clock->now());
    if (error.kind == HubError::Kind::RateLimited && error.retryAt)
        hub->pause(answer->url, *error.retryAt);
    qCInfo(lcHttp).noquote() << method << context << error.details();
    co_return std::unexpected(error);
}

/// A person waits for an interactive call: a dead network is told after one more try, not after half a minute.
std::optional<std::chrono::milliseconds> waitBeforeRetry(const HubContext &hub, const HttpRequest &request, int attempt,
                                                         const HubError &error)
{
    if (!request.isIdempotent || !request.isRetried)
        return std::nullopt;
    const bool isDead = error.kind == HubError::Kind::Offline || error.kind == HubError::Kind::Timeout;
    if (isDead && request.priority == base::Priority::Interactive && attempt > 1)
        return std::nullopt;
    return hub.retry.waitAfter(attempt, error, hub.clock->now(), QRandomGenerator::global()->generateDouble());
}

bool isOutOfReach(HubError::Kind kind)
{
    using enum HubError::Kind;
    return kind == Offline || kind == Timeout || kind == Tls || kind == Proxy || kind == Server;
}

Task<Result<HttpResponse>> askWithRetries(HubContextPtr hub, HttpRequest request, std::stop_token stop)
{
    std::optional<SavedAnswer> saved = co_await findSaved(hub, request);
    if (hub->isOffline) {
        if (saved)
            co_return savedCopy(*saved);
        co_return base::failure(HubError::Kind::NotSaved, contextOf(request.url));
    }
    if (request.needsToken && hub->token.isEmpty())
        co_return base::failure(HubError::Kind::TokenNeeded, contextOf(request.url));
    if (saved && !saved->etag.isEmpty())
        request.headers.append("If-None-Match", saved->etag);
    for (int attempt = 1;; ++attempt) {
        Result<HttpResponse> answer = co_await tryOnce(hub, request, stop);
        if (stop.stop_requested())
            co_return base::failure(HubError::Kind::Cancelled);
        if (answer && answer->status == 304 && saved) {
            HttpResponse unchanged = saved->response;
            unchanged.url = answer->url;
            co_return unchanged;
        }
        if (answer) {
            co_await saveAnswer(hub, request, *answer);
            co_return answer;
        }
        if (saved && isOutOfReach(answer.error().kind))
            co_return savedCopy(*saved);
        const auto wait = waitBeforeRetry(*hub, request, attempt, answer.error());
        if (!wait)
            co_return answer;
        if (!co_await hub->clock->delay(*wait, stop))
            co_return base::failure(HubError::Kind::Cancelled);
    }
}

} // namespace

Task<Result<HttpResponse>> ask(HubContextPtr hub, HttpRequest request, std::stop_token stop)
{
    // Two reasons to stop become one token: the asker is gone, or the client is.
    std::stop_source either;
    std::stop_callback byAsker(stop, [&either] { either.request_stop(); });
    std::stop_callback byClient(hub->stop.get_token(), [&either] { either.request_stop(); });
    request.headers.append("User-Agent", hub->userAgent);
    co_return co_await askWithRetries(hub, std::move(request), either.get_token());
}

} // namespace hs::hub
