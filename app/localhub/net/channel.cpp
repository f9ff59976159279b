// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/net/channel.h"

#include <array>
#include <cerrno>
#include <climits>

#include <fcntl.h>
#include <openssl/err.h>
#include <poll.h>
#include <sys/socket.h>

namespace hs::localhub {
namespace {

using namespace std::chrono_literals;

bool waitFor(int socket, short events, Channel::Clock::time_point deadline)
{
    for (;;) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Channel::Clock::now()).count();
        if (left <= 0)
            return false;
        pollfd watched{socket, events, 0};
        const int ready = ::poll(&watched, 1, static_cast<int>(std::min<decltype(left)>(left, INT_MAX)));
        if (ready > 0)
            return true;
        if (ready < 0 && errno != EINTR)
            return false;
    }
}

class PlainChannel : public Channel
{
public:
    using Channel::Channel;

    ssize_t receive(char *data, size_t size, Clock::time_point deadline) override
    {
        for (;;) {
            const ssize_t count = ::recv(socket(), data, size, 0);
            if (count >= 0)
                return count;
            if (errno != EAGAIN && errno != EINTR)
                return kBroken;
            if (!waitReadable(deadline))
                return kTimedOut;
        }
    }

    ssize_t send(const char *data, size_t size, Clock::time_point deadline) override
    {
        for (;;) {
            const ssize_t count = ::send(socket(), data, size, MSG_NOSIGNAL);
            if (count >= 0)
                return count;
            if (errno != EAGAIN && errno != EINTR)
                return kBroken;
            if (!waitWritable(deadline))
                return kTimedOut;
        }
    }
};

class TlsChannel : public Channel
{
public:
    TlsChannel(int socket, SSL_CTX *context)
        : Channel(socket)
        , m_ssl(SSL_new(context))
    {
        if (m_ssl)
            SSL_set_fd(m_ssl.get(), socket);
    }

    [[nodiscard]] bool accept(Clock::time_point deadline)
    {
        return m_ssl && run([this] { return SSL_accept(m_ssl.get()); }, deadline) == 1;
    }

    ssize_t receive(char *data, size_t size, Clock::time_point deadline) override
    {
        return run([&] { return SSL_read(m_ssl.get(), data, bounded(size)); }, deadline);
    }

    ssize_t send(const char *data, size_t size, Clock::time_point deadline) override
    {
        return run([&] { return SSL_write(m_ssl.get(), data, bounded(size)); }, deadline);
    }

protected:
    void sayGoodbye() override
    {
        if (!m_isBroken)
            SSL_shutdown(m_ssl.get());
        ERR_clear_error();
    }
    bool hasPending() const override { return SSL_pending(m_ssl.get()) > 0; }

private:
    static int bounded(size_t size) { return static_cast<int>(std::min<size_t>(size, INT_MAX)); }

    /// Repeats a step until it is done: TLS may want to read in order to write, and the other way round.
    template <typename Step>
    ssize_t run(Step step, Clock::time_point deadline)
    {
        for (;;) {
            ERR_clear_error();
            const int result = step();
            if (result > 0)
                return result;
            const int error = SSL_get_error(m_ssl.get(), result);
            if (error == SSL_ERROR_ZERO_RETURN)
                return 0;
            if (error != SSL_ERROR_WANT_READ && error != SSL_ERROR_WANT_WRITE) {
                m_isBroken = true;
                return kBroken;
            }
            if (!waitFor(socket(), error == SSL_ERROR_WANT_READ ? POLLIN : POLLOUT, deadline))
                return kTimedOut;
        }
    }

    struct Free
    {
        void operator()(SSL *ssl) const { SSL_free(ssl); }
    };
    std::unique_ptr<SSL, Free> m_ssl;
    bool m_isBroken = false;
};

} // namespace

bool Channel::waitReadable(Clock::time_point deadline)
{
    return hasPending() || waitFor(m_socket, POLLIN, deadline);
}

bool Channel::waitWritable(Clock::time_point deadline)
{
    return waitFor(m_socket, POLLOUT, deadline);
}

void Channel::finish(bool mayHaveUnread)
{
    sayGoodbye();
    ::shutdown(m_socket, SHUT_WR);
    if (!mayHaveUnread)
        return;
    const auto end = Clock::now() + 1s;
    constexpr ssize_t kMost = 4 * 1024 * 1024;
    std::array<char, 16 * 1024> thrownAway{};
    for (ssize_t total = 0; total < kMost && waitFor(m_socket, POLLIN, end);) {
        const ssize_t count = ::recv(m_socket, thrownAway.data(), thrownAway.size(), 0);
        if (count <= 0)
            return;
        total += count;
    }
}

std::unique_ptr<Channel> openChannel(int socket, SSL_CTX *tls, Channel::Clock::time_point deadline)
{
    if (::fcntl(socket, F_SETFL, ::fcntl(socket, F_GETFL) | O_NONBLOCK) != 0)
        return nullptr;
    if (!tls)
        return std::make_unique<PlainChannel>(socket);
    auto channel = std::make_unique<TlsChannel>(socket, tls);
    return channel->accept(deadline) ? std::unique_ptr<Channel>(std::move(channel)) : nullptr;
}

} // namespace hs::localhub
