// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/git/merging.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

using IndexPtr = std::unique_ptr<git_index, GitFree<git_index_free>>;
using ConflictsPtr = std::unique_ptr<git_index_conflict_iterator, GitFree<git_index_conflict_iterator_free>>;

CommitPtr commitOf(const GitReader &git, const QString &id)
{
    git_commit *commit = nullptr;
    const auto oid = oidOf(id);
    return oid && git_commit_lookup(&commit, git.handle(), &*oid) == 0 ? CommitPtr(commit) : CommitPtr();
}

QStringList conflictsOf(git_index *index)
{
    QStringList paths;
    git_index_conflict_iterator *iterator = nullptr;
    if (git_index_conflict_iterator_new(&iterator, index) != 0)
        return paths;
    const ConflictsPtr owned(iterator);
    const git_index_entry *ancestor = nullptr;
    const git_index_entry *ours = nullptr;
    const git_index_entry *theirs = nullptr;
    while (git_index_conflict_next(&ancestor, &ours, &theirs, iterator) == 0) {
        const git_index_entry *any = ours ? ours : theirs ? theirs : ancestor;
        paths << QString::fromUtf8(any->path);
    }
    paths.removeDuplicates();
    paths.sort();
    return paths;
}

} // namespace

Outcome<MergeResult> mergeCommits(const GitReader &git, const QString &ours, const QString &theirs, MergeMode mode)
{
    const CommitPtr our = commitOf(git, ours);
    const CommitPtr their = commitOf(git, theirs);
    if (!our || !their)
        return gitFailed("find commits to merge", Failure::Kind::NoRevision);
    git_merge_options options = GIT_MERGE_OPTIONS_INIT;
    git_index *found = nullptr;
    if (git_merge_commits(&found, git.handle(), our.get(), their.get(), &options) != 0)
        return gitFailed("merge");
    const IndexPtr index(found);
    MergeResult result;
    if (git_index_has_conflicts(found) != 0) {
        result.conflicts = conflictsOf(found);
        return result;
    }
    git_oid tree{};
    if (mode == MergeMode::Write) {
        if (git_index_write_tree_to(&tree, found, git.handle()) != 0)
            return gitFailed("write merged tree");
        result.tree = hexOf(tree);
    }
    return result;
}

Outcome<QString> commitTree(const GitReader &git, const QString &tree, const QString &parent, const CommitText &text)
{
    const auto treeId = oidOf(tree);
    git_tree *found = nullptr;
    if (!treeId || git_tree_lookup(&found, git.handle(), &*treeId) != 0)
        return gitFailed("find tree");
    const TreePtr ownedTree(found);
    const CommitPtr parentCommit = commitOf(git, parent);
    if (!parentCommit)
        return gitFailed("find parent commit", Failure::Kind::NoRevision);
    git_signature *author = nullptr;
    if (git_signature_new(&author, text.author.name.toUtf8().constData(), text.author.email.toUtf8().constData(),
                          text.when.toSecsSinceEpoch(), 0) != 0)
        return gitFailed("take the author's name", Failure::Kind::Invalid);
    const SignaturePtr signature(author);
    const git_commit *parents[] = {parentCommit.get()};
    git_oid id{};
    if (git_commit_create(&id, git.handle(), nullptr, author, author, nullptr, text.message.toUtf8().constData(), found,
                          1, parents) != 0)
        return gitFailed("write commit");
    return hexOf(id);
}

} // namespace hs::localhub
