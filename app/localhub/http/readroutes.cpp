// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/routes.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

/// huggingface_hub takes large files to Xet storage without asking whether there is one, unless it is told not to. Its
/// library for that (hf_xet 1.8) says nothing of an error but the status and the address: so that whoever uploads reads
/// what to do, the address says it as well.
Answer noXetAnswer(const Call &call)
{
    constexpr auto kAdvice = "set-HF_HUB_DISABLE_XET=1"_L1;
    if (call.segments.constLast() != kAdvice)
        return redirectAnswer(call.path + '/' + kAdvice.data());
    return errorAnswer(400, u"This hub has no Xet storage. Set HF_HUB_DISABLE_XET=1, then large files go by LFS."_s);
}

/// Pages of the web site that answers of the API lead to; here one page stands for all of them.
bool isViewOfRevision(const QString &word)
{
    return word == "tree"_L1 || word == "blob"_L1 || word == "commits"_L1 || word == "commit"_L1;
}

} // namespace

std::optional<Answer> readingBelowRepo(const HubContext &hub, const Call &call, const RepoRow &repo, qsizetype rest)
{
    const QString word = call.segments.value(rest);
    const QString revision = call.segments.value(rest + 1);
    if (word == "paths-info"_L1 && call.isPost() && !revision.isEmpty())
        return pathsInfo(hub, call, repo, revision);
    if (!call.isGet())
        return std::nullopt;
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
    if (word == "safetensors-metadata"_L1 && repo.kind == RepoKind::Model && !revision.isEmpty())
        return shardedSafetensors(hub, call, repo, call.restFrom(rest + 1));
    if (word == "xet-read-token"_L1 || word == "xet-write-token"_L1)
        return noXetAnswer(call);
    if (word == "likers"_L1)
        return listLikers(hub, call, repo);
    return std::nullopt;
}

std::optional<Answer> filesBelowPage(const HubContext &hub, const Call &call, const RepoRow &repo, qsizetype rest)
{
    if (!call.isGet())
        return std::nullopt;
    const QString word = call.segments.value(rest);
    const QString revision = call.segments.value(rest + 1);
    const QString path = call.restFrom(rest + 2);
    if (word == "resolve"_L1 && !path.isEmpty())
        return resolveFile(hub, call, repo, revision, path);
    if (word == "raw"_L1 && !path.isEmpty())
        return rawFile(hub, call, repo, revision, path);
    if (isViewOfRevision(word)) {
        if (const auto git = hub.store.reader(repo); !git || !git->resolve(revision))
            return missingRevision(revision, ErrorForm::Text);
        return repoPage(repo);
    }
    return word.isEmpty() ? std::optional(repoPage(repo)) : std::nullopt;
}

} // namespace hs::localhub
