// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/http/hubevents.h"
#include "localhub/store/store.h"

#include <chrono>
#include <memory>

namespace hs::localhub {

/// How stubborn deliveries are. The Hub does not say how it does this; these are ours.
struct WebhookRules
{
    std::chrono::milliseconds timeout{10'000};
    std::chrono::milliseconds firstPause{1'000}; ///< before the second attempt; four times as long before each next one
    int attempts = 5;
    /// Whether addresses of this machine and of private networks are sent to. A hub that others reach never does, or
    /// they would reach through it what they cannot reach themselves.
    bool reachesThisNetwork = true;
    int mostFailures = 10; ///< deliveries given up in a row before the webhook is suspended
};

/// Queues what happens for the webhooks that watch it, and sends the queue from threads of its own. The queue is in the
/// store: what waits when the hub stops goes out after the next start.
///
/// Each request is a POST of JSON with these headers:
///   X-Webhook-Secret      the secret, as the Hub sends it
///   X-Hub-Signature-256   "sha256=" and the HMAC-SHA256 of the body by the secret, in hexadecimal. This one is the
///                         local hub's own: it lets a receiver check that the body is whole.
/// An answer of 2xx is a success; redirects are not followed.
class WebhookSender
{
public:
    /// Listens from now on. Both must outlive it.
    WebhookSender(HubEvents &events, Store &store, WebhookRules rules);
    ~WebhookSender();
    WebhookSender(const WebhookSender &) = delete;
    WebhookSender &operator=(const WebhookSender &) = delete;

    /// Starts to send; `origin` ("http://host:port") is what addresses in payloads begin with.
    void start(const QByteArray &origin);
    /// Breaks off what is being sent (it stays in the queue) and ends the threads.
    void stop();

    /// Sends a delivery once more, now and on this thread; the status of the answer, 0 when there was none.
    [[nodiscard]] int replay(const Webhook &webhook, const WebhookDelivery &delivery);

private:
    class Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace hs::localhub
