// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/pagedmodel.h"

namespace hs::models {

void PagedModel::setProgress(Progress progress)
{
    if (m_state == progress.state && m_isFetchingMore == progress.isFetchingMore && m_error == progress.error)
        return;
    m_state = progress.state;
    m_isFetchingMore = progress.isFetchingMore;
    m_error = std::move(progress.error);
    Q_EMIT stateChanged();
}

void PagedModel::settle(bool isLoaded)
{
    if (!isLoaded)
        setProgress({.state = State::Idle});
    else
        setProgress({.state = rowCount() == 0 ? State::Empty : State::Ready});
}

void PagedModel::noteFirstPage(const hub::Freshness &freshness, std::optional<qint64> total, int dropped)
{
    m_freshness = freshness;
    m_total = total;
    m_dropped = dropped;
}

void PagedModel::noteNextPage(std::optional<qint64> total, int dropped)
{
    m_dropped += dropped;
    if (total)
        m_total = total;
}

} // namespace hs::models
