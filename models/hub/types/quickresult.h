// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/repoid.h"
#include "hub/types/repokind.h"

#include <QList>

namespace hs::hub {

struct QuickRepo
{
    RepoKind kind = RepoKind::Model;
    RepoId id;
    bool isPrivate = false;
    friend bool operator==(const QuickRepo &, const QuickRepo &) = default;
};

struct QuickAccount
{
    QString name;
    QString fullname;
    QString avatarUrl;
    bool isOrganization = false;
    friend bool operator==(const QuickAccount &, const QuickAccount &) = default;
};

/// Quick search itself tells no address of a collection: this comes from the list of collections.
struct QuickCollection
{
    QString slug; ///< "owner/words-id"
    QString title;
    friend bool operator==(const QuickCollection &, const QuickCollection &) = default;
};

/// Answer of quick search (shared/hub-api/search.md §4).
struct QuickResult
{
    QList<QuickRepo> repos;       ///< models, then datasets, then Spaces
    QList<QuickAccount> accounts; ///< organizations, then people
    QList<QuickCollection> collections;
    int modelsCount = 0;
    int datasetsCount = 0;
    int spacesCount = 0;
    int collectionsCount = 0;
    friend bool operator==(const QuickResult &, const QuickResult &) = default;
};

} // namespace hs::hub
