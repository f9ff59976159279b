// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/repoviews.h"
#include "localhub/http/routes.h"
#include "localhub/inference/upstream.h"

#include "localhub/store/reposearch.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr int kLargestListPage = 1000; // search.md §1.5

std::optional<RepoQuery::Sort> sortOf(const QString &name)
{
    static const QHash<QString, RepoQuery::Sort> table = {{u""_s, RepoQuery::Sort::Trending},
                                                          {u"trendingScore"_s, RepoQuery::Sort::Trending},
                                                          {u"downloads"_s, RepoQuery::Sort::Downloads},
                                                          {u"likes"_s, RepoQuery::Sort::Likes},
                                                          {u"likes30d"_s, RepoQuery::Sort::Likes},
                                                          {u"createdAt"_s, RepoQuery::Sort::Created},
                                                          {u"lastModified"_s, RepoQuery::Sort::Modified},
                                                          {u"num_parameters"_s, RepoQuery::Sort::Parameters},
                                                          {u"mainSize"_s, RepoQuery::Sort::MainSize},
                                                          {u"id"_s, RepoQuery::Sort::Id},
                                                          {u"_id"_s, RepoQuery::Sort::Created}};
    const auto found = table.constFind(name);
    return found == table.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<qint64> countOf(const QString &text)
{
    static const QRegularExpression form(u"^([0-9]+(?:\\.[0-9]+)?)([KMBT]?)$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    double value = match.captured(1).toDouble();
    const QString unit = match.captured(2).toUpper();
    value *= unit == "K"_L1 ? 1e3 : unit == "M"_L1 ? 1e6 : unit == "B"_L1 ? 1e9 : unit == "T"_L1 ? 1e12 : 1.0;
    return static_cast<qint64>(value);
}

/// "min:6B,max:128B"; false when it cannot be read.
bool readParameterRange(const QString &text, RepoQuery &query)
{
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const auto count = countOf(part.section(u':', 1));
        if (part.startsWith("min:"_L1) && count)
            query.leastParameters = count;
        else if (part.startsWith("max:"_L1) && count)
            query.mostParameters = count;
        else
            return false;
    }
    return true;
}

/// Which tags a local app can run (search.md §1.1). Unknown apps run nothing.
QStringList tagsOfApp(const QString &app)
{
    static const QStringList gguf = {u"llama.cpp"_s,    u"node-llama-cpp"_s,
                                     u"lmstudio"_s,     u"localai"_s,
                                     u"jan"_s,          u"atomic-chat"_s,
                                     u"backyard"_s,     u"sanctum"_s,
                                     u"jellybox"_s,     u"msty"_s,
                                     u"recursechat"_s,  u"ollama"_s,
                                     u"unsloth"_s,      u"docker-model-runner"_s,
                                     u"lemonade"_s,     u"pi"_s,
                                     u"hermes-agent"_s, u"openclaw"_s};
    static const QStringList diffusion = {u"drawthings"_s, u"diffusionbee"_s, u"joyfusion"_s};
    static const QStringList serving = {u"vllm"_s, u"sglang"_s, u"tgi"_s};
    if (gguf.contains(app))
        return {u"gguf"_s};
    if (diffusion.contains(app))
        return {u"diffusers"_s};
    if (serving.contains(app))
        return {u"transformers"_s};
    return app == "mlx-lm"_L1 ? QStringList{u"mlx"_s} : QStringList();
}

void readApps(const Call &call, RepoQuery &query)
{
    const QStringList apps = call.params.list("apps"_L1);
    for (const QString &app : apps)
        query.anyTag += tagsOfApp(app);
    if (!apps.isEmpty() && query.anyTag.isEmpty())
        query.isImpossible = true;
}

/// What a provider serves: here there is one, and only when the hub was given a server (inference.md §3).
void readInference(const HubContext &hub, const Call &call, RepoQuery &query)
{
    const QStringList providers = call.params.list("inference_provider"_L1);
    const bool isAny = providers.contains("all"_L1) || providers.contains("hf-inference"_L1) ||
                       call.params.value("inference"_L1) == "warm"_L1;
    if (!call.params.has("inference_provider"_L1) && !call.params.has("inference"_L1))
        return;
    query.ids = QStringList();
    for (const QJsonValue &model : isAny ? hub.inference.models() : QJsonArray())
        *query.ids << model["id"_L1].toString();
    query.isImpossible = query.isImpossible || query.ids->isEmpty();
}

QStringList cleanTags(const Call &call)
{
    QStringList tags;
    for (const auto name : {"filter"_L1, "tags"_L1})
        tags += call.params.list(name);
    for (const QString &language : call.params.all("language"_L1))
        tags << language;
    tags.removeDuplicates();
    return tags;
}

std::expected<RepoQuery, Answer> queryOf(const HubContext &hub, const Call &call, RepoKind kind)
{
    RepoQuery query;
    query.kind = kind;
    for (const QString &text : call.params.all("search"_L1))
        query.search += text.split(u' ', Qt::SkipEmptyParts);
    query.author = call.params.value("author"_L1);
    query.tags = cleanTags(call);
    if (kind == RepoKind::Model)
        query.task = call.params.value("pipeline_tag"_L1);
    if (call.params.has("gated"_L1))
        query.isGated = call.params.flag("gated"_L1);
    if (!readParameterRange(call.params.value("num_parameters"_L1), query))
        return std::unexpected(errorAnswer(400, u"Invalid num_parameters"_s));
    readApps(call, query);
    readInference(hub, call, query);
    query.usedModels = call.params.list("models"_L1);
    query.usedDatasets = call.params.list("datasets"_L1);
    query.isLinked = call.params.flag("linked"_L1);
    const auto sort = sortOf(call.params.value("sort"_L1));
    if (!sort)
        return std::unexpected(errorAnswer(400, u"Invalid sort: "_s + call.params.value("sort"_L1)));
    query.sort = *sort;
    const QString direction = call.params.value("direction"_L1);
    query.isDescending = direction.isEmpty() || direction == "-1"_L1;
    query.limit = call.params.number("limit"_L1, kLargestListPage, 1, kLargestListPage);
    query.cursor = call.params.value("cursor"_L1);
    return query;
}

} // namespace

void addNextLink(Answer &answer, const Call &call, QLatin1StringView name, const QString &value)
{
    answer.set("Link", '<' + call.origin() + call.path + '?' + call.params.with(name, value) + ">; rel=\"next\"");
}

Answer listRepos(const HubContext &hub, const Call &call, RepoKind kind)
{
    const auto query = queryOf(hub, call, kind);
    if (!query)
        return query.error();
    const auto expand = expandFields(call, kind);
    if (!expand)
        return expand.error();
    QStringList fields = expand->isEmpty()
                             ? listFields(kind, call.params.flag("full"_L1),
                                          call.params.flag("config"_L1) || call.params.flag("fetch_config"_L1),
                                          call.params.flag("cardData"_L1))
                             : *expand;
    // Whoever asks by what Spaces use is told what they use (huggingface_hub: tests/test_hf_api.py, list_spaces).
    if (query->isLinked || !query->usedModels.isEmpty() || !query->usedDatasets.isEmpty())
        fields += {u"models"_s, u"datasets"_s};
    const auto page = searchRepos(hub.store.database(), *query, call.caller);
    if (!page)
        return failureAnswer(page.error(), {}, ErrorForm::Json);
    QJsonArray list;
    for (const RepoRow &row : page->rows)
        list.append(repoAnswer(loadView(hub, row, fields, {.host = call.hostName()}), fields));
    Answer answer = jsonAnswer(list);
    if (!page->nextCursor.isEmpty())
        addNextLink(answer, call, "cursor"_L1, page->nextCursor);
    return answer;
}

} // namespace hs::localhub
