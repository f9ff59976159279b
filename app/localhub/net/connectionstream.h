// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/net/channel.h"
#include "localhub/net/chunkwatch.h"
#include "localhub/net/clientpace.h"
#include "localhub/net/requestframing.h"

#include <array>

#include <httplib.h>

namespace hs::localhub {

/// How long a client may take. A slow one holds a thread, so there is an end to each part.
struct ConnectionTimes
{
    std::chrono::milliseconds idle{15'000};      ///< between two requests
    std::chrono::milliseconds header{20'000};    ///< from a request's first byte to the end of its headers
    std::chrono::milliseconds pause{30'000};     ///< without a byte of a body
    int slowestBody = 256;                       ///< bytes a second on average, once a first `pause` is over
    std::chrono::milliseconds smallBody{20'000}; ///< for the whole of a body that is held in memory
    std::chrono::milliseconds write{60'000};     ///< until the client takes the next bytes of an answer
    int slowestReader = 1024;               ///< bytes of an answer a second on average, once a first `write` was waited
    std::chrono::milliseconds grace{1'000}; ///< of a client whose place is wanted, before it counts as slow
};

/// What httplib reads requests from and writes answers to. Watches over what httplib lets pass: the size and number of
/// header lines, line ends, and time. Requests come one after the other; each is begun by awaitRequest().
class ConnectionStream : public httplib::Stream
{
public:
    /// Why a request did not get as far as a route.
    enum class Trouble { None, TimedOut, TargetTooLong, TooLarge, Malformed, Broken };

    ConnectionStream(Channel &channel, const ConnectionTimes &times, ClientPace &pace);

    /// Waits for the first byte of the next request; false when none comes.
    [[nodiscard]] bool awaitRequest();
    /// Says that the headers are read and what follows them. A small body has to be there in
    /// ConnectionTimes::smallBody.
    void beginBody(const BodyFraming &framing, bool isSmall);
    /// True when nothing of the body is left to be read.
    [[nodiscard]] bool isBodyRead() const;
    [[nodiscard]] Trouble headerTrouble() const { return m_trouble; }
    /// Sends bytes whatever happened before; for the answer to a header with trouble.
    void sendPlainly(std::string_view text);

    bool is_readable() const override;
    bool is_writable() const override;
    ssize_t read(char *data, size_t size) override;
    ssize_t write(const char *data, size_t size) override;
    void get_remote_ip_and_port(std::string &ip, int &port) const override;
    void get_local_ip_and_port(std::string &ip, int &port) const override;
    socket_t socket() const override;

private:
    [[nodiscard]] ssize_t readHeader(char *data, size_t size);
    [[nodiscard]] ssize_t readBody(char *data, size_t size);
    [[nodiscard]] ssize_t refill(Channel::Clock::time_point deadline);
    [[nodiscard]] bool acceptsHeaderByte(char byte);
    [[nodiscard]] ssize_t take(char *data, size_t size);

    [[nodiscard]] Channel::Clock::time_point bodyDeadline() const;
    /// `step` waits for the client up to its deadline and returns the bytes that were taken.
    void waitForReader(const std::function<uint64_t(Channel::Clock::time_point)> &step) const;

    Channel &m_channel;
    ConnectionTimes m_times;
    ClientPace &m_pace;
    std::array<char, 16 * 1024> m_buffer{};
    size_t m_at = 0;
    size_t m_end = 0;
    bool m_isInBody = false;
    Channel::Clock::time_point m_began; ///< header or body
    size_t m_headerBytes = 0;
    size_t m_headerLines = 0;
    size_t m_lineBytes = 0;
    char m_last = '\0';
    BodyFraming m_framing;
    uint64_t m_bodyBytes = 0; ///< as they came in
    bool m_isBodySmall = false;
    mutable uint64_t m_sentBytes = 0;               ///< of the answer, along with m_sendWait
    mutable Channel::Clock::duration m_sendWait{0}; ///< for the client to take them
    ChunkWatch m_chunks;
    Trouble m_trouble = Trouble::None;
};

} // namespace hs::localhub
