// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/memoryfit.h"

#include <algorithm>
#include <cmath>

namespace hs::models {

MemoryNeed memoryNeed(qint64 weights, const std::optional<AttentionShape> &shape, const MemoryUse &use,
                      const Machine &machine)
{
    constexpr double kMost = 9e18;
    MemoryNeed need{weights, std::nullopt, Fit::Unknown};
    if (shape) {
        const double bytes = double(shape->valuesPerToken) * double(use.context) * use.bytesAValue;
        need.kvCache = qint64(std::ceil(std::clamp(bytes, 0.0, kMost - double(weights))));
    }
    if (machine.memory <= 0 && machine.gpuMemory <= 0)
        return need;
    const qint64 best = machine.gpuMemory > 0 ? machine.gpuMemory : machine.memory;
    const bool fitsSomehow =
        machine.gpuMemory > 0 ? need.sum() <= machine.gpuMemory + machine.memory : weights <= machine.memory;
    need.fit = need.sum() <= best ? Fit::Yes : fitsSomehow ? Fit::Partly : Fit::No;
    return need;
}

} // namespace hs::models
