// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/settingsanswer.h"

#include "localhub/contract/words.h"
#include "localhub/store/accounts.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {

QJsonObject emptyUsage(const Account &account, const QDateTime &now)
{
    const QDate first(now.date().year(), now.date().month(), 1);
    const QDateTime start(first, QTime(0, 0), QTimeZone::UTC);
    const QJsonObject period{{u"_id"_s, stableId(start, u"billing/"_s + account.name)},
                             {u"entityId"_s, account.id},
                             {u"entityName"_s, account.name},
                             {u"entityType"_s, account.kind == Account::Kind::User ? u"user"_s : u"org"_s},
                             {u"periodStart"_s, hubTime(start)},
                             {u"periodEnd"_s, hubTime(start.addMonths(1))},
                             {u"invoice"_s, QJsonObject{{u"id"_s, u"no-invoice"_s}, {u"type"_s, u"no-invoice"_s}}}};
    return {{u"period"_s, period}, {u"usage"_s, QJsonObject()}};
}

QJsonObject emptyUsageSince(const QDateTime &start, const QDateTime &end)
{
    const QJsonObject inference{{u"usedNanoUsd"_s, 0},
                                {u"includedNanoUsd"_s, 0},
                                {u"limitNanoUsd"_s, 0},
                                {u"numRequests"_s, 0},
                                {u"periodEnd"_s, hubTime(end)}};
    return {{u"startDate"_s, hubTime(start)},
            {u"endDate"_s, hubTime(end)},
            {u"usage"_s, QJsonObject{{u"inferenceProviders"_s, inference}}}};
}

QJsonObject storedRepoEntry(const RepoRow &repo, qint64 totalStorage)
{
    constexpr double kWhole = 100.0;
    const double part =
        totalStorage == 0 ? 0.0 : kWhole * static_cast<double>(repo.usedStorage) / static_cast<double>(totalStorage);
    return {{u"id"_s, repo.fullName()},
            {u"type"_s, wordsOf(repo.kind).singular},
            {u"updatedAt"_s, hubTime(repo.lastModified)},
            {u"visibility"_s, repo.isPrivate ? u"private"_s : u"public"_s},
            {u"storage"_s, repo.usedStorage},
            {u"storagePercent"_s, part}};
}

QJsonObject auditEntry(const AuditEntry &entry, const std::optional<Account> &author)
{
    QJsonObject who{{u"user"_s, entry.account}, {u"type"_s, entry.account.isEmpty() ? u"system"_s : u"user"_s}};
    if (author) {
        who.insert(u"_id"_s, author->id);
        who.insert(u"avatarUrl"_s, avatarPath(author->id));
    } else if (!entry.account.isEmpty()) {
        who.insert(u"deleted"_s, true);
    }
    QJsonObject answer{{u"_id"_s, stableId(entry.when, u"audit/%1"_s.arg(entry.key))},
                       {u"author"_s, who},
                       {u"createdAt"_s, hubTime(entry.when)},
                       {u"type"_s, entry.type},
                       {u"message"_s, entry.message}};
    if (!entry.data.isEmpty())
        answer.insert(u"data"_s, entry.data);
    return answer;
}

} // namespace hs::localhub
