// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/sparsebytes.h"

#include <QString>

#include <expected>

namespace hs::formats {

/// Why a file could not be read as its format, or not yet.
struct FormatTrouble
{
    enum class Kind {
        NeedsRange,  ///< `range` has to be here first; then the same call again, from its beginning
        OtherFormat, ///< the file is something else
        Truncated,   ///< it ends before it should
        TooLarge,    ///< beyond what a reader takes into memory
        Damaged,     ///< it contradicts itself or the format
    };
    Kind kind = Kind::Damaged;
    ByteSpan range;
    QString detail; ///< for people who know the format: "tensor 12 has 9 dimensions"
};

/// What every reader gives. Readers are pure functions of the bytes that are here: for any bytes whatever they end, in
/// memory bounded by the bytes that are here and the limits in their headers, without touching a file or the network.
template <typename T>
using Reading = std::expected<T, FormatTrouble>;

[[nodiscard]] inline std::unexpected<FormatTrouble> needs(const ByteSpan &range)
{
    return std::unexpected(FormatTrouble{FormatTrouble::Kind::NeedsRange, range, {}});
}

[[nodiscard]] inline std::unexpected<FormatTrouble> trouble(FormatTrouble::Kind kind, const QString &detail)
{
    return std::unexpected(FormatTrouble{kind, {}, detail});
}

} // namespace hs::formats
