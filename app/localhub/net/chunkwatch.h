// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace hs::localhub {

/// Follows a body in the chunked coding (RFC 9112 §7.1) while httplib reads it. httplib takes "0x10", "+10" and " 10"
/// for chunk sizes and trailers without end; only what all programs read alike passes here.
class ChunkWatch
{
public:
    /// False from the first byte on that must not be there.
    [[nodiscard]] bool accepts(std::string_view bytes);
    /// True after the last byte of the last chunk's trailer.
    [[nodiscard]] bool isComplete() const { return m_state == State::Done; }

private:
    enum class State { Size, Extension, SizeEnd, Data, DataEnd, DataEnd2, Trailer, Done };

    [[nodiscard]] bool acceptsOne(char byte);
    [[nodiscard]] bool acceptsSize(char byte);
    [[nodiscard]] bool acceptsTrailer(char byte);

    State m_state = State::Size;
    uint64_t m_left = 0; ///< of the chunk
    int m_digits = 0;
    int m_extensionBytes = 0;
    int m_trailerBytes = 0;
    bool m_isLineEmpty = true; ///< of the trailer
    char m_last = '\0';
};

} // namespace hs::localhub
