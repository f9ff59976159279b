// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/json/collectiondecoder.h"

#include "hub/json/repodecoder.h"

using namespace Qt::StringLiterals;

namespace hs::hub {

namespace {

CollectionItem itemOf(const JsonReader &object)
{
    CollectionItem item;
    item.type = object.text("type"_L1);
    item.id = object.text("id"_L1);
    item.title = object.text("title"_L1).simplified();
    item.slug = object.text("slug"_L1);
    item.note = object.object("note"_L1).text("text"_L1).simplified();
    if (const auto kind = repoKindFromWord(item.type)) {
        if (auto repo = readSummary(object, *kind)) {
            item.kind = CollectionItem::Kind::Repo;
            item.repo = std::move(*repo);
            item.repo.stableId.clear(); // `_id` is the item's here
        }
    } else if (item.type == "paper"_L1) {
        item.kind = CollectionItem::Kind::Paper;
    } else if (item.type == "collection"_L1 && item.slug.contains(u'/')) {
        item.kind = CollectionItem::Kind::Collection;
    }
    return item;
}

Result<Collection> collectionOf(const JsonReader &object)
{
    const auto slug = object.requiredText("slug"_L1);
    if (!slug)
        return std::unexpected(slug.error());
    if (!slug->contains(u'/'))
        return base::failure(base::HubError::Kind::BadAnswer, object.path() + u".slug"_s, *slug);
    const JsonReader owner = object.object("owner"_L1);
    Collection collection;
    collection.slug = *slug;
    collection.title = object.text("title"_L1).simplified();
    collection.description = object.text("description"_L1).simplified();
    collection.owner = slug->section(u'/', 0, 0);
    collection.ownerFullname = owner.text("fullname"_L1);
    collection.isOwnedByOrganization = owner.text("type"_L1) == "org"_L1;
    collection.isPrivate = object.flag("private"_L1);
    collection.upvotes = object.integer("upvotes"_L1).value_or(0);
    collection.lastUpdated = object.time("lastUpdated"_L1);
    for (const JsonReader &item : object.objects("items"_L1))
        collection.items.append(itemOf(item));
    return collection;
}

} // namespace

Result<Collection> decodeCollection(const QByteArray &json)
{
    const auto object = readObject(json);
    return object ? collectionOf(*object) : std::unexpected(object.error());
}

Result<Page<Collection>> decodeCollections(const QByteArray &json)
{
    const auto array = readArray(json);
    if (!array)
        return std::unexpected(array.error());
    Page<Collection> page;
    for (const JsonReader &object : readersOf(*array, {})) {
        if (auto collection = collectionOf(object))
            page.items.append(std::move(*collection));
    }
    page.dropped = static_cast<int>(array->size() - page.items.size());
    return page;
}

} // namespace hs::hub
