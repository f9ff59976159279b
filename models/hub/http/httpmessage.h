// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/limiter.h"
#include "base/result.h"

#include <QByteArray>
#include <QCoroTask>
#include <QDateTime>
#include <QList>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>
#include <utility>

namespace hs::hub {

using base::Result;

/// Header fields in order; names are compared without case.
class HttpHeaders
{
public:
    void append(const QByteArray &name, const QByteArray &value);
    /// The first value, or empty.
    [[nodiscard]] QByteArray value(const QByteArray &name) const;
    [[nodiscard]] bool contains(const QByteArray &name) const;
    [[nodiscard]] QList<QByteArray> values(const QByteArray &name) const;
    [[nodiscard]] const QList<std::pair<QByteArray, QByteArray>> &all() const { return m_fields; }

private:
    QList<std::pair<QByteArray, QByteArray>> m_fields;
};

struct HttpResponse
{
    int status = 0;
    HttpHeaders headers;
    QByteArray body;                  ///< empty when a sink took it
    QUrl url;                         ///< the address that answered, after redirects; may be signed: never log it whole
    std::optional<QDateTime> savedAt; ///< set when this is the saved copy because the Hub was out of reach
};

/// Takes a body piece by piece. The next piece comes only after the task ended, so a slow disk slows the socket.
using BodySink = std::function<QCoro::Task<Result<void>>(QByteArray)>;

/// Looks at status and headers before any byte of the body; an error ends the exchange.
using HeadCheck = std::function<Result<void>(const HttpResponse &)>;

/// Told of every address that is asked on the way, redirects included, before it is. It may be signed: never keep or
/// log more of it than the host.
using HopWatch = std::function<void(const QUrl &)>;

struct HttpRequest
{
    enum class Redirects {
        Follow,       ///< at most 10; the token goes only to scheme, host and port of the endpoint
        SameHostOnly, ///< stop at an address on another host and hand that answer out (metadata HEAD)
        None,
    };
    enum class Cache {
        None,
        Revalidate, ///< ask with If-None-Match; out of reach: the saved copy, marked
    };

    QByteArray method = "GET";
    QUrl url;
    HttpHeaders headers; ///< never Authorization: the token is added in one place
    QByteArray body;
    Redirects redirects = Redirects::Follow;
    Cache cache = Cache::None;
    base::Priority priority = base::Priority::Interactive;
    bool isIdempotent = true;                 ///< may be sent again after a failure
    bool isBulk = false;                      ///< megabytes are to come: their way through the program is short
    bool needsToken = false;                  ///< ends as TokenNeeded without asking when nobody is signed in
    bool isRetried = true;                    ///< false: the caller has its own plan
    std::chrono::milliseconds timeout{30000}; ///< without any progress, not in total
    qint64 largestBody = qint64(32) << 20;    ///< bytes; more ends as TooLarge
    HeadCheck headCheck;                      ///< only asked for the final answer (after redirects)
    HopWatch hopWatch;                        ///< see there
    BodySink sink;                            ///< only used for a 2xx answer; others are collected in `body`
};

} // namespace hs::hub
