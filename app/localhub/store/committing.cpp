// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/committing.h"

#include "localhub/git/lfspointer.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr auto kAttributes = ".gitattributes"_L1;

/// Nothing for a removal.
QByteArray contentOf(const FileChange &change)
{
    if (change.kind != FileChange::Kind::DiskFile)
        return change.content;
    QFile file(change.diskFile);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QString branchRef(const QString &branch)
{
    return branch.startsWith("refs/"_L1) ? branch : u"refs/heads/"_s + branch;
}

void CommitWriter::setAttributes(const QByteArray &attributes)
{
    if (attributes == m_attributes)
        return;
    m_attributes = attributes;
    m_rules = LfsRules(attributes);
}

void CommitWriter::stageLarge(StagedTree &tree, const QString &path, const LfsObject &object)
{
    m_lfsObjects.append({object.sha256, object.size});
    if (!m_rules.isCovered(path))
        m_uncovered << path;
    tree.put(BlobChange{path, lfsPointerText(object.sha256, object.size), false});
}

Outcome<void> CommitWriter::stageFile(StagedTree &tree, const FileChange &change)
{
    const bool isOnDisk = change.kind == FileChange::Kind::DiskFile;
    const qint64 size = isOnDisk ? QFileInfo(change.diskFile).size() : change.content.size();
    const bool isPointer = !isOnDisk && parseLfsPointer(change.content).has_value();
    if (!isPointer && m_rules.isLfs(change.path, size)) {
        const auto object = isOnDisk ? m_lfs.putFile(change.diskFile) : m_lfs.put(change.content);
        if (!object)
            return std::unexpected(object.error());
        stageLarge(tree, change.path, *object);
        return {};
    }
    if (!isOnDisk) {
        tree.put(BlobChange{change.path, change.content, false});
        return {};
    }
    QFile file(change.diskFile);
    if (!file.open(QIODevice::ReadOnly))
        return failed(Failure::Kind::Broken, u"%1: %2"_s.arg(change.diskFile, file.errorString()));
    tree.put(BlobChange{change.path, file.readAll(), false});
    return {};
}

Outcome<void> CommitWriter::stageMove(StagedTree &tree, const FileChange &change)
{
    auto file = tree.file(change.oldPath);
    if (!file)
        return failed(Failure::Kind::NoEntry, change.oldPath);
    if (auto done = tree.removeFile(change.oldPath); !done)
        return done;
    if (parseLfsPointer(tree.content(*file)) && !m_rules.isCovered(change.path))
        m_uncovered << change.path;
    file->path = change.path;
    tree.put(*file);
    return {};
}

Outcome<void> CommitWriter::stage(StagedTree &tree, const FileChange &change)
{
    switch (change.kind) {
    case FileChange::Kind::Content:
    case FileChange::Kind::DiskFile:
        return stageFile(tree, change);
    case FileChange::Kind::Blob:
        tree.put(BlobChange{change.path, {}, false, change.blob});
        return {};
    case FileChange::Kind::LargeFile:
        stageLarge(tree, change.path, change.large);
        return {};
    case FileChange::Kind::Move:
        return stageMove(tree, change);
    case FileChange::Kind::Removal:
        return tree.removeFile(change.path);
    case FileChange::Kind::FolderRemoval:
        return tree.removeFolder(change.path);
    case FileChange::Kind::EntryRemoval:
        return tree.removeEntry(change.path);
    }
    return {};
}

void CommitWriter::stageAttributes(StagedTree &tree)
{
    if (m_uncovered.isEmpty())
        return;
    const auto now = tree.file(kAttributes);
    m_uncovered.removeDuplicates();
    setAttributes(LfsRules::withPaths(now ? tree.content(*now) : QByteArray(), m_uncovered));
    m_uncovered.clear();
    tree.put(BlobChange{kAttributes, m_attributes, false});
}

Outcome<QString> CommitWriter::write(const CommitRequest &request, const QString &parent, const QByteArray &attributes)
{
    setAttributes(attributes);
    StagedTree tree(m_writer.handle(), parent);
    const auto own = std::ranges::find_last(request.changes, QString(kAttributes), &FileChange::path);
    if (!own.empty())
        setAttributes(contentOf(*own.begin()));
    else if (parent.isEmpty())
        setAttributes(LfsRules::defaultAttributes(m_kind == RepoKind::Dataset));
    if (own.empty() && parent.isEmpty())
        tree.put(BlobChange{kAttributes, m_attributes, false});
    for (const FileChange &change : request.changes) {
        if (auto done = stage(tree, change); !done)
            return std::unexpected(done.error());
    }
    stageAttributes(tree);

    auto id = m_writer.commit(parent, tree.changes(), {request.author, request.message, request.when});
    if (!id)
        return id;
    m_moves.append({branchRef(request.branch), *id, request.expectedParent});
    for (const QString &tag : request.tags)
        m_moves.append({u"refs/tags/"_s + tag, *id, std::nullopt});
    return id;
}

Outcome<void> CommitWriter::publish()
{
    if (auto done = m_writer.finish(); !done)
        return done;
    // Only the last place of each reference matters; a seed of ten thousand commits moves main once.
    QHash<QString, qsizetype> last;
    for (qsizetype i = 0; i < m_moves.size(); ++i)
        last.insert(m_moves.at(i).ref, i);
    for (qsizetype i = 0; i < m_moves.size(); ++i) {
        const Move &move = m_moves.at(i);
        if (last.value(move.ref) != i)
            continue;
        if (auto done = m_writer.setReference(move.ref, move.target, move.expected); !done)
            return done;
    }
    m_moves.clear();
    return {};
}

} // namespace hs::localhub
