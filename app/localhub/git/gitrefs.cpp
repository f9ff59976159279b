// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of GitWriter about references, and the objects that only references need.

#include "localhub/git/durable.h"
#include "localhub/git/gitwriter.h"

#include <QFile>

#include <functional>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

/// Changes a reference, past a lock that is in the way: who changes references holds the repository, so that a lock was
/// left there by a kill.
int pastStaleLock(git_repository *repository, const QString &ref, const std::function<int()> &change)
{
    const int code = change();
    if (code != GIT_ELOCKED)
        return code;
    const QString folder = QString::fromUtf8(git_repository_path(repository));
    for (const QString &name : {ref, u"packed-refs"_s})
        QFile::remove(folder + name + ".lock"_L1);
    return change();
}

} // namespace

bool isReferenceName(const QString &ref)
{
    int isValid = 0;
    return git_reference_name_is_valid(&isValid, ref.toUtf8().constData()) == 0 && isValid == 1;
}

Outcome<void> GitWriter::setReference(const QString &ref, const QString &target, const std::optional<QString> &expected)
{
    const auto oid = oidOf(target);
    if (!oid)
        return failed(Failure::Kind::Invalid, u"not a commit: "_s + target);
    const bool mustBeNew = expected && expected->isEmpty();
    const git_oid current = expected && !mustBeNew ? oidOf(*expected).value_or(git_oid{}) : git_oid{};
    // What it leads to is on disk before it does: with one call for all objects of a commit. A seed or an import does
    // the same for all its repositories at once.
    const QString folder = QString::fromUtf8(git_repository_path(m_repository.get()));
    if (auto done = isForOnePack() ? Outcome<void>() : syncFileSystem(folder); !done)
        return done;
    const int code = pastStaleLock(m_repository.get(), ref, [&] {
        git_reference *reference = nullptr;
        const int made =
            git_reference_create_matching(&reference, m_repository.get(), ref.toUtf8().constData(), &*oid,
                                          mustBeNew ? 0 : 1, expected && !mustBeNew ? &current : nullptr, nullptr);
        git_reference_free(reference);
        return made;
    });
    if (code == GIT_EMODIFIED || code == GIT_ELOCKED || code == GIT_EEXISTS)
        return gitFailed("move reference", Failure::Kind::Conflict);
    if (code != 0)
        return gitFailed("set reference", Failure::Kind::Invalid);
    return isForOnePack() ? Outcome<void>() : syncPath(folder + ref);
}

Outcome<void> GitWriter::removeReference(const QString &ref)
{
    const int code = pastStaleLock(m_repository.get(), ref,
                                   [&] { return git_reference_remove(m_repository.get(), ref.toUtf8().constData()); });
    if (code == GIT_ELOCKED)
        return gitFailed("remove reference", Failure::Kind::Conflict);
    if (code != 0 && code != GIT_ENOTFOUND)
        return gitFailed("remove reference");
    return syncFileSystem(QString::fromUtf8(git_repository_path(m_repository.get())));
}

Outcome<QString> GitWriter::tagObject(const QString &name, const QString &commit, const CommitText &text)
{
    const auto oid = oidOf(commit);
    git_object *target = nullptr;
    if (!oid || git_object_lookup(&target, m_repository.get(), &*oid, GIT_OBJECT_COMMIT) != 0)
        return gitFailed("find the commit to tag", Failure::Kind::NoRevision);
    const ObjectPtr owned(target);
    const SignaturePtr signature = signatureOf(text);
    git_oid id{};
    if (!signature || git_tag_annotation_create(&id, m_repository.get(), name.toUtf8().constData(), target,
                                                signature.get(), text.message.toUtf8().constData()) != 0)
        return gitFailed("write tag", Failure::Kind::Invalid);
    return hexOf(id);
}

Outcome<QString> GitWriter::rootCommit(const QString &filesOf, const CommitText &text)
{
    git_oid treeId{};
    if (const auto oid = oidOf(filesOf)) {
        git_commit *found = nullptr;
        if (git_commit_lookup(&found, m_repository.get(), &*oid) != 0)
            return gitFailed("find commit", Failure::Kind::NoRevision);
        const CommitPtr owned(found);
        git_oid_cpy(&treeId, git_commit_tree_id(found));
    } else if (git_odb_write(&treeId, m_odb.get(), "", 0, GIT_OBJECT_TREE) != 0) {
        return gitFailed("write tree");
    }
    git_tree *tree = nullptr;
    if (git_tree_lookup(&tree, m_repository.get(), &treeId) != 0)
        return gitFailed("read tree");
    const TreePtr owned(tree);
    const SignaturePtr signature = signatureOf(text);
    git_oid id{};
    if (!signature || git_commit_create(&id, m_repository.get(), nullptr, signature.get(), signature.get(), nullptr,
                                        text.message.toUtf8().constData(), tree, 0, nullptr) != 0)
        return gitFailed("write commit", Failure::Kind::Invalid);
    return hexOf(id);
}

} // namespace hs::localhub
