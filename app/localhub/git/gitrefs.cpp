// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of GitWriter about references, and the commits that only references need.

#include "localhub/git/gitwriter.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {

bool isReferenceName(const QString &ref)
{
    int isValid = 0;
    return git_reference_name_is_valid(&isValid, ref.toUtf8().constData()) == 0 && isValid == 1;
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
