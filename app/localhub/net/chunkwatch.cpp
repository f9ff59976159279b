// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/net/chunkwatch.h"

#include <algorithm>

namespace hs::localhub {
namespace {

constexpr int kMostDigits = 15; // of a chunk's size
constexpr int kMostExtensionBytes = 256;
constexpr int kMostTrailerBytes = 4096;

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

} // namespace

bool ChunkWatch::accepts(std::string_view bytes)
{
    while (!bytes.empty()) {
        if (m_state == State::Data) {
            const auto count = static_cast<size_t>(std::min<uint64_t>(m_left, bytes.size()));
            bytes.remove_prefix(count);
            m_left -= count;
            if (m_left == 0)
                m_state = State::DataEnd;
            continue;
        }
        if (!acceptsOne(bytes.front()))
            return false;
        bytes.remove_prefix(1);
    }
    return true;
}

bool ChunkWatch::acceptsOne(char byte)
{
    const auto expects = [&](char wanted, State next) {
        m_state = next;
        return byte == wanted;
    };
    switch (m_state) {
    case State::Size:
        return acceptsSize(byte);
    case State::Extension:
        if (byte == '\r')
            m_state = State::SizeEnd;
        return byte != '\n' && byte != '\0' && ++m_extensionBytes <= kMostExtensionBytes;
    case State::SizeEnd:
        m_digits = 0;
        return expects('\n', m_left > 0 ? State::Data : State::Trailer);
    case State::DataEnd:
        return expects('\r', State::DataEnd2);
    case State::DataEnd2:
        return expects('\n', State::Size);
    case State::Trailer:
        return acceptsTrailer(byte);
    case State::Data:
    case State::Done:
        break;
    }
    return false;
}

bool ChunkWatch::acceptsSize(char byte)
{
    if (const int digit = hexDigit(byte); digit >= 0) {
        m_left = m_digits == 0 ? 0 : m_left;
        m_left = m_left * 16 + static_cast<uint64_t>(digit);
        return ++m_digits <= kMostDigits;
    }
    if (m_digits == 0 || (byte != '\r' && byte != ';'))
        return false;
    m_state = byte == '\r' ? State::SizeEnd : State::Extension;
    return true;
}

bool ChunkWatch::acceptsTrailer(char byte)
{
    const bool endsLine = byte == '\n';
    if ((endsLine && m_last != '\r') || byte == '\0' || ++m_trailerBytes > kMostTrailerBytes)
        return false;
    if (endsLine && m_isLineEmpty)
        m_state = State::Done;
    m_isLineEmpty = endsLine || (m_isLineEmpty && byte == '\r');
    m_last = byte;
    return true;
}

} // namespace hs::localhub
