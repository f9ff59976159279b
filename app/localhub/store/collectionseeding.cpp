// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/collectionseeding.h"

#include "localhub/contract/words.h"
#include "localhub/store/collections.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

Collection rowOf(const SeedCollection &seed)
{
    Collection collection;
    collection.owner = seed.owner;
    collection.creator = seed.creator;
    collection.title = seed.title;
    collection.description = seed.description;
    collection.theme = u"blue"_s;
    collection.createdAt = seed.createdAt;
    collection.updatedAt = seed.createdAt;
    collection.id = stableId(seed.createdAt, u"collections/"_s + seed.owner + u'/' + seed.title);
    return collection;
}

Outcome<void> addItems(Store &store, const Collection &collection, const QList<SeedCollection::Item> &items)
{
    for (const SeedCollection::Item &seed : items) {
        const auto kind = kindOfPlural(seed.repo.section(u'/', 0, 0));
        const auto found = kind ? store.repos().find(*kind, seed.repo.section(u'/', 1)) : std::nullopt;
        if (!found)
            continue;
        CollectionItem item;
        item.id = stableId(collection.createdAt, collection.id + seed.repo);
        item.collection = collection.id;
        item.repo = found->row.key;
        item.note = seed.note;
        if (auto done = Collections(store.database()).addItem(collection, item, collection.updatedAt); !done)
            return done;
    }
    return {};
}

} // namespace

Outcome<void> seedCollections(Store &store, const QList<SeedCollection> &collections)
{
    for (const SeedCollection &seed : collections) {
        const Collection collection = rowOf(seed);
        if (Collections(store.database()).find(collection.id))
            continue;
        if (auto done = Collections(store.database()).add(collection); !done)
            return done;
        if (auto done = addItems(store, collection, seed.items); !done)
            return done;
    }
    return {};
}

} // namespace hs::localhub
