// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/huberror.h"

#include <expected>

namespace hs::base {

/// What every fallible function returns: the value, or why there is none.
template <typename T>
using Result = std::expected<T, HubError>;

/// `return failure(HubError::Kind::Invalid, path);`
[[nodiscard]] inline std::unexpected<HubError> failure(HubError::Kind kind, const QString &context = {},
                                                       const QString &text = {})
{
    return std::unexpected(HubError::of(kind, context, text));
}

} // namespace hs::base
