// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/store/database.h"
#include "localhub/types/values.h"

namespace hs::localhub {

/// What `GET /api/models|datasets|spaces` can ask for (search.md §1–3), already parsed.
struct RepoQuery
{
    enum class Sort { Trending, Downloads, Likes, Created, Modified, Parameters, MainSize, Id };

    RepoKind kind = RepoKind::Model;
    QStringList search; ///< each must be part of the id
    QString author;
    QStringList tags; ///< all of them
    QString task;
    std::optional<bool> isGated;
    std::optional<qint64> leastParameters;
    std::optional<qint64> mostParameters;
    QStringList anyTag;     ///< at least one, when not empty
    QStringList usedModels; ///< Spaces that use one of these
    QStringList usedDatasets;
    std::optional<QStringList> ids; ///< one of these full names, when there
    QString evaluatedOn;            ///< models with results on this data set (model-cards.md §5)
    QStringList cardWords;          ///< each must be part of the id, the card's head or a tag
    QStringList sdks;               ///< of Spaces: one of these, when not empty
    bool isLinked = false;          ///< Spaces that use anything
    bool isImpossible = false;      ///< asks for what this hub never has (inference): no rows
    QString exactOwner;             ///< like author; for the "namespace" of the quick search
    Sort sort = Sort::Trending;
    bool isDescending = true;
    int limit = 1000;
    QString cursor; ///< as handed out; empty for the first page
};

struct RepoPageRows
{
    QList<RepoRow> rows;
    QString nextCursor; ///< empty on the last page
};

/// One page by key-set: each page costs the same however far it is. Rows the caller may not see are left out.
/// Invalid when the cursor is not one of ours or belongs to another sort order.
[[nodiscard]] Outcome<RepoPageRows> searchRepos(Database &database, const RepoQuery &query, const Caller &caller);
/// How many rows all pages together have.
[[nodiscard]] qint64 countRepos(Database &database, const RepoQuery &query, const Caller &caller);

} // namespace hs::localhub
