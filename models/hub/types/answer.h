// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/ids.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace hs::hub {

/// Where an answer comes from. `savedAt` (UTC) is set when it is the copy on this computer because the Hub could not
/// be reached; such a copy is shown marked as such.
struct Freshness
{
    std::optional<QDateTime> savedAt;
    [[nodiscard]] bool isSavedCopy() const { return savedAt.has_value(); }
    friend bool operator==(const Freshness &, const Freshness &) = default;
};

template <typename T>
struct Answer
{
    T value;
    Freshness freshness;
};

/// One page of a list. `next` is empty on the last page. `dropped` counts elements that could not be read.
template <typename T>
struct Page
{
    QList<T> items;
    std::optional<Cursor> next;
    std::optional<qint64> total; ///< X-Total-Count, where the Hub sends it
    int dropped = 0;
    Freshness freshness;
};

} // namespace hs::hub
