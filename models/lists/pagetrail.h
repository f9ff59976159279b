// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/ids.h"

#include <QSet>

#include <optional>

namespace hs::models {

/// Where the next page of a list is, and when to stop looking for it.
class PageTrail
{
public:
    /// The address of the page that follows the one just read. A server that hands out an address again would keep us
    /// turning for ever: that is the end of the list.
    void follow(const std::optional<hub::Cursor> &next);
    void clear();

    [[nodiscard]] const std::optional<hub::Cursor> &next() const { return m_next; }
    /// A page with nothing new does not move the scroll bar, so no view would ask for the one after it: should it be
    /// fetched at once? Not for ever.
    [[nodiscard]] bool goesOnAfter(int addedRows);

    static constexpr int kEmptyPagesInARow = 8;

private:
    std::optional<hub::Cursor> m_next;
    QSet<hub::Cursor> m_seen;
    int m_emptyPages = 0;
};

} // namespace hs::models
