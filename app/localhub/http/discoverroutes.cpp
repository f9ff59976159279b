// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/taganswer.h"
#include "localhub/contract/trendinganswer.h"
#include "localhub/contract/words.h"
#include "localhub/http/accountviews.h"
#include "localhub/http/routes.h"
#include "localhub/http/spaceviews.h"
#include "localhub/store/likes.h"
#include "localhub/store/reposearch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr int kQuickMost = 20; // search.md §4 and §5

QList<RepoRow> mostTrending(const HubContext &hub, const Call &call, RepoKind kind, int limit)
{
    RepoQuery query;
    query.kind = kind;
    query.limit = limit;
    const auto page = searchRepos(hub.store.database(), query, call.caller);
    return page ? page->rows : QList<RepoRow>();
}

void addRepos(QJsonObject &answer, const HubContext &hub, const Call &call, RepoKind kind, int limit)
{
    const QString plural = wordsOf(kind).plural;
    RepoQuery query;
    query.kind = kind;
    query.search = call.params.value("q"_L1).split(u' ', Qt::SkipEmptyParts);
    query.exactOwner = call.params.value("namespace"_L1);
    query.limit = limit;
    const QStringList filters = call.params.list("reposFilter"_L1);
    if (filters.contains("skip_gated"_L1))
        query.isGated = false;
    const QStringList excluded = call.params.all("exclude"_L1);
    QJsonArray list;
    if (const auto page = searchRepos(hub.store.database(), query, call.caller)) {
        for (const RepoRow &row : page->rows) {
            if (!excluded.contains(plural + u'/' + row.fullName()) &&
                !(filters.contains("skip_disabled"_L1) && row.isDisabled))
                list.append(quickEntry(row, kind == RepoKind::Space ? hub.store.repos().facts(row.key) : RepoFacts()));
        }
    }
    answer.insert(plural, list);
    answer.insert(plural + "Count"_L1, countRepos(hub.store.database(), query, call.caller));
}

QJsonArray accountsNamed(const HubContext &hub, const Call &call, Account::Kind kind, int limit)
{
    QJsonArray list;
    for (const Account &account : hub.store.accounts().search(call.params.value("q"_L1), kind, limit)) {
        list.append(QJsonObject{{u"_id"_s, account.id},
                                {u"avatarUrl"_s, avatarPath(account.id)},
                                {u"fullname"_s, account.fullname},
                                {kind == Account::Kind::User ? u"user"_s : u"name"_s, account.name}});
    }
    return list;
}

Answer quickSearch(const HubContext &hub, const Call &call)
{
    const int limit = call.params.number("limit"_L1, 5, 1, kQuickMost);
    const QStringList types = call.params.list("type"_L1);
    const auto isWanted = [&types](QLatin1StringView type) { return types.isEmpty() || types.contains(type); };
    QJsonObject answer{{u"q"_s, call.params.value("q"_L1)}};
    for (const RepoKind kind : {RepoKind::Model, RepoKind::Dataset, RepoKind::Space}) {
        if (types.isEmpty() || types.contains(wordsOf(kind).singular)) {
            addRepos(answer, hub, call, kind, limit);
        } else {
            answer.insert(wordsOf(kind).plural, QJsonArray());
            answer.insert(wordsOf(kind).plural + "Count"_L1, 0);
        }
    }
    answer.insert(u"orgs"_s,
                  isWanted("org"_L1) ? accountsNamed(hub, call, Account::Kind::Organization, limit) : QJsonArray());
    answer.insert(u"users"_s,
                  isWanted("user"_L1) ? accountsNamed(hub, call, Account::Kind::User, limit) : QJsonArray());
    qint64 collections = 0;
    answer.insert(u"collections"_s,
                  isWanted("collection"_L1) ? quickCollections(hub, call, limit, collections) : QJsonArray());
    answer.insert(u"collectionsCount"_s, collections);
    // This hub has no papers, buckets or kernels.
    for (const auto &name : {u"papers"_s, u"buckets"_s, u"kernels"_s}) {
        answer.insert(name, QJsonArray());
        answer.insert(name + "Count"_L1, 0);
    }
    return jsonAnswer(answer);
}

Answer trending(const HubContext &hub, const Call &call)
{
    const QString type = call.params.has("type"_L1) ? call.params.value("type"_L1) : u"all"_s;
    const int limit = call.params.number("limit"_L1, 10, 1, kQuickMost);
    QList<RepoRow> rows;
    for (const RepoKind kind : {RepoKind::Model, RepoKind::Dataset, RepoKind::Space}) {
        if (type == "all"_L1 || type == wordsOf(kind).singular)
            rows += mostTrending(hub, call, kind, limit);
    }
    std::ranges::stable_sort(rows, std::ranges::greater(), &RepoRow::trendingScore);
    LikeTable likes(hub.store.database());
    QJsonArray list;
    for (const RepoRow &row : rows.mid(0, limit)) {
        const bool isLiked = !call.caller.isAnonymous() && likes.has(row.key, call.caller.account.name);
        RepoFacts facts = hub.store.repos().facts(row.key);
        if (row.kind == RepoKind::Space)
            addSpaceFields(hub, row, call.hostName(), facts);
        list.append(trendingEntry(row, facts, authorBlock(hub, call, row.owner), isLiked));
    }
    return jsonAnswer(QJsonObject{{u"recentlyTrending"_s, list}});
}

Answer tagsByType(const HubContext &hub, const Call &call, RepoKind kind)
{
    return jsonAnswer(tagsByTypeAnswer(kind, hub.store.repos().tagCounts(kind), call.params.value("type"_L1)));
}

Answer tasks(const HubContext &hub)
{
    QJsonObject answer;
    for (const TaskWords &task : allTasks()) {
        RepoQuery query;
        query.task = task.id;
        query.limit = 3;
        QJsonArray models;
        QJsonArray widgetModels;
        if (const auto page = searchRepos(hub.store.database(), query, Caller())) {
            for (const RepoRow &row : page->rows) {
                models.append(QJsonObject{{u"id"_s, row.fullName()}, {u"description"_s, u""_s}});
                widgetModels.append(row.fullName());
            }
        }
        answer.insert(QString(task.id),
                      QJsonObject{{u"id"_s, QString(task.id)},
                                  {u"label"_s, QString(task.label)},
                                  {u"summary"_s, u""_s},
                                  {u"models"_s, models},
                                  {u"datasets"_s, QJsonArray()},
                                  {u"spaces"_s, QJsonArray()},
                                  {u"metrics"_s, QJsonArray()},
                                  {u"libraries"_s, QJsonArray()},
                                  {u"widgetModels"_s, widgetModels},
                                  {u"demo"_s, QJsonObject{{u"inputs"_s, QJsonArray()}, {u"outputs"_s, QJsonArray()}}},
                                  {u"isPlaceholder"_s, true}});
    }
    return jsonAnswer(answer);
}

} // namespace

std::optional<Answer> discoveryBelowApi(const HubContext &hub, const Call &call)
{
    const QString word = call.segments.value(1);
    if (word == "quicksearch"_L1)
        return quickSearch(hub, call);
    if (!call.isGet())
        return std::nullopt;
    if (word == "trending"_L1)
        return trending(hub, call);
    if (word == "models-tags-by-type"_L1)
        return tagsByType(hub, call, RepoKind::Model);
    if (word == "datasets-tags-by-type"_L1)
        return tagsByType(hub, call, RepoKind::Dataset);
    if (word == "tasks"_L1)
        return tasks(hub);
    // There are no papers here: the lists are empty, a single one is not found.
    const bool isEmptyList = (word == "daily_papers"_L1 || word == "papers"_L1) && call.segments.size() == 2;
    return isEmptyList ? std::optional(jsonAnswer(QJsonArray())) : std::nullopt;
}

} // namespace hs::localhub
