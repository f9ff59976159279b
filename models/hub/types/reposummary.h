// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/repoid.h"
#include "hub/types/repokind.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace hs::hub {

/// Who may read the files (field `gated`: false, "auto" or "manual").
enum class Gate { Open, Auto, Manual };

/// A repository as a list shows it (shared/hub-api/search.md §1.4, repo-info.md §1). Fields that the answer did not
/// carry are empty.
struct RepoSummary
{
    RepoKind kind = RepoKind::Model;
    RepoId id;
    QString stableId; ///< `_id`: survives renames; empty in very old answers
    QString author;
    bool isPrivate = false;
    bool isDisabled = false;
    Gate gate = Gate::Open;
    std::optional<qint64> downloads; ///< last 30 days; Spaces have none
    std::optional<qint64> likes;
    std::optional<double> trendingScore;
    QStringList tags;
    QString pipelineTag;  ///< models
    QString libraryName;  ///< models
    QString sdk;          ///< Spaces: gradio, docker, static, streamlit
    QString runtimeStage; ///< Spaces: RUNNING, SLEEPING …
    QString title;        ///< Spaces: card title
    QString emoji;        ///< Spaces
    QString description;  ///< datasets: short plain text
    std::optional<QDateTime> createdAt;
    std::optional<QDateTime> lastModified;
    QString sha;                       ///< head commit, where given
    std::optional<qint64> parameters;  ///< from safetensors or gguf
    std::optional<qint64> usedStorage; ///< bytes, all revisions
    int ggufFiles = 0;                 ///< counted from siblings, where given

    friend bool operator==(const RepoSummary &, const RepoSummary &) = default;
};

} // namespace hs::hub
