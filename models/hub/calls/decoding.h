// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/onworker.h"
#include "base/result.h"
#include "hub/http/errors.h"
#include "hub/hubcontext.h"
#include "hub/types/answer.h"

#include <functional>
#include <type_traits>

namespace hs::hub {

/// Turns an answer's body into a value: at once when small, on a worker when large, so that no parse holds the UI up.
template <typename T>
QCoro::Task<Result<T>> decodeBody(QByteArray body, Result<T> (*decode)(const QByteArray &))
{
    constexpr qsizetype kSmall = qsizetype(32) << 10;
    if (body.size() <= kSmall)
        co_return decode(body);
    co_return co_await base::onWorker([body = std::move(body), decode] { return decode(body); });
}

/// The same for functions that need more than the body.
template <typename T>
QCoro::Task<Result<T>> decodeBody(QByteArray body, std::function<Result<T>(const QByteArray &)> decode)
{
    co_return co_await base::onWorker([body = std::move(body), decode = std::move(decode)] { return decode(body); });
}

[[nodiscard]] inline Freshness freshnessOf(const HttpResponse &answer)
{
    return Freshness{answer.savedAt};
}

/// The cursor of an answer's next page: an error when it points to another host, since the token would follow it.
[[nodiscard]] Result<std::optional<Cursor>> nextCursor(const HubContext &hub, const HttpResponse &answer);

/// A request for a JSON answer that is worth keeping for offline use.
[[nodiscard]] HttpRequest jsonRequest(const QUrl &url);

} // namespace hs::hub
