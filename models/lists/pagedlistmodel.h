// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "lists/pagedmodel.h"

#include <QHash>
#include <QSet>

namespace hs::models {

/// A flat list that arrives in pages. Holds rows, cursor and the append, reset and dedupe code; a subclass adds roles
/// and two functions: how to fetch a page, and what identifies a row. Announces exactly what it changes.
///
/// \tparam T   the row, a value
/// \tparam Id  identifies a row; hashable
template <typename T, typename Id = QString>
class PagedListModel : public PagedModel
{
public:
    using PagedModel::PagedModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const final
    {
        return !parent.isValid() && m_next && !isBusy() && state() != State::Failed;
    }
    void fetchMore(const QModelIndex &parent) final
    {
        if (canFetchMore(parent))
            fetchNext();
    }
    [[nodiscard]] bool isComplete() const final { return m_isLoaded && !m_next; }

    /// \pre 0 <= row < rowCount()
    [[nodiscard]] const T &at(int row) const { return m_rows.at(row); }
    [[nodiscard]] const QList<T> &rows() const { return m_rows; }
    /// -1 when it is not in the list (yet).
    [[nodiscard]] int rowOf(const Id &id) const { return m_rowOfId.value(id, -1); }

    void reload() final { fetchFirst(m_isLoaded); }
    void retry() final
    {
        if (state() != State::Failed)
            return;
        if (m_isNextFailed)
            fetchNext();
        else
            fetchFirst(m_isLoaded);
    }
    void stop() final
    {
        if (!isBusy())
            return;
        m_scope.cancel();
        if (!m_isLoaded)
            clear();
        settle();
    }

protected:
    /// A free coroutine's task for the first page (no cursor) or the one that follows. Called on this thread.
    [[nodiscard]] virtual QCoro::Task<base::Result<hub::Page<T>>> fetchPage(std::optional<hub::Cursor> cursor,
                                                                            std::stop_token stop) = 0;
    [[nodiscard]] virtual Id idOf(const T &row) const = 0;

    /// What may stand in for a list whose first page could not be fetched; usually nothing.
    [[nodiscard]] virtual QList<T> substitutes(const base::HubError &error) const
    {
        Q_UNUSED(error)
        return {};
    }

    /// Begins another list: the rows stay until its first page is here, and go if it fails.
    void start() { fetchFirst(false); }
    /// Cancels, forgets everything, Idle.
    void reset()
    {
        m_scope.cancel();
        clear();
        settle();
    }
    /// For changes from elsewhere (an avatar, what is on this computer).
    void announce(int row, const QList<int> &roles)
    {
        Q_EMIT dataChanged(index(row), index(row), roles);
    }

private:
    void fetchFirst(bool isSameList)
    {
        m_isLoaded = isSameList;
        m_emptyPages = 0;
        const std::stop_token stop = m_scope.restart();
        setProgress({.state = State::Loading});
        m_scope.then(fetchPage(std::nullopt, stop), [this](base::Result<hub::Page<T>> page) { takeFirst(page); });
    }

    void fetchNext()
    {
        const std::stop_token stop = m_scope.restart();
        setProgress({.state = m_rows.isEmpty() ? State::Loading : State::Ready, .isFetchingMore = true});
        m_scope.then(fetchPage(m_next, stop), [this](base::Result<hub::Page<T>> page) { takeNext(page); });
    }

    void takeFirst(base::Result<hub::Page<T>> &page)
    {
        m_isNextFailed = false;
        if (!page)
            return fail(page.error());
        m_seenCursors.clear();
        setFreshness(page->freshness);
        setTotal(page->total);
        setDropped(page->dropped);
        m_isLoaded = true;
        takeCursor(page->next);
        replaceRows(std::move(page->items));
        finishPage(rowCount());
    }

    void takeNext(base::Result<hub::Page<T>> &page)
    {
        m_isNextFailed = !page;
        if (!page)
            return fail(page.error());
        setDropped(dropped() + page->dropped);
        if (page->total)
            setTotal(page->total);
        takeCursor(page->next);
        finishPage(append(std::move(page->items)));
    }

    /// A server that hands out a page's own address again would keep us turning for ever: that is the end of the list.
    void takeCursor(const std::optional<hub::Cursor> &next)
    {
        m_next.reset();
        if (!next || m_seenCursors.contains(*next))
            return;
        m_seenCursors.insert(*next);
        m_next = next;
    }

    /// A page with nothing new does not move the scroll bar, so no view would ask for the one after it.
    void finishPage(int added)
    {
        Q_EMIT pageLoaded(added);
        m_emptyPages = added == 0 ? m_emptyPages + 1 : 0;
        if (m_next && added == 0 && m_emptyPages < kEmptyPagesInARow)
            fetchNext();
        else
            settle();
    }

    void fail(const base::HubError &error)
    {
        if (!m_isLoaded) {
            clear();
            replaceRows(substitutes(error));
        }
        setProgress({.state = State::Failed, .error = error});
    }

    void settle()
    {
        if (!m_isLoaded)
            setProgress({.state = State::Idle});
        else
            setProgress({.state = m_rows.isEmpty() ? State::Empty : State::Ready});
    }

    void clear()
    {
        m_next.reset();
        m_seenCursors.clear();
        m_isLoaded = false;
        setFreshness({});
        setTotal(std::nullopt);
        setDropped(0);
        replaceRows({});
    }

    void replaceRows(QList<T> items)
    {
        QHash<Id, int> rowOfId;
        QList<T> rows = unique(std::move(items), rowOfId, 0);
        // The same things in the same order (a reload): selection, scroll position and hover stay.
        if (rowOfId == m_rowOfId) {
            m_rows = std::move(rows);
            if (!m_rows.isEmpty())
                Q_EMIT dataChanged(index(0), index(rowCount() - 1));
            return;
        }
        beginResetModel();
        m_rows = std::move(rows);
        m_rowOfId = std::move(rowOfId);
        endResetModel();
    }

    /// Lists move while they are paged through: what slid onto the next page is not shown twice.
    int append(QList<T> items)
    {
        QHash<Id, int> rowOfId;
        items.removeIf([this](const T &item) { return m_rowOfId.contains(idOf(item)); });
        const int first = rowCount();
        const QList<T> added = unique(std::move(items), rowOfId, first);
        if (added.isEmpty())
            return 0;
        const int count = static_cast<int>(added.size());
        beginInsertRows({}, first, first + count - 1);
        m_rows += added;
        m_rowOfId.insert(rowOfId);
        endInsertRows();
        return count;
    }

    /// The first of each id; `rowOfId` gets the rows they will have.
    [[nodiscard]] QList<T> unique(QList<T> items, QHash<Id, int> &rowOfId, int firstRow) const
    {
        QList<T> result;
        result.reserve(items.size());
        for (T &item : items) {
            const Id id = idOf(item);
            if (rowOfId.contains(id))
                continue;
            rowOfId.insert(id, firstRow + static_cast<int>(result.size()));
            result.append(std::move(item));
        }
        return result;
    }

    static constexpr int kEmptyPagesInARow = 8;

    QList<T> m_rows;
    QHash<Id, int> m_rowOfId;
    std::optional<hub::Cursor> m_next;
    QSet<hub::Cursor> m_seenCursors;
    bool m_isLoaded = false; ///< the rows are those of the list that is (or was last) asked for
    bool m_isNextFailed = false;
    int m_emptyPages = 0;
    base::AsyncScope m_scope;
};

} // namespace hs::models
