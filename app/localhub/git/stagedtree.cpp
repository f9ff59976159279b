// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/git/stagedtree.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

std::unexpected<Failure> missing(const QString &path)
{
    return failed(Failure::Kind::NoEntry, path);
}

TreePtr rootOf(git_repository *repository, const QString &commit)
{
    const auto oid = oidOf(commit);
    git_commit *found = nullptr;
    if (!oid || git_commit_lookup(&found, repository, &*oid) != 0)
        return {};
    const CommitPtr owned(found);
    git_tree *tree = nullptr;
    return git_commit_tree(&tree, found) == 0 ? TreePtr(tree) : TreePtr();
}

} // namespace

StagedTree::StagedTree(git_repository *repository, QString parent)
    : m_repository(repository)
    , m_parent(std::move(parent))
{}

std::optional<StagedTree::BaseEntry> StagedTree::inBase(const QString &path) const
{
    if (!m_base && !m_parent.isEmpty())
        m_base = rootOf(m_repository, m_parent);
    git_tree_entry *entry = nullptr;
    if (!m_base || path.isEmpty() || git_tree_entry_bypath(&entry, m_base.get(), path.toUtf8().constData()) != 0)
        return std::nullopt;
    const TreeEntryPtr owned(entry);
    return BaseEntry{*git_tree_entry_id(entry), git_tree_entry_filemode(entry)};
}

bool StagedTree::isGone(const QString &path) const
{
    if (m_goneFiles.contains(path) || m_goneFolders.contains(path))
        return true;
    for (qsizetype slash = path.indexOf(u'/'); slash >= 0; slash = path.indexOf(u'/', slash + 1)) {
        if (m_goneFolders.contains(path.first(slash)))
            return true;
    }
    return false;
}

void StagedTree::put(const BlobChange &file)
{
    m_files.insert(file.path, file);
}

std::optional<BlobChange> StagedTree::file(const QString &path) const
{
    if (const auto staged = m_files.constFind(path); staged != m_files.constEnd())
        return *staged;
    if (isGone(path))
        return std::nullopt;
    const auto entry = inBase(path);
    if (!entry || entry->mode == GIT_FILEMODE_TREE)
        return std::nullopt;
    return BlobChange{path, {}, false, hexOf(entry->oid), entry->mode};
}

QByteArray StagedTree::content(const BlobChange &file) const
{
    if (file.oid.isEmpty())
        return file.content;
    const auto oid = oidOf(file.oid);
    git_blob *blob = nullptr;
    if (!oid || git_blob_lookup(&blob, m_repository, &*oid) != 0)
        return {};
    const BlobPtr owned(blob);
    return QByteArray(static_cast<const char *>(git_blob_rawcontent(blob)),
                      static_cast<qsizetype>(git_blob_rawsize(blob)));
}

Outcome<void> StagedTree::removeFile(const QString &path)
{
    if (!file(path))
        return missing(path);
    m_files.remove(path);
    if (!isGone(path) && inBase(path))
        m_goneFiles.insert(path);
    return {};
}

bool StagedTree::hasFolder(const QString &path) const
{
    const QString below = path + u'/';
    const auto first = m_files.lowerBound(below);
    if (first != m_files.constEnd() && first.key().startsWith(below))
        return true;
    const auto entry = isGone(path) ? std::nullopt : inBase(path);
    return entry && entry->mode == GIT_FILEMODE_TREE;
}

Outcome<void> StagedTree::removeFolder(const QString &path)
{
    if (!hasFolder(path))
        return missing(path);
    const QString below = path + u'/';
    for (auto it = m_files.lowerBound(below); it != m_files.end() && it.key().startsWith(below);)
        it = m_files.erase(it);
    m_goneFiles.removeIf([&](const QString &gone) { return gone.startsWith(below); });
    m_goneFolders.removeIf([&](const QString &gone) { return gone.startsWith(below); });
    const auto entry = isGone(path) ? std::nullopt : inBase(path);
    if (entry && entry->mode == GIT_FILEMODE_TREE)
        m_goneFolders.insert(path);
    return {};
}

Outcome<void> StagedTree::removeEntry(const QString &path)
{
    return file(path) ? removeFile(path) : removeFolder(path);
}

QList<BlobChange> StagedTree::changes() const
{
    QList<BlobChange> changes;
    changes.reserve(m_files.size() + m_goneFiles.size() + m_goneFolders.size());
    for (const QString &path : m_goneFolders)
        changes.append(BlobChange{path, {}, true});
    for (const QString &path : m_goneFiles) {
        if (!m_files.contains(path))
            changes.append(BlobChange{path, {}, true});
    }
    return changes + m_files.values();
}

} // namespace hs::localhub
