// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/pagetrail.h"

namespace hs::models {

void PageTrail::follow(const std::optional<hub::Cursor> &next)
{
    m_next.reset();
    if (!next || m_seen.contains(*next))
        return;
    m_seen.insert(*next);
    m_next = next;
}

void PageTrail::clear()
{
    *this = {};
}

bool PageTrail::goesOnAfter(int addedRows)
{
    m_emptyPages = addedRows == 0 ? m_emptyPages + 1 : 0;
    return m_next && addedRows == 0 && m_emptyPages < kEmptyPagesInARow;
}

} // namespace hs::models
