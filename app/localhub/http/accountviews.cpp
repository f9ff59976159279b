// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/accountviews.h"

#include "localhub/contract/words.h"
#include "localhub/http/routes.h"
#include "localhub/store/follows.h"
#include "localhub/store/likes.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr int kPeopleOnPage = 500;
constexpr int kMostPeople = 10000;

/// Nothing for an anonymous caller.
std::optional<bool> isFollowedBy(const HubContext &hub, const Call &call, const Account &account)
{
    if (call.caller.isAnonymous())
        return std::nullopt;
    return Follows(hub.store.database()).has(call.caller.account.name, account.name);
}

} // namespace

AccountCounts accountCounts(const HubContext &hub, const Call &call, const Account &account)
{
    RepoIndex &repos = hub.store.repos();
    AccountCounts counts;
    counts.models = repos.countOwnedBy(account.name, RepoKind::Model, call.caller);
    counts.datasets = repos.countOwnedBy(account.name, RepoKind::Dataset, call.caller);
    counts.spaces = repos.countOwnedBy(account.name, RepoKind::Space, call.caller);
    counts.followers = Follows(hub.store.database()).countFollowersOf(account.name);
    counts.likes = LikeTable(hub.store.database()).countOf(account.name);
    counts.isFollowing = isFollowedBy(hub, call, account);
    return counts;
}

Answer pictureRedirect(const Account &account)
{
    Answer answer = textAnswer({}, 302);
    answer.set("Location", avatarPath(account.id).toLatin1());
    return answer;
}

Answer avatarAnswer(const Call &call, const Account &account)
{
    if (call.params.flag("redirect"_L1) || call.header("sec-fetch-dest") == "image")
        return pictureRedirect(account);
    return jsonAnswer(QJsonObject{{u"avatarUrl"_s, avatarPath(account.id)}});
}

Answer socialsAnswer(const Account &account)
{
    return jsonAnswer(QJsonObject{{u"_id"_s, account.id},
                                  {account.kind == Account::Kind::User ? u"user"_s : u"org"_s, account.name},
                                  {u"socialHandles"_s, account.socials}});
}

Answer peopleAnswer(const HubContext &hub, const Call &call, const Account &account, bool isFollowing)
{
    const int limit = call.params.number("limit"_L1, kPeopleOnPage, 1, kMostPeople);
    const QString after = call.params.value("cursor"_L1);
    Follows follows(hub.store.database());
    QList<Account> people = isFollowing ? follows.followedBy(account.name, after, limit + 1)
                                        : follows.followersOf(account.name, after, limit + 1);
    const bool hasMore = people.size() > limit;
    if (hasMore)
        people.removeLast();
    QJsonArray list;
    for (const Account &person : std::as_const(people))
        list.append(personEntry(person, isFollowedBy(hub, call, person)));
    Answer answer = jsonAnswer(list);
    if (hasMore)
        addNextLink(answer, call, "cursor"_L1, people.constLast().name);
    return answer;
}

std::optional<Answer> followAnswer(const HubContext &hub, const Call &call, const Account &account, const QString &word)
{
    const bool follows = word == "follow"_L1;
    if (!follows && word != "unfollow"_L1)
        return std::nullopt;
    if (auto refusal = writeTokenRefusal(call))
        return refusal;
    if (call.caller.account.id == account.id)
        return errorAnswer(400, u"You cannot follow yourself"_s);
    Follows table(hub.store.database());
    const auto done = follows ? table.add(call.caller.account.name, account.name, QDateTime::currentDateTimeUtc())
                              : table.remove(call.caller.account.name, account.name);
    return done ? jsonAnswer(QJsonObject{{u"isFollowing"_s, follows}})
                : failureAnswer(done.error(), {}, ErrorForm::Json);
}

AuthorStanding authorStanding(const HubContext &hub, const Call &call, const Account &account)
{
    return {Follows(hub.store.database()).countFollowersOf(account.name),
            isFollowedBy(hub, call, account).value_or(false)};
}

QJsonObject authorBlock(const HubContext &hub, const Call &call, const Account &account)
{
    return authorData(account, authorStanding(hub, call, account));
}

QJsonObject authorBlock(const HubContext &hub, const Call &call, const QString &name)
{
    const auto account = hub.store.accounts().find(name);
    return account ? authorBlock(hub, call, *account) : QJsonObject();
}

} // namespace hs::localhub
