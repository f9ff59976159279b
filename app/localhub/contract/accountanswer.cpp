// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/accountanswer.h"

#include "localhub/contract/words.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {

namespace {

QJsonArray groupsIn(const Caller &caller, const QString &organization)
{
    QJsonArray groups;
    for (const GroupMembership &place : caller.groups) {
        if (place.organization.compare(organization, Qt::CaseInsensitive) == 0)
            groups.append(QJsonObject{{u"id"_s, place.group}, {u"name"_s, place.name}, {u"role"_s, place.role}});
    }
    return groups;
}

QJsonObject organizationOf(const Caller &caller, const OrganizationRole &entry)
{
    QJsonObject answer{{u"type"_s, u"org"_s},
                       {u"id"_s, entry.organization.id},
                       {u"name"_s, entry.organization.name},
                       {u"fullname"_s, entry.organization.fullname},
                       {u"canPay"_s, false},
                       {u"avatarUrl"_s, avatarPath(entry.organization.id)},
                       {u"periodEnd"_s, QJsonValue::Null},
                       {u"plan"_s, QString(kOrganizationPlan)},
                       {u"roleInOrg"_s, entry.role}};
    if (const QJsonArray groups = groupsIn(caller, entry.organization.name); !groups.isEmpty())
        answer.insert(u"resourceGroups"_s, groups);
    return answer;
}

QJsonObject tokenOf(const Caller &caller)
{
    QJsonObject token{{u"displayName"_s, caller.tokenName},
                      {u"role"_s, caller.tokenRole},
                      {u"createdAt"_s, hubTime(caller.tokenCreatedAt)}};
    if (caller.tokenRole == "fineGrained"_L1)
        token.insert(u"fineGrained"_s, caller.tokenRights);
    return token;
}

/// What stands in every list of people.
QJsonObject personOf(const Account &user)
{
    return {{u"_id"_s, user.id},
            {u"user"_s, user.name},
            {u"type"_s, u"user"_s},
            {u"fullname"_s, user.fullname},
            {u"avatarUrl"_s, avatarPath(user.id)},
            {u"isPro"_s, user.isPro}};
}

QJsonArray organizationsOf(const QList<Account> &organizations)
{
    QJsonArray orgs;
    for (const Account &organization : organizations) {
        orgs.append(QJsonObject{{u"id"_s, organization.id},
                                {u"name"_s, organization.name},
                                {u"fullname"_s, organization.fullname},
                                {u"avatarUrl"_s, avatarPath(organization.id)}});
    }
    return orgs;
}

} // namespace

QJsonObject whoAmI(const Caller &caller, const QList<OrganizationRole> &organizations)
{
    const bool isUser = caller.account.kind == Account::Kind::User;
    QJsonObject answer{
        {u"type"_s, isUser ? u"user"_s : u"org"_s},
        {u"id"_s, caller.account.id},
        {u"name"_s, caller.account.name},
        {u"fullname"_s, caller.account.fullname},
        {u"email"_s, caller.account.email.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(caller.account.email)},
        {u"canPay"_s, false},
        {u"periodEnd"_s, QJsonValue::Null},
        {u"avatarUrl"_s, avatarPath(caller.account.id)},
        {u"auth"_s, QJsonObject{{u"type"_s, u"access_token"_s}, {u"accessToken"_s, tokenOf(caller)}}}};
    if (!isUser)
        return answer;
    QJsonArray orgs;
    for (const OrganizationRole &entry : organizations)
        orgs.append(organizationOf(caller, entry));
    answer.insert(u"emailVerified"_s, true);
    answer.insert(u"isPro"_s, caller.account.isPro);
    answer.insert(u"orgs"_s, orgs);
    return answer;
}

QJsonObject userOverview(const Account &user, const QList<Account> &organizations, const AccountCounts &counts)
{
    QJsonObject answer = personOf(user);
    answer.insert(u"createdAt"_s, hubTime(user.createdAt));
    answer.insert(u"orgs"_s, organizationsOf(organizations));
    if (!user.details.isEmpty())
        answer.insert(u"details"_s, user.details);
    if (counts.isFollowing)
        answer.insert(u"isFollowing"_s, *counts.isFollowing);
    for (const auto &[name, number] :
         {std::pair(u"numModels"_s, counts.models), std::pair(u"numDatasets"_s, counts.datasets),
          std::pair(u"numSpaces"_s, counts.spaces), std::pair(u"numDiscussions"_s, counts.discussions),
          std::pair(u"numLikes"_s, counts.likes), std::pair(u"numFollowers"_s, counts.followers),
          std::pair(u"numFollowing"_s, counts.following), std::pair(u"numFollowingOrgs"_s, counts.followingOrgs),
          // Buckets, kernels and papers are not kept here, and nothing can be upvoted.
          std::pair(u"numBuckets"_s, qint64(0)), std::pair(u"numKernels"_s, qint64(0)),
          std::pair(u"numPapers"_s, qint64(0)), std::pair(u"numUpvotes"_s, qint64(0))})
        answer.insert(name, number);
    return answer;
}

QJsonObject organizationOverview(const Account &organization, const AccountCounts &counts)
{
    QJsonObject answer{{u"_id"_s, organization.id},
                       {u"name"_s, organization.name},
                       {u"fullname"_s, organization.fullname},
                       {u"avatarUrl"_s, avatarPath(organization.id)},
                       {u"type"_s, u"org"_s},
                       {u"isVerified"_s, false},
                       {u"plan"_s, QString(kOrganizationPlan)},
                       {u"numUsers"_s, counts.members},
                       {u"numModels"_s, counts.models},
                       {u"numDatasets"_s, counts.datasets},
                       {u"numSpaces"_s, counts.spaces},
                       {u"numFollowers"_s, counts.followers},
                       {u"numPapers"_s, 0}};
    if (!organization.details.isEmpty())
        answer.insert(u"details"_s, organization.details);
    if (counts.isFollowing)
        answer.insert(u"isFollowing"_s, *counts.isFollowing);
    return answer;
}

QJsonObject personEntry(const Account &user, std::optional<bool> isFollowing)
{
    QJsonObject entry = personOf(user);
    if (isFollowing)
        entry.insert(u"isFollowing"_s, *isFollowing);
    return entry;
}

QJsonObject memberEntry(const Member &member)
{
    QJsonObject entry = personOf(member.account);
    if (!member.role.isEmpty())
        entry.insert(u"role"_s, member.role);
    if (!member.groups.isEmpty())
        entry.insert(u"resourceGroups"_s, member.groups);
    if (!member.verifiedEmail.isEmpty())
        entry.insert(u"verifiedEmail"_s, member.verifiedEmail);
    return entry;
}

QJsonObject authorData(const Account &account, const AuthorStanding &standing)
{
    QJsonObject data{{u"_id"_s, account.id},
                     {u"name"_s, account.name},
                     {u"fullname"_s, account.fullname},
                     {u"avatarUrl"_s, avatarPath(account.id)},
                     {u"type"_s, account.kind == Account::Kind::User ? u"user"_s : u"org"_s},
                     {u"isHf"_s, false},
                     {u"isHfAdmin"_s, false},
                     {u"isMod"_s, false}};
    if (account.kind == Account::Kind::User)
        data.insert(u"isPro"_s, account.isPro);
    else
        data.insert(u"plan"_s, QString(kOrganizationPlan));
    if (standing.followers)
        data.insert(u"followerCount"_s, *standing.followers);
    if (standing.isFollowing)
        data.insert(u"isUserFollowing"_s, *standing.isFollowing);
    return data;
}

QByteArray avatarSvg(const Account &account)
{
    const int hue = account.id.isEmpty() ? 0 : account.id.last(4).toInt(nullptr, 16) % 360;
    const QString letter = account.name.isEmpty() ? u"?"_s : account.name.first(1).toUpper().toHtmlEscaped();
    const QString shape = account.kind == Account::Kind::User
                              ? u"<circle cx=\"32\" cy=\"32\" r=\"32\" fill=\"hsl(%1,45%,45%)\"/>"_s
                              : u"<rect width=\"64\" height=\"64\" rx=\"12\" fill=\"hsl(%1,45%,45%)\"/>"_s;
    return u"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"64\" height=\"64\" viewBox=\"0 0 64 64\">%1<text "
           u"x=\"32\" "
           "y=\"42\" font-family=\"sans-serif\" font-size=\"30\" fill=\"#fff\" text-anchor=\"middle\">%2</text></svg>\n"_s
               .arg(shape.arg(hue), letter)
               .toUtf8();
}

} // namespace hs::localhub
