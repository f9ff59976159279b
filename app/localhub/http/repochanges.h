// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/http/bodyfields.h"
#include "localhub/http/routes.h"

/// Routes that change repositories (repos-write.md), and what they share. changeroutes.cpp decides which one.
namespace hs::localhub {

// createroutes.cpp (§2)
[[nodiscard]] Answer createRepoRoute(const HubContext &hub, const Call &call);

// moveroutes.cpp (§3, §4)
[[nodiscard]] Answer deleteRepoRoute(const HubContext &hub, const Call &call);
[[nodiscard]] Answer moveRepoRoute(const HubContext &hub, const Call &call);

// refroutes.cpp (§9, §10)
[[nodiscard]] Answer createBranch(const HubContext &hub, const Call &call, const RepoRow &repo, const QString &branch);
[[nodiscard]] Answer deleteBranch(const HubContext &hub, const Call &call, const RepoRow &repo, const QString &branch);
[[nodiscard]] Answer createTag(const HubContext &hub, const Call &call, const RepoRow &repo, const QString &revision);
[[nodiscard]] Answer deleteTag(const HubContext &hub, const Call &call, const RepoRow &repo, const QString &tag);

// squashroutes.cpp (§10)
[[nodiscard]] Answer superSquash(const HubContext &hub, const Call &call, const RepoRow &repo, const QString &revision);

// reposettingsroutes.cpp (§5)
[[nodiscard]] Answer changeSettings(const HubContext &hub, const Call &call, const RepoRow &repo);

// repogrouproutes.cpp (§6)
[[nodiscard]] Answer repoGroup(const HubContext &hub, const Call &call, const RepoRow &repo);
[[nodiscard]] Answer setRepoGroup(const HubContext &hub, const Call &call, const RepoRow &repo);
/// The id in "resourceGroupId"; empty for null or none. Complains about what is no id.
[[nodiscard]] QString groupIn(BodyFields &fields);
/// The refusal when there is no such group in the organization, or the caller may not put anything into it.
[[nodiscard]] std::optional<Answer> groupRefusal(const HubContext &hub, const Call &call, const QString &owner,
                                                 const QString &group);

// duplicateroutes.cpp (§7)
[[nodiscard]] Answer duplicateRepoRoute(const HubContext &hub, const Call &call, const RepoRow &repo);

// likeroutes.cpp (§8)
[[nodiscard]] Answer setLike(const HubContext &hub, const Call &call, const RepoRow &repo, bool isLiked);

// lfsfileroutes.cpp (§11)
[[nodiscard]] Answer listLfsFiles(const HubContext &hub, const Call &call, const RepoRow &repo);
[[nodiscard]] Answer deleteLfsFiles(const HubContext &hub, const Call &call, const RepoRow &repo);
[[nodiscard]] Answer deleteLfsFile(const HubContext &hub, const Call &call, const RepoRow &repo, const QString &sha);
[[nodiscard]] Answer duplicateLfsFiles(const HubContext &hub, const Call &call, const RepoRow &repo);

/// `https://host/spaces/owner/name` as this caller reaches it.
[[nodiscard]] QString repoUrl(const Call &call, RepoKind kind, const QString &fullName);
/// True for the name part of an id (conventions.md §3).
[[nodiscard]] bool isRepoName(const QString &name);
/// The kind in a body's "type"; a model when there is none. Complains about any other word.
[[nodiscard]] RepoKind kindIn(BodyFields &fields);
/// Reads "visibility" or "private" into the row; false when neither is there. Complains where they are wrong.
bool readVisibility(BodyFields &fields, RepoRow &row);
/// 409 as all calls have it that find a name taken: the address of what is there comes along.
[[nodiscard]] Answer existsAnswer(const QString &message, const QString &url);
/// 403 for a namespace where the caller may not make repositories.
[[nodiscard]] Answer noNamespaceAnswer(RepoKind kind, const QString &owner);

} // namespace hs::localhub
