// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/repokind.h"

#include <QLatin1StringView>
#include <QStringView>

#include <span>

namespace hs::models {

/// A task of the Hub's taxonomy (shared/hub-api/search.md §9).
struct RepoTask
{
    QLatin1StringView id;       ///< "text-generation"
    QLatin1StringView modality; ///< "nlp", "cv" …: kModalities
    QLatin1StringView label;    ///< "Text Generation", as the Hub writes it
    bool isHiddenForModels = false;
    bool isHiddenForDatasets = false;
};

/// All tasks; within a modality the most looked-for ones first.
[[nodiscard]] std::span<const RepoTask> repoTasks();
/// Nothing for a task this table does not know.
[[nodiscard]] const RepoTask *findRepoTask(QStringView id);
/// The order in which modalities are shown.
[[nodiscard]] std::span<const QLatin1StringView> taskModalities();
[[nodiscard]] bool isOffered(const RepoTask &task, hub::RepoKind kind);

} // namespace hs::models
