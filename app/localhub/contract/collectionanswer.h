// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/types/collection.h"

namespace hs::localhub {

/// How much of a collection is shown.
struct CollectionView
{
    Collection collection;
    QJsonObject owner; ///< author block
    QJsonArray items;
    std::optional<QJsonObject> group; ///< {id, name, numUsers}
    QString shareUrl;
    bool isWhole = true; ///< alone, not in a list: with position and address
};

/// A collection (search.md §7.1, organizations.md §10).
[[nodiscard]] QJsonObject collectionAnswer(const CollectionView &view);
/// What every item has, before the fields of the thing itself.
[[nodiscard]] QJsonObject collectionItemBase(const CollectionItem &item);
/// An item that is a collection.
[[nodiscard]] QJsonObject nestedCollectionItem(const CollectionItem &item, const CollectionView &nested,
                                               qint64 numberItems);
/// One row of the quick search (search.md §4).
[[nodiscard]] QJsonObject quickCollection(const Collection &collection);

} // namespace hs::localhub
