// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Collections (search.md §7.1, organizations.md §10).

#include "localhub/contract/accountanswer.h"
#include "localhub/contract/collectionanswer.h"
#include "localhub/http/bodyfields.h"
#include "localhub/http/collectionviews.h"
#include "localhub/http/organizations.h"
#include "localhub/http/routes.h"
#include "localhub/store/accounts.h"
#include "localhub/store/collections.h"
#include "localhub/store/resourcegroups.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr qsizetype kLongestTitle = 60;
constexpr qsizetype kLongestCollectionDescription = 150;
constexpr int kOnPage = 10;
constexpr int kMostOnPage = 10000;

const QStringList kThemes = {u"orange"_s, u"blue"_s, u"green"_s, u"purple"_s, u"pink"_s, u"indigo"_s};

Answer missingCollection()
{
    return errorAnswer(404, u"Collection not found"_s);
}

/// "models/owner/name": the keys of those that are here. Papers and buckets are not, so nothing has them.
void readItems(const HubContext &hub, const Call &call, CollectionQuery &query)
{
    const QStringList items = call.params.all("item"_L1);
    for (const QString &item : items) {
        const auto kind = kindOfPlural(item.section(u'/', 0, 0));
        const auto found = kind ? hub.store.repos().find(*kind, item.section(u'/', 1)) : std::nullopt;
        if (found && call.caller.maySee(found->row))
            query.repos.append(found->row.key);
    }
    query.isImpossible = !items.isEmpty() && query.repos.isEmpty();
}

Answer listCollections(const HubContext &hub, const Call &call)
{
    static const QHash<QString, CollectionQuery::Sort> sorts = {{u""_s, CollectionQuery::Sort::Trending},
                                                                {u"trending"_s, CollectionQuery::Sort::Trending},
                                                                {u"lastModified"_s, CollectionQuery::Sort::Modified},
                                                                {u"upvotes"_s, CollectionQuery::Sort::Upvotes}};
    const auto sort = sorts.constFind(call.params.value("sort"_L1));
    if (sort == sorts.constEnd())
        return errorAnswer(400, u"Invalid sort: "_s + call.params.value("sort"_L1));
    CollectionQuery query;
    query.sort = *sort;
    query.owners = call.params.all("owner"_L1);
    query.text = call.params.value("q"_L1);
    query.limit = call.params.number("limit"_L1, kOnPage, 1, kMostOnPage);
    query.cursor = call.params.value("cursor"_L1);
    readItems(hub, call, query);
    const auto page = Collections(hub.store.database()).search(query, call.caller);
    if (!page)
        return failureAnswer(page.error(), {}, ErrorForm::Json);
    const bool isPlain = call.params.has("expand"_L1) && !call.params.flag("expand"_L1);
    QJsonArray list;
    for (const Collection &collection : page->collections)
        list.append(listedCollection(hub, call, collection, isPlain ? ItemDetail::Plain : ItemDetail::Expanded));
    Answer answer = jsonAnswer(list);
    if (!page->nextCursor.isEmpty())
        addNextLink(answer, call, "cursor"_L1, page->nextCursor);
    return answer;
}

/// The collection of a path: "{title-words}-{id}" with any words, so that former slugs lead there too, or the words
/// alone.
std::optional<Collection> collectionAt(const HubContext &hub, const QString &owner, const QString &slug)
{
    static const QRegularExpression form(u"(?:^|-)([0-9a-f]{24})$"_s);
    Collections collections(hub.store.database());
    const auto match = form.match(slug);
    if (!match.hasMatch())
        return collections.findByWords(owner + u'/' + slug);
    auto found = collections.find(match.captured(1));
    return found && found->owner.compare(owner, Qt::CaseInsensitive) == 0 ? found : std::nullopt;
}

/// The resource group that a body names, of the collection's owner; the refusal otherwise.
std::optional<Answer> readGroup(const HubContext &hub, const Call &call, BodyFields &fields, Collection &collection)
{
    const QString id = fields.optionalText("resourceGroupId"_L1).value_or(QString());
    if (id.isEmpty()) {
        collection.group.clear();
        return std::nullopt;
    }
    if (!ResourceGroups(hub.store.database()).find(collection.owner, id))
        return errorAnswer(404, u"Resource group not found"_s);
    collection.group = id;
    return mayChange(call, collection) ? std::nullopt : std::optional(noRightAnswer());
}

/// A new collection from a body; the refusal when it may not be made.
std::expected<Collection, Answer> newCollection(const HubContext &hub, const Call &call, BodyFields &fields)
{
    Collection collection;
    collection.title = fields.text("title"_L1, 1, kLongestTitle);
    collection.description = fields.optionalText("description"_L1, kLongestCollectionDescription).value_or(QString());
    collection.isPrivate = fields.flag("private"_L1).value_or(false);
    const QString owner = fields.text("namespace"_L1);
    if (!fields.isGood())
        return std::unexpected(fields.refusal());
    const auto account = hub.store.accounts().find(owner);
    if (!account)
        return std::unexpected(errorAnswer(404, u"Namespace not found"_s));
    collection.owner = account->name;
    collection.creator = call.caller.account.name;
    collection.createdAt = QDateTime::currentDateTimeUtc();
    collection.updatedAt = collection.createdAt;
    collection.id = freshId(collection.createdAt);
    collection.theme = kThemes.at(collection.id.last(1).toInt(nullptr, 16) % kThemes.size());
    if (auto refusal = readGroup(hub, call, fields, collection))
        return std::unexpected(*refusal);
    if (!mayChange(call, collection))
        return std::unexpected(noRightAnswer());
    return collection;
}

Answer createCollection(const HubContext &hub, const Call &call)
{
    if (auto refusal = writeTokenRefusal(call))
        return *refusal;
    BodyFields fields(call);
    const auto collection = newCollection(hub, call, fields);
    if (!collection)
        return collection.error();
    Collections collections(hub.store.database());
    if (const auto present = collections.findByTitle(collection->owner, collection->title)) {
        Answer answer = errorAnswer(409, u"You already have a collection with this title"_s);
        answer.body = jsonAnswer(QJsonObject{{u"error"_s, u"You already have a collection with this title"_s},
                                             {u"slug"_s, present->slug()}})
                          .body;
        return answer;
    }
    if (const auto done = collections.add(*collection); !done)
        return failureAnswer(done.error(), {}, ErrorForm::Json);
    if (fields.has("item"_L1)) {
        if (auto refusal = addToCollection(hub, call, *collection, fields.value("item"_L1).toObject(), {})) {
            static_cast<void>(collections.remove(*collection));
            return *refusal;
        }
    }
    noteInAudit(hub, call, collection->owner, u"collection.create"_s, u"Created collection "_s + collection->title,
                {{u"slug"_s, collection->slug()}});
    return jsonAnswer(wholeCollection(hub, call, collections.find(collection->id).value_or(*collection)));
}

/// A gating group needs an organization that owns all models and data sets in it, each in no other such group
/// (gating.md §5).
std::optional<Answer> gatingRefusal(const HubContext &hub, const Collection &collection)
{
    if (collection.gate == Gate::Open)
        return std::nullopt;
    const auto owner = hub.store.accounts().find(collection.owner);
    if (!owner || owner->kind != Account::Kind::Organization)
        return errorAnswer(400, u"Only collections of organizations can be gating groups"_s);
    Collections collections(hub.store.database());
    for (const CollectionItem &item : collections.itemsOf(collection.id)) {
        const auto repo = hub.store.repos().byKey(item.repo);
        if (!repo || repo->kind == RepoKind::Space)
            continue;
        if (repo->owner.compare(collection.owner, Qt::CaseInsensitive) != 0)
            return errorAnswer(400, repo->fullName() + u" does not belong to the organization"_s);
        if (collections.gatingGroupOf(repo->key, collection.id))
            return errorAnswer(400, repo->fullName() + u" is in another gating group"_s);
    }
    return std::nullopt;
}

void readGating(BodyFields &fields, Collection &collection)
{
    const QJsonValue gating = fields.value("gating"_L1);
    if (gating.isUndefined())
        return;
    const QString mode = gating["mode"_L1].toString();
    if (gating.isBool() && !gating.toBool())
        collection.gate = Gate::Open;
    else if (mode == "auto"_L1)
        collection.gate = Gate::Auto;
    else if (mode == "manual"_L1)
        collection.gate = Gate::Manual;
    else
        fields.complain(u"Invalid input"_s, "gating"_L1);
    BodyFields notifications(gating["notifications"_L1].toObject());
    collection.gateMode = notifications.choice("mode"_L1, {u"bulk"_s, u"real-time"_s});
    collection.gateEmail = notifications.optionalText("email"_L1).value_or(QString());
    if (!notifications.isGood())
        fields.take(notifications);
}

Answer changeCollection(const HubContext &hub, const Call &call, Collection collection)
{
    BodyFields fields(call);
    if (fields.has("title"_L1))
        collection.title = fields.text("title"_L1, 1, kLongestTitle);
    if (fields.has("description"_L1))
        collection.description = fields.text("description"_L1, 0, kLongestCollectionDescription);
    if (const QString theme = fields.choice("theme"_L1, kThemes); !theme.isEmpty())
        collection.theme = theme;
    collection.isPrivate = fields.flag("private"_L1).value_or(collection.isPrivate);
    collection.position =
        static_cast<int>(fields.number("position"_L1, 0, kMostPosition).value_or(collection.position));
    readGating(fields, collection);
    if (!fields.isGood())
        return fields.refusal();
    if (auto refusal = gatingRefusal(hub, collection))
        return *refusal;
    Collections collections(hub.store.database());
    if (const auto done = collections.update(collection); !done)
        return failureAnswer(done.error(), {}, ErrorForm::Json);
    return jsonAnswer(
        QJsonObject{{u"data"_s, wholeCollection(hub, call, collections.find(collection.id).value_or(collection))}});
}

Answer deleteCollection(const HubContext &hub, const Call &call, const Collection &collection)
{
    if (const auto done = Collections(hub.store.database()).remove(collection); !done)
        return failureAnswer(done.error(), {}, ErrorForm::Json);
    noteInAudit(hub, call, collection.owner, u"collection.delete"_s, u"Deleted collection "_s + collection.title,
                {{u"slug"_s, collection.slug()}});
    return jsonAnswer(QJsonObject{{u"success"_s, true}});
}

Answer moveToGroup(const HubContext &hub, const Call &call, Collection collection)
{
    BodyFields fields(call);
    if (auto refusal = readGroup(hub, call, fields, collection))
        return *refusal;
    if (!fields.isGood())
        return fields.refusal();
    const auto done = Collections(hub.store.database()).update(collection);
    return done ? jsonAnswer(wholeCollection(hub, call, collection)) : failureAnswer(done.error(), {}, ErrorForm::Json);
}

std::optional<Answer> partOfCollection(const HubContext &hub, const Call &call, const Collection &collection)
{
    const QString part = call.segments.value(4);
    if (part == "items"_L1 || part == "item"_L1)
        return itemsOfCollection(hub, call, collection);
    if (part == "resource-group"_L1 && call.isPost())
        return moveToGroup(hub, call, collection);
    if (!part.isEmpty())
        return std::nullopt;
    if (call.isPatch())
        return changeCollection(hub, call, collection);
    return call.isDelete() ? std::optional(deleteCollection(hub, call, collection)) : std::nullopt;
}

} // namespace

std::optional<Answer> collectionsBelowApi(const HubContext &hub, const Call &call)
{
    if (call.segments.value(1) != "collections"_L1)
        return std::nullopt;
    if (call.segments.size() == 2) {
        if (call.isGet())
            return listCollections(hub, call);
        return call.isPost() ? std::optional(createCollection(hub, call)) : std::nullopt;
    }
    const auto collection = collectionAt(hub, call.segments.value(2), call.segments.value(3));
    if (!collection || !maySee(call, *collection))
        return missingCollection();
    if (call.isGet() && call.segments.size() == 4)
        return jsonAnswer(wholeCollection(hub, call, *collection));
    if (auto refusal = writeTokenRefusal(call))
        return refusal;
    if (!mayChange(call, *collection))
        return noRightAnswer();
    return partOfCollection(hub, call, *collection);
}

Answer collectionAddress(const HubContext &hub, const Call &call)
{
    const auto collection = collectionAt(hub, call.segments.value(1), call.segments.value(2));
    return collection && maySee(call, *collection) ? collectionPage(*collection) : missingCollection();
}

QJsonArray quickCollections(const HubContext &hub, const Call &call, int limit, qint64 &count)
{
    CollectionQuery query;
    query.text = call.params.value("q"_L1);
    query.limit = limit;
    if (call.params.has("namespace"_L1))
        query.owners = {call.params.value("namespace"_L1)};
    Collections collections(hub.store.database());
    count = collections.count(query, call.caller);
    QJsonArray list;
    if (const auto page = collections.search(query, call.caller)) {
        for (const Collection &collection : page->collections)
            list.append(quickCollection(collection));
    }
    return list;
}

} // namespace hs::localhub
