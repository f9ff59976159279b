// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>

#include <optional>

namespace hs::formats {

/// A type of tensor: `bytes` hold `elements`.
struct GgmlType
{
    int id = 0;
    QLatin1StringView name;
    int elements = 1;
    int bytes = 0; ///< 0: not known
};

/// By its number in the file; nothing for a type of the future.
[[nodiscard]] std::optional<GgmlType> ggmlType(quint32 id);

} // namespace hs::formats
