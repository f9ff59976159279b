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
    explicit WebhookRequests(std::chrono::milliseconds timeout)
        : m_timeout(timeout)
    {}

    /// Blocks until there is an answer, a timeout, or stop().
    [[nodiscard]] WebhookReply post(const QString &url, const QString &secret, const QByteArray &payload);
    /// Breaks off all that is going on; nothing is sent any more.
    void stop();

private:
    std::chrono::milliseconds m_timeout;
    std::mutex m_mutex;
    std::vector<httplib::Client *> m_active;
    bool m_isStopped = false;
};

/// True for an address that a webhook may have: http or https, with a host and no name or password in it.
[[nodiscard]] bool isWebhookUrl(const QString &url);

} // namespace hs::localhub
