// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/net/connectionstream.h"

#include <mutex>
#include <set>

namespace hs::localhub {

/// The sockets that are being served, so that a stop does not have to wait for slow clients. Thread-safe.
class OpenSockets
{
public:
    /// False after end(): the socket must not be served.
    [[nodiscard]] bool add(int socket);
    void remove(int socket);
    /// Wakes everybody who waits for one of them.
    void end();
    /// After an end(), for a new beginning.
    void open();

private:
    std::mutex m_mutex;
    std::set<int> m_sockets;
    bool m_isEnded = false;
};

/// httplib's Server::process_request(), which is protected.
using ProcessRequest = std::function<bool(httplib::Stream &, const std::string &remoteAddress, int remotePort,
                                          bool &isClosed, const std::function<void(httplib::Request &)> &onHeaders)>;

/// Serves the requests of one connection, then closes the socket. In the place of httplib's own loop, which takes what
/// a route left of a body for the next request and has no end for a client that sends a byte now and then.
/// @param tls null for plain HTTP
/// @param mostRequests after so many the connection is closed
bool serveConnection(int socket, SSL_CTX *tls, const ConnectionTimes &times, size_t mostRequests,
                     const ProcessRequest &process);

} // namespace hs::localhub
