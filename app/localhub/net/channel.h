// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <cstddef>
#include <memory>

#include <openssl/ssl.h>
#include <sys/types.h>

namespace hs::localhub {

/// Bytes to and from one client over a socket, plain or by TLS. Every wait has an end in time, however the client
/// spreads its bytes: httplib's own streams start their clock anew with each byte. One thread.
class Channel
{
public:
    using Clock = std::chrono::steady_clock;

    /// Does not own the socket, which must not block.
    explicit Channel(int socket)
        : m_socket(socket)
    {}
    virtual ~Channel() = default;
    Channel(const Channel &) = delete;
    Channel &operator=(const Channel &) = delete;

    /// At least one byte; 0 when the client has ended, kTimedOut at the deadline, kBroken for anything else.
    [[nodiscard]] virtual ssize_t receive(char *data, size_t size, Clock::time_point deadline) = 0;
    /// At least one byte, or the same.
    [[nodiscard]] virtual ssize_t send(const char *data, size_t size, Clock::time_point deadline) = 0;
    /// Says goodbye; what the client still sends is thrown away for a moment, since a socket that is closed with unread
    /// bytes takes back the answer that is on its way.
    void finish(bool mayHaveUnread);

    /// True when something can be read before the deadline, the client's end included.
    [[nodiscard]] bool waitReadable(Clock::time_point deadline);
    [[nodiscard]] bool waitWritable(Clock::time_point deadline);

    static constexpr ssize_t kBroken = -1;
    static constexpr ssize_t kTimedOut = -2;

protected:
    [[nodiscard]] int socket() const { return m_socket; }
    virtual void sayGoodbye() {}
    /// True when bytes are there that the socket no longer knows of.
    [[nodiscard]] virtual bool hasPending() const { return false; }

private:
    int m_socket;
};

/// Takes a fresh connection; with a context the TLS handshake is done before the deadline. Null when that fails.
[[nodiscard]] std::unique_ptr<Channel> openChannel(int socket, SSL_CTX *tls, Channel::Clock::time_point deadline);

} // namespace hs::localhub
