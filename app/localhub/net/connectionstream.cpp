// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/net/connectionstream.h"

#include <algorithm>
#include <cstring>

namespace hs::localhub {
namespace {

constexpr size_t kMostHeaderBytes = 64 * 1024;
constexpr size_t kMostHeaderLines = 100; // httplib answers more headers with "400 Bad Request"
constexpr size_t kLongestHeaderLine = CPPHTTPLIB_HEADER_MAX_LENGTH; // a longer one is "400 Bad Request" to httplib
constexpr size_t kLongestRequestLine = 16 * 1024; // what httplib takes for too long it drops without an answer

std::chrono::milliseconds timeFor(uint64_t bytes, int bytesPerSecond)
{
    return std::chrono::milliseconds(bytes * 1000 / static_cast<uint64_t>(std::max(1, bytesPerSecond)));
}

} // namespace

ConnectionStream::ConnectionStream(Channel &channel, const ConnectionTimes &times, ClientPace &pace)
    : m_channel(channel)
    , m_times(times)
    , m_pace(pace)
{}

bool ConnectionStream::awaitRequest()
{
    m_isInBody = false;
    m_headerBytes = 0;
    m_headerLines = 0;
    m_lineBytes = 0;
    m_last = '\0';
    m_bodyBytes = 0;
    m_sentBytes = 0;
    m_sendWait = {};
    m_pace.restart();
    if (m_at == m_end && refill(Channel::Clock::now() + m_times.idle) <= 0)
        return false;
    m_pace.restart();
    m_began = Channel::Clock::now();
    return true;
}

void ConnectionStream::beginBody(const BodyFraming &framing, bool isSmall)
{
    m_isBodySmall = isSmall;
    m_framing = framing;
    m_chunks = {};
    m_isInBody = true;
    m_began = Channel::Clock::now();
}

bool ConnectionStream::isBodyRead() const
{
    if (!m_isInBody)
        return false;
    return m_framing.isChunked ? m_chunks.isComplete() : m_bodyBytes == m_framing.length;
}

void ConnectionStream::sendPlainly(std::string_view text)
{
    const auto deadline = Channel::Clock::now() + std::min(m_times.write, std::chrono::milliseconds(1000));
    while (!text.empty()) {
        const ssize_t count = m_channel.send(text.data(), text.size(), deadline);
        if (count <= 0)
            return;
        text.remove_prefix(static_cast<size_t>(count));
    }
}

ssize_t ConnectionStream::refill(Channel::Clock::time_point deadline)
{
    m_pace.beginWait();
    const ssize_t count = m_channel.receive(m_buffer.data(), m_buffer.size(), deadline);
    m_at = 0;
    m_end = count > 0 ? static_cast<size_t>(count) : 0;
    m_pace.endWait(m_end);
    return count;
}

ssize_t ConnectionStream::take(char *data, size_t size)
{
    const size_t count = std::min(size, m_end - m_at);
    std::memcpy(data, m_buffer.data() + m_at, count);
    m_at += count;
    return static_cast<ssize_t>(count);
}

bool ConnectionStream::acceptsHeaderByte(char byte)
{
    const bool isLineEnd = byte == '\n';
    const bool beginsLine = m_last == '\n';
    m_lineBytes = beginsLine ? 1 : m_lineBytes + 1;
    const bool isLineTooLong = m_headerLines > 0 && m_lineBytes > kLongestHeaderLine;
    if (++m_headerBytes > kMostHeaderBytes || isLineTooLong || (isLineEnd && ++m_headerLines > kMostHeaderLines))
        m_trouble = Trouble::TooLarge;
    else if (m_headerLines == 0 && m_headerBytes > kLongestRequestLine)
        m_trouble = Trouble::TargetTooLong;
    // A lone line feed, and a line that goes on from the one before: httplib skips the first and does not know the
    // second, other programs read both (RFC 9112 §2.2, §5.2).
    else if (byte == '\0' || (isLineEnd && m_last != '\r') || (beginsLine && (byte == ' ' || byte == '\t')))
        m_trouble = Trouble::Malformed;
    m_last = byte;
    return m_trouble == Trouble::None;
}

ssize_t ConnectionStream::readHeader(char *data, size_t size)
{
    if (m_at == m_end) {
        const ssize_t count = refill(m_began + m_times.header);
        if (count <= 0) {
            m_trouble = count == Channel::kTimedOut ? Trouble::TimedOut : Trouble::Broken;
            return -1;
        }
    }
    // httplib asks for one byte at a time here, so that nothing of the body is taken for a header.
    const ssize_t count = take(data, std::min<size_t>(size, 1));
    return acceptsHeaderByte(*data) ? count : -1;
}

Channel::Clock::time_point ConnectionStream::bodyDeadline() const
{
    const auto pause = Channel::Clock::now() + m_times.pause;
    if (m_isBodySmall)
        return std::min(pause, m_began + m_times.smallBody);
    return std::min(pause, m_began + m_times.pause + timeFor(m_bodyBytes, m_times.slowestBody));
}

ssize_t ConnectionStream::readBody(char *data, size_t size)
{
    if (m_at == m_end) {
        const auto deadline = bodyDeadline();
        if (Channel::Clock::now() >= deadline || refill(deadline) <= 0)
            return -1;
    }
    const ssize_t count = take(data, size);
    m_bodyBytes += static_cast<uint64_t>(count);
    const bool isGood = !m_framing.isChunked || m_chunks.accepts({data, static_cast<size_t>(count)});
    return isGood ? count : -1;
}

ssize_t ConnectionStream::read(char *data, size_t size)
{
    if (m_trouble != Trouble::None || size == 0)
        return -1;
    return m_isInBody ? readBody(data, size) : readHeader(data, size);
}

void ConnectionStream::waitForReader(const std::function<uint64_t(Channel::Clock::time_point)> &step) const
{
    // What counts is the time that the client lets us wait: an answer may take its time to be made.
    const auto began = Channel::Clock::now();
    const Channel::Clock::duration left = m_times.write + timeFor(m_sentBytes, m_times.slowestReader) - m_sendWait;
    m_pace.beginWait();
    const uint64_t sent = step(began + std::min<Channel::Clock::duration>(m_times.write, left));
    m_pace.endWait(sent);
    m_sendWait += Channel::Clock::now() - began;
    m_sentBytes += sent;
}

ssize_t ConnectionStream::write(const char *data, size_t size)
{
    // httplib's own words for a header with trouble are swallowed: the connection says it better.
    if (m_trouble != Trouble::None)
        return static_cast<ssize_t>(size);
    ssize_t count = -1;
    waitForReader([&](Channel::Clock::time_point deadline) {
        count = m_channel.send(data, size, deadline);
        return static_cast<uint64_t>(std::max<ssize_t>(0, count));
    });
    return count > 0 ? count : -1;
}

bool ConnectionStream::is_readable() const
{
    return m_at < m_end || m_channel.waitReadable(Channel::Clock::now() + m_times.pause);
}

bool ConnectionStream::is_writable() const
{
    bool isReady = m_trouble != Trouble::None;
    if (!isReady)
        waitForReader([&](Channel::Clock::time_point deadline) {
            isReady = m_channel.waitWritable(deadline);
            return uint64_t{0};
        });
    return isReady;
}

void ConnectionStream::get_remote_ip_and_port(std::string & /*ip*/, int & /*port*/) const
{
    // The connection hands the addresses to httplib itself.
}

void ConnectionStream::get_local_ip_and_port(std::string & /*ip*/, int & /*port*/) const
{
    // As above.
}

socket_t ConnectionStream::socket() const
{
    // httplib only compares it with what select(2) can take; poll(2) is what waits here.
    return INVALID_SOCKET;
}

} // namespace hs::localhub
