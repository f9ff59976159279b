// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/repotext.h"

#include "common/formats.h"
#include "lists/repotasks.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

#include <algorithm>

namespace hs::ui {

using namespace Qt::StringLiterals;

namespace {

struct RepoWords
{
    Q_DECLARE_TR_FUNCTIONS(hs::ui::RepoText)
};

struct Spelling
{
    QLatin1StringView id;
    QLatin1StringView text;
};

/// Names that their owners spell in a way no rule gives. Proper names are not translated.
constexpr Spelling kLibraries[] = {
    {"adapter-transformers"_L1, "Adapters"_L1},
    {"bertopic"_L1, "BERTopic"_L1},
    {"diffusers"_L1, "Diffusers"_L1},
    {"espnet"_L1, "ESPnet"_L1},
    {"fasttext"_L1, "fastText"_L1},
    {"gguf"_L1, "GGUF"_L1},
    {"keras"_L1, "Keras"_L1},
    {"mlx"_L1, "MLX"_L1},
    {"nemo"_L1, "NeMo"_L1},
    {"onnx"_L1, "ONNX"_L1},
    {"open_clip"_L1, "OpenCLIP"_L1},
    {"openvino"_L1, "OpenVINO"_L1},
    {"peft"_L1, "PEFT"_L1},
    {"pytorch"_L1, "PyTorch"_L1},
    {"safetensors"_L1, "Safetensors"_L1},
    {"sentence-transformers"_L1, "sentence-transformers"_L1},
    {"sklearn"_L1, "scikit-learn"_L1},
    {"spacy"_L1, "spaCy"_L1},
    {"speechbrain"_L1, "SpeechBrain"_L1},
    {"tf-keras"_L1, "TF-Keras"_L1},
    {"timm"_L1, "timm"_L1},
    {"transformers"_L1, "Transformers"_L1},
    {"transformers.js"_L1, "Transformers.js"_L1},
    {"vllm"_L1, "vLLM"_L1},
};

constexpr Spelling kLicences[] = {
    {"afl-3.0"_L1, "AFL 3.0"_L1},
    {"agpl-3.0"_L1, "AGPL 3.0"_L1},
    {"apache-2.0"_L1, "Apache 2.0"_L1},
    {"bigscience-bloom-rail-1.0"_L1, "BigScience BLOOM RAIL 1.0"_L1},
    {"bsd-2-clause"_L1, "BSD 2-clause"_L1},
    {"bsd-3-clause"_L1, "BSD 3-clause"_L1},
    {"cc0-1.0"_L1, "CC0 1.0"_L1},
    {"cc-by-4.0"_L1, "CC BY 4.0"_L1},
    {"cc-by-sa-4.0"_L1, "CC BY-SA 4.0"_L1},
    {"cc-by-sa-3.0"_L1, "CC BY-SA 3.0"_L1},
    {"cc-by-nc-4.0"_L1, "CC BY-NC 4.0"_L1},
    {"cc-by-nc-sa-4.0"_L1, "CC BY-NC-SA 4.0"_L1},
    {"cc-by-nc-nd-4.0"_L1, "CC BY-NC-ND 4.0"_L1},
    {"creativeml-openrail-m"_L1, "CreativeML OpenRAIL-M"_L1},
    {"gemma"_L1, "Gemma"_L1},
    {"gpl-3.0"_L1, "GPL 3.0"_L1},
    {"lgpl-3.0"_L1, "LGPL 3.0"_L1},
    {"llama2"_L1, "Llama 2"_L1},
    {"llama3"_L1, "Llama 3"_L1},
    {"llama3.1"_L1, "Llama 3.1"_L1},
    {"llama3.2"_L1, "Llama 3.2"_L1},
    {"llama3.3"_L1, "Llama 3.3"_L1},
    {"mit"_L1, "MIT"_L1},
    {"mpl-2.0"_L1, "MPL 2.0"_L1},
    {"odc-by"_L1, "ODC-BY"_L1},
    {"openrail"_L1, "OpenRAIL"_L1},
    {"openrail++"_L1, "OpenRAIL++"_L1},
};

template <size_t N>
QString spelled(const Spelling (&table)[N], const QString &id)
{
    const auto found = std::ranges::find_if(table, [&id](const Spelling &s) { return id == s.id; });
    return found == std::end(table) ? QString() : QString(found->text);
}

QString sentenceCase(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

QString kindText(hub::RepoKind kind)
{
    switch (kind) {
    case hub::RepoKind::Dataset:
        return RepoWords::tr("Dataset");
    case hub::RepoKind::Space:
        return RepoWords::tr("Space");
    case hub::RepoKind::Model:
        break;
    }
    return RepoWords::tr("Model");
}

Chip kindChip(hub::RepoKind kind)
{
    constexpr ChipKind kinds[] = {ChipKind::Model, ChipKind::Dataset, ChipKind::Space};
    return {.kind = kinds[static_cast<int>(kind)], .text = kindText(kind), .icon = kindIcon(kind)};
}

QString taskText(const QString &id)
{
    const models::RepoTask *task = models::findRepoTask(id);
    return task ? sentenceCase(QString(task->label).toLower()) : sentenceCase(QString(id).replace(u'-', u' '));
}

QString libraryText(const QString &id)
{
    const QString known = spelled(kLibraries, id.toLower());
    return known.isEmpty() ? id : known;
}

QString licenceText(const QString &id)
{
    if (id == "other"_L1)
        return RepoWords::tr("Other", "a licence");
    const QString known = spelled(kLicences, id.toLower());
    return known.isEmpty() ? id : known;
}

QString spokenText(const QString &word)
{
    return sentenceCase(word.toLower().replace(u'_', u' '));
}

QString languageText(const QString &code)
{
    if (code == "multilingual"_L1)
        return RepoWords::tr("Multilingual");
    const QLocale::Language language = QLocale::codeToLanguage(code);
    if (language == QLocale::AnyLanguage || language == QLocale::C)
        return code;
    return QLocale::languageToString(language);
}

QString parametersText(const hub::RepoDetails &details)
{
    if (!details.summary.parameters)
        return {};
    // The dtype that holds most of the weights says it; a list of five would not fit a line.
    const auto &byDtype = details.parametersByDtype;
    const auto main = std::max_element(byDtype.cbegin(), byDtype.cend());
    const QString count = formats::parameters(*details.summary.parameters);
    return main == byDtype.cend() ? count : RepoWords::tr("%1, %2", "parameters, number format").arg(count, main.key());
}

QList<Chip> headerChips(const hub::RepoDetails &details)
{
    const hub::RepoSummary &repo = details.summary;
    QList<Chip> chips{kindChip(repo.kind)};
    if (!repo.pipelineTag.isEmpty())
        chips.append({.kind = ChipKind::Neutral, .text = taskText(repo.pipelineTag)});
    if (repo.isPrivate)
        chips.append({.kind = ChipKind::Private, .text = RepoWords::tr("Private"), .icon = Icon::Private});
    if (repo.gate != hub::Gate::Open)
        chips.append({.kind = ChipKind::Gated, .text = RepoWords::tr("Gated"), .icon = Icon::Gated});
    if (repo.tags.contains("gguf"_L1))
        chips.append({.kind = ChipKind::Quantized, .text = u"GGUF"_s});
    if (!repo.sdk.isEmpty())
        chips.append({.kind = ChipKind::Neutral, .text = sentenceCase(repo.sdk)});
    if (!repo.libraryName.isEmpty() && repo.libraryName != "gguf"_L1)
        chips.append({.kind = ChipKind::Neutral, .text = libraryText(repo.libraryName)});
    if (details.languages.size() == 1)
        chips.append({.kind = ChipKind::Neutral, .text = languageText(details.languages.constFirst())});
    else if (!details.languages.isEmpty())
        chips.append({.kind = ChipKind::Neutral,
                      .text = RepoWords::tr("%Ln languages", nullptr, static_cast<int>(details.languages.size()))});
    return chips;
}

QString repositoryPath(const hub::RepoRef &repo)
{
    return QString(hub::words(repo.kind).urlPrefix) + repo.id.toString();
}

QString downloadCommand(const hub::RepoRef &repo)
{
    QString command = "hf download "_L1 + repo.id.toString();
    if (repo.kind != hub::RepoKind::Model)
        command += " --repo-type "_L1 + QString(hub::words(repo.kind).singular);
    if (!repo.revision.isDefault())
        command += " --revision "_L1 + repo.revision.toString();
    return command;
}

QString cloneCommand(const hub::RepoRef &repo, const QUrl &page)
{
    QString command = u"git clone "_s;
    if (repo.revision.form() == hub::Revision::Form::Named && !repo.revision.isDefault())
        command += "--branch "_L1 + repo.revision.toString() + u' ';
    return command + page.toString(QUrl::FullyEncoded);
}

} // namespace hs::ui
