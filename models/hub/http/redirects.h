// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/http/httptransport.h"

namespace hs::hub {

/// The port of an http or https address, the scheme's own where none is given.
[[nodiscard]] int portOf(const QUrl &url);

/// Same scheme, host and port: the only place a token may go.
[[nodiscard]] bool isSameOrigin(const QUrl &a, const QUrl &b);

/// A token and the only place it is for.
struct Credentials
{
    QUrl endpoint;
    QByteArray token; ///< may be empty: nobody is signed in

    /// Does a request to this address carry the token?
    [[nodiscard]] bool areFor(const QUrl &url) const { return !token.isEmpty() && isSameOrigin(url, endpoint); }
};

/// Sends and follows redirects by the request's rule. The token goes to the origin of its endpoint and nowhere else,
/// wherever the request begins and whatever it passes. Refused as BadAnswer: more than 10 hops, https → http, schemes
/// other than http and https.
[[nodiscard]] QCoro::Task<Result<HttpResponse>> sendFollowing(HttpTransport *transport, HttpRequest request,
                                                              Credentials credentials, std::stop_token stop);

} // namespace hs::hub
