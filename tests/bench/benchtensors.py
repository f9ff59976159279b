# SPDX-FileCopyrightText: 2026 The Hubscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The headers of a model of 405 B parameters (the shapes of Llama 3.1 405B, from its public config.json), and files of
their true size that are nothing but holes behind them."""
import hashlib
import json

LAYERS, HIDDEN, INNER, KEYS, VOCABULARY = 126, 16384, 53248, 1024, 128256
LARGEST_FILE = 5_000_000_000  # the usual limit of a file in such models
BYTES = 2                     # of a BF16
INDEX = "model.safetensors.index.json"


def _tensors():
    yield "model.embed_tokens.weight", [VOCABULARY, HIDDEN]
    for layer in range(LAYERS):
        prefix = f"model.layers.{layer}."
        yield prefix + "self_attn.q_proj.weight", [HIDDEN, HIDDEN]
        yield prefix + "self_attn.k_proj.weight", [KEYS, HIDDEN]
        yield prefix + "self_attn.v_proj.weight", [KEYS, HIDDEN]
        yield prefix + "self_attn.o_proj.weight", [HIDDEN, HIDDEN]
        yield prefix + "mlp.gate_proj.weight", [INNER, HIDDEN]
        yield prefix + "mlp.up_proj.weight", [INNER, HIDDEN]
        yield prefix + "mlp.down_proj.weight", [HIDDEN, INNER]
        yield prefix + "input_layernorm.weight", [HIDDEN]
        yield prefix + "post_attention_layernorm.weight", [HIDDEN]
    yield "model.norm.weight", [HIDDEN]
    yield "lm_head.weight", [VOCABULARY, HIDDEN]


def _bytes(shape):
    count = BYTES
    for length in shape:
        count *= length
    return count


def _shards():
    shard, size = [], 0
    for name, shape in _tensors():
        if shard and size + _bytes(shape) > LARGEST_FILE:
            yield shard
            shard, size = [], 0
        shard.append((name, shape))
        size += _bytes(shape)
    yield shard


def _header(shard):
    """Eight bytes of length, then JSON up to a multiple of eight; and the bytes of the data behind it."""
    facts, offset = {"__metadata__": {"format": "pt"}}, 0
    for name, shape in shard:
        facts[name] = {"dtype": "BF16", "shape": shape, "data_offsets": [offset, offset + _bytes(shape)]}
        offset += _bytes(shape)
    text = json.dumps(facts, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    return len(text).to_bytes(8, "little") + text, offset


def make(put):
    """Calls put(name, header, whole size, a name for the content) for each file, and returns the index's text. The name
    is a hash of the header alone: nobody here downloads the holes and finds out."""
    shards = list(_shards())
    places, total = {}, 0
    for number, shard in enumerate(shards, 1):
        name = f"model-{number:05}-of-{len(shards):05}.safetensors"
        header, data = _header(shard)
        put(name, header, len(header) + data, hashlib.sha256(header).hexdigest())
        total += data
        places |= {tensor: name for tensor, _ in shard}
    return json.dumps({"metadata": {"total_size": total}, "weight_map": places}, indent=2)
