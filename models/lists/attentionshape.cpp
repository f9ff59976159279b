// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/attentionshape.h"

#include <QList>

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

/// The whole numbers of a pair: one, or one for each layer; none of a pair that is something else.
QList<qint64> wholeNumbers(const formats::GgufEntry *entry)
{
    constexpr qint64 kMostNumber = 1'000'000'000'000;
    // Of a longer list only the beginning is here.
    if (!entry || entry->count > formats::kGgufArrayHead)
        return {};
    QList<qint64> numbers;
    for (const QString &text : entry->isArray ? entry->head : QStringList{entry->text}) {
        bool isWhole = false;
        const qint64 number = text.toLongLong(&isWhole);
        if (!isWhole)
            return {};
        numbers.append(std::clamp<qint64>(number, 0, kMostNumber));
    }
    return numbers;
}

qint64 sumOver(const QList<qint64> &perLayer, qint64 layers)
{
    // One number stands for every layer; a list has one for each, 0 where a layer keeps nothing.
    if (perLayer.size() == 1)
        return perLayer.first() * layers;
    qint64 sum = 0;
    for (const qint64 value : perLayer)
        sum += std::min(value, kMostSize);
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

std::optional<AttentionShape> attentionShape(const formats::Gguf &file)
{
    const QString architecture = file.text(u"general.architecture");
    const auto entry = [&](QLatin1StringView name) { return file.find(QString(architecture + u'.' + name)); };
    const auto number = [&entry](QLatin1StringView name) { return wholeNumbers(entry(name)).value(0); };
    const qint64 layers = number("block_count"_L1);
    const qint64 heads = number("attention.head_count"_L1);
    if (!isSensible(layers, kMostLayers) || !isSensible(heads, kMostSize))
        return std::nullopt;
    const qint64 usual = number("embedding_length"_L1) / heads;
    const qint64 keySize = number("attention.key_length"_L1) > 0 ? number("attention.key_length"_L1) : usual;
    const qint64 valueSize = number("attention.value_length"_L1) > 0 ? number("attention.value_length"_L1) : usual;
    const formats::GgufEntry *kvHeads = entry("attention.head_count_kv"_L1);
    const qint64 allHeads = sumOver(kvHeads ? wholeNumbers(kvHeads) : QList<qint64>{heads}, layers);
    if (!isSensible(allHeads, kMostSize) || !isSensible(keySize + valueSize, kMostSize))
        return std::nullopt;
    return AttentionShape{allHeads * (keySize + valueSize), number("context_length"_L1)};
}

} // namespace hs::models
