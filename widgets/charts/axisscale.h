// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace hs::ui {

/// The lines of an axis: from low to high in steps of equal, round size.
struct AxisScale
{
    double low = 0;
    double step = 1;
    int steps = 1;

    [[nodiscard]] double high() const { return low + step * steps; }
};

/// A scale that holds \a lowest and \a highest and, unless all are below it, zero, with at most \a mostSteps steps of
/// 1, 2 or 5 times a power of ten; whole numbers have steps of whole numbers.
[[nodiscard]] AxisScale axisScale(double lowest, double highest, int mostSteps, bool isWhole);

} // namespace hs::ui
