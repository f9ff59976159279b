// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/http/hubcontext.h"
#include "localhub/http/ratelimit.h"
#include "localhub/http/webhooksender.h"
#include "localhub/net/listener.h"
#include "localhub/store/store.h"

#include <chrono>
#include <memory>

namespace hs::localhub {

struct ServerOptions
{
    QString host = QStringLiteral("127.0.0.1");
    int port = 0;      ///< 0 takes a free one
    int blobPort = 0;  ///< the same for the blob host
    int spacePort = 0; ///< the same for the host of Spaces
    /// What the host names of Spaces end in: "localhost" when it is empty and the hub listens on this machine only.
    QString spaceDomain;
    std::chrono::milliseconds spaceStep{400}; ///< how long a Space is built, and how long it starts
    Quotas quotas;
    std::chrono::seconds urlLifetime{3600}; ///< of a signed blob address
    LargeUploads largeUploads;
    WebhookRules webhooks;
    QString inferenceUrl;      ///< of a server that speaks OpenAI's protocol; empty for none
    QByteArray inferenceToken; ///< for that server; empty for none
    bool hasErrorCodesOn401 = false;
    /// Faults, the request log and the routes below /-/ are only there with this, and only on a loopback address.
    bool allowsFaults = false;
    ListenerOptions listening; ///< of all three ports

    [[nodiscard]] bool isLoopback() const;
    /// The same with what follows from where the hub listens: faults and nearby webhooks are for loopback alone.
    [[nodiscard]] ServerOptions settled() const;
    [[nodiscard]] bool isSecure() const { return !listening.certificate.isEmpty(); }
};

/// The hub, its blob host and the host of Spaces: three HTTP servers with threads of their own. Every answer passes
/// here: rate limit, faults, the token, the route, then the headers that are on every answer of the Hub.
class HubServer
{
public:
    /// The store must outlive the server.
    HubServer(Store &store, ServerOptions options);
    ~HubServer();
    HubServer(const HubServer &) = delete;
    HubServer &operator=(const HubServer &) = delete;

    /// Binds all ports and starts to answer; returns when connections are taken.
    [[nodiscard]] Outcome<void> start();
    /// Ends all connections and threads. Called by the destructor too.
    void stop();

    [[nodiscard]] int port() const;
    [[nodiscard]] int blobPort() const;
    [[nodiscard]] int spacePort() const;
    [[nodiscard]] QString address() const; ///< "http://127.0.0.1:PORT", or https

    /// What is changed by the hub's routes is told here.
    [[nodiscard]] HubEvents &events();
    /// Only with allowsFaults; otherwise Invalid.
    [[nodiscard]] Outcome<void> setFaults(const QByteArray &json);

private:
    class Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace hs::localhub
