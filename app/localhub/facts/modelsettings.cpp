// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/facts/kindfacts.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

/// What an architecture's name says: the class transformers loads it with, the task, and what prepares the input.
struct Architecture
{
    QLatin1StringView ending;
    QLatin1StringView autoModel;
    QLatin1StringView task;
    QLatin1StringView processor;
};

// Tried in this order; a longer ending stands before a shorter one that it contains.
constexpr std::array kArchitectures = {
    Architecture{"WhisperForConditionalGeneration"_L1, "AutoModelForSpeechSeq2Seq"_L1,
                 "automatic-speech-recognition"_L1, "AutoProcessor"_L1},
    Architecture{"ForSpeechSeq2Seq"_L1, "AutoModelForSpeechSeq2Seq"_L1, "automatic-speech-recognition"_L1,
                 "AutoProcessor"_L1},
    Architecture{"ForCTC"_L1, "AutoModelForCTC"_L1, "automatic-speech-recognition"_L1, "AutoProcessor"_L1},
    Architecture{"ForAudioClassification"_L1, "AutoModelForAudioClassification"_L1, "audio-classification"_L1,
                 "AutoFeatureExtractor"_L1},
    Architecture{"VLForConditionalGeneration"_L1, "AutoModelForImageTextToText"_L1, "image-text-to-text"_L1,
                 "AutoProcessor"_L1},
    Architecture{"LlavaForConditionalGeneration"_L1, "AutoModelForImageTextToText"_L1, "image-text-to-text"_L1,
                 "AutoProcessor"_L1},
    Architecture{"MarianMTModel"_L1, "AutoModelForSeq2SeqLM"_L1, "translation"_L1, "AutoTokenizer"_L1},
    Architecture{"ForConditionalGeneration"_L1, "AutoModelForSeq2SeqLM"_L1, "text-generation"_L1, "AutoTokenizer"_L1},
    Architecture{"ForCausalLM"_L1, "AutoModelForCausalLM"_L1, "text-generation"_L1, "AutoTokenizer"_L1},
    Architecture{"LMHeadModel"_L1, "AutoModelForCausalLM"_L1, "text-generation"_L1, "AutoTokenizer"_L1},
    Architecture{"ForMaskedLM"_L1, "AutoModelForMaskedLM"_L1, "fill-mask"_L1, "AutoTokenizer"_L1},
    Architecture{"ForSequenceClassification"_L1, "AutoModelForSequenceClassification"_L1, "text-classification"_L1,
                 "AutoTokenizer"_L1},
    Architecture{"ForTokenClassification"_L1, "AutoModelForTokenClassification"_L1, "token-classification"_L1,
                 "AutoTokenizer"_L1},
    Architecture{"ForQuestionAnswering"_L1, "AutoModelForQuestionAnswering"_L1, "question-answering"_L1,
                 "AutoTokenizer"_L1},
    Architecture{"ForImageClassification"_L1, "AutoModelForImageClassification"_L1, "image-classification"_L1,
                 "AutoImageProcessor"_L1},
    Architecture{"ForObjectDetection"_L1, "AutoModelForObjectDetection"_L1, "object-detection"_L1,
                 "AutoImageProcessor"_L1},
    Architecture{"ForSemanticSegmentation"_L1, "AutoModelForSemanticSegmentation"_L1, "image-segmentation"_L1,
                 "AutoImageProcessor"_L1},
    Architecture{"ForDepthEstimation"_L1, "AutoModelForDepthEstimation"_L1, "depth-estimation"_L1,
                 "AutoImageProcessor"_L1},
    Architecture{"CLIPModel"_L1, "AutoModelForZeroShotImageClassification"_L1, "zero-shot-image-classification"_L1,
                 "AutoProcessor"_L1},
    Architecture{"Model"_L1, "AutoModel"_L1, "feature-extraction"_L1, "AutoTokenizer"_L1},
};

const Architecture *architectureOf(const QString &name)
{
    for (const Architecture &architecture : kArchitectures) {
        if (name.endsWith(architecture.ending))
            return &architecture;
    }
    return nullptr;
}

/// The parts of tokenizer_config.json that the Hub repeats.
QJsonObject tokenizerConfig(const RepoFiles &files)
{
    const QJsonObject all = files.json(u"tokenizer_config.json"_s);
    QJsonObject part;
    for (const auto key : {"bos_token"_L1, "eos_token"_L1, "pad_token"_L1, "unk_token"_L1, "mask_token"_L1,
                           "sep_token"_L1, "cls_token"_L1, "chat_template"_L1, "use_default_system_prompt"_L1}) {
        if (all.contains(key))
            part.insert(key, all.value(key));
    }
    return part;
}

QJsonObject selectConfig(const RepoFiles &files, const QJsonObject &all)
{
    QJsonObject config;
    for (const auto key : {"architectures"_L1, "model_type"_L1, "auto_map"_L1, "quantization_config"_L1}) {
        if (all.contains(key))
            config.insert(key, all.value(key));
    }
    if (files.has(u"tokenizer_config.json"_s))
        config.insert(u"tokenizer_config"_s, tokenizerConfig(files));
    if (const QJsonObject index = files.json(u"model_index.json"_s); !index.isEmpty())
        config.insert(u"diffusers"_s, QJsonObject{{u"_class_name"_s, index.value("_class_name"_L1)}});
    if (const QJsonObject adapter = files.json(u"adapter_config.json"_s);
        adapter.contains("base_model_name_or_path"_L1)) {
        QJsonObject peft{{u"base_model_name_or_path"_s, adapter.value("base_model_name_or_path"_L1)}};
        if (adapter.contains("task_type"_L1))
            peft.insert(u"task_type"_s, adapter.value("task_type"_L1));
        config.insert(u"peft"_s, peft);
    }
    if (files.has(u"chat_template.jinja"_s))
        config.insert(u"chat_template_jinja"_s, QString::fromUtf8(files.content(u"chat_template.jinja"_s)));
    return config;
}

} // namespace

ModelSettings readModelSettings(const RepoFiles &files)
{
    ModelSettings settings;
    const QJsonObject all = files.json(u"config.json"_s);
    settings.config = selectConfig(files, all);
    settings.modelType = all.value("model_type"_L1).toString();
    const QString architecture = all.value("architectures"_L1).toArray().at(0).toString();
    const Architecture *known = architectureOf(architecture);

    if (files.has(u"modules.json"_s) || files.has(u"config_sentence_transformers.json"_s)) {
        settings.library = u"sentence-transformers"_s;
        settings.task = u"sentence-similarity"_s;
    } else if (files.has(u"model_index.json"_s)) {
        settings.library = u"diffusers"_s;
        settings.task = u"text-to-image"_s;
    } else if (files.has(u"adapter_config.json"_s)) {
        settings.library = u"peft"_s;
    } else if (!architecture.isEmpty() && !settings.modelType.isEmpty()) {
        settings.library = u"transformers"_s;
        settings.task = known ? known->task.toString() : QString();
    }
    if (settings.library == "transformers"_L1 && known) {
        settings.transformersInfo = {{u"auto_model"_s, known->autoModel.toString()},
                                     {u"pipeline_tag"_s, known->task.toString()},
                                     {u"processor"_s, known->processor.toString()}};
        if (all.contains("auto_map"_L1))
            settings.transformersInfo.insert(u"custom_class"_s, architecture);
    }
    return settings;
}

} // namespace hs::localhub
