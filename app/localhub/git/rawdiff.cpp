// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/git/rawdiff.h"

#include "localhub/git/lfspointer.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr git_off_t kLargestCompared = 2 * 1024 * 1024; // above this a patch treats a file as binary
constexpr qint64 kLargestRead = 32 * 1024 * 1024;       // above this nobody looks whether it is text

/// A null tree for an empty id.
Outcome<TreePtr> treeAt(const GitReader &git, const QString &commit)
{
    if (commit.isEmpty())
        return TreePtr();
    const auto oid = oidOf(commit);
    git_commit *found = nullptr;
    if (!oid || git_commit_lookup(&found, git.handle(), &*oid) != 0)
        return gitFailed("find commit", Failure::Kind::NoRevision);
    const CommitPtr owned(found);
    git_tree *tree = nullptr;
    if (git_commit_tree(&tree, found) != 0)
        return gitFailed("find tree");
    return TreePtr(tree);
}

Outcome<DiffPtr> diffOf(const GitReader &git, const QString &from, const QString &to)
{
    const auto before = treeAt(git, from);
    const auto after = treeAt(git, to);
    if (!before || !after)
        return std::unexpected(!before ? before.error() : after.error());
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.max_size = kLargestCompared;
    git_diff *diff = nullptr;
    if (git_diff_tree_to_tree(&diff, git.handle(), before->get(), after->get(), &options) != 0)
        return gitFailed("compare");
    DiffPtr owned(diff);
    git_diff_find_options similar = GIT_DIFF_FIND_OPTIONS_INIT;
    similar.flags = GIT_DIFF_FIND_RENAMES;
    if (git_diff_find_similar(diff, &similar) != 0)
        return gitFailed("look for renames");
    return owned;
}

bool isBlob(const git_diff_file &file)
{
    return file.mode == GIT_FILEMODE_BLOB || file.mode == GIT_FILEMODE_BLOB_EXECUTABLE;
}

struct FileFacts
{
    qint64 size = 0;
    bool isBinary = false;
};

FileFacts factsOf(const GitReader &git, const git_diff_file &file)
{
    FileFacts facts;
    if (!isBlob(file))
        return facts;
    const QString oid = hexOf(file.id);
    facts.size = git.blobSize(oid).value_or(0);
    if (facts.size > kLargestRead) {
        facts.isBinary = true;
        return facts;
    }
    const auto content = git.blob(oid);
    if (!content)
        return facts;
    const auto pointer = canBeLfsPointer(facts.size) ? parseLfsPointer(*content) : std::nullopt;
    if (pointer)
        facts.size = pointer->size;
    facts.isBinary = QByteArrayView(*content).first(std::min<qsizetype>(content->size(), 8000)).contains('\0');
    return facts;
}

QByteArray modeOf(const git_diff_file &file)
{
    return QByteArray::number(file.mode, 8).rightJustified(6, '0');
}

QByteArray lineOf(const GitReader &git, const git_diff_delta &delta)
{
    const bool isRemoved = delta.status == GIT_DELTA_DELETED;
    const FileFacts facts = factsOf(git, isRemoved ? delta.old_file : delta.new_file);
    QByteArray line = facts.isBinary ? "B " : "T ";
    line += QByteArray::number(isRemoved ? 0 : facts.size) + "\t:" + modeOf(delta.old_file) + ' ' +
            modeOf(delta.new_file) + ' ' + hexOf(delta.old_file.id).toLatin1() + "... " +
            hexOf(delta.new_file.id).toLatin1() + "... " + git_diff_status_char(delta.status);
    const bool isMoved = delta.status == GIT_DELTA_RENAMED || delta.status == GIT_DELTA_COPIED;
    if (isMoved)
        line += QByteArray::number(delta.similarity);
    line += '\t';
    line += delta.old_file.path;
    if (isMoved)
        line += QByteArray("\t") + delta.new_file.path;
    return line + '\n';
}

} // namespace

Outcome<QByteArray> rawDiff(const GitReader &git, const QString &from, const QString &to)
{
    const auto diff = diffOf(git, from, to);
    if (!diff)
        return std::unexpected(diff.error());
    QByteArray lines;
    for (size_t i = 0; i < git_diff_num_deltas(diff->get()); ++i)
        lines += lineOf(git, *git_diff_get_delta(diff->get(), i));
    return lines;
}

Outcome<QByteArray> wholeAsDiff(const GitReader &git, const QString &commit)
{
    const auto diff = diffOf(git, {}, commit);
    if (!diff)
        return std::unexpected(diff.error());
    git_buf text = GIT_BUF_INIT;
    if (git_diff_to_buf(&text, diff->get(), GIT_DIFF_FORMAT_PATCH) != 0)
        return gitFailed("write diff");
    const QByteArray result(text.ptr, static_cast<qsizetype>(text.size));
    git_buf_dispose(&text);
    return result;
}

} // namespace hs::localhub
