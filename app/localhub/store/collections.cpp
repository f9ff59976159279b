// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/collections.h"

#include "localhub/store/collectionrows.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

/// Gives all models and data sets of a collection a gate: a gating group's, or none when it stops to be one.
void gateRepos(Database::Lease &connection, const QString &collection, Gate gate)
{
    connection.run(u"UPDATE repos SET gate = ? WHERE kind <> ? AND key IN (SELECT repo FROM collection_items WHERE "
                   "collection = ?)"_s,
                   {static_cast<int>(gate), static_cast<int>(RepoKind::Space), collection});
}

void touch(Database::Lease &connection, const QString &collection,
           const QDateTime &when = QDateTime::currentDateTimeUtc())
{
    connection.run(u"UPDATE collections SET updated = ? WHERE id = ?"_s, {storedTime(when), collection});
}

/// Numbers things from 0 in the order of a list of ids.
void number(Database::Lease &connection, const QString &statement, const QStringList &ids)
{
    for (qsizetype i = 0; i < ids.size(); ++i)
        connection.run(statement, {i, ids.at(i)});
}

/// The ids of an owner's collections, with one of them at a place.
void placeCollection(Database::Lease &connection, const Collection &collection)
{
    QSqlQuery query = connection.run(u"SELECT id FROM collections WHERE owner = ? AND id <> ? ORDER BY position, id"_s,
                                     {collection.owner, collection.id});
    QStringList ids;
    while (query.next())
        ids << query.value(0).toString();
    query.finish();
    ids.insert(std::min<qsizetype>(collection.position, ids.size()), collection.id);
    number(connection, u"UPDATE collections SET position = ? WHERE id = ?"_s, ids);
}

void placeItem(Database::Lease &connection, const CollectionItem &item)
{
    QStringList ids;
    for (const CollectionItem &other : itemsWithin(connection, item.collection, -1)) {
        if (other.id != item.id)
            ids << other.id;
    }
    ids.insert(std::min<qsizetype>(item.position, ids.size()), item.id);
    number(connection, u"UPDATE collection_items SET position = ? WHERE id = ?"_s, ids);
}

QString galleryText(const QStringList &gallery)
{
    return gallery.isEmpty() ? u""_s : gallery.join(u'\n');
}

} // namespace

QString collectionColumns()
{
    return u"c.id, c.owner, c.creator, c.title, c.description, c.theme, c.private, c.position, c.gate, c.gate_mode, "
           "c.gate_email, c.group_id, c.created, c.updated"_s;
}

Collection collectionAt(const QSqlQuery &query)
{
    Collection collection;
    int at = 0;
    collection.id = query.value(at++).toString();
    collection.owner = query.value(at++).toString();
    collection.creator = query.value(at++).toString();
    collection.title = query.value(at++).toString();
    collection.description = query.value(at++).toString();
    collection.theme = query.value(at++).toString();
    collection.isPrivate = query.value(at++).toBool();
    collection.position = query.value(at++).toInt();
    collection.gate = static_cast<Gate>(query.value(at++).toInt());
    collection.gateMode = query.value(at++).toString();
    collection.gateEmail = query.value(at++).toString();
    collection.group = query.value(at++).toString();
    collection.createdAt = storedTime(query.value(at++));
    collection.updatedAt = storedTime(query.value(at++));
    return collection;
}

QList<CollectionItem> itemsWithin(Database::Lease &connection, const QString &collection, int limit)
{
    QSqlQuery query = connection.run(u"SELECT id, collection, repo, nested, position, note, gallery FROM "
                                     "collection_items WHERE collection = ? ORDER BY position, id LIMIT ?"_s,
                                     {collection, limit});
    QList<CollectionItem> items;
    while (query.next()) {
        items.append({query.value(0).toString(), query.value(1).toString(), query.value(2).toLongLong(),
                      query.value(3).toString(), query.value(4).toInt(), query.value(5).toString(),
                      query.value(6).toString().split(u'\n', Qt::SkipEmptyParts)});
    }
    return items;
}

Outcome<void> Collections::add(const Collection &collection)
{
    return m_database.transaction([&](Database::Lease &connection) {
        connection.run(u"INSERT INTO collections(id, owner, creator, title, description, theme, private, position, "
                       "gate, gate_mode, gate_email, group_id, created, updated) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)"_s,
                       {collection.id, collection.owner, collection.creator, collection.title, collection.description,
                        collection.theme, collection.isPrivate, collection.position, static_cast<int>(collection.gate),
                        collection.gateMode, collection.gateEmail, collection.group, storedTime(collection.createdAt),
                        storedTime(collection.updatedAt)});
        placeCollection(connection, collection);
        return true;
    });
}

Outcome<void> Collections::update(const Collection &collection)
{
    return m_database.transaction([&](Database::Lease &connection) {
        const int before = connection.value(u"SELECT gate FROM collections WHERE id = ?"_s, {collection.id}).toInt();
        connection.run(u"UPDATE collections SET title = ?, description = ?, theme = ?, private = ?, gate = ?, "
                       "gate_mode = ?, gate_email = ?, group_id = ? WHERE id = ?"_s,
                       {collection.title, collection.description, collection.theme, collection.isPrivate,
                        static_cast<int>(collection.gate), collection.gateMode, collection.gateEmail, collection.group,
                        collection.id});
        if (before != static_cast<int>(collection.gate))
            gateRepos(connection, collection.id, collection.gate);
        placeCollection(connection, collection);
        touch(connection, collection.id);
        return true;
    });
}

Outcome<void> Collections::remove(const Collection &collection)
{
    return m_database.transaction([&](Database::Lease &connection) {
        if (collection.gate != Gate::Open)
            gateRepos(connection, collection.id, Gate::Open);
        connection.run(u"DELETE FROM collections WHERE id = ?"_s, {collection.id});
        return true;
    });
}

Outcome<void> Collections::addItem(const Collection &collection, const CollectionItem &item, const QDateTime &when)
{
    bool isThere = false;
    const auto done = m_database.transaction([&](Database::Lease &connection) {
        const QVariant repo = item.repo == 0 ? QVariant() : QVariant(item.repo);
        const QVariant nested = item.nested.isEmpty() ? QVariant() : QVariant(item.nested);
        isThere = connection
                      .value(u"SELECT 1 FROM collection_items WHERE collection = ? AND (repo = ? OR nested = ?)"_s,
                             {collection.id, repo, nested})
                      .isValid();
        if (isThere)
            return false;
        connection.run(u"INSERT INTO collection_items(id, collection, repo, nested, position, note, gallery) "
                       "SELECT ?, ?, ?, ?, count(*), ?, ? FROM collection_items WHERE collection = ?"_s,
                       {item.id, collection.id, repo, nested, item.note, galleryText(item.gallery), collection.id});
        if (collection.gate != Gate::Open)
            gateRepos(connection, collection.id, collection.gate);
        touch(connection, collection.id, when);
        return true;
    });
    return isThere ? failed(Failure::Kind::Conflict, u"Item already in collection"_s) : done;
}

Outcome<void> Collections::updateItems(const Collection &collection, const QList<CollectionItem> &items)
{
    return m_database.transaction([&](Database::Lease &connection) {
        for (const CollectionItem &item : items) {
            connection.run(u"UPDATE collection_items SET note = ?, gallery = ? WHERE id = ? AND collection = ?"_s,
                           {item.note, galleryText(item.gallery), item.id, collection.id});
            placeItem(connection, item);
        }
        touch(connection, collection.id);
        return true;
    });
}

Outcome<void> Collections::removeItem(const Collection &collection, const CollectionItem &item)
{
    return m_database.transaction([&](Database::Lease &connection) {
        if (collection.gate != Gate::Open)
            connection.run(u"UPDATE repos SET gate = 0 WHERE key = ? AND kind <> ?"_s,
                           {item.repo, static_cast<int>(RepoKind::Space)});
        connection.run(u"DELETE FROM collection_items WHERE id = ? AND collection = ?"_s, {item.id, collection.id});
        QStringList ids;
        for (const CollectionItem &other : itemsWithin(connection, collection.id, -1))
            ids << other.id;
        number(connection, u"UPDATE collection_items SET position = ? WHERE id = ?"_s, ids);
        touch(connection, collection.id);
        return true;
    });
}

} // namespace hs::localhub
