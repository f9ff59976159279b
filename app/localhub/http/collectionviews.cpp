// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/collectionviews.h"

#include "localhub/contract/collectionanswer.h"
#include "localhub/contract/resourcegroupanswer.h"
#include "localhub/contract/trendinganswer.h"
#include "localhub/http/accountviews.h"
#include "localhub/store/collections.h"
#include "localhub/store/likes.h"
#include "localhub/store/resourcegroups.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr int kItemsInList = 4; // search.md §7.1

/// "…/collections/{owner}/{title-words}", an address of this hub.
QString shareUrl(const Call &call, const Collection &collection)
{
    return QString::fromUtf8(call.origin()) + u"/collections/"_s + collection.shortSlug();
}

QJsonObject repoItem(const HubContext &hub, const Call &call, const CollectionItem &item, const RepoRow &row,
                     ItemDetail detail)
{
    QJsonObject answer = collectionItemBase(item);
    answer.insert(u"type"_s, wordsOf(row.kind).singular);
    answer.insert(u"id"_s, row.fullName());
    if (detail == ItemDetail::Plain)
        return answer;
    const bool isLiked =
        !call.caller.isAnonymous() && LikeTable(hub.store.database()).has(row.key, call.caller.account.name);
    const QJsonObject card =
        trendingEntry(row, hub.store.repos().facts(row.key), authorBlock(hub, call, row.owner), isLiked)["repoData"_L1]
            .toObject();
    for (auto it = card.begin(); it != card.end(); ++it)
        answer.insert(it.key(), it.value());
    return answer;
}

/// One item as the caller sees it; nothing for what may not be seen.
std::optional<QJsonObject> itemView(const HubContext &hub, const Call &call, const CollectionItem &item,
                                    ItemDetail detail)
{
    if (item.nested.isEmpty()) {
        const auto row = hub.store.repos().byKey(item.repo);
        return row && call.caller.maySee(*row) ? std::optional(repoItem(hub, call, item, *row, detail)) : std::nullopt;
    }
    Collections collections(hub.store.database());
    const auto nested = collections.find(item.nested);
    if (!nested || !maySee(call, *nested))
        return std::nullopt;
    const CollectionView view{*nested, authorBlock(hub, call, nested->owner), {}, {}, shareUrl(call, *nested), false};
    return nestedCollectionItem(item, view, collections.countItems(nested->id));
}

CollectionView viewOf(const HubContext &hub, const Call &call, const Collection &collection, int mostItems,
                      ItemDetail detail)
{
    CollectionView view{collection, authorBlock(hub, call, collection.owner), {}, {}, shareUrl(call, collection), true};
    for (const CollectionItem &item : Collections(hub.store.database()).itemsOf(collection.id)) {
        if (mostItems >= 0 && view.items.size() >= mostItems)
            break;
        if (const auto seen = itemView(hub, call, item, detail))
            view.items.append(*seen);
    }
    if (!collection.group.isEmpty() && call.caller.belongsTo(collection.owner)) {
        ResourceGroups groups(hub.store.database());
        if (const auto group = groups.find(collection.owner, collection.group))
            view.group = resourceGroupBlock(*group, groups.membersOf(group->id).size());
    }
    return view;
}

} // namespace

QJsonObject wholeCollection(const HubContext &hub, const Call &call, const Collection &collection)
{
    return collectionAnswer(viewOf(hub, call, collection, -1, ItemDetail::Expanded));
}

QJsonObject listedCollection(const HubContext &hub, const Call &call, const Collection &collection, ItemDetail detail)
{
    CollectionView view = viewOf(hub, call, collection, kItemsInList, detail);
    view.isWhole = false;
    return collectionAnswer(view);
}

bool maySee(const Call &call, const Collection &collection)
{
    return !collection.isPrivate || (!call.caller.roleIn(collection.owner, collection.group).isEmpty() &&
                                     (call.caller.tokenAllows("collection.read"_L1, collection.owner) ||
                                      call.caller.tokenAllows("collection.write"_L1, collection.owner)));
}

bool mayChange(const Call &call, const Collection &collection)
{
    if (!call.caller.tokenAllows("collection.write"_L1, collection.owner))
        return false;
    const QString role = call.caller.roleIn(collection.owner, collection.group);
    return role == "admin"_L1 || role == "write"_L1 ||
           (role == "contributor"_L1 && collection.creator.compare(call.caller.account.name, Qt::CaseInsensitive) == 0);
}

} // namespace hs::localhub
