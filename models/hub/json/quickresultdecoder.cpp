// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/json/quickresultdecoder.h"

#include "hub/json/jsonreader.h"

using namespace Qt::StringLiterals;

namespace hs::hub {

namespace {

void appendRepos(QuickResult &result, const JsonReader &object, RepoKind kind)
{
    for (const JsonReader &repo : object.objects(words(kind).plural)) {
        if (const auto id = RepoId::parse(repo.text("id"_L1)))
            result.repos.append({kind, *id, repo.flag("private"_L1)});
    }
}

void appendAccounts(QuickResult &result, const JsonReader &object, QLatin1StringView section, QLatin1StringView nameKey)
{
    for (const JsonReader &account : object.objects(section)) {
        result.accounts.append(
            {account.text(nameKey), account.text("fullname"_L1), account.text("avatarUrl"_L1), section == "orgs"_L1});
    }
}

} // namespace

Result<QuickResult> decodeQuickResult(const QByteArray &json)
{
    const auto object = readObject(json);
    if (!object)
        return std::unexpected(object.error());
    QuickResult result;
    for (const RepoKind kind : kAllRepoKinds)
        appendRepos(result, *object, kind);
    appendAccounts(result, *object, "orgs"_L1, "name"_L1);
    appendAccounts(result, *object, "users"_L1, "user"_L1);
    const auto count = [&object](QLatin1StringView key) { return static_cast<int>(object->integer(key).value_or(0)); };
    result.modelsCount = count("modelsCount"_L1);
    result.datasetsCount = count("datasetsCount"_L1);
    result.spacesCount = count("spacesCount"_L1);
    result.collectionsCount = count("collectionsCount"_L1);
    return result;
}

} // namespace hs::hub
