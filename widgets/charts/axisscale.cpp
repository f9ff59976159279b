// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/axisscale.h"

#include <algorithm>
#include <cmath>

namespace hs::ui {

AxisScale axisScale(double lowest, double highest, int mostSteps, bool isWhole)
{
    const double low = std::min(0.0, lowest);
    const double high = std::max(0.0, highest);
    if (!std::isfinite(high - low) || high <= low)
        return {0, 1, 1};
    mostSteps = std::max(1, mostSteps);
    double power = std::pow(10, std::floor(std::log10((high - low) / mostSteps)));
    if (isWhole)
        power = std::max(1.0, power);
    // Two decades hold a step that is large enough, whatever the rounding of the logarithm.
    for (int decade = 0; decade < 3; ++decade, power *= 10) {
        for (const double factor : {1.0, 2.0, 5.0}) {
            const double step = factor * power;
            const double start = std::floor(low / step);
            const double end = std::ceil(high / step);
            if (end - start <= mostSteps)
                return {start * step, step, std::max(1, int(end - start))};
        }
    }
    return {low, (high - low) / mostSteps, mostSteps};
}

} // namespace hs::ui
