// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What Collections finds.

#include "localhub/store/collectionrows.h"
#include "localhub/store/collections.h"
#include "localhub/store/visibility.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

Condition conditionOf(const CollectionQuery &query, const Caller &caller)
{
    Condition condition = visibleCollections(caller);
    const auto add = [&condition](const QString &sql, const QVariantList &values) {
        condition.sql += u" AND "_s + sql;
        condition.values += values;
    };
    if (!query.owners.isEmpty())
        add(u"c.owner IN (%1)"_s.arg(placeholders(query.owners.size())),
            QVariantList(query.owners.begin(), query.owners.end()));
    if (!query.repos.isEmpty())
        add(u"c.id IN (SELECT collection FROM collection_items WHERE repo IN (%1))"_s.arg(
                placeholders(query.repos.size())),
            QVariantList(query.repos.begin(), query.repos.end()));
    if (!query.text.isEmpty()) {
        const QString pattern = u'%' + escapedForLike(query.text) + u'%';
        add(u"(c.title LIKE ? ESCAPE '\\' OR c.description LIKE ? ESCAPE '\\')"_s, {pattern, pattern});
    }
    return condition;
}

QString cursorAfter(const Collection &last)
{
    return QString::fromLatin1((QByteArray::number(storedTime(last.updatedAt)) + '/' + last.id.toLatin1())
                                   .toBase64(QByteArray::Base64UrlEncoding));
}

} // namespace

std::optional<Collection> Collections::one(const QString &condition, const QVariantList &values)
{
    Database::Lease connection = m_database.lease();
    QSqlQuery query =
        connection.run(u"SELECT %1 FROM collections c WHERE %2 LIMIT 1"_s.arg(collectionColumns(), condition), values);
    return query.next() ? std::optional(collectionAt(query)) : std::nullopt;
}

std::optional<Collection> Collections::find(const QString &id)
{
    return one(u"c.id = ?"_s, {id});
}

std::optional<Collection> Collections::findByTitle(const QString &owner, const QString &title)
{
    return one(u"c.owner = ? AND c.title = ? ORDER BY c.created DESC"_s, {owner, title});
}

std::optional<Collection> Collections::findByWords(const QString &shortSlug)
{
    Database::Lease connection = m_database.lease();
    QSqlQuery query = connection.run(
        u"SELECT %1 FROM collections c WHERE c.owner = ? ORDER BY c.created DESC"_s.arg(collectionColumns()),
        {shortSlug.section(u'/', 0, 0)});
    while (query.next()) {
        const Collection collection = collectionAt(query);
        if (collection.shortSlug().compare(shortSlug, Qt::CaseInsensitive) == 0)
            return collection;
    }
    return std::nullopt;
}

std::optional<Collection> Collections::gatingGroupOf(qint64 repo, const QString &except)
{
    return one(u"c.gate <> 0 AND c.id <> ? AND c.id IN (SELECT collection FROM collection_items WHERE repo = ?)"_s,
               {except, repo});
}

Outcome<CollectionPage> Collections::search(const CollectionQuery &query, const Caller &caller)
{
    CollectionPage page;
    if (query.isImpossible)
        return page;
    Condition condition = conditionOf(query, caller);
    if (!query.cursor.isEmpty()) {
        const auto bytes = QByteArray::fromBase64Encoding(
            query.cursor.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
        const QString text = QString::fromLatin1(bytes.decoded);
        bool isNumber = false;
        const qint64 time = text.section(u'/', 0, 0).toLongLong(&isNumber);
        if (!isNumber)
            return failed(Failure::Kind::Invalid, u"Invalid cursor"_s);
        condition.sql += u" AND (c.updated, c.id) < (?, ?)"_s;
        condition.values += {time, text.section(u'/', 1)};
    }
    Database::Lease connection = m_database.lease();
    QSqlQuery rows =
        connection.run(u"SELECT %1 FROM collections c WHERE %2 ORDER BY c.updated DESC, c.id DESC LIMIT ?"_s.arg(
                           collectionColumns(), condition.sql),
                       condition.values + QVariantList{query.limit + 1});
    while (rows.next())
        page.collections.append(collectionAt(rows));
    if (page.collections.size() > query.limit) {
        page.collections.removeLast();
        page.nextCursor = cursorAfter(page.collections.constLast());
    }
    return page;
}

qint64 Collections::count(const CollectionQuery &query, const Caller &caller)
{
    const Condition condition = conditionOf(query, caller);
    Database::Lease connection = m_database.lease();
    return connection.value(u"SELECT count(*) FROM collections c WHERE "_s + condition.sql, condition.values)
        .toLongLong();
}

QList<CollectionItem> Collections::itemsOf(const QString &collection, int limit)
{
    Database::Lease connection = m_database.lease();
    return itemsWithin(connection, collection, limit);
}

qint64 Collections::countItems(const QString &collection)
{
    Database::Lease connection = m_database.lease();
    return connection.value(u"SELECT count(*) FROM collection_items WHERE collection = ?"_s, {collection}).toLongLong();
}

} // namespace hs::localhub
