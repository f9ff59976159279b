// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/ids.h"

#include <QList>
#include <QMetaType>
#include <QSet>

namespace hs::models {

/// What is drawn beside one commit of a history. Lanes count from 0, the line of the revision that is shown.
struct GraphRow
{
    int lane = 0;          ///< of the commit's dot
    bool hasAbove = false; ///< its line comes from the row above
    bool hasBelow = false; ///< its line goes on to the row below
    bool isMerge = false;  ///< another line was taken in here
    QList<int> through;    ///< lanes that only pass
    QList<int> joins;      ///< lanes that come from above and end in this commit: it is where they branched off
    QList<int> leaves;     ///< lanes that begin here and go down: what was merged
    friend bool operator==(const GraphRow &, const GraphRow &) = default;
};

/// The commits of another ref.
struct GraphSide
{
    QList<hub::Oid> commits; ///< newest first; may be a beginning only
    hub::Oid mergedBy;       ///< the commit that took it in, where the Hub says so
};

/// A history as it is listed, newest first, and what is known of the branches in it. The Hub names no parents of a
/// commit (shared/hub-api/repo-info.md §5); it does tell which commits lead to a revision, and which commit took a pull
/// request in. Lines are drawn from that and say no more than that:
///   - a branch or pull request whose tip is not among the commits of the revision has a lane of its own down to the
///     first commit that both have; from the commit that took it in, where that is known;
///   - one whose tip is among them and which lacks some of the commits listed below it was merged: its commits down to
///     the last that it lacks have a lane, which ends in the next commit of both. It starts at the next commit above
///     its tip, the first that can have taken it in;
///   - all else is one line in the order of the list.
struct GraphSources
{
    QList<hub::Oid> rows;
    QSet<hub::Oid> onMain; ///< those that lead to the revision that is shown
    QList<GraphSide> sides;
    bool isComplete = false; ///< there are no more rows
};

[[nodiscard]] QList<GraphRow> commitGraph(const GraphSources &sources);

} // namespace hs::models

Q_DECLARE_METATYPE(hs::models::GraphRow)
