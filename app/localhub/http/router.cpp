// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/routes.h"
#include "localhub/http/sideservice.h"

#include <array>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

Answer notFound(ErrorForm form = ErrorForm::Json)
{
    return errorAnswer(404, u"Not Found"_s, {}, form);
}

using RepoEntry = std::optional<Answer> (*)(const HubContext &, const Call &, const RepoRow &, qsizetype rest);
using Entry = std::optional<Answer> (*)(const HubContext &, const Call &);

/// Who is asked, in this order, about what follows `/api/{types}/{id}`.
constexpr std::array<RepoEntry, 10> kBelowRepo = {
    &readingBelowRepo, &accessBelowRepo,        &changesBelowRepo,      &committingBelowRepo, &discussionsBelowRepo,
    &spacesBelowRepo,  &spaceSettingsBelowRepo, &spaceStreamsBelowRepo, &parquetBelowRepo,    &leaderboardBelowRepo};

/// Who is asked, in this order, about `/api/…` that does not begin with a kind of repository and an id.
constexpr std::array<Entry, 11> kBelowApi = {&accountsBelowApi,    &discoveryBelowApi,  &organizationsBelowApi,
                                             &collectionsBelowApi, &settingsBelowApi,   &changesBelowApi,
                                             &uploadsBelowApi,     &validationBelowApi, &notificationsBelowApi,
                                             &webhooksBelowApi,    &spacesBelowApi};

/// Who is asked, in this order, about what follows `/{id}`, `/datasets/{id}` and `/spaces/{id}`.
constexpr std::array<RepoEntry, 5> kBelowPage = {&gitBelowPage, &lfsBelowPage, &filesBelowPage, &discussionsBelowPage,
                                                 &askingBelowPage};

template <typename Entries, typename... Args>
std::optional<Answer> firstOf(const Entries &entries, const Args &...args)
{
    for (const auto entry : entries) {
        if (auto answer = entry(args...))
            return answer;
    }
    return std::nullopt;
}

Answer routeRepos(const HubContext &hub, const Call &call, RepoKind kind)
{
    const auto repo = openRepo(hub, call, kind, 2, ErrorForm::Json);
    if (!repo)
        return repo.error();
    return firstOf(kBelowRepo, hub, call, repo->row, repo->rest).value_or(notFound());
}

Answer routeResolveCache(const HubContext &hub, const Call &call)
{
    const auto kind = kindOfPlural(call.segments.value(2));
    if (!kind || !call.isGet())
        return notFound(ErrorForm::Text);
    const auto repo = openRepo(hub, call, *kind, 3, ErrorForm::Text);
    if (!repo)
        return repo.error();
    return resolveCache(hub, call, repo->row, call.segments.value(repo->rest), call.restFrom(repo->rest + 1));
}

Answer routeApi(const HubContext &hub, const Call &call)
{
    const QString word = call.segments.value(1);
    if (auto answer = firstOf(kBelowApi, hub, call))
        return *answer;
    if (word == "resolve-cache"_L1)
        return routeResolveCache(hub, call);
    const auto kind = kindOfPlural(word);
    if (kind && call.segments.size() > 2)
        return routeRepos(hub, call, *kind);
    return kind && call.isGet() ? listRepos(hub, call, *kind) : notFound();
}

/// Pages and contents below `/{id}`, `/datasets/{id}` and `/spaces/{id}`.
Answer routeWeb(const HubContext &hub, const Call &call)
{
    const auto prefixed = kindOfPlural(call.segments.value(0));
    const RepoKind kind = prefixed.value_or(RepoKind::Model);
    const qsizetype at = prefixed ? 1 : 0;
    const bool isContent = call.path.contains("/resolve/") || call.path.contains("/raw/") || isGitTransport(call);
    const ErrorForm form = isContent ? ErrorForm::Text : ErrorForm::Json;
    const auto repo = openRepo(hub, call, kind, at, form);
    if (!repo)
        return repo.error();
    return firstOf(kBelowPage, hub, call, repo->row, repo->rest).value_or(notFound(form));
}

} // namespace

bool takesStream(const Call &call)
{
    const auto service = sideServiceOf(call);
    return isGitTransport(call) || isCommitPost(call) || isAttachmentPost(call) ||
           (service && service->kind == SideService::Kind::InferenceRouter);
}

Answer route(const HubContext &hub, const Call &call)
{
    if (const auto service = sideServiceOf(call))
        return service->kind == SideService::Kind::DatasetViewer ? routeDatasetViewer(hub, call, service->at)
                                                                 : routeInference(hub, call, service->at);
    const QString word = call.segments.value(0);
    if (word == "api"_L1)
        return routeApi(hub, call);
    if (word.isEmpty())
        return call.isGet() ? startPage() : notFound();
    if (word == "collections"_L1)
        return call.isGet() ? collectionAddress(hub, call) : notFound();
    if (word == "avatars"_L1)
        return call.isGet() ? avatarPicture(hub, call.segments.value(1)) : notFound();
    if (isAttachmentPost(call))
        return receiveAttachment(hub, call);
    if (auto attachment = attachmentFile(hub, call))
        return *attachment;
    return routeWeb(hub, call);
}

} // namespace hs::localhub
