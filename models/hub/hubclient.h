// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/calls/collections.h"
#include "hub/calls/files.h"
#include "hub/calls/people.h"
#include "hub/calls/repos.h"
#include "hub/calls/search.h"
#include "hub/hubcontext.h"

#include <QProcessEnvironment>

namespace hs::hub {

/// How to reach a Hub as somebody.
struct HubClientOptions
{
    QUrl endpoint{QStringLiteral("https://huggingface.co")};
    AccessToken token;
    QString cacheFolder; ///< for saved answers; empty: none are kept
    bool isOffline = false;
    std::shared_ptr<HttpTransport> transport; ///< empty: a QtHttpTransport is made
    std::shared_ptr<base::Clock> clock;       ///< empty: the system's
    /// Where proxies are named, for the transport that is made.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
};

/// One endpoint as one account. Owns nothing but the shared context; its end cancels all calls made with it. Calls are
/// the free functions of hub/calls with context(): the client adds no logic. Make and use it on one thread.
class HubClient
{
public:
    explicit HubClient(HubClientOptions options);
    ~HubClient();
    HubClient(const HubClient &) = delete;
    HubClient &operator=(const HubClient &) = delete;

    [[nodiscard]] HubContextPtr context() const { return m_context; }
    [[nodiscard]] const QUrl &endpoint() const { return m_context->endpoint; }
    [[nodiscard]] bool isSignedIn() const { return !m_context->token.isEmpty(); }

private:
    HubContextPtr m_context;
};

} // namespace hs::hub
