// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/notificationanswer.h"

#include "localhub/contract/words.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {

QJsonObject notificationEntry(const RepoRow &repo, const Discussion &discussion, const QString &event,
                              const QDateTime &updatedAt, bool isRead, const QList<Account> &participants)
{
    QJsonArray participating;
    for (const Account &account : participants)
        participating.append(
            QJsonObject{{u"_id"_s, account.id}, {u"avatar"_s, avatarPath(account.id)}, {u"user"_s, account.name}});
    QJsonObject entry{{u"type"_s, u"repo"_s},
                      {u"updatedAt"_s, hubTime(updatedAt)},
                      {u"read"_s, isRead},
                      {u"repo"_s, QJsonObject{{u"name"_s, repo.fullName()}, {u"type"_s, wordsOf(repo.kind).singular}}},
                      {u"discussion"_s, QJsonObject{{u"num"_s, discussion.num},
                                                    {u"title"_s, discussion.title},
                                                    {u"status"_s, wordOf(discussion.status)},
                                                    {u"id"_s, discussion.oid},
                                                    {u"isPullRequest"_s, discussion.isPullRequest},
                                                    {u"participating"_s, participating}}}};
    if (!event.isEmpty())
        entry.insert(u"discussionEventId"_s, event);
    return entry;
}

const QStringList &notificationSwitches()
{
    static const QStringList names = {u"announcements"_s,
                                      u"api_inference_sunset"_s,
                                      u"arxiv_paper_activity"_s,
                                      u"daily_papers_digest"_s,
                                      u"discussions_watched"_s,
                                      u"discussions_participating"_s,
                                      u"job_status"_s,
                                      u"gated_user_access_request"_s,
                                      u"launch_autonlp"_s,
                                      u"inference_endpoint_status"_s,
                                      u"launch_spaces"_s,
                                      u"launch_prepaid_credits"_s,
                                      u"locked_out"_s,
                                      u"launch_training_cluster"_s,
                                      u"org_request"_s,
                                      u"org_suggestions"_s,
                                      u"posts_participating"_s,
                                      u"org_suggestions_to_create"_s,
                                      u"repo_release"_s,
                                      u"org_verified_suggestions"_s,
                                      u"secret_detected"_s,
                                      u"web_discussions_participating"_s,
                                      u"user_follows"_s,
                                      u"web_discussions_watched"_s,
                                      u"web_posts_participating"_s};
    return names;
}

} // namespace hs::localhub
