// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/types/repokind.h"
#include "theme/icons.h"

#include <array>

namespace hs::ui {

/// What stands for models, datasets and Spaces everywhere.
[[nodiscard]] constexpr Icon kindIcon(hub::RepoKind kind)
{
    constexpr std::array kIcons{Icon::Model, Icon::Dataset, Icon::Space}; // in the order of RepoKind
    return kIcons.at(size_t(kind));
}

} // namespace hs::ui
