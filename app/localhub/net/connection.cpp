// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/net/connection.h"

#include <algorithm>
#include <array>

#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

namespace hs::localhub {
namespace {

constexpr size_t kMostRequestsOfOne = 1'000'000; // of one connection

bool isLoopback(const std::string &address)
{
    return address.starts_with("127.") || address == "::1" || address.starts_with("::ffff:127.");
}

struct Peer
{
    std::string address;
    int port = 0;
};

Peer peerOf(int socket)
{
    sockaddr_storage address{};
    socklen_t length = sizeof address;
    std::array<char, NI_MAXHOST> host{};
    std::array<char, NI_MAXSERV> port{};
    auto *const any = reinterpret_cast<sockaddr *>(&address);
    if (::getpeername(socket, any, &length) != 0 || ::getnameinfo(any, length, host.data(), host.size(), port.data(),
                                                                  port.size(), NI_NUMERICHOST | NI_NUMERICSERV) != 0)
        return {};
    return {host.data(), std::atoi(port.data())};
}

/// The answer to headers that httplib did not get to see whole.
void refuse(ConnectionStream &stream)
{
    using Trouble = ConnectionStream::Trouble;
    const auto answer = [&stream](std::string_view status) {
        stream.sendPlainly("HTTP/1.1 ");
        stream.sendPlainly(status);
        stream.sendPlainly("\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    };
    switch (stream.headerTrouble()) {
    case Trouble::TimedOut:
        return answer("408 Request Timeout");
    case Trouble::TargetTooLong:
        return answer("414 URI Too Long");
    case Trouble::TooLarge:
        return answer("431 Request Header Fields Too Large");
    case Trouble::Malformed:
        return answer("400 Bad Request");
    case Trouble::None:
    case Trouble::Broken:
        break;
    }
}

/// Answers one request; true when the connection may serve another one.
bool serveRequest(ConnectionStream &stream, const Peer &peer, bool isLast, const IsSmallBody &isSmallBody,
                  const ProcessRequest &process)
{
    bool isClosed = false;
    bool endsHere = isLast;
    const auto onHeaders = [&](httplib::Request &request) {
        // Our routes read the target as it was sent; httplib would match the decoded path with a regular expression.
        request.path = "/";
        // Nor has a body that nobody announced an end (RFC 9112 §6.3); httplib would wait for the client to leave.
        if (!request.has_header("Content-Length") && !request.has_header("Transfer-Encoding"))
            request.set_header("Content-Length", "0");
        const bool isGood = !headerTrouble(request);
        const BodyFraming framing = isGood ? framingOf(request) : BodyFraming();
        stream.beginBody(framing, isSmallBody(request));
        // The body of any other method is read by nobody.
        constexpr std::array kReading = {"POST", "PUT", "PATCH", "DELETE"};
        const bool isUnread = framing.hasBody && std::ranges::find(kReading, request.method) == kReading.end();
        endsHere = endsHere || !isGood || isUnread;
        if (endsHere) {
            request.headers.erase("Connection");
            request.set_header("Connection", "close"); // httplib puts it on the answer
        }
    };
    const bool isAnswered = process(stream, peer.address, peer.port, isClosed, onHeaders);
    if (stream.headerTrouble() != ConnectionStream::Trouble::None) {
        refuse(stream);
        return false;
    }
    return isAnswered && !isClosed && !endsHere && stream.isBodyRead();
}

} // namespace

bool OpenSockets::add(int socket, const std::string &address, const ClientPace &pace)
{
    const std::scoped_lock lock(m_mutex);
    const auto isOfIt = [&address](const auto &item) { return item.second.address == address; };
    const bool hasLimit = !isLoopback(address);
    if (m_isEnded || (hasLimit && static_cast<size_t>(std::ranges::count_if(m_sockets, isOfIt)) >= m_mostOfOne))
        return false;
    m_sockets.insert_or_assign(socket, Served{address, &pace});
    return true;
}

void OpenSockets::endSlowest(size_t count, std::chrono::milliseconds grace)
{
    const std::scoped_lock lock(m_mutex);
    std::multimap<ClientPace::Clock::duration, int, std::greater<>> slow;
    for (const auto &[socket, served] : m_sockets) {
        if (served.pace->isSlow(grace))
            slow.emplace(served.pace->waited(), socket);
    }
    for (const auto &[waited, socket] : slow) {
        if (count-- == 0)
            return;
        ::shutdown(socket, SHUT_RDWR);
    }
}

void OpenSockets::remove(int socket)
{
    const std::scoped_lock lock(m_mutex);
    m_sockets.erase(socket);
}

void OpenSockets::end()
{
    const std::scoped_lock lock(m_mutex);
    m_isEnded = true;
    for (const auto &[socket, served] : m_sockets)
        ::shutdown(socket, SHUT_RDWR);
}

void OpenSockets::open()
{
    const std::scoped_lock lock(m_mutex);
    m_isEnded = false;
}

std::string addressOf(int socket)
{
    return peerOf(socket).address;
}

bool serveConnection(int socket, SSL_CTX *tls, const ConnectionTimes &times, ClientPace &pace,
                     const IsSmallBody &isSmallBody, const ProcessRequest &process)
{
    pace.beginWait();
    const auto channel = openChannel(socket, tls, Channel::Clock::now() + times.header);
    pace.endWait(0);
    if (!channel)
        return false;
    const Peer peer = peerOf(socket);
    ConnectionStream stream(*channel, times, pace);
    bool goesOn = true;
    for (size_t count = 1; goesOn && stream.awaitRequest(); ++count)
        goesOn = serveRequest(stream, peer, count >= kMostRequestsOfOne, isSmallBody, process);
    channel->finish(!goesOn);
    return true;
}

} // namespace hs::localhub
