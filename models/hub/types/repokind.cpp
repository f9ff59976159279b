// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/types/repokind.h"

using namespace Qt::StringLiterals;

namespace hs::hub {

const RepoKindWords &words(RepoKind kind)
{
    static constexpr std::array kWords{
        RepoKindWords{"model"_L1, "models"_L1, ""_L1},
        RepoKindWords{"dataset"_L1, "datasets"_L1, "datasets/"_L1},
        RepoKindWords{"space"_L1, "spaces"_L1, "spaces/"_L1},
    };
    return kWords.at(static_cast<std::size_t>(kind));
}

std::optional<RepoKind> repoKindFromWord(QStringView word)
{
    for (const RepoKind kind : kAllRepoKinds) {
        if (word == words(kind).singular || word == words(kind).plural)
            return kind;
    }
    return std::nullopt;
}

} // namespace hs::hub
