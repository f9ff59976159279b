// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/json/repodecoder.h"

#include "hub/json/jsonreader.h"
#include "hub/types/repopath.h"

using namespace Qt::StringLiterals;

namespace hs::hub {

namespace {

Gate gateOf(const JsonReader &repo)
{
    const QJsonValue gated = repo.value("gated"_L1);
    if (gated.toString() == "manual"_L1)
        return Gate::Manual;
    return gated.toString() == "auto"_L1 || gated.toBool() ? Gate::Auto : Gate::Open;
}

/// Weights' parameters, as far as the answer tells: safetensors first, then gguf (repo-info.md §1.1).
std::optional<qint64> parametersOf(const JsonReader &repo)
{
    if (const auto total = repo.object("safetensors"_L1).integer("total"_L1))
        return total;
    if (const auto total = repo.object("gguf"_L1).integer("total"_L1))
        return total;
    return repo.integer("numParameters"_L1);
}

int ggufFilesOf(const JsonReader &repo)
{
    int count = 0;
    for (const JsonReader &sibling : repo.objects("siblings"_L1))
        count += sibling.text("rfilename"_L1).endsWith(".gguf"_L1, Qt::CaseInsensitive) ? 1 : 0;
    return count;
}

QList<Sibling> siblingsOf(const JsonReader &repo)
{
    QList<Sibling> siblings;
    for (const JsonReader &entry : repo.objects("siblings"_L1)) {
        Sibling sibling;
        sibling.path = entry.text("rfilename"_L1);
        if (!isSafeRepoPath(sibling.path))
            continue;
        sibling.size = entry.integer("size"_L1);
        sibling.blobId = entry.text("blobId"_L1);
        sibling.lfsSha256 = entry.object("lfs"_L1).text("sha256"_L1);
        siblings.append(std::move(sibling));
    }
    return siblings;
}

BaseModels baseModelsOf(const JsonReader &repo, const JsonReader &card)
{
    BaseModels base;
    const JsonReader told = repo.object("baseModels"_L1);
    base.relation = told.contains("relation"_L1) ? told.text("relation"_L1) : card.text("base_model_relation"_L1);
    for (const JsonReader &model : told.objects("models"_L1))
        base.ids << model.text("id"_L1);
    if (base.ids.isEmpty())
        base.ids = card.texts("base_model"_L1);
    return base;
}

/// One entry of a `model-index` has results, each with a data set and several metrics.
void appendResults(QList<EvalResult> &results, const JsonReader &result)
{
    constexpr qsizetype kMost = 2000; // a card can hold any number
    const JsonReader task = result.object("task"_L1);
    const JsonReader dataset = result.object("dataset"_L1);
    for (const JsonReader &metric : result.objects("metrics"_L1)) {
        if (results.size() >= kMost)
            return;
        EvalResult row;
        row.task = task.contains("name"_L1) ? task.text("name"_L1) : task.text("type"_L1);
        row.dataset = dataset.contains("name"_L1) ? dataset.text("name"_L1) : dataset.text("type"_L1);
        row.metric = metric.contains("name"_L1) ? metric.text("name"_L1) : metric.text("type"_L1);
        row.value = metric.number("value"_L1);
        row.valueText = row.value ? QString() : metric.text("value"_L1);
        row.isVerified = metric.flag("verified"_L1);
        const JsonReader source = result.object("source"_L1);
        row.sourceName = source.text("name"_L1);
        row.sourceUrl = source.text("url"_L1);
        results.append(std::move(row));
    }
}

/// An entry of `evalResults`: `{filename, verified, data, pullRequest?}`, or `data` alone as huggingface_hub also
/// accepts it (src/huggingface_hub/_eval_results.py).
void appendFiledResult(QList<EvalResult> &results, const JsonReader &entry)
{
    const JsonReader data = entry.contains("data"_L1) ? entry.object("data"_L1) : entry;
    const JsonReader dataset = data.object("dataset"_L1);
    const JsonReader source = data.object("source"_L1);
    EvalResult row;
    row.task = dataset.text("task_id"_L1);
    row.dataset = dataset.text("id"_L1);
    row.value = data.number("value"_L1);
    row.valueText = row.value ? QString() : data.text("value"_L1);
    row.isVerified = entry.flag("verified"_L1);
    row.notes = data.text("notes"_L1);
    row.sourceName = source.text("name"_L1);
    row.sourceUrl = source.text("url"_L1);
    row.isCommunity = entry.contains("pullRequest"_L1);
    if (!row.dataset.isEmpty())
        results.append(std::move(row));
}

QList<EvalResult> evalResultsOf(const JsonReader &repo)
{
    QList<EvalResult> results;
    for (const JsonReader &model : repo.objects("model-index"_L1)) {
        for (const JsonReader &result : model.objects("results"_L1))
            appendResults(results, result);
    }
    for (const JsonReader &entry : repo.objects("evalResults"_L1))
        appendFiledResult(results, entry);
    return results;
}

std::optional<GgufFacts> ggufOf(const JsonReader &repo)
{
    if (!repo.contains("gguf"_L1))
        return std::nullopt;
    const JsonReader gguf = repo.object("gguf"_L1);
    return GgufFacts{gguf.integer("total"_L1).value_or(0), gguf.text("architecture"_L1),
                     gguf.integer("context_length"_L1).value_or(0)};
}

std::optional<ChildCounts> childrenOf(const JsonReader &repo)
{
    if (!repo.value("childrenModelCount"_L1).isObject())
        return std::nullopt;
    const JsonReader counts = repo.object("childrenModelCount"_L1);
    const auto count = [&counts](QLatin1StringView key) { return static_cast<int>(counts.integer(key).value_or(0)); };
    return ChildCounts{count("adapter"_L1), count("merge"_L1), count("quantized"_L1), count("finetune"_L1)};
}

void readWeights(RepoDetails &details, const JsonReader &repo)
{
    const JsonReader byDtype = repo.object("safetensors"_L1).object("parameters"_L1);
    for (const QString &dtype : byDtype.keys())
        details.parametersByDtype.insert(dtype, byDtype.integer(QLatin1StringView(dtype.toLatin1())).value_or(0));
    details.gguf = ggufOf(repo);
}

void readCard(RepoDetails &details, const JsonReader &repo)
{
    const JsonReader card = repo.object("cardData"_L1);
    details.licences = card.texts("license"_L1);
    details.licenceName = card.text("license_name"_L1);
    details.languages = card.texts("language"_L1);
    details.datasets = card.texts("datasets"_L1);
    details.metrics = card.texts("metrics"_L1);
    details.gatedHeading = card.text("extra_gated_heading"_L1);
    details.gatedPrompt = card.text("extra_gated_prompt"_L1);
    details.baseModels = baseModelsOf(repo, card);
}

GitRef refOf(const JsonReader &ref)
{
    return {ref.text("name"_L1), ref.text("ref"_L1), Oid(ref.text("targetCommit"_L1))};
}

QList<GitRef> refsOf(const JsonReader &object, QLatin1StringView key)
{
    QList<GitRef> refs;
    for (const JsonReader &ref : object.objects(key))
        refs.append(refOf(ref));
    return refs;
}

} // namespace

Result<RepoSummary> readSummary(const JsonReader &repo, RepoKind kind)
{
    // Answers of 2022 have only modelId.
    const QString written = repo.contains("id"_L1) ? repo.text("id"_L1) : repo.text("modelId"_L1);
    const auto id = RepoId::parse(written);
    if (!id)
        return base::failure(base::HubError::Kind::BadAnswer, repo.path() + u".id"_s, written);
    const JsonReader card = repo.object("cardData"_L1);
    RepoSummary summary;
    summary.kind = kind;
    summary.id = *id;
    summary.stableId = repo.text("_id"_L1);
    summary.author = repo.contains("author"_L1) ? repo.text("author"_L1) : id->owner();
    summary.isPrivate = repo.flag("private"_L1);
    summary.isDisabled = repo.flag("disabled"_L1);
    summary.gate = gateOf(repo);
    summary.downloads = repo.integer("downloads"_L1);
    summary.likes = repo.integer("likes"_L1);
    summary.trendingScore = repo.number("trendingScore"_L1);
    summary.tags = repo.texts("tags"_L1);
    summary.pipelineTag = repo.text("pipeline_tag"_L1);
    summary.libraryName = repo.text("library_name"_L1);
    summary.sdk = repo.text("sdk"_L1);
    summary.runtimeStage = repo.object("runtime"_L1).text("stage"_L1);
    // Trending cards have what is the front matter's beside the rest.
    summary.title = card.contains("title"_L1) ? card.text("title"_L1) : repo.text("title"_L1);
    summary.emoji = card.contains("emoji"_L1) ? card.text("emoji"_L1) : repo.text("emoji"_L1);
    summary.description = repo.text("description"_L1).simplified();
    summary.createdAt = repo.time("createdAt"_L1);
    summary.lastModified = repo.time("lastModified"_L1);
    summary.sha = repo.text("sha"_L1);
    summary.parameters = parametersOf(repo);
    summary.usedStorage = repo.integer("usedStorage"_L1);
    summary.ggufFiles = ggufFilesOf(repo);
    return summary;
}

Result<Page<RepoSummary>> decodeTrending(const QByteArray &json)
{
    const auto object = readObject(json);
    if (!object)
        return std::unexpected(object.error());
    Page<RepoSummary> page;
    const QList<JsonReader> entries = object->objects("recentlyTrending"_L1);
    for (const JsonReader &entry : entries) {
        const auto kind = repoKindFromWord(entry.text("repoType"_L1));
        if (!kind)
            continue;
        if (auto summary = readSummary(entry.object("repoData"_L1), *kind))
            page.items.append(std::move(*summary));
    }
    page.dropped = static_cast<int>(entries.size() - page.items.size());
    return page;
}

Result<Page<RepoSummary>> decodeRepoList(const QByteArray &json, RepoKind kind)
{
    const auto array = readArray(json);
    if (!array)
        return std::unexpected(array.error());
    Page<RepoSummary> page;
    page.items.reserve(array->size());
    for (const JsonReader &repo : readersOf(*array, {})) {
        if (auto summary = readSummary(repo, kind))
            page.items.append(std::move(*summary));
    }
    page.dropped = static_cast<int>(array->size() - page.items.size());
    return page;
}

Result<RepoDetails> decodeRepo(const QByteArray &json, RepoKind kind)
{
    const auto repo = readObject(json);
    if (!repo)
        return std::unexpected(repo.error());
    auto summary = readSummary(*repo, kind);
    if (!summary)
        return std::unexpected(summary.error());
    RepoDetails details;
    details.summary = std::move(*summary);
    details.commit = Oid(repo->text("sha"_L1));
    details.siblings = siblingsOf(*repo);
    readWeights(details, *repo);
    readCard(details, *repo);
    details.children = childrenOf(*repo);
    details.spaces = repo->texts("spaces"_L1);
    details.evalResults = evalResultsOf(*repo);
    details.architectures = repo->object("config"_L1).texts("architectures"_L1);
    details.modelType = repo->object("config"_L1).text("model_type"_L1);
    details.host = repo->text("host"_L1);
    details.usedModels = repo->texts("models"_L1);
    details.usedDatasets = repo->texts("datasets"_L1);
    details.hardware = repo->object("runtime"_L1).object("hardware"_L1).text("current"_L1);
    details.downloadsAllTime = repo->integer("downloadsAllTime"_L1);
    return details;
}

Result<Refs> decodeRefs(const QByteArray &json)
{
    const auto object = readObject(json);
    if (!object)
        return std::unexpected(object.error());
    return Refs{refsOf(*object, "branches"_L1), refsOf(*object, "tags"_L1), refsOf(*object, "converts"_L1),
                refsOf(*object, "pullRequests"_L1)};
}

} // namespace hs::hub
