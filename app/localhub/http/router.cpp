// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/routes.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

Answer notFound(ErrorForm form = ErrorForm::Json)
{
    return errorAnswer(404, u"Not Found"_s, {}, form);
}

bool isPost(const Call &call)
{
    return call.method == "POST";
}

/// What follows `/api/{types}/{id}`.
Answer routeRepo(const HubContext &hub, const Call &call, const RepoRow &repo, qsizetype rest)
{
    const QString word = call.segments.value(rest);
    const QString revision = call.segments.value(rest + 1);
    if (word == "paths-info"_L1)
        return isPost(call) && !revision.isEmpty() ? pathsInfo(hub, call, repo, revision) : notFound();
    if (isPost(call))
        return notFound();
    if (word.isEmpty())
        return repoInfo(hub, call, repo, {});
    if (word == "revision"_L1 && !revision.isEmpty())
        return repoInfo(hub, call, repo, call.restFrom(rest + 1));
    if (word == "tree"_L1 && !revision.isEmpty())
        return listTree(hub, call, repo, revision, call.restFrom(rest + 2));
    if (word == "treesize"_L1 && !revision.isEmpty())
        return treeSize(hub, repo, revision, call.restFrom(rest + 2));
    if (word == "commits"_L1 && !revision.isEmpty())
        return listCommits(hub, call, repo, call.restFrom(rest + 1));
    if (word == "compare"_L1 && !revision.isEmpty())
        return compareRevisions(hub, call, repo, call.restFrom(rest + 1));
    if (word == "refs"_L1)
        return listRefs(hub, call, repo);
    if (word == "auth-check"_L1)
        return authCheck(hub, call, repo, revision == "write"_L1);
    if (word == "scan"_L1)
        return repoScan();
    if (word == "likers"_L1)
        return jsonAnswer(QJsonArray());
    if (word == "runtime"_L1 && repo.kind == RepoKind::Space)
        return spaceRuntime(hub, repo);
    return notFound();
}

Answer routeRepos(const HubContext &hub, const Call &call, RepoKind kind)
{
    if (call.segments.size() == 2)
        return isPost(call) ? notFound() : listRepos(hub, call, kind);
    const auto repo = openRepo(hub, call, kind, 2, ErrorForm::Json);
    return repo ? routeRepo(hub, call, repo->row, repo->rest) : repo.error();
}

Answer routeResolveCache(const HubContext &hub, const Call &call)
{
    const auto kind = kindOfPlural(call.segments.value(2));
    if (!kind)
        return notFound(ErrorForm::Text);
    const auto repo = openRepo(hub, call, *kind, 3, ErrorForm::Text);
    if (!repo)
        return repo.error();
    return resolveCache(hub, call, repo->row, call.segments.value(repo->rest), call.restFrom(repo->rest + 1));
}

Answer routeApi(const HubContext &hub, const Call &call)
{
    const QString word = call.segments.value(1);
    const QString name = call.segments.value(2);
    if (const auto kind = kindOfPlural(word))
        return routeRepos(hub, call, *kind);
    if (word == "quicksearch"_L1)
        return quickSearch(hub, call);
    if (isPost(call))
        return notFound();
    if (word == "resolve-cache"_L1)
        return routeResolveCache(hub, call);
    if (word == "whoami-v2"_L1)
        return whoAmIRoute(hub, call);
    if (word == "trending"_L1)
        return trending(hub, call);
    if (word == "models-tags-by-type"_L1)
        return tagsByType(hub, call, RepoKind::Model);
    if (word == "datasets-tags-by-type"_L1)
        return tagsByType(hub, call, RepoKind::Dataset);
    if (word == "tasks"_L1)
        return tasks(hub);
    if (word == "users"_L1)
        return userRoute(hub, call, name, call.segments.value(3));
    if (word == "organizations"_L1)
        return organizationRoute(hub, call, name, call.segments.value(3));
    if (word == "avatars"_L1)
        return avatarRedirect(hub, name);
    // There are no collections and no papers here: the lists are empty, a single one is not found.
    const bool isEmptyList =
        (word == "collections"_L1 || word == "daily_papers"_L1 || word == "papers"_L1) && call.segments.size() == 2;
    return isEmptyList ? jsonAnswer(QJsonArray()) : notFound();
}

/// Pages and contents below `/{id}`, `/datasets/{id}` and `/spaces/{id}`.
Answer routeWeb(const HubContext &hub, const Call &call, bool expireUrl)
{
    const auto prefixed = kindOfPlural(call.segments.value(0));
    const RepoKind kind = prefixed.value_or(RepoKind::Model);
    const qsizetype at = prefixed ? 1 : 0;
    const bool isContent = call.path.contains("/resolve/") || call.path.contains("/raw/");
    const ErrorForm form = isContent ? ErrorForm::Text : ErrorForm::Json;
    const auto repo = openRepo(hub, call, kind, at, form);
    if (!repo)
        return repo.error();
    const QString word = call.segments.value(repo->rest);
    const QString revision = call.segments.value(repo->rest + 1);
    const QString path = call.restFrom(repo->rest + 2);
    if (word == "resolve"_L1 && !path.isEmpty())
        return resolveFile(hub, call, repo->row, revision, path, expireUrl);
    if (word == "raw"_L1 && !path.isEmpty())
        return rawFile(hub, call, repo->row, revision, path);
    return word.isEmpty() ? repoPage(repo->row) : notFound(form);
}

} // namespace

Answer route(const HubContext &hub, const Call &call, bool expireUrl)
{
    const QString word = call.segments.value(0);
    if (word == "api"_L1)
        return routeApi(hub, call);
    if (isPost(call))
        return notFound();
    if (word.isEmpty())
        return startPage();
    if (word == "avatars"_L1)
        return avatarPicture(hub, call.segments.value(1));
    return routeWeb(hub, call, expireUrl);
}

} // namespace hs::localhub
