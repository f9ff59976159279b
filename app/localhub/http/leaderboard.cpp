// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// `GET /api/datasets/{id}/leaderboard` (model-cards.md §5): the results that models have on a data set.

#include "localhub/contract/accountanswer.h"
#include "localhub/http/routes.h"
#include "localhub/store/reposearch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr int kMostModels = 1000;

bool isDerived(const RepoFacts &facts)
{
    return std::ranges::any_of(facts.tags, [](const QString &tag) { return tag.startsWith("base_model:"_L1); });
}

/// The model's entries for the data set, without their rank.
void addEntries(const HubContext &hub, const RepoRow &model, const RepoFacts &facts, const QString &dataset,
                const QString &task, QList<QJsonObject> &entries)
{
    const auto account = hub.store.accounts().find(model.owner);
    for (const QJsonValue &result : facts.extra.value("evalResults"_L1).toArray()) {
        const QJsonObject data = result["data"_L1].toObject();
        if (data["dataset"_L1]["id"_L1].toString() != dataset ||
            (!task.isEmpty() && data["dataset"_L1]["task_id"_L1].toString() != task))
            continue;
        QJsonObject entry{{u"modelId"_s, model.fullName()},
                          {u"value"_s, data["value"_L1]},
                          {u"filename"_s, result["filename"_L1]},
                          {u"verified"_s, result["verified"_L1]},
                          {u"author"_s, account ? authorData(*account) : QJsonObject()}};
        for (const auto name : {"source"_L1, "notes"_L1}) {
            if (data.contains(name))
                entry.insert(name, data.value(name));
        }
        entries.append(entry);
    }
}

} // namespace

std::optional<Answer> leaderboardBelowRepo(const HubContext &hub, const Call &call, const RepoRow &dataset,
                                           qsizetype rest)
{
    if (dataset.kind != RepoKind::Dataset || !call.isGet() || call.restFrom(rest) != "leaderboard"_L1)
        return std::nullopt;
    RepoQuery query;
    query.evaluatedOn = dataset.fullName();
    query.limit = kMostModels;
    const auto page = searchRepos(hub.store.database(), query, call.caller);
    if (!page)
        return failureAnswer(page.error(), {}, ErrorForm::Json);
    // Without being told otherwise it shows models that stem from no other one.
    const bool withDerived = call.params.has("base_model"_L1) && !call.params.flag("base_model"_L1);
    QList<QJsonObject> entries;
    for (const RepoRow &model : page->rows) {
        const RepoFacts facts = hub.store.repos().facts(model.key);
        if (withDerived || !isDerived(facts))
            addEntries(hub, model, facts, dataset.fullName(), call.params.value("task_id"_L1), entries);
    }
    if (entries.isEmpty())
        return errorAnswer(404, u"This dataset does not have a leaderboard"_s);
    std::ranges::stable_sort(entries, std::ranges::greater(),
                             [](const QJsonObject &entry) { return entry["value"_L1].toDouble(); });
    QJsonArray list;
    for (QJsonObject &entry : entries) {
        entry.insert(u"rank"_s, list.size() + 1);
        list.append(entry);
    }
    return jsonAnswer(list);
}

} // namespace hs::localhub
