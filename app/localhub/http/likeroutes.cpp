// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/accountanswer.h"
#include "localhub/contract/words.h"
#include "localhub/http/repochanges.h"
#include "localhub/store/likes.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr int kLikersPage = 100;
constexpr int kMostLikers = 1000;

int pageSize(const Call &call)
{
    return call.params.number("limit"_L1, kLikersPage, 1, kMostLikers);
}

/// Cursors are 24 hex digits (the OpenAPI description of `GET /api/users/{username}/likes`).
qint64 cursorOf(const Call &call)
{
    return call.params.value("cursor"_L1).toLongLong(nullptr, 16);
}

Answer pageOf(const Call &call, const QJsonArray &entries, const QList<LikeTable::Like> &likes)
{
    Answer answer = jsonAnswer(entries);
    if (likes.size() == pageSize(call))
        addNextLink(answer, call, "cursor"_L1, QString::number(likes.constLast().key, 16).rightJustified(24, u'0'));
    return answer;
}

} // namespace

/// Taking a like back is the clients' (repos-write.md §8). Giving one is not: the Hub takes likes from its own pages
/// only, and no client knows a call for it. This hub has no such pages, so that its own window uses POST.
Answer setLike(const HubContext &hub, const Call &call, const RepoRow &repo, bool isLiked)
{
    if (const auto refusal = writeTokenRefusal(call))
        return *refusal;
    if (const auto done = LikeTable(hub.store.database()).set(repo, call.caller.account.name, isLiked); !done)
        return failureAnswer(done.error(), {}, ErrorForm::Json);
    return textAnswer("OK");
}

Answer listLikers(const HubContext &hub, const Call &call, const RepoRow &repo)
{
    const auto likes = LikeTable(hub.store.database()).ofRepo(repo.key, cursorOf(call), pageSize(call));
    QJsonArray entries;
    for (const LikeTable::Like &like : likes) {
        if (const auto account = hub.store.accounts().find(like.account))
            entries.append(memberEntry({*account, {}, {}, {}}));
    }
    return pageOf(call, entries, likes);
}

Answer listLikedRepos(const HubContext &hub, const Call &call, const QString &account)
{
    const auto likes = LikeTable(hub.store.database()).ofAccount(account, cursorOf(call), pageSize(call));
    QJsonArray entries;
    for (const LikeTable::Like &like : likes) {
        const QJsonObject repo{{u"name"_s, like.repo.fullName()}, {u"type"_s, wordsOf(like.repo.kind).singular}};
        entries.append(QJsonObject{{u"createdAt"_s, hubTime(like.createdAt)}, {u"repo"_s, repo}});
    }
    return pageOf(call, entries, likes);
}

} // namespace hs::localhub
