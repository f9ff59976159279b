// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diff/diffrows.h"

#include <algorithm>

namespace hs::diff {

namespace {

using LineKind = DiffLine::Kind;

void appendBlock(QList<DiffRow> &rows, int hunk, int removedFrom, int addedFrom, int end)
{
    const int removed = addedFrom - removedFrom;
    const int added = end - addedFrom;
    for (int i = 0; i < std::max(removed, added); ++i)
        rows.append(
            {.hunk = hunk, .left = i < removed ? removedFrom + i : -1, .right = i < added ? addedFrom + i : -1});
}

void appendSideBySide(QList<DiffRow> &rows, int hunk, const QList<DiffLine> &lines)
{
    const int count = static_cast<int>(lines.size());
    const auto runEnd = [&](int at, LineKind kind) {
        while (at < count && lines.at(at).kind == kind)
            ++at;
        return at;
    };
    for (int at = 0; at < count;) {
        if (lines.at(at).kind == LineKind::Context) {
            rows.append({.hunk = hunk, .left = at, .right = at});
            ++at;
            continue;
        }
        const int addedFrom = runEnd(at, LineKind::Removed);
        const int end = runEnd(addedFrom, LineKind::Added);
        appendBlock(rows, hunk, at, addedFrom, end);
        at = end;
    }
}

} // namespace

QList<DiffRow> unifiedRows(const TextDiff &diff)
{
    QList<DiffRow> rows;
    for (int hunk = 0; hunk < diff.hunks.size(); ++hunk) {
        rows.append({.hunk = hunk, .isHeader = true});
        const QList<DiffLine> &lines = diff.hunks.at(hunk).lines;
        for (int i = 0; i < lines.size(); ++i) {
            const bool isRemoved = lines.at(i).kind == LineKind::Removed;
            rows.append({.hunk = hunk, .left = isRemoved ? i : -1, .right = isRemoved ? -1 : i});
        }
    }
    return rows;
}

QList<DiffRow> sideBySideRows(const TextDiff &diff)
{
    QList<DiffRow> rows;
    for (int hunk = 0; hunk < diff.hunks.size(); ++hunk) {
        rows.append({.hunk = hunk, .isHeader = true});
        appendSideBySide(rows, hunk, diff.hunks.at(hunk).lines);
    }
    return rows;
}

QList<int> changeStarts(const TextDiff &diff, const QList<DiffRow> &rows)
{
    QList<int> starts;
    bool isInChange = false;
    for (int i = 0; i < rows.size(); ++i) {
        const DiffRow &row = rows.at(i);
        const int line = row.right >= 0 ? row.right : row.left;
        const bool isChange = !row.isHeader && diff.hunks.at(row.hunk).lines.at(line).kind != LineKind::Context;
        if (isChange && !isInChange)
            starts.append(i);
        isInChange = isChange;
    }
    return starts;
}

} // namespace hs::diff
