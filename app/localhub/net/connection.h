// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/net/connectionstream.h"

#include <map>
#include <mutex>
#include <string>

namespace hs::localhub {

/// Whether the body of a request is held in memory, and so has to be there soon.
using IsSmallBody = std::function<bool(const httplib::Request &)>;

/// The sockets that are being served, so that a stop does not have to wait for slow clients, nor anybody else for too
/// long. Thread-safe.
class OpenSockets
{
public:
    /// @param mostOfOne how many there may be of one address; this machine's own have no limit, since all that a proxy
    ///        passes on comes from there
    explicit OpenSockets(size_t mostOfOne)
        : m_mostOfOne(mostOfOne)
    {}

    /// False after end(), and when the address has its share: the socket must not be served. `pace` lives until
    /// remove().
    [[nodiscard]] bool add(int socket, const std::string &address, const ClientPace &pace);
    void remove(int socket);
    /// Others want places: ends so many of the connections whose clients are slow, those first that have been waited
    /// for the longest.
    void endSlowest(size_t count, std::chrono::milliseconds grace);
    /// Wakes everybody who waits for one of them.
    void end();
    /// After an end(), for a new beginning.
    void open();

private:
    struct Served
    {
        std::string address;
        const ClientPace *pace = nullptr;
    };

    const size_t m_mostOfOne;
    std::mutex m_mutex;
    std::map<int, Served> m_sockets;
    bool m_isEnded = false;
};

/// httplib's Server::process_request(), which is protected.
using ProcessRequest = std::function<bool(httplib::Stream &, const std::string &remoteAddress, int remotePort,
                                          bool &isClosed, const std::function<void(httplib::Request &)> &onHeaders)>;

/// Serves the requests of one connection, then closes the socket. In the place of httplib's own loop, which takes what
/// a route left of a body for the next request and has no end for a client that sends a byte now and then.
/// @param tls null for plain HTTP
/// @param pace is told how the client keeps up
bool serveConnection(int socket, SSL_CTX *tls, const ConnectionTimes &times, ClientPace &pace,
                     const IsSmallBody &isSmallBody, const ProcessRequest &process);
/// The address of the other end; empty when it has gone.
[[nodiscard]] std::string addressOf(int socket);

} // namespace hs::localhub
