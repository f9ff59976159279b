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

Outcome<BlobChange> CommitWriter::blobFor(const FileChange &change, bool &needsAttribute)
{
    needsAttribute = false;
    if (change.kind == FileChange::Kind::Removal)
        return BlobChange{change.path, {}, true};
    const bool isOnDisk = change.kind == FileChange::Kind::DiskFile;
    const qint64 size = isOnDisk ? QFileInfo(change.diskFile).size() : change.content.size();
    const bool isPointer = !isOnDisk && parseLfsPointer(change.content).has_value();
    if (!isPointer && m_rules.isLfs(change.path, size)) {
        const auto object = isOnDisk ? m_lfs.putFile(change.diskFile) : m_lfs.put(change.content);
        if (!object)
            return std::unexpected(object.error());
        m_lfsObjects.append({object->sha256, object->size});
        needsAttribute = !m_rules.isCovered(change.path);
        return BlobChange{change.path, lfsPointerText(object->sha256, object->size), false};
    }
    if (!isOnDisk)
        return BlobChange{change.path, change.content, false};
    QFile file(change.diskFile);
    if (!file.open(QIODevice::ReadOnly))
        return failed(Failure::Kind::Broken, u"%1: %2"_s.arg(change.diskFile, file.errorString()));
    return BlobChange{change.path, file.readAll(), false};
}

Outcome<QString> CommitWriter::write(const CommitRequest &request, const QString &parent, const QByteArray &attributes)
{
    setAttributes(attributes);
    const auto own = std::ranges::find(request.changes, kAttributes, &FileChange::path);
    if (own != request.changes.end() && own->kind == FileChange::Kind::Content)
        setAttributes(own->content);
    else if (parent.isEmpty())
        setAttributes(LfsRules::defaultAttributes(m_kind == RepoKind::Dataset));

    QList<BlobChange> blobs;
    blobs.reserve(request.changes.size() + 1);
    for (const FileChange &change : request.changes) {
        if (change.path == kAttributes)
            continue;
        bool needsAttribute = false;
        auto blob = blobFor(change, needsAttribute);
        if (!blob)
            return std::unexpected(blob.error());
        if (needsAttribute)
            setAttributes(LfsRules::withPath(m_attributes, change.path));
        blobs.append(std::move(*blob));
    }
    if (m_attributes != attributes || parent.isEmpty())
        blobs.append(BlobChange{kAttributes, m_attributes, false});

    auto id = m_writer.commit(parent, blobs, {request.author, request.message, request.when});
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
