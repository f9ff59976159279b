// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/http/httpmessage.h"

#include <QCoroTask>

#include <stop_token>

namespace hs::hub {

/// One exchange over the network: no redirects, no retries, no token of its own. The seam of all tests: a fake answers
/// from recorded data. Belongs to one thread.
class HttpTransport
{
public:
    HttpTransport() = default;
    HttpTransport(const HttpTransport &) = delete;
    HttpTransport &operator=(const HttpTransport &) = delete;
    virtual ~HttpTransport() = default;

    /// An answer of any status is a value; errors are Offline, Tls, Proxy, Timeout, TooLarge, Cancelled, and what
    /// headCheck or sink return.
    [[nodiscard]] virtual QCoro::Task<Result<HttpResponse>> send(HttpRequest request, std::stop_token stop) = 0;
};

} // namespace hs::hub
