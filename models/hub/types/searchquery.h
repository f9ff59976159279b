// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/repokind.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

namespace hs::hub {

/// What to look for (shared/hub-api/search.md §1–3). Facets of one kind are sent only where that kind has them.
struct SearchQuery
{
    enum class Sort { Trending, Downloads, Likes, LikesLately, Created, Modified, Parameters, MainSize, Id };

    RepoKind kind = RepoKind::Model;
    QString text; ///< part of the id
    QString author;
    QStringList filters;            ///< tags, all must match: "license:mit", "en", "gguf", "dataset:x"
    QString pipelineTag;            ///< models; for datasets it becomes task_categories:
    QStringList apps;               ///< models: local apps that can run it
    QStringList inferenceProviders; ///< models: provider ids, or "all"
    bool onlyWarm = false;          ///< models: inference=warm
    std::optional<bool> gated;
    std::optional<qint64> minParameters; ///< models
    std::optional<qint64> maxParameters; ///< models
    QStringList usesModels;              ///< Spaces
    QStringList usesDatasets;            ///< Spaces
    bool onlyLinked = false;             ///< Spaces: only those that use a model or dataset
    /// The Hub cannot be asked for these three: models/lists/searchsieve.h looks through what it answers.
    QStringList excluded;               ///< tags of which a result has none; tasks of datasets as "task_categories:x"
    std::optional<QDate> createdSince;  ///< UTC
    std::optional<QDate> modifiedSince; ///< UTC
    Sort sort = Sort::Trending;
    bool isAscending = false;
    int pageSize = 50; ///< at most 500 are asked for

    friend bool operator==(const SearchQuery &, const SearchQuery &) = default;
};

} // namespace hs::hub
