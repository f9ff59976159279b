// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/facet.h"

#include "lists/facettables.h"
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

constexpr std::array kModelFacets{Facet::Task,     Facet::Library, Facet::Language,  Facet::Licence, Facet::BaseModel,
                                  Facet::Provider, Facet::App,     Facet::TrainedOn, Facet::Region,  Facet::Other};
constexpr std::array kDatasetFacets{
    Facet::Task,        Facet::Modality,         Facet::Size,           Facet::Format,    Facet::Library,
    Facet::Language,    Facet::Licence,          Facet::SubTask,        Facet::Benchmark, Facet::Multilinguality,
    Facet::Annotations, Facet::LanguageCreators, Facet::SourceDatasets, Facet::Region,    Facet::Other};
constexpr std::array kSpaceFacets{Facet::Sdk, Facet::Licence};

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
    case Facet::BaseModel:
        return {{}, "base_model:"_L1};
    case Facet::TrainedOn:
        return {"dataset"_L1, "dataset:"_L1};
    case Facet::Region:
        return {"region"_L1, "region:"_L1};
    case Facet::SubTask:
        return {"task_ids"_L1, "task_ids:"_L1};
    case Facet::Benchmark:
        return {"benchmark"_L1, "benchmark:"_L1};
    case Facet::Multilinguality:
        return {"multilinguality"_L1, "multilinguality:"_L1};
    case Facet::Annotations:
        return {"annotations_creators"_L1, "annotations_creators:"_L1};
    case Facet::LanguageCreators:
        return {"language_creators"_L1, "language_creators:"_L1};
    case Facet::SourceDatasets:
        return {"source_datasets"_L1, "source_datasets:"_L1};
    case Facet::Other:
        return {"other"_L1, {}};
    case Facet::Sdk:
    case Facet::Provider:
    case Facet::App:
        break;
    }
    return {};
}

QString languageName(const QString &code)
{
    const QLocale::Language language = QLocale::codeToLanguage(code);
    return language == QLocale::AnyLanguage ? code : QLocale::languageToString(language);
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
        return std::ranges::any_of(commonLanguages(), [&id](QLatin1StringView code) { return id == code; });
    return std::ranges::any_of(facetEntries(facet, kind), [&id](const FacetEntry &entry) { return id == entry.id; });
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

bool isOfTags(Facet facet)
{
    return facet != Facet::Provider && facet != Facet::App;
}

bool isExclusive(Facet facet)
{
    return facet == Facet::Task || facet == Facet::Licence || facet == Facet::Size || facet == Facet::Sdk ||
           facet == Facet::Region;
}

QList<FacetValue> builtInValues(Facet facet, RepoKind kind)
{
    if (facet == Facet::Task)
        return taskValues(kind);
    const QString prefix = spelling(facet, kind).prefix;
    QList<FacetValue> values;
    if (facet == Facet::Language) {
        for (const QLatin1StringView code : commonLanguages())
            values.append({prefix + code, languageName(code), {}});
    }
    for (const FacetEntry &entry : facetEntries(facet, kind))
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

BaseModelTag baseModelOf(const QString &tag)
{
    // base_model:owner/name, base_model:relation:owner/name (search.md §1.1).
    const QStringList parts = tag.split(u':');
    if (parts.size() < 2 || parts.first() != "base_model"_L1)
        return {};
    return parts.size() == 2 ? BaseModelTag{{}, parts.at(1)} : BaseModelTag{parts.at(1), parts.at(2)};
}

QString tagOf(const BaseModelTag &base)
{
    return base.relation.isEmpty() ? "base_model:"_L1 + base.id : "base_model:"_L1 + base.relation + u':' + base.id;
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
        if (spelt.prefix.isEmpty() && isOfTags(facet) && facet != Facet::Task &&
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
    if (facet == Facet::BaseModel)
        return baseModelOf(id).id;
    const Spelling spelt = spelling(facet, kind);
    const QString bare = !spelt.prefix.isEmpty() && id.startsWith(spelt.prefix) ? id.mid(spelt.prefix.size()) : id;
    for (const FacetEntry &entry : facetEntries(facet, kind)) {
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
