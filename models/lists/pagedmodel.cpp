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

} // namespace hs::models
