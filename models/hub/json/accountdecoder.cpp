// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/json/accountdecoder.h"

#include "hub/json/jsonreader.h"

using namespace Qt::StringLiterals;

namespace hs::hub {

namespace {

TokenRole roleOf(const QString &word)
{
    if (word == "read"_L1)
        return TokenRole::Read;
    if (word == "write"_L1)
        return TokenRole::Write;
    return word == "fineGrained"_L1 ? TokenRole::FineGrained : TokenRole::Unknown;
}

OrgMembership membershipOf(const JsonReader &org)
{
    return {AccountName(org.text("name"_L1)), org.text("fullname"_L1), org.text("avatarUrl"_L1),
            org.text("roleInOrg"_L1)};
}

} // namespace

Result<Account> decodeAccount(const QByteArray &json)
{
    const auto object = readObject(json);
    if (!object)
        return std::unexpected(object.error());
    const auto name = object->requiredText("name"_L1);
    if (!name)
        return std::unexpected(name.error());
    const JsonReader token = object->object("auth"_L1).object("accessToken"_L1);
    Account account;
    account.name = AccountName(*name);
    account.fullname = object->text("fullname"_L1);
    account.email = object->text("email"_L1);
    account.avatarUrl = object->text("avatarUrl"_L1);
    account.isPro = object->flag("isPro"_L1);
    account.tokenRole = roleOf(token.text("role"_L1));
    account.tokenName = token.text("displayName"_L1);
    for (const JsonReader &org : object->objects("orgs"_L1))
        account.orgs.append(membershipOf(org));
    return account;
}

} // namespace hs::hub
