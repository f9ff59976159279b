// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/theme.h"

#include <QRect>

namespace hs::ui {

/// Where the parts of a row of the transfers stand; all for left-to-right. Empty rectangles: no room for that part.
struct TransferFileLayout
{
    QRect icon;
    QRect name;
    QRect bar;
    QRect amount;
    QRect speed;
    QRect timeLeft;
    QRect stateMark;
    QRect state;
    QRect firstButton;
    QRect secondButton;

    /// The same for a row that stands somewhere else.
    [[nodiscard]] TransferFileLayout translated(const QPoint &by) const;
};

struct TransferGroupLayout
{
    QRect chevron;
    QRect avatar;
    QRect text; ///< owner, name, revision and chips flow here
    QRect amount;
    QRect bar;
    QRect upButton; ///< in the place of the bar's end, of what has none
    QRect firstButton;
    QRect secondButton;

    [[nodiscard]] TransferGroupLayout translated(const QPoint &by) const;
};

[[nodiscard]] TransferFileLayout transferFileLayout(const Theme &theme, const QRect &row);
[[nodiscard]] TransferGroupLayout transferGroupLayout(const Theme &theme, const QRect &row);

/// Where the text of files and groups begins, from the row's left.
[[nodiscard]] int transferTextLeft(const Theme &theme);

} // namespace hs::ui
