// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/http/hubcontext.h"
#include "localhub/http/ratelimit.h"
#include "localhub/http/webhooksender.h"
#include "localhub/store/store.h"

#include <chrono>
#include <memory>

namespace hs::localhub {

struct ServerOptions
{
    QString host = QStringLiteral("127.0.0.1");
    int port = 0;     ///< 0 takes a free one
    int blobPort = 0; ///< the same for the blob host
    Quotas quotas;
    std::chrono::seconds urlLifetime{3600}; ///< of a signed blob address
    LargeUploads largeUploads;
    WebhookRules webhooks;
    bool hasErrorCodesOn401 = false;
    /// Faults, the request log and the routes below /-/ are only there with this.
    bool allowsFaults = false;
};

/// The hub and its blob host: two HTTP servers with threads of their own. Every answer passes here: rate limit, faults,
/// the token, the route, then the headers that are on every answer of the Hub.
class HubServer
{
public:
    /// The store must outlive the server.
    HubServer(Store &store, ServerOptions options);
    ~HubServer();
    HubServer(const HubServer &) = delete;
    HubServer &operator=(const HubServer &) = delete;

    /// Binds both ports and starts to answer; returns when connections are taken.
    [[nodiscard]] Outcome<void> start();
    /// Ends all connections and threads. Called by the destructor too.
    void stop();

    [[nodiscard]] int port() const;
    [[nodiscard]] int blobPort() const;
    [[nodiscard]] QString address() const; ///< "http://127.0.0.1:PORT"

    /// What is changed by the hub's routes is told here.
    [[nodiscard]] HubEvents &events();
    /// Only with allowsFaults; otherwise Invalid.
    [[nodiscard]] Outcome<void> setFaults(const QByteArray &json);

private:
    class Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace hs::localhub
