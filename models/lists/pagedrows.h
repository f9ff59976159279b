// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>

#include <utility>

namespace hs::models {

/// The rows of a PagedListModel: each id once, and where it is. A plain value; announces nothing.
///
/// \tparam T   the row, a value
/// \tparam Id  identifies a row; hashable
template <typename T, typename Id>
class PagedRows
{
public:
    PagedRows() = default;
    /// The first of each id. `idOf` is called with a row.
    template <typename IdOf>
    PagedRows(QList<T> items, const IdOf &idOf)
    {
        append(unknownOf(std::move(items), idOf), idOf);
    }

    [[nodiscard]] const QList<T> &list() const { return m_rows; }
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    /// -1 when it is not here.
    [[nodiscard]] int rowOf(const Id &id) const { return m_rowOfId.value(id, -1); }
    /// The same things in the same order.
    [[nodiscard]] bool hasSameIds(const PagedRows &other) const { return m_rowOfId == other.m_rowOfId; }

    /// What of `items` is not here yet, each id once. Lists move while they are paged through: what slid onto the next
    /// page is not shown twice.
    template <typename IdOf>
    [[nodiscard]] QList<T> unknownOf(QList<T> items, const IdOf &idOf) const
    {
        QHash<Id, int> seen;
        items.removeIf([&](const T &item) {
            const Id id = idOf(item);
            if (m_rowOfId.contains(id) || seen.contains(id))
                return true;
            seen.insert(id, 0);
            return false;
        });
        return items;
    }

    /// \pre unknownOf(items) == items
    template <typename IdOf>
    void append(const QList<T> &items, const IdOf &idOf)
    {
        for (const T &item : items) {
            m_rowOfId.insert(idOf(item), count());
            m_rows.append(item);
        }
    }

private:
    QList<T> m_rows;
    QHash<Id, int> m_rowOfId;
};

} // namespace hs::models
