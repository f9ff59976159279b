// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/http/hubcontext.h"
#include "localhub/http/permissions.h"
#include "localhub/http/repogate.h"
#include "localhub/types/collection.h"

/// All routes; router.cpp decides which one. They never throw and may run on any thread.
///
/// A subject of the contract has one or more files `…routes.cpp` and one entry function each for what it answers below
/// `/api`, below a repository, or elsewhere. An entry returns nothing for what is not its own: router.cpp asks the
/// next.
namespace hs::localhub {

// readroutes.cpp
[[nodiscard]] std::optional<Answer> readingBelowRepo(const HubContext &hub, const Call &call, const RepoRow &repo,
                                                     qsizetype rest);
[[nodiscard]] std::optional<Answer> filesBelowPage(const HubContext &hub, const Call &call, const RepoRow &repo,
                                                   qsizetype rest);

// listroutes.cpp (search.md §1–3)
[[nodiscard]] Answer listRepos(const HubContext &hub, const Call &call, RepoKind kind);

// inforoutes.cpp (repo-info.md §1)
[[nodiscard]] Answer repoInfo(const HubContext &hub, const Call &call, const RepoRow &repo, const QString &revision);
[[nodiscard]] Answer authCheck(const HubContext &hub, const Call &call, const RepoRow &repo, bool forWriting);
[[nodiscard]] Answer repoScan();

// treeroutes.cpp (repo-info.md §3, §4, §6)
[[nodiscard]] Answer listTree(const HubContext &hub, const Call &call, const RepoRow &repo, const QString &revision,
                              const QString &folder);
[[nodiscard]] Answer pathsInfo(const HubContext &hub, const Call &call, const RepoRow &repo, const QString &revision);
[[nodiscard]] Answer treeSize(const HubContext &hub, const RepoRow &repo, const QString &revision,
                              const QString &folder);

// commitroutes.cpp (repo-info.md §2, §5, §6)
[[nodiscard]] Answer listRefs(const HubContext &hub, const Call &call, const RepoRow &repo);
[[nodiscard]] Answer listCommits(const HubContext &hub, const Call &call, const RepoRow &repo, const QString &revision);
[[nodiscard]] Answer compareRevisions(const HubContext &hub, const Call &call, const RepoRow &repo,
                                      const QString &range);

// fileroutes.cpp (download.md §1)
[[nodiscard]] Answer resolveFile(const HubContext &hub, const Call &call, const RepoRow &repo, const QString &revision,
                                 const QString &path);
[[nodiscard]] Answer resolveCache(const HubContext &hub, const Call &call, const RepoRow &repo, const QString &commit,
                                  const QString &path);
[[nodiscard]] Answer rawFile(const HubContext &hub, const Call &call, const RepoRow &repo, const QString &revision,
                             const QString &path);

// changeroutes.cpp (repos-write.md)
[[nodiscard]] std::optional<Answer> changesBelowApi(const HubContext &hub, const Call &call);
[[nodiscard]] std::optional<Answer> changesBelowRepo(const HubContext &hub, const Call &call, const RepoRow &repo,
                                                     qsizetype rest);

// likeroutes.cpp (repos-write.md §8)
[[nodiscard]] Answer listLikers(const HubContext &hub, const Call &call, const RepoRow &repo);
[[nodiscard]] Answer listLikedRepos(const HubContext &hub, const Call &call, const QString &account);

// accountroutes.cpp (auth.md §5, search.md §7.3)
[[nodiscard]] std::optional<Answer> accountsBelowApi(const HubContext &hub, const Call &call);
[[nodiscard]] Answer avatarPicture(const HubContext &hub, const QString &file);

// organizationroutes.cpp (organizations.md §3–9)
[[nodiscard]] std::optional<Answer> organizationsBelowApi(const HubContext &hub, const Call &call);

// collectionroutes.cpp (organizations.md §10)
[[nodiscard]] std::optional<Answer> collectionsBelowApi(const HubContext &hub, const Call &call);
/// `/collections/{owner}/{slug}`, the address that is shared.
[[nodiscard]] Answer collectionAddress(const HubContext &hub, const Call &call);
/// The section of the quick search, and how many there are in all.
[[nodiscard]] QJsonArray quickCollections(const HubContext &hub, const Call &call, int limit, qint64 &count);

// settingsroutes.cpp (organizations.md §8, §9)
[[nodiscard]] std::optional<Answer> settingsBelowApi(const HubContext &hub, const Call &call);

// discoverroutes.cpp (search.md §4–6)
[[nodiscard]] std::optional<Answer> discoveryBelowApi(const HubContext &hub, const Call &call);

// gitroutes.cpp (gitprotocol-http(5), auth.md §1)
/// True for `…/info/refs`, `…/git-upload-pack` and `…/git-receive-pack`: what the git program asks for.
[[nodiscard]] bool isGitTransport(const Call &call);
[[nodiscard]] std::optional<Answer> gitBelowPage(const HubContext &hub, const Call &call, const RepoRow &repo,
                                                 qsizetype rest);
/// git offers a name and a password only where they are asked for by name.
void askForPassword(Answer &answer);

// preuploadroutes.cpp (commit-upload.md §2, model-cards.md §6)
[[nodiscard]] Answer preupload(const HubContext &hub, const Call &call, const RepoRow &repo, const QString &revision);
[[nodiscard]] std::optional<Answer> validationBelowApi(const HubContext &hub, const Call &call);

// committingroutes.cpp (commit-upload.md §5)
[[nodiscard]] std::optional<Answer> committingBelowRepo(const HubContext &hub, const Call &call, const RepoRow &repo,
                                                        qsizetype rest);
/// True for `/api/{types}/{owner}/{name}/commit/{rev}`, whose body may be large.
[[nodiscard]] bool isCommitPost(const Call &call);

// lfsroutes.cpp (commit-upload.md §3)
[[nodiscard]] std::optional<Answer> lfsBelowPage(const HubContext &hub, const Call &call, const RepoRow &repo,
                                                 qsizetype rest);

// uploadroutes.cpp (commit-upload.md §3.1–3.3)
/// PUT of a large file or of a part of one, on the blob host.
[[nodiscard]] Answer receiveUpload(const HubContext &hub, const Call &call);
[[nodiscard]] std::optional<Answer> uploadsBelowApi(const HubContext &hub, const Call &call);

// discussionroutes.cpp (community.md)
[[nodiscard]] std::optional<Answer> discussionsBelowRepo(const HubContext &hub, const Call &call, const RepoRow &repo,
                                                         qsizetype rest);
[[nodiscard]] std::optional<Answer> discussionsBelowPage(const HubContext &hub, const Call &call, const RepoRow &repo,
                                                         qsizetype rest);

// accessroutes.cpp (gating.md §4)
[[nodiscard]] std::optional<Answer> accessBelowRepo(const HubContext &hub, const Call &call, const RepoRow &repo,
                                                    qsizetype rest);

// askroutes.cpp (gating.md §3)
[[nodiscard]] std::optional<Answer> askingBelowPage(const HubContext &hub, const Call &call, const RepoRow &repo,
                                                    qsizetype rest);
// attachmentroutes.cpp
/// True for `POST /uploads`, whose body may be large.
[[nodiscard]] bool isAttachmentPost(const Call &call);
[[nodiscard]] Answer receiveAttachment(const HubContext &hub, const Call &call);
/// `GET /uploads/{account id}/{name}`; nothing for an address that receiveAttachment() did not give.
[[nodiscard]] std::optional<Answer> attachmentFile(const HubContext &hub, const Call &call);

// safetensorsroutes.cpp
/// `GET /api/models/{id}/safetensors-metadata/{index file}`.
[[nodiscard]] Answer shardedSafetensors(const HubContext &hub, const Call &call, const RepoRow &repo,
                                        const QString &indexPath);

// notificationroutes.cpp (organizations.md §11)
[[nodiscard]] std::optional<Answer> notificationsBelowApi(const HubContext &hub, const Call &call);

// webhookroutes.cpp (organizations.md §12)
[[nodiscard]] std::optional<Answer> webhooksBelowApi(const HubContext &hub, const Call &call);

// pageroutes.cpp
[[nodiscard]] Answer startPage();
[[nodiscard]] Answer repoPage(const RepoRow &repo);
[[nodiscard]] Answer collectionPage(const Collection &collection);

// blobroutes.cpp (download.md §1.2, commit-upload.md §3)
[[nodiscard]] Answer routeBlobHost(const HubContext &hub, const Call &call);

// spaceroutes.cpp (spaces.md §1, §3), spacesettingroutes.cpp (§5), spacestreams.cpp (§7), spacesearch.cpp (§4, §9)
[[nodiscard]] std::optional<Answer> spacesBelowRepo(const HubContext &hub, const Call &call, const RepoRow &space,
                                                    qsizetype rest);
[[nodiscard]] std::optional<Answer> spaceSettingsBelowRepo(const HubContext &hub, const Call &call,
                                                           const RepoRow &space, qsizetype rest);
[[nodiscard]] std::optional<Answer> spaceStreamsBelowRepo(const HubContext &hub, const Call &call, const RepoRow &space,
                                                          qsizetype rest);
[[nodiscard]] std::optional<Answer> spacesBelowApi(const HubContext &hub, const Call &call);

// spacehost.cpp (spaces.md §8)
[[nodiscard]] Answer routeSpaceHost(const HubContext &hub, const Call &call);

// viewerroutes.cpp, viewersummary.cpp (datasets-viewer.md)
[[nodiscard]] Answer routeDatasetViewer(const HubContext &hub, const Call &call, qsizetype at);
[[nodiscard]] std::optional<Answer> parquetBelowRepo(const HubContext &hub, const Call &call, const RepoRow &repo,
                                                     qsizetype rest);

// leaderboard.cpp (model-cards.md §5)
[[nodiscard]] std::optional<Answer> leaderboardBelowRepo(const HubContext &hub, const Call &call,
                                                         const RepoRow &dataset, qsizetype rest);

// inferenceroutes.cpp (inference.md)
[[nodiscard]] Answer routeInference(const HubContext &hub, const Call &call, qsizetype at);

// router.cpp
/// The answer to a request of an authenticated (or anonymous) caller.
[[nodiscard]] Answer route(const HubContext &hub, const Call &call);
/// True for a request whose body is read by its route, as Call::stream; all others come as Call::body.
[[nodiscard]] bool takesStream(const Call &call);

/// `<origin/path?query>; rel="next"`, with one value of the query replaced.
void addNextLink(Answer &answer, const Call &call, QLatin1StringView name, const QString &value);

} // namespace hs::localhub
