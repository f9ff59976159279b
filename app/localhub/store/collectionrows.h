// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/store/database.h"
#include "localhub/types/collection.h"

/// Reading rows about collections, shared by what finds and what changes them.
namespace hs::localhub {

/// Of "collections c".
[[nodiscard]] QString collectionColumns();
[[nodiscard]] Collection collectionAt(const QSqlQuery &query);
/// In order; at most `limit`, all with -1.
[[nodiscard]] QList<CollectionItem> itemsWithin(Database::Lease &connection, const QString &collection, int limit);

} // namespace hs::localhub
