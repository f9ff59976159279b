// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/git/historyrewrite.h"

#include "localhub/git/gitreader.h"
#include "localhub/git/lfspointer.h"

#include <QHash>

#include <vector>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

using TreeBuilderPtr = std::unique_ptr<git_treebuilder, GitFree<git_treebuilder_free>>;

bool isSame(const git_oid &one, const git_oid &other)
{
    return git_oid_equal(&one, &other) == 1;
}

/// What became of a tree.
struct NewTree
{
    git_oid id{};
    bool isEmpty = false;
};

/// Remembers what became of each object, by its hex id, so that what commits share is done once.
class Rewriter
{
public:
    Rewriter(const GitReader &git, const QSet<QString> &objects)
        : m_git(git)
        , m_repository(git.handle())
        , m_objects(objects)
    {}

    /// All commits that can be reached, parents first.
    [[nodiscard]] Outcome<void> rewriteAll(const QList<RefItem> &tips);
    /// Where a reference has to go; its own place when nothing it leads to has changed.
    [[nodiscard]] Outcome<git_oid> targetOf(const RefItem &reference);

private:
    [[nodiscard]] Outcome<git_oid> commit(const git_oid &id);
    [[nodiscard]] Outcome<NewTree> tree(const git_oid &id);
    [[nodiscard]] Outcome<NewTree> changedTree(const git_tree *tree);
    [[nodiscard]] bool isDoomed(const git_oid &blob);
    [[nodiscard]] Outcome<git_oid> annotation(const git_oid &tag, const git_oid &target);

    const GitReader &m_git;
    git_repository *m_repository;
    const QSet<QString> &m_objects;
    QHash<QString, git_oid> m_commits;
    QHash<QString, NewTree> m_trees;
};

bool Rewriter::isDoomed(const git_oid &blob)
{
    const QString oid = hexOf(blob);
    if (!canBeLfsPointer(m_git.blobSize(oid).value_or(0)))
        return false;
    const auto pointer = parseLfsPointer(m_git.blob(oid).value_or(QByteArray()));
    return pointer && m_objects.contains(pointer->sha256);
}

Outcome<NewTree> Rewriter::changedTree(const git_tree *tree)
{
    git_treebuilder *builder = nullptr;
    if (git_treebuilder_new(&builder, m_repository, tree) != 0)
        return gitFailed("change tree");
    const TreeBuilderPtr owned(builder);
    bool isChanged = false;
    for (size_t i = 0; i < git_tree_entrycount(tree); ++i) {
        const git_tree_entry *entry = git_tree_entry_byindex(tree, i);
        const git_oid &id = *git_tree_entry_id(entry);
        const char *name = git_tree_entry_name(entry);
        bool isRemoved = git_tree_entry_type(entry) == GIT_OBJECT_BLOB && isDoomed(id);
        if (git_tree_entry_type(entry) == GIT_OBJECT_TREE) {
            const auto child = this->tree(id);
            if (!child)
                return child;
            isRemoved = child->isEmpty;
            isChanged = isChanged || !isSame(child->id, id);
            if (!isRemoved && git_treebuilder_insert(nullptr, builder, name, &child->id, GIT_FILEMODE_TREE) != 0)
                return gitFailed("change folder");
        }
        if (isRemoved && git_treebuilder_remove(builder, name) != 0)
            return gitFailed("leave a file out");
        isChanged = isChanged || isRemoved;
    }
    NewTree made{*git_tree_id(tree), isChanged && git_treebuilder_entrycount(builder) == 0};
    if (isChanged && git_treebuilder_write(&made.id, builder) != 0)
        return gitFailed("write tree");
    return made;
}

Outcome<NewTree> Rewriter::tree(const git_oid &id)
{
    const QString key = hexOf(id);
    if (const auto known = m_trees.constFind(key); known != m_trees.constEnd())
        return *known;
    git_tree *found = nullptr;
    if (git_tree_lookup(&found, m_repository, &id) != 0)
        return gitFailed("read tree");
    const TreePtr owned(found);
    auto made = changedTree(found);
    if (made)
        m_trees.insert(key, *made);
    return made;
}

Outcome<git_oid> Rewriter::commit(const git_oid &id)
{
    git_commit *found = nullptr;
    if (git_commit_lookup(&found, m_repository, &id) != 0)
        return gitFailed("read commit");
    const CommitPtr owned(found);
    const auto newTree = tree(*git_commit_tree_id(found));
    if (!newTree)
        return std::unexpected(newTree.error());
    bool isChanged = !isSame(newTree->id, *git_commit_tree_id(found));
    std::vector<CommitPtr> parents;
    std::vector<const git_commit *> pointers;
    for (unsigned int i = 0; i < git_commit_parentcount(found); ++i) {
        const git_oid &before = *git_commit_parent_id(found, i);
        const git_oid after = m_commits.value(hexOf(before), before);
        git_commit *parent = nullptr;
        if (git_commit_lookup(&parent, m_repository, &after) != 0)
            return gitFailed("read parent");
        parents.emplace_back(parent);
        pointers.push_back(parent);
        isChanged = isChanged || !isSame(before, after);
    }
    if (!isChanged)
        return id;
    git_tree *files = nullptr;
    if (git_tree_lookup(&files, m_repository, &newTree->id) != 0)
        return gitFailed("read tree");
    const TreePtr ownedFiles(files);
    git_oid made{};
    if (git_commit_create(&made, m_repository, nullptr, git_commit_author(found), git_commit_committer(found),
                          git_commit_message_encoding(found), git_commit_message(found), files, pointers.size(),
                          pointers.data()) != 0)
        return gitFailed("write commit");
    return made;
}

Outcome<void> Rewriter::rewriteAll(const QList<RefItem> &tips)
{
    git_revwalk *walk = nullptr;
    if (git_revwalk_new(&walk, m_repository) != 0)
        return gitFailed("walk the history");
    const RevwalkPtr owned(walk);
    git_revwalk_sorting(walk, GIT_SORT_TOPOLOGICAL | GIT_SORT_REVERSE);
    for (const RefItem &tip : tips) {
        if (const auto oid = oidOf(tip.target))
            git_revwalk_push(walk, &*oid);
    }
    git_oid next{};
    while (git_revwalk_next(&next, walk) == 0) {
        const auto made = commit(next);
        if (!made)
            return std::unexpected(made.error());
        m_commits.insert(hexOf(next), *made);
    }
    return {};
}

Outcome<git_oid> Rewriter::annotation(const git_oid &tag, const git_oid &target)
{
    git_tag *found = nullptr;
    git_object *object = nullptr;
    if (git_tag_lookup(&found, m_repository, &tag) != 0)
        return gitFailed("read tag");
    const TagPtr owned(found);
    if (git_object_lookup(&object, m_repository, &target, GIT_OBJECT_COMMIT) != 0)
        return gitFailed("read tagged commit");
    const ObjectPtr ownedObject(object);
    const git_signature *tagger = git_tag_tagger(found);
    git_oid made{};
    // A tag without a tagger is one of git's early days; it becomes a light one.
    if (!tagger)
        return target;
    if (git_tag_annotation_create(&made, m_repository, git_tag_name(found), object, tagger, git_tag_message(found)) !=
        0)
        return gitFailed("write tag");
    return made;
}

Outcome<git_oid> Rewriter::targetOf(const RefItem &reference)
{
    const git_oid own = oidOf(reference.target).value_or(git_oid{});
    if (const auto moved = m_commits.constFind(reference.target); moved != m_commits.constEnd())
        return *moved;
    const QString commit = m_git.resolve(reference.ref).value_or(QString());
    const git_oid before = oidOf(commit).value_or(own);
    const git_oid after = m_commits.value(commit, before);
    return isSame(before, after) ? Outcome<git_oid>(own) : annotation(own, after);
}

} // namespace

Outcome<QList<RefMove>> historyWithout(const QString &path, const QSet<QString> &objects)
{
    const auto git = GitReader::open(path);
    if (!git)
        return std::unexpected(git.error());
    const RefList refs = git->refs();
    Rewriter rewriter(*git, objects);
    if (auto done = rewriter.rewriteAll(refs.branches + refs.tags + refs.converts + refs.pullRequests); !done)
        return std::unexpected(done.error());
    QList<RefMove> moves;
    for (const RefItem &reference : git->allRefs()) {
        const auto target = rewriter.targetOf(reference);
        if (!target)
            return std::unexpected(target.error());
        if (hexOf(*target) != reference.target)
            moves.append({reference.ref, reference.target, hexOf(*target)});
    }
    return moves;
}

} // namespace hs::localhub
