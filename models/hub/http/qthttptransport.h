// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/http/httptransport.h"

#include <QNetworkAccessManager>
#include <QProcessEnvironment>

namespace hs::hub {

/// The real network: at most `connectionsPerHost` sockets to a host, and as many more for bulk. Uses the proxies that
/// `environment` names, else the system's (EnvironmentProxies); adds the certificates named by
/// SSL_CERT_FILE, SSL_CERT_DIR, REQUESTS_CA_BUNDLE or CURL_CA_BUNDLE to the system's, once in a run.
///
/// Destroy it after what uses it: pending exchanges are aborted and end as Cancelled, if the event loop still turns.
class QtHttpTransport : public HttpTransport
{
public:
    static constexpr int kConnectionsPerHost = 16;

    explicit QtHttpTransport(int connectionsPerHost = kConnectionsPerHost,
                             const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());
    ~QtHttpTransport() override;

    [[nodiscard]] QCoro::Task<Result<HttpResponse>> send(HttpRequest request, std::stop_token stop) override;

private:
    QNetworkAccessManager m_network;
    QNetworkAccessManager m_bulk; ///< for requests that say so
    int m_connectionsPerHost;
};

} // namespace hs::hub
