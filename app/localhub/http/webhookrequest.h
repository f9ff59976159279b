// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <mutex>
#include <vector>

namespace httplib {
class Client;
}

namespace hs::localhub {

/// What came back from a receiver.
struct WebhookReply
{
    int status = 0;     ///< 0: no answer
    QString problem;    ///< empty for 2xx
    bool isCut = false; ///< by stop()
};

/// Sends payloads to http and https addresses. Thread-safe.
class WebhookRequests
{
public:
    WebhookRequests(std::chrono::milliseconds timeout, bool reachesThisNetwork)
        : m_timeout(timeout)
        , m_reachesThisNetwork(reachesThisNetwork)
    {}

    /// Sends to the address that the host's name has right now, if that may be: see mayReceive(). Blocks until there is
    /// an answer, a timeout, or stop().
    [[nodiscard]] WebhookReply post(const QString &url, const QString &secret, const QByteArray &payload);
    /// Breaks off all that is going on; nothing is sent any more.
    void stop();

private:
    std::chrono::milliseconds m_timeout;
    bool m_reachesThisNetwork;
    std::mutex m_mutex;
    std::vector<httplib::Client *> m_active;
    bool m_isStopped = false;
};

/// True for an address that a webhook may have: http or https, with a host and no name or password in it.
[[nodiscard]] bool isWebhookUrl(const QString &url);

} // namespace hs::localhub
