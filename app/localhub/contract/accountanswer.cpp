// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/accountanswer.h"

#include "localhub/contract/words.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {

QJsonObject whoAmI(const Caller &caller, const QList<OrganizationRole> &organizations)
{
    QJsonArray orgs;
    for (const OrganizationRole &entry : organizations) {
        orgs.append(QJsonObject{{u"type"_s, u"org"_s},
                                {u"id"_s, entry.organization.id},
                                {u"name"_s, entry.organization.name},
                                {u"fullname"_s, entry.organization.fullname},
                                {u"canPay"_s, false},
                                {u"avatarUrl"_s, avatarPath(entry.organization.id)},
                                {u"roleInOrg"_s, entry.role}});
    }
    const QJsonObject token{{u"displayName"_s, caller.tokenName},
                            {u"role"_s, caller.tokenRole},
                            {u"createdAt"_s, hubTime(caller.tokenCreatedAt)}};
    QJsonObject answer{{u"type"_s, u"user"_s},
                       {u"id"_s, caller.account.id},
                       {u"name"_s, caller.account.name},
                       {u"fullname"_s, caller.account.fullname},
                       {u"emailVerified"_s, true},
                       {u"canPay"_s, false},
                       {u"isPro"_s, caller.account.isPro},
                       {u"periodEnd"_s, QJsonValue::Null},
                       {u"avatarUrl"_s, avatarPath(caller.account.id)},
                       {u"orgs"_s, orgs},
                       {u"auth"_s, QJsonObject{{u"type"_s, u"access_token"_s}, {u"accessToken"_s, token}}}};
    if (!caller.account.email.isEmpty())
        answer.insert(u"email"_s, caller.account.email);
    return answer;
}

QJsonObject userOverview(const Account &user, const QList<Account> &organizations, const RepoCounts &counts)
{
    QJsonArray orgs;
    for (const Account &organization : organizations) {
        orgs.append(QJsonObject{{u"id"_s, organization.id},
                                {u"name"_s, organization.name},
                                {u"fullname"_s, organization.fullname},
                                {u"avatarUrl"_s, avatarPath(organization.id)}});
    }
    return {{u"_id"_s, user.id},
            {u"user"_s, user.name},
            {u"type"_s, u"user"_s},
            {u"fullname"_s, user.fullname},
            {u"avatarUrl"_s, avatarPath(user.id)},
            {u"isPro"_s, user.isPro},
            {u"createdAt"_s, hubTime(user.createdAt)},
            {u"orgs"_s, orgs},
            {u"numModels"_s, counts.models},
            {u"numDatasets"_s, counts.datasets},
            {u"numSpaces"_s, counts.spaces}};
}

QJsonObject organizationOverview(const Account &organization, qint64 memberCount, const RepoCounts &counts)
{
    return {{u"_id"_s, organization.id},
            {u"name"_s, organization.name},
            {u"fullname"_s, organization.fullname},
            {u"avatarUrl"_s, avatarPath(organization.id)},
            {u"isVerified"_s, false},
            {u"numUsers"_s, memberCount},
            {u"numModels"_s, counts.models},
            {u"numDatasets"_s, counts.datasets},
            {u"numSpaces"_s, counts.spaces},
            {u"numFollowers"_s, 0},
            {u"numPapers"_s, 0}};
}

QJsonObject memberEntry(const Account &user, const QString &role)
{
    QJsonObject entry{{u"_id"_s, user.id},
                      {u"user"_s, user.name},
                      {u"type"_s, u"user"_s},
                      {u"fullname"_s, user.fullname},
                      {u"avatarUrl"_s, avatarPath(user.id)},
                      {u"isPro"_s, user.isPro}};
    if (!role.isEmpty())
        entry.insert(u"role"_s, role);
    return entry;
}

QJsonObject authorData(const Account &account)
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
