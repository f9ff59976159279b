// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>

namespace hs::formats {

/// What follows an opcode in the file.
enum class PickleArgument {
    None,
    U8,
    U16,
    I32,
    U32,
    U64,
    F64,      ///< big-endian
    Line,     ///< text up to a line feed
    TwoLines, ///< module and name
    Text8,    ///< text after its length
    Text32,
    Text64,
    Raw8, ///< bytes after their length
    Raw32,
    Raw64,
    SignedRaw32 ///< a length that must not be negative
};

struct PickleOpcode
{
    quint8 code = 0;
    QLatin1StringView name;
    PickleArgument argument = PickleArgument::None;
};

/// Null for a byte that is no opcode.
[[nodiscard]] const PickleOpcode *pickleOpcode(quint8 code);

} // namespace hs::formats
