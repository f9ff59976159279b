// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/attentionshape.h"

#include <QHash>
#include <QList>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::models {

namespace {

// A hostile file may say anything: numbers above these are none that a model has.
constexpr qint64 kMostLayers = 100'000;
constexpr qint64 kMostSize = 10'000'000;

bool isSensible(qint64 number, qint64 most)
{
    return number > 0 && number <= most;
}

std::optional<AttentionShape> shapeOf(qint64 layers, qint64 keptPerLayer, qint64 context)
{
    if (!isSensible(layers, kMostLayers) || !isSensible(keptPerLayer, kMostSize))
        return std::nullopt;
    return AttentionShape{layers * keptPerLayer, std::max<qint64>(0, context)};
}

/// Types of values in a GGUF file (ggml-org/ggml, docs/gguf.md).
enum GgufType : quint32 {
    GgufUint8,
    GgufInt8,
    GgufUint16,
    GgufInt16,
    GgufUint32,
    GgufInt32,
    GgufFloat32,
    GgufBool,
    GgufString,
    GgufArray,
    GgufUint64,
    GgufInt64,
    GgufFloat64,
};

/// Reads from the front of bytes that may end anywhere.
class GgufCursor
{
public:
    explicit GgufCursor(const QByteArray &bytes)
        : m_rest(bytes)
    {}

    template <typename T>
    std::optional<T> number()
    {
        if (m_rest.size() < qsizetype(sizeof(T)))
            return std::nullopt;
        const T value = qFromLittleEndian<T>(m_rest.data());
        m_rest = m_rest.sliced(sizeof(T));
        return value;
    }
    std::optional<QByteArray> text()
    {
        const auto length = number<quint64>();
        if (!length || *length > quint64(m_rest.size()))
            return std::nullopt;
        const QByteArray text = m_rest.first(qsizetype(*length)).toByteArray();
        m_rest = m_rest.sliced(qsizetype(*length));
        return text;
    }
    bool skip(quint64 count)
    {
        if (count > quint64(m_rest.size()))
            return false;
        m_rest = m_rest.sliced(qsizetype(count));
        return true;
    }

private:
    QByteArrayView m_rest;
};

quint64 widthOf(quint32 type)
{
    switch (type) {
    case GgufUint8:
    case GgufInt8:
    case GgufBool:
        return 1;
    case GgufUint16:
    case GgufInt16:
        return 2;
    case GgufUint32:
    case GgufInt32:
    case GgufFloat32:
        return 4;
    case GgufUint64:
    case GgufInt64:
    case GgufFloat64:
        return 8;
    default:
        return 0;
    }
}

/// A whole number, or -1 for another kind of value, which is passed over.
std::optional<qint64> readInteger(GgufCursor &cursor, quint32 type)
{
    switch (type) {
    case GgufUint32:
        return cursor.number<quint32>();
    case GgufInt32:
        return cursor.number<qint32>();
    case GgufUint64: {
        const auto value = cursor.number<quint64>();
        return value ? std::optional(qint64(std::min<quint64>(*value, quint64(kMostSize) * 1000))) : std::nullopt;
    }
    case GgufInt64:
        return cursor.number<qint64>();
    default:
        break;
    }
    const quint64 width = widthOf(type);
    return width > 0 && cursor.skip(width) ? std::optional<qint64>(-1) : std::nullopt;
}

struct GgufPairs
{
    QByteArray architecture;
    QHash<QByteArray, QList<qint64>> numbers; ///< one, or one for each layer
};

/// False when the bytes end here, or no number or short list of numbers stands here.
bool readArray(GgufCursor &cursor, const QByteArray &key, GgufPairs &pairs)
{
    const auto type = cursor.number<quint32>();
    const auto count = type ? cursor.number<quint64>() : std::nullopt;
    if (!count || widthOf(*type) == 0)
        return false;
    if (*count > quint64(kMostLayers))
        return cursor.skip(*count * widthOf(*type));
    QList<qint64> &values = pairs.numbers[key];
    for (quint64 i = 0; i < *count; ++i) {
        const auto value = readInteger(cursor, *type);
        if (!value)
            return false;
        values.append(*value);
    }
    return true;
}

bool readPair(GgufCursor &cursor, GgufPairs &pairs)
{
    const auto key = cursor.text();
    const auto type = key ? cursor.number<quint32>() : std::nullopt;
    if (!type || key->startsWith("tokenizer."))
        return false;
    if (*type == GgufArray)
        return readArray(cursor, *key, pairs);
    if (*type == GgufString) {
        const auto text = cursor.text();
        if (text && *key == "general.architecture")
            pairs.architecture = *text;
        return text.has_value();
    }
    const auto value = readInteger(cursor, *type);
    if (value)
        pairs.numbers[*key] = {*value};
    return value.has_value();
}

qint64 sumOver(const QList<qint64> &perLayer, qint64 layers)
{
    // One number stands for every layer; a list has one for each, 0 where a layer keeps nothing.
    if (perLayer.size() == 1)
        return perLayer.first() * layers;
    qint64 sum = 0;
    for (const qint64 value : perLayer)
        sum += std::clamp<qint64>(value, 0, kMostSize);
    return sum;
}

} // namespace

std::optional<AttentionShape> attentionShape(const hub::ModelConfig &config)
{
    const bool keepsTokens = std::ranges::any_of(config.architectures, [](const QString &name) {
        return name.contains("CausalLM"_L1) || name.contains("ConditionalGeneration"_L1) || name.contains("LMHead"_L1);
    });
    if (!keepsTokens)
        return std::nullopt;
    if (config.latentRank > 0)
        return shapeOf(config.layers, config.latentRank + config.ropeSize, config.contextLength);
    const qint64 kvHeads = config.kvHeads > 0 ? config.kvHeads : config.heads;
    const qint64 size = config.headSize > 0 ? config.headSize : config.heads > 0 ? config.hiddenSize / config.heads : 0;
    if (!isSensible(kvHeads, kMostSize) || !isSensible(size, kMostSize))
        return std::nullopt;
    return shapeOf(config.layers, 2 * kvHeads * size, config.contextLength);
}

std::optional<AttentionShape> attentionShapeOfGguf(const QByteArray &head)
{
    GgufCursor cursor(head);
    constexpr quint32 kOldest = 2; // version 1 had shorter counts, and is gone
    const bool isGguf = head.startsWith("GGUF") && cursor.skip(4);
    const auto version = isGguf ? cursor.number<quint32>() : std::nullopt;
    if (!version || *version < kOldest || !cursor.skip(sizeof(quint64)))
        return std::nullopt;
    const auto count = cursor.number<quint64>();
    GgufPairs pairs;
    for (quint64 i = 0; count && i < *count && readPair(cursor, pairs);)
        ++i;
    const auto numbers = [&pairs](const char *name) { return pairs.numbers.value(pairs.architecture + '.' + name); };
    const auto number = [&numbers](const char *name) { return numbers(name).value(0); };
    const qint64 layers = number("block_count");
    const qint64 heads = number("attention.head_count");
    if (!isSensible(layers, kMostLayers) || !isSensible(heads, kMostSize))
        return std::nullopt;
    const qint64 usual = number("embedding_length") / heads;
    const qint64 keySize = number("attention.key_length") > 0 ? number("attention.key_length") : usual;
    const qint64 valueSize = number("attention.value_length") > 0 ? number("attention.value_length") : usual;
    const QList<qint64> kvHeads = numbers("attention.head_count_kv");
    const qint64 allHeads = sumOver(kvHeads.isEmpty() ? QList<qint64>{heads} : kvHeads, layers);
    if (!isSensible(allHeads, kMostSize) || !isSensible(keySize + valueSize, kMostSize))
        return std::nullopt;
    return AttentionShape{allHeads * (keySize + valueSize), std::max<qint64>(0, number("context_length"))};
}

} // namespace hs::models
