// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/resourcegroupanswer.h"

#include "localhub/contract/words.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

QJsonObject userOf(const GroupPerson &person)
{
    QJsonObject user{{u"_id"_s, person.account.id},
                     {u"name"_s, person.account.name},
                     {u"fullname"_s, person.account.fullname},
                     {u"avatarUrl"_s, avatarPath(person.account.id)},
                     {u"type"_s, u"user"_s},
                     {u"role"_s, person.place.role}};
    if (!person.place.addedBy.isEmpty())
        user.insert(u"addedBy"_s, person.place.addedBy);
    return user;
}

QJsonObject joiningOf(const ResourceGroup &group)
{
    if (group.joinRole.isEmpty())
        return {{u"enabled"_s, false}};
    return {{u"enabled"_s, true}, {u"role"_s, group.joinRole}, {u"scope"_s, group.joinScope}};
}

} // namespace

QJsonObject resourceGroupAnswer(const ResourceGroup &group, const QList<GroupPerson> &people,
                                const QList<RepoRow> &repos)
{
    QJsonArray users;
    for (const GroupPerson &person : people)
        users.append(userOf(person));
    QJsonArray contents;
    for (const RepoRow &repo : repos) {
        contents.append(QJsonObject{
            {u"type"_s, wordsOf(repo.kind).singular}, {u"name"_s, repo.fullName()}, {u"private"_s, repo.isPrivate}});
    }
    QJsonObject answer{{u"id"_s, group.id},
                       {u"name"_s, group.name},
                       {u"users"_s, users},
                       {u"repos"_s, contents},
                       {u"autoJoin"_s, joiningOf(group)}};
    if (!group.description.isEmpty())
        answer.insert(u"description"_s, group.description);
    if (!group.spendLimits.isEmpty())
        answer.insert(u"spendLimits"_s, group.spendLimits);
    return answer;
}

QJsonObject resourceGroupBlock(const ResourceGroup &group, qint64 numUsers)
{
    return {{u"id"_s, group.id}, {u"name"_s, group.name}, {u"numUsers"_s, numUsers}};
}

} // namespace hs::localhub
