// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/http/hubcontext.h"
#include "localhub/types/collection.h"

namespace hs::localhub {

/// The last place of a collection among its owner's, and of an item among its collection's.
inline constexpr qint64 kMostPosition = 100'000;

enum class ItemDetail { Plain, Expanded };

/// A collection with all its items that the caller may see.
[[nodiscard]] QJsonObject wholeCollection(const HubContext &hub, const Call &call, const Collection &collection);
/// The same as an element of a list: at most four items, plain ones without the fields of their things.
[[nodiscard]] QJsonObject listedCollection(const HubContext &hub, const Call &call, const Collection &collection,
                                           ItemDetail detail);

/// True when the caller may see the collection.
[[nodiscard]] bool maySee(const Call &call, const Collection &collection);
/// True when the caller may change it: as with a repository of the same owner.
[[nodiscard]] bool mayChange(const Call &call, const Collection &collection);

// collectionitemroutes.cpp: what follows `/api/collections/{owner}/{slug}/items`.
[[nodiscard]] std::optional<Answer> itemsOfCollection(const HubContext &hub, const Call &call,
                                                      const Collection &collection);
/// Adds the thing that a body's `item` names, with a note; the refusal otherwise.
[[nodiscard]] std::optional<Answer> addToCollection(const HubContext &hub, const Call &call,
                                                    const Collection &collection, const QJsonObject &item,
                                                    const QString &note);

} // namespace hs::localhub
