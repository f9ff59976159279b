// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/git/gitwriter.h"

#include "localhub/git/gitfiles.h"
#include "localhub/git/repopath.h"

#include <QDir>
#include <QFile>

#include <git2/sys/mempack.h>
#include <git2/sys/odb_backend.h>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr int kMemoryPriority = 999;                // above the loose and packed stores, so that writes go to memory
constexpr qsizetype kMostHeld = 128L * 1024 * 1024; // what a long import holds in memory before it goes to disk

Outcome<void> writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return failed(Failure::Kind::Broken, u"%1: %2"_s.arg(path, file.errorString()));
    return {};
}

bool contains(const git_tree *tree, const QByteArray &path)
{
    git_tree_entry *entry = nullptr;
    if (!tree || git_tree_entry_bypath(&entry, tree, path.constData()) != 0)
        return false;
    git_tree_entry_free(entry);
    return true;
}

/// True when a path is removed, or a folder, and something else is put there or below.
bool overlaps(const QList<BlobChange> &changes)
{
    QSet<QString> removed;
    for (const BlobChange &change : changes) {
        if (change.isRemoval)
            removed.insert(change.path);
    }
    const auto isBelowRemoved = [&removed](const QString &path) {
        for (qsizetype end = path.indexOf(u'/'); end >= 0; end = path.indexOf(u'/', end + 1)) {
            if (removed.contains(path.first(end)))
                return true;
        }
        return removed.contains(path);
    };
    return !removed.isEmpty() && std::ranges::any_of(changes, [&](const BlobChange &change) {
        return !change.isRemoval && isBelowRemoved(change.path);
    });
}

} // namespace

SignaturePtr signatureOf(const CommitText &text)
{
    git_signature *signature = nullptr;
    git_signature_new(&signature, text.author.name.toUtf8().constData(), text.author.email.toUtf8().constData(),
                      text.when.toSecsSinceEpoch(), 0);
    return SignaturePtr(signature);
}

Outcome<void> GitWriter::create(const QString &path)
{
    // The least that git takes for a repository: the templates of `git init` are fifteen files of comments.
    if (QDir().exists(path) || !QDir().mkpath(path + "/objects/pack"_L1) || !QDir().mkpath(path + "/refs/heads"_L1))
        return failed(Failure::Kind::Broken, u"cannot create "_s + path);
    return writeFile(path + "/config"_L1, "[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = true\n")
        .and_then([&] { return writeFile(path + "/HEAD"_L1, "ref: refs/heads/main\n"); });
}

Outcome<GitWriter> GitWriter::open(const QString &path, Storage storage)
{
    GitWriter writer;
    git_repository *repository = nullptr;
    if (git_repository_open_bare(&repository, path.toUtf8().constData()) != 0)
        return gitFailed("open repository");
    writer.m_repository.reset(repository);
    writer.m_packFolder = path + "/objects/pack"_L1;
    git_odb *odb = nullptr;
    if (git_repository_odb(&odb, repository) != 0)
        return gitFailed("open objects");
    writer.m_odb.reset(odb);
    if (storage == Storage::OnePack &&
        (git_mempack_new(&writer.m_memory) != 0 || git_odb_add_backend(odb, writer.m_memory, kMemoryPriority) != 0))
        return gitFailed("hold objects in memory");
    return writer;
}

Outcome<git_oid> GitWriter::blob(const QByteArray &content)
{
    git_oid oid{};
    if (git_odb_write(&oid, m_odb.get(), content.constData(), static_cast<size_t>(content.size()), GIT_OBJECT_BLOB) !=
        0)
        return gitFailed("write blob");
    if (auto done = remember(oid); !done)
        return std::unexpected(done.error());
    // Between blobs everything in memory is in the pack as well, so this is where it may go to disk.
    if (m_pack.size() > kMostHeld) {
        if (auto done = finish(); !done)
            return std::unexpected(done.error());
    }
    return oid;
}

Outcome<QString> GitWriter::writeBlob(const QByteArray &content)
{
    return blob(content).transform([](const git_oid &oid) { return hexOf(oid); });
}

Outcome<git_oid> GitWriter::blobOf(const BlobChange &change)
{
    if (change.oid.isEmpty())
        return blob(change.content);
    const auto oid = oidOf(change.oid);
    if (!oid)
        return failed(Failure::Kind::Invalid, u"not a blob: "_s + change.oid);
    return *oid;
}

Outcome<void> GitWriter::checkIfOfGit(const BlobChange &change, const git_oid &oid) const
{
    if (!isFileOfGit(change.path))
        return {};
    git_odb_object *object = nullptr;
    if (git_odb_read(&object, m_odb.get(), &oid) != 0)
        return gitFailed("read a blob");
    const OdbObjectPtr owned(object);
    return checkFileOfGit(change.path, change.mode == GIT_FILEMODE_LINK,
                          QByteArray(static_cast<const char *>(git_odb_object_data(object)),
                                     static_cast<qsizetype>(git_odb_object_size(object))));
}

Outcome<git_oid> GitWriter::treeWith(const git_tree *base, const QList<BlobChange> &changes)
{
    if (!overlaps(changes))
        return updatedTree(base, changes);
    // libgit2 looks for what is below a path in the tree that it began with, also when the path was removed: where
    // something comes in the place of what goes, the removals are a tree of their own.
    QList<BlobChange> removals;
    QList<BlobChange> files;
    for (const BlobChange &change : changes)
        (change.isRemoval ? removals : files).append(change);
    const auto without = updatedTree(base, removals);
    git_tree *tree = nullptr;
    if (!without || git_tree_lookup(&tree, m_repository.get(), &*without) != 0)
        return without ? gitFailed("read tree") : without;
    const TreePtr owned(tree);
    return updatedTree(tree, files);
}

Outcome<git_oid> GitWriter::updatedTree(const git_tree *base, const QList<BlobChange> &changes)
{
    std::vector<QByteArray> paths;
    std::vector<git_tree_update> updates;
    paths.reserve(static_cast<size_t>(changes.size()));
    updates.reserve(static_cast<size_t>(changes.size()));
    for (const BlobChange &change : changes) {
        // What came in before the rules were as strict as git's own can still be removed.
        if (change.isRemoval ? !isRepoPath(change.path) : !isSafeRepoPath(change.path))
            return failed(Failure::Kind::Invalid, u"not a valid path: "_s + change.path);
        paths.push_back(change.path.toUtf8());
        git_tree_update update{};
        update.action = change.isRemoval ? GIT_TREE_UPDATE_REMOVE : GIT_TREE_UPDATE_UPSERT;
        update.filemode = static_cast<git_filemode_t>(change.mode);
        update.path = paths.back().constData();
        if (change.isRemoval && !contains(base, paths.back()))
            return failed(Failure::Kind::Invalid, u"cannot remove what is not there: "_s + change.path);
        if (!change.isRemoval) {
            const auto id = blobOf(change);
            if (!id)
                return std::unexpected(id.error());
            update.id = *id;
            if (auto sound = checkIfOfGit(change, *id); !sound)
                return std::unexpected(sound.error());
        }
        updates.push_back(update);
    }
    git_oid tree{};
    // libgit2 reads the baseline but declares it mutable.
    if (git_tree_create_updated(&tree, m_repository.get(), const_cast<git_tree *>(base), updates.size(),
                                updates.data()) != 0)
        return gitFailed("write tree", Failure::Kind::Invalid);
    return tree;
}

Outcome<void> GitWriter::remember(const git_oid &oid)
{
    if (!m_memory || m_packed.contains(rawId(oid)))
        return {};
    git_odb_object *object = nullptr;
    if (git_odb_read(&object, m_odb.get(), &oid) != 0)
        return gitFailed("read back an object");
    const OdbObjectPtr owned(object);
    m_packed.insert(rawId(oid));
    m_pack.add(oid, git_odb_object_type(object),
               QByteArrayView(static_cast<const char *>(git_odb_object_data(object)),
                              static_cast<qsizetype>(git_odb_object_size(object))));
    return {};
}

Outcome<void> GitWriter::rememberTrees(const git_oid &tree)
{
    if (!m_memory || m_packed.contains(rawId(tree)))
        return {};
    git_tree *found = nullptr;
    if (git_tree_lookup(&found, m_repository.get(), &tree) != 0)
        return gitFailed("read tree");
    const TreePtr owned(found);
    for (size_t i = 0; i < git_tree_entrycount(found); ++i) {
        const git_tree_entry *entry = git_tree_entry_byindex(found, i);
        if (git_tree_entry_type(entry) != GIT_OBJECT_TREE)
            continue;
        if (auto done = rememberTrees(*git_tree_entry_id(entry)); !done)
            return done;
    }
    return remember(tree);
}

Outcome<QString> GitWriter::commit(const QString &parent, const QList<BlobChange> &changes, const CommitText &text)
{
    CommitPtr parentCommit;
    TreePtr base;
    if (const auto oid = oidOf(parent)) {
        git_commit *found = nullptr;
        git_tree *tree = nullptr;
        if (git_commit_lookup(&found, m_repository.get(), &*oid) != 0)
            return gitFailed("find parent commit", Failure::Kind::NoRevision);
        parentCommit.reset(found);
        if (git_commit_tree(&tree, found) != 0)
            return gitFailed("read tree");
        base.reset(tree);
    }
    const auto treeId = treeWith(base.get(), changes);
    if (!treeId)
        return std::unexpected(treeId.error());
    git_tree *tree = nullptr;
    if (git_tree_lookup(&tree, m_repository.get(), &*treeId) != 0)
        return gitFailed("read tree");
    const TreePtr ownedTree(tree);
    const SignaturePtr signature = signatureOf(text);
    if (!signature)
        return gitFailed("take the author's name", Failure::Kind::Invalid);
    git_oid id{};
    const git_commit *parents[] = {parentCommit.get()};
    if (git_commit_create(&id, m_repository.get(), nullptr, signature.get(), signature.get(), nullptr,
                          text.message.toUtf8().constData(), tree, parentCommit ? 1 : 0, parents) != 0)
        return gitFailed("write commit");
    return rememberTrees(*treeId).and_then([&] { return remember(id); }).transform([&] { return hexOf(id); });
}

Outcome<void> GitWriter::finish()
{
    if (m_pack.isEmpty())
        return {};
    if (auto done = m_pack.writeTo(m_packFolder); !done)
        return done;
    m_pack = PackFile();
    git_mempack_reset(m_memory);
    git_odb_refresh(m_odb.get());
    return {};
}

} // namespace hs::localhub
