// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diff/textdiff.h"

namespace hs::diff {

/// A row of a comparison as it is drawn. Side by side a row has a line on each side or on one; unified it has one line,
/// which is `left` of a removed line and `right` of any other.
struct DiffRow
{
    int hunk = 0;
    int left = -1;         ///< line of the hunk; -1: nothing on this side
    int right = -1;        ///< line of the hunk; -1: nothing on this side
    bool isHeader = false; ///< the line that says where the hunk is

    friend bool operator==(const DiffRow &, const DiffRow &) = default;
};

[[nodiscard]] QList<DiffRow> unifiedRows(const TextDiff &diff);
/// Removed lines beside the added ones that take their place.
[[nodiscard]] QList<DiffRow> sideBySideRows(const TextDiff &diff);

/// The first row of every run of rows that are not unchanged, for going from change to change.
[[nodiscard]] QList<int> changeStarts(const TextDiff &diff, const QList<DiffRow> &rows);

} // namespace hs::diff
