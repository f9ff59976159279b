// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/gguf.h"
#include "hub/types/modelconfig.h"

#include <optional>

namespace hs::models {

/// How much a model keeps of each token that it has read.
struct AttentionShape
{
    qint64 valuesPerToken = 0; ///< numbers kept, over all layers: keys and values
    qint64 contextLength = 0;  ///< tokens it was made for; 0: not told
    friend bool operator==(const AttentionShape &, const AttentionShape &) = default;
};

/// Nothing where the file does not tell enough, and for models that read a text once and keep nothing (encoders).
/// Sliding windows are left out of account: then less may be kept than this says.
[[nodiscard]] std::optional<AttentionShape> attentionShape(const hub::ModelConfig &config);

/// The same from the pairs of a .gguf file, the tokenizer's not needed (names: ggml-org/ggml, docs/gguf.md).
[[nodiscard]] std::optional<AttentionShape> attentionShape(const formats::Gguf &file);

} // namespace hs::models
