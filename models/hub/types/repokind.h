// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <array>
#include <optional>

namespace hs::hub {

enum class RepoKind { Model, Dataset, Space };

inline constexpr std::array kAllRepoKinds{RepoKind::Model, RepoKind::Dataset, RepoKind::Space};

/// The pieces of addresses and folder names in which the kinds differ (shared/hub-api/conventions.md §2).
struct RepoKindWords
{
    QLatin1StringView singular;  ///< "model": command line, JSON
    QLatin1StringView plural;    ///< "models": API paths, cache folders
    QLatin1StringView urlPrefix; ///< "", "datasets/", "spaces/": web, resolve and git addresses
};

[[nodiscard]] const RepoKindWords &words(RepoKind kind);

/// "model", "models", "dataset" …; nothing for other words.
[[nodiscard]] std::optional<RepoKind> repoKindFromWord(QStringView word);

} // namespace hs::hub
