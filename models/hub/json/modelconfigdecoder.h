// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "hub/types/modelconfig.h"

namespace hs::hub {

/// A config.json as the transformers library writes it; names of fields: huggingface/transformers,
/// src/transformers/models/*/configuration_*.py (llama, gpt2, falcon, deepseek_v3), and `text_config` for models of
/// several modalities. Only no JSON object at all is an error.
[[nodiscard]] base::Result<ModelConfig> decodeModelConfig(const QByteArray &json);

} // namespace hs::hub
