// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/http/httptransport.h"

namespace hs::hub {

/// Same scheme, host and port: the only place a token may go.
[[nodiscard]] bool isSameOrigin(const QUrl &a, const QUrl &b);

/// Sends and follows redirects by the request's rule. `token` is attached only while the address has the origin of the
/// first one. Refused as BadAnswer: more than 10 hops, https → http, schemes other than http and https.
[[nodiscard]] QCoro::Task<Result<HttpResponse>> sendFollowing(HttpTransport *transport, HttpRequest request,
                                                              QByteArray token, std::stop_token stop);

} // namespace hs::hub
