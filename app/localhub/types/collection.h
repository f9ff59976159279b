// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/types/values.h"

namespace hs::localhub {

/// A titled list of repositories and other collections (organizations.md §10).
struct Collection
{
    QString id; ///< 24 hex digits; ends the slug and stays through renames
    QString owner;
    QString creator; ///< account name
    QString title;
    QString description;
    QString theme;
    bool isPrivate = false;
    int position = 0;       ///< among the owner's, from 0
    Gate gate = Gate::Open; ///< of a gating group: one request opens all its models and data sets
    QString gateMode;       ///< "bulk" or "real-time": how its authors hear of requests
    QString gateEmail;
    QString group; ///< id of its resource group; empty for none
    QDateTime createdAt;
    QDateTime updatedAt;

    /// "owner/title-words-id".
    [[nodiscard]] QString slug() const;
    /// The same without the id, as in addresses to share.
    [[nodiscard]] QString shortSlug() const;
};

/// One thing in a collection: a repository, or another collection.
struct CollectionItem
{
    QString id; ///< 24 hex digits, the item's own
    QString collection;
    qint64 repo = 0; ///< key; 0 for a collection
    QString nested;  ///< id of a collection; empty for a repository
    int position = 0;
    QString note;
    QStringList gallery; ///< addresses of pictures
};

} // namespace hs::localhub
