// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/git/gitreader.h"

#include "localhub/git/lfspointer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr qsizetype kShortestAbbreviation = 5; // conventions.md §4

TreeItem::Type typeOf(const git_tree_entry *entry)
{
    switch (git_tree_entry_type(entry)) {
    case GIT_OBJECT_BLOB:
        return TreeItem::Type::File;
    case GIT_OBJECT_TREE:
        return TreeItem::Type::Directory;
    default:
        return TreeItem::Type::Other;
    }
}

TreeItem itemOf(const git_tree_entry *entry, const QString &folder)
{
    TreeItem item;
    item.type = typeOf(entry);
    const QString name = QString::fromUtf8(git_tree_entry_name(entry));
    item.path = folder.isEmpty() ? name : folder + u'/' + name;
    item.oid = hexOf(*git_tree_entry_id(entry));
    return item;
}

struct Listing
{
    git_repository *repository;
    QList<TreeItem> folders;
    QList<TreeItem> files;
};

/// Depth first, as git orders a recursive listing.
void walk(Listing &listing, const git_tree *tree, const QString &folder, bool recursive, int depth)
{
    constexpr int kDeepestFolder = 200;
    // Ten folders that each stand ten times in the next are ten objects, and ten thousand million files.
    constexpr qsizetype kMostItems = 5'000'000;
    for (size_t i = 0; i < git_tree_entrycount(tree) && listing.files.size() + listing.folders.size() < kMostItems;
         ++i) {
        const git_tree_entry *entry = git_tree_entry_byindex(tree, i);
        const TreeItem item = itemOf(entry, folder);
        (item.type == TreeItem::Type::Directory ? listing.folders : listing.files).append(item);
        if (!recursive || item.type != TreeItem::Type::Directory || depth >= kDeepestFolder)
            continue;
        git_tree *child = nullptr;
        if (git_tree_lookup(&child, listing.repository, git_tree_entry_id(entry)) != 0)
            continue;
        const TreePtr owned(child);
        walk(listing, child, item.path, recursive, depth + 1);
    }
}

bool isAbbreviation(const QString &revision)
{
    return revision.size() >= kShortestAbbreviation && revision.size() < GIT_OID_SHA1_HEXSIZE &&
           std::ranges::all_of(revision, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

} // namespace

GitReader::GitReader(RepositoryPtr repository, OdbPtr odb)
    : m_repository(std::move(repository))
    , m_odb(std::move(odb))
{}

Outcome<GitReader> GitReader::open(const QString &path)
{
    git_repository *repository = nullptr;
    if (git_repository_open_bare(&repository, path.toUtf8().constData()) != 0)
        return gitFailed("open repository");
    RepositoryPtr owned(repository);
    git_odb *odb = nullptr;
    if (git_repository_odb(&odb, repository) != 0)
        return gitFailed("open objects");
    return GitReader(std::move(owned), OdbPtr(odb));
}

Outcome<QString> GitReader::resolve(const QString &revision) const
{
    const auto commitOf = [this](const git_oid &oid) -> Outcome<QString> {
        git_object *object = nullptr;
        if (git_object_lookup(&object, m_repository.get(), &oid, GIT_OBJECT_ANY) != 0)
            return gitFailed("find revision", Failure::Kind::NoRevision);
        const ObjectPtr owned(object);
        git_object *commit = nullptr;
        if (git_object_peel(&commit, object, GIT_OBJECT_COMMIT) != 0)
            return gitFailed("peel revision", Failure::Kind::NoRevision);
        const ObjectPtr ownedCommit(commit);
        return hexOf(*git_object_id(commit));
    };
    if (const auto oid = oidOf(revision))
        return commitOf(*oid);

    QStringList names;
    if (revision == "HEAD"_L1 || revision.startsWith("refs/"_L1))
        names << revision;
    else
        names << u"refs/heads/"_s + revision << u"refs/tags/"_s + revision;
    for (const QString &name : names) {
        git_oid oid{};
        if (git_reference_name_to_id(&oid, m_repository.get(), name.toUtf8().constData()) == 0)
            return commitOf(oid);
    }
    if (isAbbreviation(revision)) {
        git_oid shortId{};
        git_oid full{};
        const QByteArray text = revision.toLatin1();
        if (git_oid_fromstrn(&shortId, text.constData(), static_cast<size_t>(text.size())) == 0 &&
            git_odb_exists_prefix(&full, m_odb.get(), &shortId, static_cast<size_t>(text.size())) == 0)
            return commitOf(full);
    }
    return failed(Failure::Kind::NoRevision, u"Invalid rev id: "_s + revision);
}

RefList GitReader::refs() const
{
    RefList list;
    git_reference_iterator *iterator = nullptr;
    if (git_reference_iterator_new(&iterator, m_repository.get()) != 0)
        return list;
    const ReferenceIteratorPtr owned(iterator);
    const char *name = nullptr;
    while (git_reference_next_name(&name, iterator) == 0) {
        const QString ref = QString::fromUtf8(name);
        const auto target = resolve(ref);
        if (!target)
            continue;
        const auto add = [&](QList<RefItem> &where, qsizetype prefix) {
            where.append({ref.sliced(prefix), ref, *target});
        };
        if (ref.startsWith("refs/heads/"_L1))
            add(list.branches, 11);
        else if (ref.startsWith("refs/tags/"_L1))
            add(list.tags, 10);
        else if (ref.startsWith("refs/convert/"_L1))
            add(list.converts, 13);
        else if (ref.startsWith("refs/pr/"_L1))
            add(list.pullRequests, 0);
    }
    // main first: that is where people look, and what the Hub does.
    std::ranges::stable_partition(list.branches, [](const RefItem &item) { return item.name == "main"_L1; });
    return list;
}

QList<RefItem> GitReader::allRefs() const
{
    QList<RefItem> list;
    git_reference_iterator *iterator = nullptr;
    if (git_reference_iterator_new(&iterator, m_repository.get()) != 0)
        return list;
    const ReferenceIteratorPtr owned(iterator);
    const char *name = nullptr;
    while (git_reference_next_name(&name, iterator) == 0) {
        git_oid oid{};
        const QString ref = QString::fromUtf8(name);
        if (git_reference_name_to_id(&oid, m_repository.get(), name) == 0)
            list.append({ref, ref, hexOf(oid)});
    }
    std::ranges::sort(list, {}, &RefItem::ref);
    return list;
}

bool GitReader::isEmpty() const
{
    // Not git_repository_is_empty(): to libgit2 a repository whose first branch is not called "master" never is.
    return allRefs().isEmpty();
}

bool GitReader::isUnborn(const QString &revision) const
{
    return (revision == "main"_L1 || revision == "HEAD"_L1) && git_repository_head_unborn(m_repository.get()) == 1;
}

Outcome<TreePtr> GitReader::rootTree(const QString &commit) const
{
    const auto oid = oidOf(commit);
    git_commit *found = nullptr;
    if (!oid || git_commit_lookup(&found, m_repository.get(), &*oid) != 0)
        return failed(Failure::Kind::NoRevision, u"Invalid rev id: "_s + commit);
    const CommitPtr owned(found);
    git_tree *tree = nullptr;
    if (git_commit_tree(&tree, found) != 0)
        return gitFailed("read tree");
    return TreePtr(tree);
}

Outcome<TreePtr> GitReader::folderTree(const QString &commit, const QString &folder) const
{
    auto root = rootTree(commit);
    if (!root || folder.isEmpty())
        return root;
    git_tree_entry *entry = nullptr;
    if (git_tree_entry_bypath(&entry, root->get(), folder.toUtf8().constData()) != 0)
        return gitFailed("find folder", Failure::Kind::NoEntry);
    const TreeEntryPtr owned(entry);
    git_tree *tree = nullptr;
    if (git_tree_entry_type(entry) != GIT_OBJECT_TREE ||
        git_tree_lookup(&tree, m_repository.get(), git_tree_entry_id(entry)) != 0)
        return failed(Failure::Kind::NoEntry, u"not a folder: "_s + folder);
    return TreePtr(tree);
}

Outcome<QList<TreeItem>> GitReader::list(const QString &commit, const QString &folder, bool recursive) const
{
    const auto tree = folderTree(commit, folder);
    if (!tree)
        return std::unexpected(tree.error());
    Listing listing{m_repository.get(), {}, {}};
    walk(listing, tree->get(), folder, recursive, 0);
    return listing.folders + listing.files;
}

Outcome<TreeItem> GitReader::item(const QString &commit, const QString &path) const
{
    const auto root = rootTree(commit);
    if (!root)
        return std::unexpected(root.error());
    git_tree_entry *entry = nullptr;
    if (path.isEmpty() || git_tree_entry_bypath(&entry, root->get(), path.toUtf8().constData()) != 0)
        return failed(Failure::Kind::NoEntry, path);
    const TreeEntryPtr owned(entry);
    TreeItem item = itemOf(entry, {});
    item.path = path;
    complete(item);
    return item;
}

void GitReader::complete(TreeItem &item) const
{
    if (item.type != TreeItem::Type::File)
        return;
    item.size = blobSize(item.oid).value_or(0);
    if (!canBeLfsPointer(item.size))
        return;
    if (const auto text = blob(item.oid))
        item.lfs = parseLfsPointer(*text);
}

Outcome<QByteArray> GitReader::blob(const QString &oid) const
{
    const auto id = oidOf(oid);
    git_odb_object *object = nullptr;
    if (!id || git_odb_read(&object, m_odb.get(), &*id) != 0)
        return gitFailed("read blob", Failure::Kind::NoEntry);
    const OdbObjectPtr owned(object);
    return QByteArray(static_cast<const char *>(git_odb_object_data(object)),
                      static_cast<qsizetype>(git_odb_object_size(object)));
}

std::optional<qint64> GitReader::sizeIfBlob(const QString &oid) const
{
    const auto id = oidOf(oid);
    size_t size = 0;
    git_object_t type = GIT_OBJECT_INVALID;
    if (!id || git_odb_read_header(&size, &type, m_odb.get(), &*id) != 0 || type != GIT_OBJECT_BLOB)
        return std::nullopt;
    return static_cast<qint64>(size);
}

Outcome<qint64> GitReader::blobSize(const QString &oid) const
{
    const auto size = sizeIfBlob(oid);
    return size ? Outcome<qint64>(*size) : gitFailed("read blob size", Failure::Kind::NoEntry);
}

} // namespace hs::localhub
