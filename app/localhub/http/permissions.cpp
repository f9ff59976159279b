// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/permissions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

bool isSame(const QString &one, const QString &other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

} // namespace

QString roleIn(const Caller &caller, const QString &owner)
{
    if (caller.isAnonymous())
        return {};
    if (isSame(caller.account.name, owner))
        return u"admin"_s;
    const auto membership = std::ranges::find_if(
        caller.memberships, [&](const Membership &item) { return isSame(item.organization, owner); });
    return membership == caller.memberships.end() ? QString() : membership->role;
}

bool mayWrite(const Call &call, const RepoRow &repo)
{
    if (call.caller.tokenRole == "read"_L1)
        return false;
    const QString role = roleIn(call.caller, repo.owner);
    return role == "admin"_L1 || role == "write"_L1 ||
           (role == "contributor"_L1 && isSame(repo.creator, call.caller.account.name));
}

bool mayCreateIn(const Call &call, const QString &owner)
{
    if (call.caller.tokenRole == "read"_L1)
        return false;
    const QString role = roleIn(call.caller, owner);
    return role == "admin"_L1 || role == "write"_L1 || role == "contributor"_L1;
}

bool mayAdminister(const Call &call, const QString &organization)
{
    return call.caller.tokenRole != "read"_L1 && roleIn(call.caller, organization) == "admin"_L1;
}

Answer noRightAnswer()
{
    return errorAnswer(403, u"You have read access but not the required permissions for this operation"_s);
}

Answer anonymousAnswer()
{
    return errorAnswer(401, u"Invalid username or password."_s);
}

std::optional<Answer> writeTokenRefusal(const Call &call)
{
    if (call.caller.isAnonymous())
        return anonymousAnswer();
    if (call.caller.tokenRole == "read"_L1)
        return noRightAnswer();
    return std::nullopt;
}

std::optional<Answer> writeRefusal(const Call &call, const RepoRow &repo)
{
    if (auto refusal = writeTokenRefusal(call))
        return refusal;
    return mayWrite(call, repo) ? std::nullopt : std::optional(noRightAnswer());
}

} // namespace hs::localhub
