// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/failure.h"
#include "localhub/net/connection.h"

#include <memory>

#include <httplib.h>

namespace hs::localhub {

/// How the hub's addresses serve.
struct ListenerOptions
{
    QString certificate; ///< PEM file with the chain; empty for plain HTTP
    QString key;         ///< PEM file
    ConnectionTimes times;
    size_t mostConnections = 256; ///< served at a time
    size_t mostOfOneAddress = 64; ///< of those; more are closed at once
    size_t mostWaiting = 512;     ///< accepted and waiting for one of those to end; more are closed at once
};

/// One port: an httplib server, with connections of our own below it and threads of its own.
class Listener
{
public:
    /// A route's entry: `reader` is null for a request without a body.
    using Serve =
        std::function<void(const httplib::Request &, httplib::Response &, const httplib::ContentReader *reader)>;

    /// @param isSmallBody says which bodies are held in memory
    Listener(const ListenerOptions &options, IsSmallBody isSmallBody, Serve serve);
    ~Listener();
    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;

    /// Binds (port 0 takes any) and starts to answer; the port. Invalid when certificate and key are no good.
    [[nodiscard]] Outcome<int> start(const QString &host, int port);
    /// Ends all connections and threads.
    void stop();

private:
    class Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace hs::localhub
