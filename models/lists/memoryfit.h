// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lists/attentionshape.h"

#include <QtTypes>

#include <optional>

namespace hs::models {

/// What of this computer a model can lie in.
struct Machine
{
    qint64 memory = 0;    ///< bytes; 0: not known
    qint64 gpuMemory = 0; ///< bytes; 0: none, or not known
    friend bool operator==(const Machine &, const Machine &) = default;
};

/// How somebody means to use it.
struct MemoryUse
{
    qint64 context = 8192;  ///< tokens
    double bytesAValue = 2; ///< of the kept keys and values: 2 for 16 bits
    friend bool operator==(const MemoryUse &, const MemoryUse &) = default;
};

enum class Fit {
    Unknown,
    Yes,    ///< all of it in the fastest memory there is
    Partly, ///< in GPU memory and ordinary memory together; without a GPU: the weights, but not with this context
    No,
};

struct MemoryNeed
{
    qint64 weights = 0;            ///< bytes, with the projector
    std::optional<qint64> kvCache; ///< bytes; nothing: not known
    Fit fit = Fit::Unknown;
    [[nodiscard]] qint64 sum() const { return weights + kvCache.value_or(0); }
    friend bool operator==(const MemoryNeed &, const MemoryNeed &) = default;
};

/// Weights and KV cache against what the machine has. What programs need besides (some hundred megabytes) and what
/// others on this computer use is not part of the sum: it is shown as what it is.
[[nodiscard]] MemoryNeed memoryNeed(qint64 weights, const std::optional<AttentionShape> &shape, const MemoryUse &use,
                                    const Machine &machine);

} // namespace hs::models
