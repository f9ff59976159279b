// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/commitrights.h"

#include "localhub/http/permissions.h"
#include "localhub/http/repogate.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr auto kPullRefs = "refs/pr/"_L1;

} // namespace

int pullNumberOf(const QString &revision)
{
    return revision.startsWith(kPullRefs) ? QStringView(revision).sliced(kPullRefs.size()).toInt() : 0;
}

std::optional<Answer> commitRefusal(const HubContext &hub, const Call &call, const RepoRow &repo,
                                    const QString &revision)
{
    if (auto refusal = writeTokenRefusal(call))
        return refusal;
    if (auto refusal = contentRefusal(hub, call, repo, ErrorForm::Json))
        return refusal;
    // The reference of a pull request that is closed or merged does not move any more (community.md §7).
    const bool isForNewPull = call.params.flag("create_pr"_L1);
    bool isOwnPull = false;
    if (pullNumberOf(revision) > 0 && !isForNewPull) {
        const auto open = hub.store.pullRequests().openForPush(repo, revision);
        if (!open && open.error().kind == Failure::Kind::Invalid)
            return errorAnswer(403, open.error().text);
        isOwnPull = open && open->author == call.caller.account.id;
    }
    if (isForNewPull || isOwnPull || mayWrite(call, repo))
        return std::nullopt;
    return noRightAnswer();
}

bool isCommitPath(const QString &path)
{
    constexpr qsizetype kLongest = 1000; // commit-upload.md §5
    return path.size() <= kLongest && isSafeRepoPath(path);
}

Answer invalidPathAnswer(const QString &path)
{
    return errorAnswer(422, u"Invalid path: "_s + path);
}

bool isBinarySample(QByteArrayView sample)
{
    constexpr qsizetype kLookedAt = 512; // what clients send along
    return sample.first(qMin(sample.size(), kLookedAt)).contains('\0');
}

} // namespace hs::localhub
