// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/bodyfields.h"
#include "localhub/http/collectionviews.h"
#include "localhub/http/repogate.h"
#include "localhub/store/accounts.h"
#include "localhub/store/collections.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr qsizetype kLongestNote = 500;

const QStringList kItemTypes = {u"paper"_s, u"collection"_s, u"space"_s, u"model"_s, u"dataset"_s, u"bucket"_s};

Answer missingItem()
{
    return errorAnswer(404, u"Item not found"_s);
}

/// What a body's item stands for; nothing for what is not here or not the caller's to see. There are no papers and no
/// buckets on this hub.
std::optional<CollectionItem> itemNamed(const HubContext &hub, const Call &call, const QString &type, const QString &id)
{
    CollectionItem item;
    if (type == "collection"_L1) {
        Collections collections(hub.store.database());
        const auto nested = collections.find(id.last(std::min<qsizetype>(id.size(), 24)));
        if (!nested || !maySee(call, *nested))
            return std::nullopt;
        item.nested = nested->id;
        return item;
    }
    const auto kind = kindOfPlural(type + u's');
    const auto found = kind ? hub.store.repos().find(*kind, id) : std::nullopt;
    if (!found || !call.caller.maySee(found->row))
        return std::nullopt;
    item.repo = found->row.key;
    return item;
}

/// A gating group takes only what its organization owns and no other such group has (gating.md §5).
bool fitsGatingGroup(const HubContext &hub, const Collection &collection, const CollectionItem &item)
{
    const auto repo = hub.store.repos().byKey(item.repo);
    if (collection.gate == Gate::Open || !repo || repo->kind == RepoKind::Space)
        return true;
    return repo->owner.compare(collection.owner, Qt::CaseInsensitive) == 0 &&
           !Collections(hub.store.database()).gatingGroupOf(repo->key, collection.id);
}

Answer addItem(const HubContext &hub, const Call &call, const Collection &collection)
{
    BodyFields fields(call);
    const QString note = fields.optionalText("note"_L1, kLongestNote).value_or(QString());
    if (!fields.isGood())
        return fields.refusal();
    if (auto refusal = addToCollection(hub, call, collection, fields.value("item"_L1).toObject(), note))
        return *refusal;
    const auto changed = Collections(hub.store.database()).find(collection.id);
    return jsonAnswer(wholeCollection(hub, call, changed.value_or(collection)));
}

/// The fields that an item may change by: note, position, gallery.
void readChanges(BodyFields &fields, CollectionItem &item)
{
    if (const auto note = fields.optionalText("note"_L1, kLongestNote))
        item.note = *note;
    item.position = static_cast<int>(fields.number("position"_L1, 0, kMostPosition).value_or(item.position));
    if (!fields.has("gallery"_L1))
        return;
    item.gallery.clear();
    for (const QJsonValue &picture : fields.list("gallery"_L1))
        item.gallery << picture.toString();
}

Answer changeItem(const HubContext &hub, const Call &call, const Collection &collection, CollectionItem item)
{
    BodyFields fields(call);
    readChanges(fields, item);
    if (!fields.isGood())
        return fields.refusal();
    const auto done = Collections(hub.store.database()).updateItems(collection, {item});
    return done ? jsonAnswer(QJsonObject{{u"success"_s, true}}) : failureAnswer(done.error(), {}, ErrorForm::Json);
}

/// [{"action": "update", "_id", "data": {note, position, gallery}}], all or nothing.
Answer changeBatch(const HubContext &hub, const Call &call, const Collection &collection)
{
    const QJsonDocument document = QJsonDocument::fromJson(call.body);
    if (!document.isArray())
        return errorAnswer(400, u"* Invalid input: expected array"_s);
    Collections collections(hub.store.database());
    const QList<CollectionItem> items = collections.itemsOf(collection.id);
    QList<CollectionItem> changed;
    for (const QJsonValue &entry : document.array()) {
        BodyFields fields(entry.toObject());
        static_cast<void>(fields.choice("action"_L1, {u"update"_s}, true));
        const QString id = fields.text("_id"_L1);
        BodyFields data(fields.value("data"_L1).toObject());
        const auto item = std::ranges::find(items, id, &CollectionItem::id);
        if (item != items.end()) {
            changed.append(*item);
            readChanges(data, changed.last());
        }
        fields.take(data);
        if (!fields.isGood())
            return fields.refusal();
        if (item == items.end())
            return missingItem();
    }
    const auto done = collections.updateItems(collection, changed);
    return done ? jsonAnswer(QJsonObject{{u"success"_s, true}}) : failureAnswer(done.error(), {}, ErrorForm::Json);
}

Answer removeItem(const HubContext &hub, const Collection &collection, const CollectionItem &item)
{
    const auto done = Collections(hub.store.database()).removeItem(collection, item);
    return done ? jsonAnswer(QJsonObject{{u"success"_s, true}}) : failureAnswer(done.error(), {}, ErrorForm::Json);
}

} // namespace

std::optional<Answer> addToCollection(const HubContext &hub, const Call &call, const Collection &collection,
                                      const QJsonObject &item, const QString &note)
{
    BodyFields fields(item);
    const QString type = fields.choice("type"_L1, kItemTypes, true);
    const QString id = fields.text("id"_L1);
    if (!fields.isGood())
        return fields.refusal();
    auto thing = itemNamed(hub, call, type, id);
    if (!thing || thing->nested == collection.id)
        return errorAnswer(404, u"Item not found: %1 %2"_s.arg(type, id));
    if (!fitsGatingGroup(hub, collection, *thing))
        return errorAnswer(400, u"%1 cannot be part of this gating group"_s.arg(id));
    thing->id = freshId(QDateTime::currentDateTimeUtc());
    thing->collection = collection.id;
    thing->note = note;
    const auto done = Collections(hub.store.database()).addItem(collection, *thing);
    if (done)
        return std::nullopt;
    return done.error().kind == Failure::Kind::Conflict ? errorAnswer(409, done.error().text)
                                                        : failureAnswer(done.error(), {}, ErrorForm::Json);
}

std::optional<Answer> itemsOfCollection(const HubContext &hub, const Call &call, const Collection &collection)
{
    const QString id = call.segments.value(5);
    if (id.isEmpty())
        return call.isPost() ? std::optional(addItem(hub, call, collection)) : std::nullopt;
    if (id == "batch"_L1 && call.isPost())
        return changeBatch(hub, call, collection);
    if (!call.isPatch() && !call.isDelete())
        return std::nullopt;
    const QList<CollectionItem> items = Collections(hub.store.database()).itemsOf(collection.id);
    const auto item = std::ranges::find(items, id, &CollectionItem::id);
    if (item == items.end())
        return missingItem();
    return call.isPatch() ? changeItem(hub, call, collection, *item) : removeItem(hub, collection, *item);
}

} // namespace hs::localhub
