// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/pullstorage.h"

#include "localhub/git/lfspointer.h"
#include "localhub/git/pullcommits.h"

#include <QHash>
#include <QSet>

namespace hs::localhub {
namespace {

constexpr int kDeepestFolder = 200;

/// Gathers large files tree by tree; what was seen is not looked at again.
class PointerCollector
{
public:
    explicit PointerCollector(const GitReader &git)
        : m_git(git)
    {}

    void addCommits(const QStringList &commits)
    {
        for (const QString &id : commits) {
            git_commit *commit = nullptr;
            const auto oid = oidOf(id);
            if (!oid || git_commit_lookup(&commit, m_git.handle(), &*oid) != 0)
                continue;
            const CommitPtr owned(commit);
            addTree(*git_commit_tree_id(commit), 0);
        }
    }
    [[nodiscard]] QHash<QString, LfsPointer> take() { return std::exchange(m_objects, {}); }

private:
    bool isNew(const git_oid &id)
    {
        const auto before = m_seen.size();
        m_seen.insert(QByteArray(reinterpret_cast<const char *>(id.id), sizeof id.id));
        return m_seen.size() > before;
    }

    void addTree(const git_oid &id, int depth)
    {
        git_tree *tree = nullptr;
        if (depth > kDeepestFolder || !isNew(id) || git_tree_lookup(&tree, m_git.handle(), &id) != 0)
            return;
        const TreePtr owned(tree);
        for (size_t i = 0; i < git_tree_entrycount(tree); ++i) {
            const git_tree_entry *entry = git_tree_entry_byindex(tree, i);
            if (git_tree_entry_type(entry) == GIT_OBJECT_TREE)
                addTree(*git_tree_entry_id(entry), depth + 1);
            else if (git_tree_entry_type(entry) == GIT_OBJECT_BLOB && isNew(*git_tree_entry_id(entry)))
                addBlob(hexOf(*git_tree_entry_id(entry)));
        }
    }

    void addBlob(const QString &id)
    {
        if (!canBeLfsPointer(m_git.blobSize(id).value_or(0)))
            return;
        const auto text = m_git.blob(id);
        const auto pointer = text ? parseLfsPointer(*text) : std::nullopt;
        if (pointer)
            m_objects.insert(pointer->sha256, *pointer);
    }

    const GitReader &m_git;
    QSet<QByteArray> m_seen; ///< raw ids
    QHash<QString, LfsPointer> m_objects;
};

QStringList otherHeads(const GitReader &git, const QString &ref)
{
    const RefList refs = git.refs();
    QStringList heads;
    for (const QList<RefItem> &list : {refs.branches, refs.tags, refs.converts, refs.pullRequests}) {
        for (const RefItem &item : list) {
            if (item.ref != ref)
                heads << item.target;
        }
    }
    heads.removeDuplicates();
    return heads;
}

} // namespace

QList<LfsPointer> objectsOnlyIn(const GitReader &git, const QString &ref)
{
    const auto head = git.resolve(ref);
    if (!head)
        return {};
    const QStringList others = otherHeads(git, ref);
    PointerCollector collector(git);
    collector.addCommits(commitsOutside(git, others, {}));
    const QHash<QString, LfsPointer> elsewhere = collector.take();
    collector.addCommits(commitsOutside(git, {*head}, others));
    QHash<QString, LfsPointer> own = collector.take();
    own.removeIf([&elsewhere](const auto &item) { return elsewhere.contains(item.key()); });
    return own.values();
}

} // namespace hs::localhub
