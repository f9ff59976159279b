// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/itemwords.h"

#include "common/formats.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace hs::ui::itemwords {

namespace {

struct ItemText
{
    Q_DECLARE_TR_FUNCTIONS(hs::ui::Items)
};

constexpr qsizetype kMostInList = 4; ///< items that a list of collections tells (search.md §7.1)

QStringList firstNames(const hub::Collection &collection)
{
    QStringList names;
    for (const hub::CollectionItem &item : collection.items) {
        if (item.kind == hub::CollectionItem::Kind::Repo)
            names.append(item.repo.id.name());
        else if (!item.title.isEmpty())
            names.append(item.title);
    }
    return names;
}

} // namespace

QString counted(hub::RepoKind kind, qint64 count)
{
    const int n = formats::pluralOf(count);
    switch (kind) {
    case hub::RepoKind::Model:
        return ItemText::tr("%Ln models", nullptr, n);
    case hub::RepoKind::Dataset:
        return ItemText::tr("%Ln datasets", nullptr, n);
    case hub::RepoKind::Space:
        break;
    }
    return ItemText::tr("%Ln Spaces", nullptr, n);
}

QString contentsOf(const hub::Collection &collection, bool isWhole)
{
    if (!isWhole && collection.items.size() >= kMostInList)
        return ItemText::tr("%Ln or more items", nullptr, int(collection.items.size()));
    std::array<int, 3> counts{};
    int others = 0;
    for (const hub::CollectionItem &item : collection.items) {
        if (item.kind == hub::CollectionItem::Kind::Repo)
            ++counts.at(size_t(item.repo.kind));
        else
            ++others;
    }
    QStringList parts;
    for (const hub::RepoKind kind : hub::kAllRepoKinds) {
        if (counts.at(size_t(kind)) > 0)
            parts.append(counted(kind, counts.at(size_t(kind))));
    }
    if (others > 0)
        parts.append(ItemText::tr("%Ln others", nullptr, others));
    return parts.isEmpty() ? ItemText::tr("Empty") : parts.join(u", "_s);
}

Item collectionItem(const hub::Collection &collection, const QDateTime &now)
{
    Item item;
    item.name = collection.title.isEmpty() ? collection.slug.section(u'/', 1) : collection.title;
    item.avatar = collection.owner;
    item.facts = {collection.owner, contentsOf(collection, false)};
    if (collection.lastUpdated)
        item.facts.append(ItemText::tr("Updated %1").arg(formats::pastInSentence(*collection.lastUpdated, now)));
    if (collection.isPrivate)
        item.chips.append({ChipKind::Private, ItemText::tr("Private"), Icon::Private});
    if (collection.upvotes > 0)
        item.end = ItemText::tr("%Ln upvotes", nullptr, formats::pluralOf(collection.upvotes));
    const QStringList names = firstNames(collection);
    item.toolTip = collection.description.isEmpty() ? names.join(u'\n') : collection.description;
    item.target = models::CollectionPlace{collection.slug.section(u'/', 0, 0), collection.slug.section(u'/', 1)};
    return item;
}

Item quickCollectionItem(const hub::QuickCollection &collection)
{
    Item item;
    item.name = collection.title;
    item.avatar = collection.slug.section(u'/', 0, 0);
    item.facts = {ItemText::tr("Collection of %1").arg(item.avatar)};
    item.target = models::CollectionPlace{item.avatar, collection.slug.section(u'/', 1)};
    return item;
}

Item accountItem(const hub::QuickAccount &account)
{
    Item item;
    item.name = account.fullname.isEmpty() ? account.name : account.fullname;
    item.avatar = account.name;
    item.shape = account.isOrganization ? AvatarShape::Square : AvatarShape::Round;
    item.facts = {account.isOrganization ? ItemText::tr("Organization") : ItemText::tr("Person"), account.name};
    item.target = models::OwnerPlace{account.name, models::OwnerPlace::View::Overview};
    return item;
}

} // namespace hs::ui::itemwords
