// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/facts/cardvalues.h"
#include "localhub/facts/kindfacts.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

/// File endings that make a format tag, in the order the Hub lists them.
constexpr std::array kWeightFormats = {std::pair("pytorch_model.bin"_L1, "pytorch"_L1),
                                       std::pair("tf_model.h5"_L1, "tf"_L1),
                                       std::pair("flax_model.msgpack"_L1, "jax"_L1),
                                       std::pair(".tflite"_L1, "tflite"_L1),
                                       std::pair(".onnx"_L1, "onnx"_L1),
                                       std::pair(".safetensors"_L1, "safetensors"_L1),
                                       std::pair(".gguf"_L1, "gguf"_L1)};

void addTensorFacts(RepoFacts &facts, const RepoFiles &files, KnownHeaders &headers)
{
    QJsonObject parameters;
    qint64 total = 0;
    for (const QString &path : files.paths()) {
        // Weights of the model itself stand at the root; folders hold parts or variants of it.
        if (!path.endsWith(".safetensors"_L1) || path.contains(u'/') || !files.isReadable(path))
            continue;
        const auto counts = headers.factsOf("safetensors "_L1 + files.contentId(path), [&] {
            return safetensorsParameters(files.ranges(path), files.size(path));
        });
        if (!counts)
            continue;
        for (auto it = counts->begin(); it != counts->end(); ++it) {
            qint64 count = parameters.value(it.key()).toInteger();
            if (__builtin_add_overflow(total, it.value().toInteger(), &total) ||
                __builtin_add_overflow(count, it.value().toInteger(), &count))
                return; // no model has so many
            parameters.insert(it.key(), count);
        }
    }
    if (!parameters.isEmpty()) {
        facts.safetensors = {{u"parameters"_s, parameters}, {u"total"_s, total}};
        facts.parameters = total;
    }
}

/// The summary of the main .gguf file: of a sharded one the first shard with all parameters, else the first by name.
void addGgufFacts(RepoFacts &facts, const RepoFiles &files, KnownHeaders &headers)
{
    static const QRegularExpression laterShard(u"-(?!00001)\\d{5}-of-\\d{5}\\.gguf$"_s);
    for (const QString &path : files.paths()) {
        if (!path.endsWith(".gguf"_L1) || path.contains("mmproj"_L1) || laterShard.match(path).hasMatch() ||
            !files.isReadable(path))
            continue;
        const auto summary = headers.factsOf("gguf "_L1 + files.contentId(path),
                                             [&] { return ggufSummary(files.ranges(path), files.size(path)); });
        if (summary) {
            facts.gguf = *summary;
            if (facts.parameters == 0)
                facts.parameters = summary->value("total"_L1).toInteger();
            return;
        }
    }
}

/// How a model came from its base, in the Hub's words.
QString relationOf(const QJsonObject &card, const RepoFiles &files, const ModelSettings &settings, qsizetype baseCount)
{
    const QString said = cardText(card, "base_model_relation"_L1);
    if (!said.isEmpty())
        return said;
    if (files.has(u"adapter_config.json"_s) || settings.library == "peft"_L1)
        return u"adapter"_s;
    if (files.hasSuffix(".gguf"_L1) || settings.config.contains("quantization_config"_L1))
        return u"quantized"_s;
    if (baseCount > 1 || cardList(card, "tags"_L1).contains("merge"_L1))
        return u"merge"_s;
    return u"finetune"_s;
}

QStringList prefixed(QLatin1StringView prefix, QStringList list)
{
    for (QString &text : list)
        text.prepend(prefix);
    return list;
}

void addTags(RepoFacts &facts, const RepoFiles &files, const ModelSettings &settings, const QByteArray &cardBytes)
{
    const QJsonObject card = facts.cardData.value_or(QJsonObject());
    addOnce(facts.tags, {facts.library});
    for (const auto &[ending, tag] : kWeightFormats) {
        if (files.hasSuffix(ending))
            addOnce(facts.tags, {tag});
    }
    if (std::ranges::any_of(files.paths(), [](const QString &path) { return path.contains("tfevents"_L1); }))
        addOnce(facts.tags, {u"tensorboard"_s});
    addOnce(facts.tags, {settings.modelType, facts.task});
    addOnce(facts.tags, cardList(card, "tags"_L1));
    if (settings.config.value("tokenizer_config"_L1).toObject().contains("chat_template"_L1) ||
        settings.config.contains("chat_template_jinja"_L1) || facts.gguf.contains("chat_template"_L1))
        addOnce(facts.tags, {u"conversational"_s});
    if (settings.config.contains("auto_map"_L1))
        addOnce(facts.tags, {u"custom_code"_s});
    addOnce(facts.tags, cardList(card, "language"_L1));
    addOnce(facts.tags, prefixed("dataset:"_L1, cardList(card, "datasets"_L1)));
    addOnce(facts.tags, prefixed("arxiv:"_L1, paperIds(cardBytes)));
    const QStringList bases = cardList(card, "base_model"_L1);
    const QString relation = relationOf(card, files, settings, bases.size());
    addOnce(facts.tags, prefixed("base_model:"_L1, bases));
    for (const QString &base : bases)
        addOnce(facts.tags, {u"base_model:%1:%2"_s.arg(relation, base)});
    addOnce(facts.tags, prefixed("license:"_L1, cardList(card, "license"_L1)));
    if (card.contains("model-index"_L1))
        addOnce(facts.tags, {u"model-index"_s});
    if (card.contains("co2_eq_emissions"_L1))
        addOnce(facts.tags, {u"co2_eq_emissions"_s});
    if (facts.library == "transformers"_L1)
        addOnce(facts.tags, {u"endpoints_compatible"_s});
    addOnce(facts.tags, {u"region:us"_s});
}

} // namespace

void addModelFacts(RepoFacts &facts, const RepoFiles &files, const QByteArray &cardBytes, KnownHeaders &headers)
{
    const QJsonObject card = facts.cardData.value_or(QJsonObject());
    const ModelSettings settings = readModelSettings(files);
    facts.config = settings.config;
    addTensorFacts(facts, files, headers);
    addGgufFacts(facts, files, headers);

    facts.library = cardText(card, "library_name"_L1);
    if (facts.library.isEmpty())
        facts.library = settings.library;
    if (facts.library.isEmpty() && !facts.gguf.isEmpty())
        facts.library = u"gguf"_s;
    facts.task = cardText(card, "pipeline_tag"_L1);
    if (facts.task.isEmpty())
        facts.task = settings.task;

    if (!settings.transformersInfo.isEmpty())
        facts.extra.insert(u"transformersInfo"_s, settings.transformersInfo);
    if (card.value("widget"_L1).isArray())
        facts.extra.insert(u"widgetData"_s, card.value("widget"_L1));
    if (const QJsonArray results = readEvalResults(files); !results.isEmpty())
        facts.extra.insert(u"evalResults"_s, results);
    const QJsonValue index = card.value("model-index"_L1);
    facts.extra.insert(u"model-index"_s, index.isArray() ? index : QJsonValue(QJsonValue::Null));
    const QString mask = files.json(u"tokenizer_config.json"_s).value("mask_token"_L1).toString();
    if (facts.task == "fill-mask"_L1 && !mask.isEmpty())
        facts.extra.insert(u"mask_token"_s, mask);
    addTags(facts, files, settings, cardBytes);
}

} // namespace hs::localhub
