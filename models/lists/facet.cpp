// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/facet.h"

#include "lists/repotasks.h"

#include <QHash>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace hs::models {

namespace {

using hub::RepoKind;

constexpr std::array kModelFacets{Facet::Task, Facet::Library, Facet::Language, Facet::Licence};
constexpr std::array kDatasetFacets{Facet::Task,    Facet::Modality, Facet::Size,   Facet::Format,
                                    Facet::Library, Facet::Language, Facet::Licence};
constexpr std::array kSpaceFacets{Facet::Sdk, Facet::Licence};

struct Entry
{
    QLatin1StringView id;
    QLatin1StringView label;
};

// The libraries that the site offers as filters, with the formats people look for (shared/hub-api/search.md §10).
constexpr std::array kModelLibraries{
    Entry{"transformers"_L1, "Transformers"_L1},
    Entry{"gguf"_L1, "GGUF"_L1},
    Entry{"safetensors"_L1, "Safetensors"_L1},
    Entry{"diffusers"_L1, "Diffusers"_L1},
    Entry{"sentence-transformers"_L1, "sentence-transformers"_L1},
    Entry{"peft"_L1, "PEFT"_L1},
    Entry{"mlx"_L1, "MLX"_L1},
    Entry{"onnx"_L1, "ONNX"_L1},
    Entry{"transformers.js"_L1, "Transformers.js"_L1},
    Entry{"timm"_L1, "timm"_L1},
    Entry{"keras"_L1, "Keras"_L1},
    Entry{"sklearn"_L1, "Scikit-learn"_L1},
    Entry{"setfit"_L1, "setfit"_L1},
    Entry{"spacy"_L1, "spaCy"_L1},
    Entry{"flair"_L1, "Flair"_L1},
    Entry{"adapter-transformers"_L1, "Adapters"_L1},
    Entry{"nemo"_L1, "NeMo"_L1},
    Entry{"speechbrain"_L1, "speechbrain"_L1},
    Entry{"espnet"_L1, "ESPnet"_L1},
    Entry{"pyannote-audio"_L1, "pyannote.audio"_L1},
    Entry{"open_clip"_L1, "OpenCLIP"_L1},
    Entry{"stable-baselines3"_L1, "stable-baselines3"_L1},
    Entry{"ml-agents"_L1, "ml-agents"_L1},
    Entry{"fasttext"_L1, "fastText"_L1},
    Entry{"bertopic"_L1, "BERTopic"_L1},
};

constexpr std::array kDatasetLibraries{
    Entry{"datasets"_L1, "Datasets"_L1},     Entry{"pandas"_L1, "pandas"_L1},
    Entry{"polars"_L1, "Polars"_L1},         Entry{"dask"_L1, "Dask"_L1},
    Entry{"duckdb"_L1, "DuckDB"_L1},         Entry{"mlcroissant"_L1, "Croissant"_L1},
    Entry{"webdataset"_L1, "WebDataset"_L1}, Entry{"distilabel"_L1, "distilabel"_L1},
    Entry{"argilla"_L1, "Argilla"_L1},       Entry{"fiftyone"_L1, "FiftyOne"_L1},
    Entry{"lance"_L1, "Lance"_L1},           Entry{"datadesigner"_L1, "Data Designer"_L1},
};

constexpr std::array kLicences{
    Entry{"apache-2.0"_L1, "Apache 2.0"_L1},
    Entry{"mit"_L1, "MIT"_L1},
    Entry{"openrail"_L1, "OpenRAIL"_L1},
    Entry{"creativeml-openrail-m"_L1, "CreativeML OpenRAIL-M"_L1},
    Entry{"cc-by-4.0"_L1, "CC BY 4.0"_L1},
    Entry{"cc-by-sa-4.0"_L1, "CC BY-SA 4.0"_L1},
    Entry{"cc-by-nc-4.0"_L1, "CC BY-NC 4.0"_L1},
    Entry{"cc-by-nc-sa-4.0"_L1, "CC BY-NC-SA 4.0"_L1},
    Entry{"cc0-1.0"_L1, "CC0 1.0"_L1},
    Entry{"bsd-3-clause"_L1, "BSD 3-clause"_L1},
    Entry{"gpl-3.0"_L1, "GPL 3.0"_L1},
    Entry{"agpl-3.0"_L1, "AGPL 3.0"_L1},
    Entry{"llama3.1"_L1, "Llama 3.1"_L1},
    Entry{"llama3.2"_L1, "Llama 3.2"_L1},
    Entry{"gemma"_L1, "Gemma"_L1},
    Entry{"odc-by"_L1, "ODC-By"_L1},
    Entry{"other"_L1, "Other licence"_L1},
};

constexpr std::array kLanguages{"en"_L1, "zh"_L1, "fr"_L1, "es"_L1, "de"_L1, "ja"_L1, "ko"_L1, "ar"_L1,
                                "hi"_L1, "pt"_L1, "ru"_L1, "it"_L1, "tr"_L1, "vi"_L1, "id"_L1, "pl"_L1,
                                "nl"_L1, "uk"_L1, "fa"_L1, "th"_L1, "sw"_L1, "yo"_L1};

constexpr std::array kModalities{
    Entry{"text"_L1, "Text"_L1},   Entry{"image"_L1, "Image"_L1},           Entry{"audio"_L1, "Audio"_L1},
    Entry{"video"_L1, "Video"_L1}, Entry{"tabular"_L1, "Tabular"_L1},       Entry{"document"_L1, "Document"_L1},
    Entry{"3d"_L1, "3D"_L1},       Entry{"geospatial"_L1, "Geospatial"_L1}, Entry{"timeseries"_L1, "Time series"_L1},
};

constexpr std::array kFormats{
    Entry{"parquet"_L1, "Parquet"_L1},
    Entry{"json"_L1, "JSON"_L1},
    Entry{"csv"_L1, "CSV"_L1},
    Entry{"text"_L1, "Text"_L1},
    Entry{"imagefolder"_L1, "Image folder"_L1},
    Entry{"audiofolder"_L1, "Audio folder"_L1},
    Entry{"webdataset"_L1, "WebDataset"_L1},
    Entry{"arrow"_L1, "Arrow"_L1},
    Entry{"optimized-parquet"_L1, "Optimized Parquet"_L1},
    Entry{"agent-traces"_L1, "Agent traces"_L1},
};

constexpr std::array kSizes{
    Entry{"n<1K"_L1, "n<1K"_L1},           Entry{"1K<n<10K"_L1, "1K<n<10K"_L1}, Entry{"10K<n<100K"_L1, "10K<n<100K"_L1},
    Entry{"100K<n<1M"_L1, "100K<n<1M"_L1}, Entry{"1M<n<10M"_L1, "1M<n<10M"_L1}, Entry{"10M<n<100M"_L1, "10M<n<100M"_L1},
    Entry{"100M<n<1B"_L1, "100M<n<1B"_L1}, Entry{"1B<n<10B"_L1, "1B<n<10B"_L1}, Entry{"10B<n<100B"_L1, "10B<n<100B"_L1},
    Entry{"100B<n<1T"_L1, "100B<n<1T"_L1}, Entry{"n>1T"_L1, "n>1T"_L1},
};

constexpr std::array kSdks{
    Entry{"gradio"_L1, "Gradio"_L1},
    Entry{"docker"_L1, "Docker"_L1},
    Entry{"static"_L1, "Static"_L1},
    Entry{"streamlit"_L1, "Streamlit"_L1},
};

/// Key in tags-by-type, and what precedes the bare word in `filter`.
struct Spelling
{
    QLatin1StringView tagType;
    QLatin1StringView prefix;
};

Spelling spelling(Facet facet, RepoKind kind)
{
    const bool isDataset = kind == RepoKind::Dataset;
    switch (facet) {
    case Facet::Task:
        return {isDataset ? "task_categories"_L1 : "pipeline_tag"_L1, {}};
    case Facet::Library:
        return {"library"_L1, isDataset ? "library:"_L1 : QLatin1StringView()};
    case Facet::Language:
        return {"language"_L1, isDataset ? "language:"_L1 : QLatin1StringView()};
    case Facet::Licence:
        return {"license"_L1, "license:"_L1};
    case Facet::Modality:
        return {"modality"_L1, "modality:"_L1};
    case Facet::Format:
        return {"format"_L1, "format:"_L1};
    case Facet::Size:
        return {"size_categories"_L1, "size_categories:"_L1};
    case Facet::Sdk:
    case Facet::Other:
        break;
    }
    return {};
}

QString languageName(const QString &code)
{
    const QLocale::Language language = QLocale::codeToLanguage(code);
    return language == QLocale::AnyLanguage ? code : QLocale::languageToString(language);
}

std::span<const Entry> entries(Facet facet, RepoKind kind)
{
    switch (facet) {
    case Facet::Library:
        return kind == RepoKind::Dataset ? std::span<const Entry>(kDatasetLibraries)
                                         : std::span<const Entry>(kModelLibraries);
    case Facet::Licence:
        return kLicences;
    case Facet::Modality:
        return kModalities;
    case Facet::Format:
        return kFormats;
    case Facet::Size:
        return kSizes;
    case Facet::Sdk:
        return kSdks;
    case Facet::Task:
    case Facet::Language:
    case Facet::Other:
        break;
    }
    return {};
}

QList<FacetValue> taskValues(RepoKind kind)
{
    QList<FacetValue> values;
    for (const QLatin1StringView modality : taskModalities()) {
        for (const RepoTask &task : repoTasks()) {
            if (task.modality == modality && isOffered(task, kind))
                values.append({task.id, task.label, task.modality});
        }
    }
    return values;
}

/// tags-by-type of datasets spells tasks "task_categories:x"; the query wants "x".
QString taskId(const QString &tagId)
{
    return tagId.section(u':', -1);
}

FacetValue fromTag(Facet facet, const hub::Tag &tag)
{
    const QString bare = tag.id.section(u':', -1);
    QString label = tag.label.isEmpty() ? bare : tag.label;
    if (facet == Facet::Language && label == bare)
        label = languageName(bare);
    if (facet != Facet::Task)
        return {tag.id, label, {}};
    const RepoTask *known = findRepoTask(taskId(tag.id));
    return {taskId(tag.id), label, known ? QString(known->modality) : u"other"_s};
}

bool containsTag(const QList<hub::Tag> &tags, const QString &id)
{
    return std::ranges::any_of(tags, [&id](const hub::Tag &tag) { return tag.id == id; });
}

bool isBuiltIn(Facet facet, RepoKind kind, const QString &id)
{
    if (facet == Facet::Language)
        return std::ranges::any_of(kLanguages, [&id](QLatin1StringView code) { return id == code; });
    return std::ranges::any_of(entries(facet, kind), [&id](const Entry &entry) { return id == entry.id; });
}

/// ISO 639 codes: two or three small letters ("yo", "fil"), perhaps with a script.
bool looksLikeLanguage(const QString &tag)
{
    const auto isSmall = [](QChar c) { return c >= u'a' && c <= u'z'; };
    return (tag.size() == 2 || tag.size() == 3) && std::ranges::all_of(tag, isSmall) &&
           QLocale::codeToLanguage(tag) != QLocale::AnyLanguage;
}

} // namespace

std::span<const Facet> facetsOf(RepoKind kind)
{
    switch (kind) {
    case RepoKind::Model:
        return kModelFacets;
    case RepoKind::Dataset:
        return kDatasetFacets;
    case RepoKind::Space:
        break;
    }
    return kSpaceFacets;
}

bool isExclusive(Facet facet)
{
    return facet == Facet::Task || facet == Facet::Licence || facet == Facet::Size || facet == Facet::Sdk;
}

QList<FacetValue> builtInValues(Facet facet, RepoKind kind)
{
    if (facet == Facet::Task)
        return taskValues(kind);
    const QString prefix = spelling(facet, kind).prefix;
    QList<FacetValue> values;
    if (facet == Facet::Language) {
        for (const QLatin1StringView code : kLanguages)
            values.append({prefix + code, languageName(code), {}});
    }
    for (const Entry &entry : entries(facet, kind))
        values.append({prefix + entry.id, entry.label, {}});
    return values;
}

QList<FacetValue> facetValues(Facet facet, RepoKind kind, const hub::TagsByType &tags)
{
    QList<FacetValue> values = builtInValues(facet, kind);
    QSet<QString> known;
    for (const FacetValue &value : std::as_const(values))
        known.insert(value.id);
    for (const hub::Tag &tag : tags.value(spelling(facet, kind).tagType)) {
        const FacetValue value = fromTag(facet, tag);
        if (!known.contains(value.id)) {
            known.insert(value.id);
            values.append(value);
        }
    }
    return values;
}

Facet facetOfFilter(const QString &filter, RepoKind kind, const hub::TagsByType &tags)
{
    for (const Facet facet : facetsOf(kind)) {
        const Spelling spelt = spelling(facet, kind);
        if (!spelt.prefix.isEmpty() && filter.startsWith(spelt.prefix))
            return facet;
    }
    if (filter.contains(u':'))
        return Facet::Other;
    for (const Facet facet : facetsOf(kind)) {
        const Spelling spelt = spelling(facet, kind);
        if (spelt.prefix.isEmpty() && facet != Facet::Task &&
            (isBuiltIn(facet, kind, filter) || containsTag(tags.value(spelt.tagType), filter)))
            return facet;
    }
    return kind == RepoKind::Model && looksLikeLanguage(filter) ? Facet::Language : Facet::Other;
}

QString facetValueLabel(Facet facet, const QString &id, RepoKind kind, const hub::TagsByType &tags)
{
    if (facet == Facet::Task) {
        const RepoTask *task = findRepoTask(id);
        return task ? QString(task->label) : id;
    }
    const Spelling spelt = spelling(facet, kind);
    const QString bare = !spelt.prefix.isEmpty() && id.startsWith(spelt.prefix) ? id.mid(spelt.prefix.size()) : id;
    for (const Entry &entry : entries(facet, kind)) {
        if (bare == entry.id)
            return entry.label;
    }
    for (const hub::Tag &tag : tags.value(spelt.tagType)) {
        if (tag.id == id && !tag.label.isEmpty() && tag.label != bare)
            return tag.label;
    }
    return facet == Facet::Language ? languageName(bare) : bare;
}

} // namespace hs::models
