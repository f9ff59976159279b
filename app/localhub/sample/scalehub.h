// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/sample/seed.h"

#include <optional>

namespace hs::localhub {

/// Sizes of a hub for benches, as in `--seed scale:models=100000,commits=10000,files=100000`.
struct ScaleSizes
{
    int models = 0;  ///< small repositories, one commit each
    int commits = 0; ///< commits of the repository scale/many-commits
    int files = 0;   ///< files of the repository scale/many-files

    /// Parses the part after "scale:"; nothing when a key or a number is wrong.
    [[nodiscard]] static std::optional<ScaleSizes> parse(QStringView text);
};

[[nodiscard]] SeedHub scaleHub(ScaleSizes sizes);

} // namespace hs::localhub
