// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/settingsviews.h"

#include "localhub/contract/settingsanswer.h"
#include "localhub/http/bodyfields.h"
#include "localhub/http/routes.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr int kReposOnPage = 100;
constexpr int kMostRepos = 1000;

/// A date of the query in seconds; wrong when it is missing.
QDateTime secondsAt(const Call &call, BodyFields &complaints, QLatin1StringView name)
{
    bool isNumber = false;
    const qint64 seconds = call.params.value(name).toLongLong(&isNumber);
    if (!isNumber)
        complaints.complain(u"Invalid input: expected number, received NaN"_s, name);
    return QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::UTC);
}

std::optional<StorageQuery> storageQuery(const Call &call, const Account &account)
{
    StorageQuery query;
    query.owner = account.name;
    query.caller = call.caller;
    query.search = call.params.value("search"_L1);
    query.byUpdate = call.params.value("sort"_L1) == "updatedAt"_L1;
    query.isDescending = call.params.value("direction"_L1) != "asc"_L1;
    query.limit = call.params.number("limit"_L1, kReposOnPage, 1, kMostRepos);
    query.offset = call.params.number("cursor"_L1, 0, 0, std::numeric_limits<int>::max());
    if (call.params.has("type"_L1)) {
        query.kind = kindOfPlural(call.params.value("type"_L1) + u's');
        if (!query.kind)
            return std::nullopt;
    }
    return query;
}

} // namespace

std::optional<Answer> billingAnswer(const Call &call, const Account &account, qsizetype at)
{
    if (!call.isGet() || call.segments.size() != at + 1)
        return std::nullopt;
    const QString word = call.segments.value(at);
    if (word == "usage"_L1)
        return jsonAnswer(emptyUsage(account, QDateTime::currentDateTimeUtc()));
    if (word != "usage-v2"_L1)
        return std::nullopt;
    BodyFields complaints{QJsonObject()};
    const QDateTime start = secondsAt(call, complaints, "startDate"_L1);
    const QDateTime end = secondsAt(call, complaints, "endDate"_L1);
    return complaints.isGood() ? jsonAnswer(emptyUsageSince(start, end)) : complaints.refusal();
}

Answer storageAnswer(const HubContext &hub, const Call &call, const Account &account)
{
    const auto query = storageQuery(call, account);
    // A kind of repository that this hub does not keep.
    if (!query)
        return jsonAnswer(QJsonArray());
    RepoIndex &repos = hub.store.repos();
    QList<RepoRow> rows = repos.byStorage(*query);
    const bool hasMore = rows.size() > query->limit;
    if (hasMore)
        rows.removeLast();
    const qint64 total = repos.storageOf(account.name, call.caller);
    QJsonArray list;
    for (const RepoRow &row : std::as_const(rows))
        list.append(storedRepoEntry(row, total));
    Answer answer = jsonAnswer(list);
    if (hasMore)
        addNextLink(answer, call, "cursor"_L1, QString::number(query->offset + query->limit));
    return answer;
}

std::optional<Answer> settingsBelowApi(const HubContext &hub, const Call &call)
{
    if (call.segments.value(1) != "settings"_L1 || !call.isGet())
        return std::nullopt;
    const QString word = call.segments.value(2);
    if (word != "billing"_L1 && word != "repositories"_L1)
        return std::nullopt;
    if (call.caller.isAnonymous())
        return anonymousAnswer();
    return word == "billing"_L1 ? billingAnswer(call, call.caller.account, 3)
                                : std::optional(storageAnswer(hub, call, call.caller.account));
}

} // namespace hs::localhub
