// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/permissions.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {

bool mayWrite(const Call &call, const RepoRow &repo)
{
    if (!call.caller.tokenAllows("repo.write"_L1, repo.owner, repo.group, idWithKind(repo)))
        return false;
    const QString role = call.caller.roleIn(repo.owner, repo.group);
    return role == "admin"_L1 || role == "write"_L1 ||
           (role == "contributor"_L1 && repo.creator.compare(call.caller.account.name, Qt::CaseInsensitive) == 0);
}

bool mayCreateIn(const Call &call, const QString &owner, const QString &group)
{
    if (!call.caller.tokenAllows("repo.write"_L1, owner, group))
        return false;
    const QString role = call.caller.roleIn(owner, group);
    return role == "admin"_L1 || role == "write"_L1 || role == "contributor"_L1;
}

bool mayAdminister(const Call &call, const QString &organization)
{
    return call.caller.tokenAllows("org.write"_L1, organization) && call.caller.roleIn(organization) == "admin"_L1;
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
    return call.caller.tokenMayWrite() ? std::nullopt : std::optional(noRightAnswer());
}

std::optional<Answer> writeRefusal(const Call &call, const RepoRow &repo)
{
    if (auto refusal = writeTokenRefusal(call))
        return refusal;
    return mayWrite(call, repo) ? std::nullopt : std::optional(noRightAnswer());
}

} // namespace hs::localhub
