// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/localdir.h"

#include "transfers/diskfile.h"
#include "transfers/filehash.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace hs::transfers {

namespace {

constexpr qint64 kLargestMetadata = 4096; // bytes; three short lines
constexpr auto kBookkeeping = "/.cache/huggingface"_L1;

} // namespace

LocalDirPlace::LocalDirPlace(QString folder, HfCache cache, WantedFile file)
    : m_folder(std::move(folder))
    , m_cache(std::move(cache))
    , m_file(std::move(file))
{}

QString LocalDirPlace::filePath() const
{
    return m_folder + u'/' + m_file.path;
}

QString LocalDirPlace::bookkeeping(const QString &name) const
{
    const qsizetype slash = m_file.path.lastIndexOf(u'/');
    return m_folder + kBookkeeping + u"/download/"_s + m_file.path.first(slash + 1) + name;
}

QString LocalDirPlace::metadataPath() const
{
    return bookkeeping(QFileInfo(m_file.path).fileName() + u".metadata"_s);
}

QString LocalDirPlace::lockPath() const
{
    return bookkeeping(QFileInfo(m_file.path).fileName() + u".lock"_s);
}

QString LocalDirPlace::partialPath() const
{
    const QByteArray name = QFileInfo(m_file.path).fileName().toUtf8() + ".metadata";
    const QByteArray shortName = QCryptographicHash::hash(name, QCryptographicHash::Sha1)
                                     .toBase64(QByteArray::Base64UrlEncoding | QByteArray::KeepTrailingEquals);
    return bookkeeping(QString::fromLatin1(shortName) + u'.' + m_file.etag.toString() + u".hubscope.incomplete"_s);
}

QString LocalDirPlace::corruptPath() const
{
    QString path = partialPath();
    return path.replace(u".hubscope."_s, u".corrupt."_s);
}

Result<void> LocalDirPlace::prepare(const QString &folder)
{
    const QString place = folder + kBookkeeping;
    if (auto made = makeFolders(place); !made)
        return made;
    if (!QFileInfo::exists(place + u"/.gitignore"_s)) {
        if (auto written = writeWholeFile(place + u"/.gitignore"_s, "*"); !written)
            return written;
    }
    return writeCacheDirTag(place);
}

Result<void> LocalDirPlace::makeFolder() const
{
    const QString parent = QFileInfo(filePath()).path();
    if (auto made = makeFolders(parent); !made)
        return made;
    // Nothing is written outside the chosen folder, whatever links lie in it.
    if (!isReachedWithoutLinks(m_folder, parent))
        return base::failure(HubError::Kind::Invalid, m_file.path);
    return {};
}

Result<void> LocalDirPlace::writeMetadata() const
{
    const double now = static_cast<double>(QDateTime::currentMSecsSinceEpoch()) / 1000.0;
    const QString text =
        m_file.commit().toString() + u'\n' + m_file.etag.toString() + u'\n' + QString::number(now, 'f', 6) + u'\n';
    return writeWholeFile(metadataPath(), text.toLatin1());
}

Result<bool> LocalDirPlace::copyFromCache() const
{
    const RepoKey repo{m_file.repo.kind, m_file.repo.id};
    const auto source = m_cache.findInSnapshot(repo, m_file.commit(), m_file.path, m_file.size);
    if (!source || filePath() == *source)
        return false;
    if (auto made = makeFolders(QFileInfo(partialPath()).path()); !made)
        return std::unexpected(made.error());
    if (auto removed = removeFile(partialPath()); !removed)
        return std::unexpected(removed.error());
    QFile file(*source);
    if (!file.copy(partialPath()))
        return std::unexpected(HubError::of(HubError::Kind::Disk, partialPath(), file.errorString()));
    if (auto made = makeFolder(); !made)
        return std::unexpected(made.error());
    if (auto renamed = renameFile(partialPath(), filePath()); !renamed)
        return std::unexpected(renamed.error());
    return true;
}

bool LocalDirPlace::isPresent() const
{
    const bool isSized = fileSize(filePath()) == m_file.size;
    const auto known = isSized ? readLocalMetadata(metadataPath(), filePath()) : std::nullopt;
    if (known)
        return known->etag == m_file.etag;
    // Without bookkeeping only its hash could tell; the cache's copy is as good.
    const RepoKey repo{m_file.repo.kind, m_file.repo.id};
    return isSized || m_cache.findInSnapshot(repo, m_file.commit(), m_file.path, m_file.size).has_value();
}

Result<std::optional<QString>> LocalDirPlace::findPresent() const
{
    bool isPresent = false;
    if (fileSize(filePath()) == m_file.size) {
        const auto known = readLocalMetadata(metadataPath(), filePath());
        if (known && known->etag == m_file.etag && known->commit == m_file.commit())
            return filePath();
        if (known)
            isPresent = known->etag == m_file.etag;
        else if (const auto hash = hashFile(filePath(), m_file.etag))
            isPresent = *hash == m_file.etag;
    }
    if (!isPresent) {
        const auto copied = copyFromCache();
        if (!copied)
            return std::unexpected(copied.error());
        isPresent = *copied;
    }
    if (!isPresent)
        return std::nullopt;
    if (auto written = writeMetadata(); !written)
        return std::unexpected(written.error());
    return filePath();
}

Result<QString> LocalDirPlace::accept() const
{
    if (auto made = makeFolder(); !made)
        return std::unexpected(made.error());
    if (auto renamed = renameFile(partialPath(), filePath()); !renamed)
        return std::unexpected(renamed.error());
    if (auto written = writeMetadata(); !written)
        return std::unexpected(written.error());
    return filePath();
}

std::optional<LocalMetadata> readLocalMetadata(const QString &metadataPath, const QString &filePath)
{
    const auto bytes = readWholeFile(metadataPath, kLargestMetadata);
    if (!bytes)
        return std::nullopt;
    const QList<QByteArray> lines = bytes->split('\n');
    if (lines.size() < 3)
        return std::nullopt;
    bool isNumber = false;
    const LocalMetadata metadata{hub::Oid(QString::fromLatin1(lines[0].trimmed())),
                                 hub::Etag(QString::fromLatin1(lines[1].trimmed())),
                                 lines[2].trimmed().toDouble(&isNumber)};
    const double changedAt = static_cast<double>(QFileInfo(filePath).lastModified().toMSecsSinceEpoch()) / 1000.0;
    // The official client's tolerance: file systems round times.
    if (!isNumber || changedAt - 1 > metadata.savedAt)
        return std::nullopt;
    return metadata;
}

} // namespace hs::transfers
