// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/git/lfshistory.h"

#include "localhub/git/lfspointer.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

class Walk
{
public:
    explicit Walk(const GitReader &git)
        : m_git(git)
    {}

    /// Looks at the commits of a tip that no earlier tip has.
    void addTip(const RefItem &tip, const QList<git_oid> &earlier)
    {
        const auto head = oidOf(tip.target);
        git_revwalk *walk = nullptr;
        if (!head || git_revwalk_new(&walk, m_git.handle()) != 0)
            return;
        const RevwalkPtr owned(walk);
        git_revwalk_sorting(walk, GIT_SORT_TOPOLOGICAL | GIT_SORT_TIME | GIT_SORT_REVERSE);
        git_revwalk_push(walk, &*head);
        for (const git_oid &other : earlier)
            git_revwalk_hide(walk, &other);
        git_oid next{};
        while (git_revwalk_next(&next, walk) == 0) {
            git_commit *commit = nullptr;
            if (git_commit_lookup(&commit, m_git.handle(), &next) != 0)
                continue;
            const CommitPtr ownedCommit(commit);
            const git_signature *author = git_commit_author(commit);
            m_seen.ref = tip.ref;
            m_seen.author = {QString::fromUtf8(author->name), QString::fromUtf8(author->email)};
            m_seen.when = QDateTime::fromSecsSinceEpoch(git_commit_time(commit), QTimeZone::UTC);
            addTree(*git_commit_tree_id(commit), {});
        }
    }

    [[nodiscard]] QList<LfsOccurrence> found() const { return m_found; }

private:
    void addTree(const git_oid &id, const QString &folder)
    {
        if (!isNew(id))
            return;
        git_tree *tree = nullptr;
        if (git_tree_lookup(&tree, m_git.handle(), &id) != 0)
            return;
        const TreePtr owned(tree);
        for (size_t i = 0; i < git_tree_entrycount(tree); ++i) {
            const git_tree_entry *entry = git_tree_entry_byindex(tree, i);
            const QString name = QString::fromUtf8(git_tree_entry_name(entry));
            const QString path = folder.isEmpty() ? name : folder + u'/' + name;
            if (git_tree_entry_type(entry) == GIT_OBJECT_TREE)
                addTree(*git_tree_entry_id(entry), path);
            else if (git_tree_entry_type(entry) == GIT_OBJECT_BLOB && isNew(*git_tree_entry_id(entry)))
                addBlob(hexOf(*git_tree_entry_id(entry)), path);
        }
    }

    void addBlob(const QString &oid, const QString &path)
    {
        if (!canBeLfsPointer(m_git.blobSize(oid).value_or(0)))
            return;
        const auto pointer = parseLfsPointer(m_git.blob(oid).value_or(QByteArray()));
        if (!pointer || m_objects.contains(pointer->sha256))
            return;
        m_objects.insert(pointer->sha256);
        m_seen.sha256 = pointer->sha256;
        m_seen.size = pointer->size;
        m_seen.path = path;
        m_found.append(m_seen);
    }

    bool isNew(const git_oid &id)
    {
        const qsizetype before = m_ids.size();
        m_ids.insert(rawId(id));
        return m_ids.size() > before;
    }

    const GitReader &m_git;
    QSet<QByteArray> m_ids; ///< trees and blobs that were looked at
    QSet<QString> m_objects;
    LfsOccurrence m_seen; ///< of the commit in hand
    QList<LfsOccurrence> m_found;
};

} // namespace

QList<RefItem> allTips(const GitReader &git)
{
    const RefList refs = git.refs();
    return refs.branches + refs.tags + refs.converts + refs.pullRequests;
}

QList<LfsOccurrence> lfsHistory(const GitReader &git, const QList<RefItem> &tips)
{
    Walk walk(git);
    QList<git_oid> earlier;
    for (const RefItem &tip : tips) {
        walk.addTip(tip, earlier);
        if (const auto oid = oidOf(tip.target))
            earlier.append(*oid);
    }
    return walk.found();
}

QList<std::pair<QString, qint64>> lfsObjectsOf(const GitReader &git, const QList<RefItem> &tips)
{
    QList<std::pair<QString, qint64>> objects;
    for (const LfsOccurrence &file : lfsHistory(git, tips))
        objects.append({file.sha256, file.size});
    return objects;
}

} // namespace hs::localhub
