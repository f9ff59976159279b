// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/collectionanswer.h"

#include "localhub/contract/words.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

QJsonValue gatingOf(const Collection &collection)
{
    if (collection.gate == Gate::Open)
        return false;
    if (collection.gate == Gate::Auto)
        return QJsonObject{{u"mode"_s, u"auto"_s}};
    QJsonObject notifications{{u"mode"_s, collection.gateMode.isEmpty() ? u"bulk"_s : collection.gateMode}};
    if (!collection.gateEmail.isEmpty())
        notifications.insert(u"email"_s, collection.gateEmail);
    return QJsonObject{{u"mode"_s, u"manual"_s}, {u"notifications"_s, notifications}};
}

QJsonObject summaryOf(const Collection &collection, const QJsonObject &owner)
{
    QJsonObject summary{{u"slug"_s, collection.slug()},
                        {u"title"_s, collection.title},
                        {u"lastUpdated"_s, hubTime(collection.updatedAt)},
                        {u"owner"_s, owner},
                        {u"theme"_s, collection.theme},
                        // There is no call for it, on the Hub neither.
                        {u"upvotes"_s, 0},
                        {u"isUpvotedByUser"_s, false}};
    if (!collection.description.isEmpty())
        summary.insert(u"description"_s, collection.description);
    return summary;
}

} // namespace

QJsonObject collectionAnswer(const CollectionView &view)
{
    QJsonObject answer = summaryOf(view.collection, view.owner);
    answer.insert(u"gating"_s, gatingOf(view.collection));
    answer.insert(u"private"_s, view.collection.isPrivate);
    answer.insert(u"items"_s, view.items);
    if (view.group)
        answer.insert(u"resourceGroup"_s, *view.group);
    if (view.isWhole) {
        answer.insert(u"position"_s, view.collection.position);
        answer.insert(u"shareUrl"_s, view.shareUrl);
    }
    return answer;
}

QJsonObject collectionItemBase(const CollectionItem &item)
{
    QJsonObject answer{{u"_id"_s, item.id}, {u"position"_s, item.position}};
    if (!item.note.isEmpty()) {
        const QString html = u"<p>%1</p>"_s.arg(item.note.toHtmlEscaped().replace(u'\n', u"<br>"_s));
        answer.insert(u"note"_s, QJsonObject{{u"text"_s, item.note}, {u"html"_s, html}});
    }
    if (!item.gallery.isEmpty())
        answer.insert(u"gallery"_s, QJsonArray::fromStringList(item.gallery));
    return answer;
}

QJsonObject nestedCollectionItem(const CollectionItem &item, const CollectionView &nested, qint64 numberItems)
{
    QJsonObject answer = collectionItemBase(item);
    const QJsonObject summary = summaryOf(nested.collection, nested.owner);
    for (auto it = summary.begin(); it != summary.end(); ++it)
        answer.insert(it.key(), it.value());
    answer.insert(u"type"_s, u"collection"_s);
    answer.insert(u"id"_s, nested.collection.id);
    answer.insert(u"numberItems"_s, numberItems);
    answer.insert(u"shareUrl"_s, nested.shareUrl);
    return answer;
}

QJsonObject quickCollection(const Collection &collection)
{
    QJsonObject entry{{u"_id"_s, collection.id}, {u"title"_s, collection.title}};
    if (!collection.description.isEmpty())
        entry.insert(u"description"_s, collection.description);
    return entry;
}

} // namespace hs::localhub
