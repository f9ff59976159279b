// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/store/database.h"
#include "localhub/types/collection.h"

namespace hs::localhub {

/// What `GET /api/collections` can ask for (search.md §7.1).
struct CollectionQuery
{
    enum class Sort { Trending, Modified, Upvotes };

    QStringList owners;        ///< any of them
    QList<qint64> repos;       ///< with any of these
    bool isImpossible = false; ///< asks for an item that is not here: no rows
    QString text;              ///< part of the title or the description
    Sort sort = Sort::Trending;
    int limit = 10;
    QString cursor; ///< as handed out; empty for the first page
};

struct CollectionPage
{
    QList<Collection> collections;
    QString nextCursor; ///< empty on the last page
};

/// Collections and their items. Thread-safe.
class Collections
{
public:
    explicit Collections(Database &database)
        : m_database(database)
    {}

    [[nodiscard]] std::optional<Collection> find(const QString &id);
    /// By an address without the id; the newest when there are several.
    [[nodiscard]] std::optional<Collection> findByWords(const QString &shortSlug);
    [[nodiscard]] std::optional<Collection> findByTitle(const QString &owner, const QString &title);
    /// Those that the caller may see. Nothing can be upvoted here, so all orders are by the last change.
    [[nodiscard]] Outcome<CollectionPage> search(const CollectionQuery &query, const Caller &caller);
    [[nodiscard]] qint64 count(const CollectionQuery &query, const Caller &caller);

    /// In order of their positions; at most `limit`, all with -1.
    [[nodiscard]] QList<CollectionItem> itemsOf(const QString &collection, int limit = -1);
    [[nodiscard]] qint64 countItems(const QString &collection);

    /// Adds a collection before the owner's others.
    [[nodiscard]] Outcome<void> add(const Collection &collection);
    /// Stores all its fields; its position moves the owner's others aside, and its gate becomes that of its
    /// repositories.
    [[nodiscard]] Outcome<void> update(const Collection &collection);
    [[nodiscard]] Outcome<void> remove(const Collection &collection);

    /// Adds an item at the end, which changes the collection at that time. Conflict when it is there already.
    [[nodiscard]] Outcome<void> addItem(const Collection &collection, const CollectionItem &item,
                                        const QDateTime &when = QDateTime::currentDateTimeUtc());
    /// Stores note, gallery and position of items; a position moves the others aside.
    [[nodiscard]] Outcome<void> updateItems(const Collection &collection, const QList<CollectionItem> &items);
    [[nodiscard]] Outcome<void> removeItem(const Collection &collection, const CollectionItem &item);

    /// A gating group that has the repository already, other than this collection.
    [[nodiscard]] std::optional<Collection> gatingGroupOf(qint64 repo, const QString &except);

private:
    [[nodiscard]] std::optional<Collection> one(const QString &condition, const QVariantList &values);

    Database &m_database;
};

} // namespace hs::localhub
