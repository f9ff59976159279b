// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lists/commitgraph.h"

#include <QRect>

class QPainter;

namespace hs::ui {

class Theme;

/// Where the lanes of a history are, in a row that is not mirrored.
struct GraphPlace
{
    QRect row;      ///< with the heading of a day, if it has one
    int middle = 0; ///< the height of the commit's dot
    int left = 0;   ///< of the first lane's middle
};

/// Pixels that the lanes of a history take up, from the middle of the first to what stands beside the last.
[[nodiscard]] int graphWidth(int highestLane);

/// Lines and dot of one commit. \a ground is what is behind: a merge is a ring.
void paintGraph(QPainter &painter, const Theme &theme, const GraphPlace &place, const models::GraphRow &row,
                const QColor &ground);

} // namespace hs::ui
