// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/reposummary.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace hs::hub {

/// A thing in a collection (shared/hub-api/search.md §7.1).
struct CollectionItem
{
    enum class Kind { Repo, Paper, Collection, Other };

    Kind kind = Kind::Other;
    RepoSummary repo; ///< Repo
    QString id;       ///< Paper: its arXiv id; Other: as the Hub wrote it
    QString title;    ///< Paper, Collection
    QString slug;     ///< Collection: "owner/words-id"
    QString type;     ///< the Hub's word: model, paper, bucket …
    QString note;     ///< plain text; may be empty
    friend bool operator==(const CollectionItem &, const CollectionItem &) = default;
};

struct Collection
{
    QString slug; ///< "owner/title-words-24hex"
    QString title;
    QString description; ///< plain text
    QString owner;
    QString ownerFullname;
    bool isOwnedByOrganization = false;
    bool isPrivate = false;
    qint64 upvotes = 0;
    std::optional<QDateTime> lastUpdated;
    QList<CollectionItem> items; ///< in a list at most four, whole when it was asked for by itself
    friend bool operator==(const Collection &, const Collection &) = default;
};

/// What to look for among collections.
struct CollectionQuery
{
    enum class Sort { Trending, Modified, Upvotes };

    QString text;
    QString owner; ///< empty: anybody's
    Sort sort = Sort::Trending;
    int pageSize = 50;
    friend bool operator==(const CollectionQuery &, const CollectionQuery &) = default;
};

} // namespace hs::hub
