// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/repodetails.h"

#include <QStringList>

#include <optional>

namespace hs::models {

/// One way to have the same model: a quantization, or the weights in one precision.
struct ModelVariant
{
    QString label;     ///< "Q4_K_M", "fp16"; empty: the weights as they are, in no special precision
    QStringList paths; ///< all that is needed of it: shards, and the projector that goes with it
    qint64 weightBytes = 0;
    QString projector; ///< its mmproj file; empty: none
    qint64 projectorBytes = 0;
    int missingShards = 0;               ///< the repository does not have them
    std::optional<double> bitsPerWeight; ///< nothing where the number of parameters is not known
    [[nodiscard]] qint64 bytes() const { return weightBytes + projectorBytes; }
    friend bool operator==(const ModelVariant &, const ModelVariant &) = default;
};

/// The GGUF models of a repository, smallest first; where there are none, its safetensors in each precision, when it
/// has more than one. Empty: there is nothing to choose, or sizes are not known.
[[nodiscard]] QList<ModelVariant> modelVariants(const hub::RepoDetails &details);

} // namespace hs::models
