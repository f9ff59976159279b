// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/huberror.h"
#include "hub/types/answer.h"

#include <QAbstractListModel>

#include <optional>

namespace hs::models {

/// What views and pages may know of any PagedListModel without knowing its rows: where loading stands.
///
///     Idle ──► Loading ──► Ready | Empty | Failed ──► Loading …
///
/// While Loading the rows of before are still there, so that a page can dim them instead of flashing; they go when
/// the first new page arrives, or when another list fails or is stopped (rows of *this* list survive both). The next
/// page is fetched in state Ready with isFetchingMore(); if that fails the rows stay and the state is Failed.
class PagedModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class State { Idle, Loading, Ready, Empty, Failed };
    Q_ENUM(State)

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] State state() const { return m_state; }
    /// Why the state is Failed; never Cancelled.
    [[nodiscard]] const std::optional<base::HubError> &error() const { return m_error; }
    [[nodiscard]] bool isFetchingMore() const { return m_isFetchingMore; }
    /// First page or a later one.
    [[nodiscard]] bool isBusy() const { return m_state == State::Loading || m_isFetchingMore; }
    /// Where the first page came from.
    [[nodiscard]] const hub::Freshness &freshness() const { return m_freshness; }
    /// As the Hub counts, where it does.
    [[nodiscard]] std::optional<qint64> total() const { return m_total; }
    /// Elements of all pages so far that could not be read.
    [[nodiscard]] int dropped() const { return m_dropped; }
    /// Every page was fetched: rowCount() is the whole list.
    [[nodiscard]] virtual bool isComplete() const = 0;

    /// Fetches the same list again from its first page.
    virtual void reload() = 0;
    /// After Failed: asks again for the page that failed. Otherwise nothing.
    virtual void retry() = 0;
    /// Ends what is loading.
    virtual void stop() = 0;

Q_SIGNALS:
    /// State, error or isFetchingMore() changed. The rows are already those that belong to it.
    void stateChanged();
    /// A page arrived; `count` rows of it are new. After the rows and before stateChanged().
    void pageLoaded(int count);

protected:
    struct Progress
    {
        State state = State::Idle;
        bool isFetchingMore = false;
        std::optional<base::HubError> error = std::nullopt;
    };
    void setProgress(Progress progress);
    /// Nothing runs any more: Idle, Ready or Empty, as the rows say.
    void settle(bool isLoaded);
    void noteFirstPage(const hub::Freshness &freshness, std::optional<qint64> total, int dropped);
    void noteNextPage(std::optional<qint64> total, int dropped);

private:
    State m_state = State::Idle;
    bool m_isFetchingMore = false;
    std::optional<base::HubError> m_error;
    hub::Freshness m_freshness;
    std::optional<qint64> m_total;
    int m_dropped = 0;
};

} // namespace hs::models
