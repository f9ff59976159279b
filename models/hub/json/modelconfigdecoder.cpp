// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/json/modelconfigdecoder.h"

#include "hub/json/jsonreader.h"

using namespace Qt::StringLiterals;

namespace hs::hub {

namespace {

qint64 firstOf(const JsonReader &object, std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys) {
        if (const auto value = object.integer(key); value && *value > 0)
            return *value;
    }
    return 0;
}

} // namespace

Result<ModelConfig> decodeModelConfig(const QByteArray &json)
{
    const auto whole = readObject(json);
    if (!whole)
        return std::unexpected(whole.error());
    JsonReader text = *whole;
    for (const QLatin1StringView part : {"text_config"_L1, "llm_config"_L1, "language_config"_L1}) {
        if (whole->value(part).isObject())
            text = whole->object(part);
    }
    ModelConfig config;
    config.architectures = whole->texts("architectures"_L1);
    config.layers = firstOf(text, {"num_hidden_layers"_L1, "n_layer"_L1, "num_layers"_L1});
    config.heads = firstOf(text, {"num_attention_heads"_L1, "n_head"_L1});
    config.kvHeads = firstOf(text, {"num_key_value_heads"_L1, "num_kv_heads"_L1, "n_head_kv"_L1});
    config.headSize = firstOf(text, {"head_dim"_L1});
    config.hiddenSize = firstOf(text, {"hidden_size"_L1, "n_embd"_L1, "d_model"_L1});
    config.contextLength = firstOf(text, {"max_position_embeddings"_L1, "n_positions"_L1, "seq_length"_L1});
    config.latentRank = firstOf(text, {"kv_lora_rank"_L1});
    config.ropeSize = firstOf(text, {"qk_rope_head_dim"_L1});
    // Falcon's one key and value for all heads.
    if (config.kvHeads == 0 && text.flag("multi_query"_L1))
        config.kvHeads = 1;
    return config;
}

} // namespace hs::hub
