// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "lists/pagedmodel.h"
#include "lists/pagedrows.h"
#include "lists/pagetrail.h"

namespace hs::models {

/// A flat list that arrives in pages. Holds rows, cursor and the append and reset code; a subclass adds roles and two
/// functions: how to fetch a page, and what identifies a row. Announces exactly what it changes.
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
        return parent.isValid() ? 0 : m_rows.count();
    }
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const final
    {
        return !parent.isValid() && m_trail.next() && !isBusy() && state() != State::Failed;
    }
    void fetchMore(const QModelIndex &parent) final
    {
        if (canFetchMore(parent))
            fetchNext();
    }
    [[nodiscard]] bool isComplete() const final { return m_isLoaded && !m_trail.next(); }

    /// \pre 0 <= row < rowCount()
    [[nodiscard]] const T &at(int row) const { return m_rows.list().at(row); }
    [[nodiscard]] const QList<T> &rows() const { return m_rows.list(); }
    /// -1 when it is not in the list (yet).
    [[nodiscard]] int rowOf(const Id &id) const { return m_rows.rowOf(id); }

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
        settle(m_isLoaded);
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
        settle(m_isLoaded);
    }
    /// For changes from elsewhere (an avatar, what is on this computer).
    void announce(int row, const QList<int> &roles) { Q_EMIT dataChanged(index(row), index(row), roles); }

private:
    void fetchFirst(bool isSameList)
    {
        m_isLoaded = isSameList;
        const std::stop_token stop = m_scope.restart();
        setProgress({.state = State::Loading});
        m_scope.then(fetchPage(std::nullopt, stop), [this](base::Result<hub::Page<T>> page) { takeFirst(page); });
    }

    void fetchNext()
    {
        const std::stop_token stop = m_scope.restart();
        setProgress({.state = m_rows.count() == 0 ? State::Loading : State::Ready, .isFetchingMore = true});
        m_scope.then(fetchPage(m_trail.next(), stop), [this](base::Result<hub::Page<T>> page) { takeNext(page); });
    }

    void takeFirst(base::Result<hub::Page<T>> &page)
    {
        m_isNextFailed = false;
        if (!page)
            return fail(page.error());
        noteFirstPage(page->freshness, page->total, page->dropped);
        m_isLoaded = true;
        m_trail.clear();
        m_trail.follow(page->next);
        replaceRows(std::move(page->items));
        finishPage(rowCount());
    }

    void takeNext(base::Result<hub::Page<T>> &page)
    {
        m_isNextFailed = !page;
        if (!page)
            return fail(page.error());
        noteNextPage(page->total, page->dropped);
        m_trail.follow(page->next);
        finishPage(append(std::move(page->items)));
    }

    void finishPage(int added)
    {
        Q_EMIT pageLoaded(added);
        if (m_trail.goesOnAfter(added))
            fetchNext();
        else
            settle(m_isLoaded);
    }

    void fail(const base::HubError &error)
    {
        if (!m_isLoaded) {
            clear();
            replaceRows(substitutes(error));
        }
        setProgress({.state = State::Failed, .error = error});
    }

    void clear()
    {
        m_trail.clear();
        m_isLoaded = false;
        noteFirstPage({}, std::nullopt, 0);
        replaceRows({});
    }

    [[nodiscard]] auto idFunction() const
    {
        return [this](const T &row) { return idOf(row); };
    }

    void replaceRows(QList<T> items)
    {
        PagedRows<T, Id> rows(std::move(items), idFunction());
        // The same things in the same order (a reload): selection, scroll position and hover stay.
        if (rows.hasSameIds(m_rows)) {
            m_rows = std::move(rows);
            if (m_rows.count() > 0)
                Q_EMIT dataChanged(index(0), index(m_rows.count() - 1));
            return;
        }
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }

    int append(QList<T> items)
    {
        const QList<T> added = m_rows.unknownOf(std::move(items), idFunction());
        const int count = static_cast<int>(added.size());
        if (count == 0)
            return 0;
        beginInsertRows({}, m_rows.count(), m_rows.count() + count - 1);
        m_rows.append(added, idFunction());
        endInsertRows();
        return count;
    }

    PagedRows<T, Id> m_rows;
    PageTrail m_trail;
    bool m_isLoaded = false; ///< the rows are those of the list that is (or was last) asked for
    bool m_isNextFailed = false;
    base::AsyncScope m_scope;
};

} // namespace hs::models
