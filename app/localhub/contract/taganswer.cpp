// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/taganswer.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

const QStringList &typesOf(RepoKind kind)
{
    static const QStringList model =
        u"pipeline_tag library dataset bucket language license arxiv doi region deploy other"_s.split(u' ');
    static const QStringList dataset =
        u"benchmark task_categories size_categories modality format library language license arxiv doi region other "
        "task_ids annotations_creators language_creators multilinguality source_datasets"_s.split(u' ');
    return kind == RepoKind::Model ? model : dataset;
}

/// Libraries the local hub's models can have; any other bare tag is "other".
bool isLibrary(const QString &tag)
{
    static const QSet<QString> libraries = {u"transformers"_s,
                                            u"diffusers"_s,
                                            u"sentence-transformers"_s,
                                            u"peft"_s,
                                            u"timm"_s,
                                            u"gguf"_s,
                                            u"safetensors"_s,
                                            u"onnx"_s,
                                            u"pytorch"_s,
                                            u"tf"_s,
                                            u"jax"_s,
                                            u"tflite"_s,
                                            u"keras"_s,
                                            u"mlx"_s,
                                            u"spacy"_s,
                                            u"flair"_s,
                                            u"sklearn"_s,
                                            u"fasttext"_s,
                                            u"stable-baselines3"_s,
                                            u"ml-agents"_s,
                                            u"setfit"_s,
                                            u"open_clip"_s,
                                            u"transformers.js"_s,
                                            u"nemo"_s,
                                            u"speechbrain"_s,
                                            u"espnet"_s,
                                            u"paddlenlp"_s,
                                            u"stanza"_s,
                                            u"joblib"_s,
                                            u"rust"_s,
                                            u"adapter-transformers"_s,
                                            u"bertopic"_s,
                                            u"span-marker"_s,
                                            u"pyannote-audio"_s,
                                            u"allennlp"_s,
                                            u"asteroid"_s};
    return libraries.contains(tag);
}

bool isLanguage(const QString &tag)
{
    static const QRegularExpression code(u"^[a-z]{2,3}(-[A-Za-z]{2,4})?$|^multilingual$"_s);
    return code.match(tag).hasMatch();
}

QString modalityOf(const QString &task)
{
    const auto found = std::ranges::find(allTasks(), task, &TaskWords::id);
    return found == allTasks().end() ? QString() : QString(found->modality);
}

QString typeOf(RepoKind kind, const QString &tag)
{
    const qsizetype colon = tag.indexOf(u':');
    if (colon > 0) {
        const QString prefix = tag.first(colon);
        return typesOf(kind).contains(prefix) ? prefix : u"other"_s;
    }
    if (kind == RepoKind::Dataset)
        return u"other"_s;
    if (!modalityOf(tag).isEmpty())
        return u"pipeline_tag"_s;
    if (isLibrary(tag))
        return u"library"_s;
    return isLanguage(tag) ? u"language"_s : u"other"_s;
}

QString labelOf(const QString &type, const QString &tag)
{
    if (type == "pipeline_tag"_L1 || type == "task_categories"_L1) {
        const QString id = tag.section(u':', -1);
        const auto found = std::ranges::find(allTasks(), id, &TaskWords::id);
        return found == allTasks().end() ? id : QString(found->label);
    }
    return tag.contains(u':') ? tag.section(u':', 1) : tag;
}

} // namespace

QJsonObject tagsByTypeAnswer(RepoKind kind, const QList<std::pair<QString, qint64>> &counts, const QString &onlyType)
{
    QHash<QString, QJsonArray> groups;
    for (const auto &[tag, count] : counts) {
        const QString type = typeOf(kind, tag);
        if (!onlyType.isEmpty() && type != onlyType)
            continue;
        // A model's relations are too many to choose from; the Hub leaves them out as well.
        if (tag.startsWith("base_model:"_L1))
            continue;
        QJsonObject entry{{u"id"_s, tag}, {u"label"_s, labelOf(type, tag)}, {u"type"_s, type}};
        if (const QString modality = modalityOf(tag.section(u':', -1)); !modality.isEmpty() && type != "other"_L1)
            entry.insert(u"subType"_s, modality);
        groups[type].append(entry);
    }
    QJsonObject answer;
    for (const QString &type : typesOf(kind)) {
        if (onlyType.isEmpty() || type == onlyType)
            answer.insert(type, groups.value(type));
    }
    return answer;
}

} // namespace hs::localhub
