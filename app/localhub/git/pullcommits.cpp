// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/git/pullcommits.h"

#include <algorithm>

namespace hs::localhub {

QList<PullCommit> commitsBetween(const GitReader &git, const QString &base, const QString &head, qsizetype most)
{
    QList<PullCommit> commits;
    git_revwalk *walk = nullptr;
    const auto top = oidOf(head);
    if (!top || git_revwalk_new(&walk, git.handle()) != 0)
        return commits;
    const RevwalkPtr owned(walk);
    git_revwalk_sorting(walk, GIT_SORT_TOPOLOGICAL | GIT_SORT_TIME);
    git_revwalk_push(walk, &*top);
    if (const auto bottom = oidOf(base))
        git_revwalk_hide(walk, &*bottom);
    git_oid id{};
    while (commits.size() < most && git_revwalk_next(&id, walk) == 0) {
        git_commit *found = nullptr;
        const auto item = git.commit(hexOf(id));
        if (!item || git_commit_lookup(&found, git.handle(), &id) != 0)
            break;
        const CommitPtr commit(found);
        PullCommit entry{*item, {}};
        for (unsigned i = 0; i < git_commit_parentcount(found); ++i)
            entry.parents.append(hexOf(*git_commit_parent_id(found, i)));
        commits.append(entry);
    }
    std::ranges::reverse(commits);
    return commits;
}

QStringList commitsOutside(const GitReader &git, const QStringList &heads, const QStringList &others)
{
    QStringList ids;
    git_revwalk *walk = nullptr;
    if (git_revwalk_new(&walk, git.handle()) != 0)
        return ids;
    const RevwalkPtr owned(walk);
    for (const QString &head : heads) {
        if (const auto oid = oidOf(head))
            git_revwalk_push(walk, &*oid);
    }
    for (const QString &other : others) {
        if (const auto oid = oidOf(other))
            git_revwalk_hide(walk, &*oid);
    }
    git_oid id{};
    while (git_revwalk_next(&id, walk) == 0)
        ids << hexOf(id);
    return ids;
}

QString mergeBase(const GitReader &git, const QString &one, const QString &other)
{
    const auto first = oidOf(one);
    const auto second = oidOf(other);
    git_oid base{};
    return first && second && git_merge_base(&base, git.handle(), &*first, &*second) == 0 ? hexOf(base) : QString();
}

} // namespace hs::localhub
