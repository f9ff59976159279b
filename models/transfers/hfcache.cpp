// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/hfcache.h"

#include "hub/types/repopath.h"
#include "transfers/diskfile.h"
#include "transfers/hashing.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace hs::transfers {

namespace {

constexpr qint64 kLargestRef = 4096; // bytes; a ref file holds 40 digits

bool isCommitId(const hub::Oid &oid)
{
    return oid.toString().size() == 40 && isContentId(hub::Etag(oid.toString()));
}

/// `../../blobs/<etag>`, one more `../` for each folder of the path.
QString linkTarget(const QString &path, const hub::Etag &etag)
{
    return u"../"_s.repeated(path.count(u'/') + 2) + u"blobs/"_s + etag.toString();
}

/// True when the link is there, false when this file system has no links.
Result<bool> makeLink(const QString &target, const QString &path)
{
    const QByteArray to = QFile::encodeName(target);
    const QByteArray name = QFile::encodeName(path);
    if (::symlink(to.constData(), name.constData()) == 0)
        return true;
    if (errno == EEXIST) {
        if (QFileInfo(path).symLinkTarget() == QFileInfo(QFileInfo(path).path() + u'/' + target).absoluteFilePath() &&
            QFileInfo::exists(path))
            return true;
        if (auto removed = removeFile(path); !removed)
            return std::unexpected(removed.error());
        if (::symlink(to.constData(), name.constData()) == 0)
            return true;
    }
    if (errno == EEXIST) // another program made it in this moment
        return true;
    if (errno == EPERM || errno == ENOSYS || errno == ENOTSUP || errno == EACCES)
        return false;
    return std::unexpected(diskError(errno, path));
}

Result<void> copyFile(const QString &from, const QString &to)
{
    const QString temporary = to + u".hubscope.incomplete"_s;
    if (auto removed = removeFile(temporary); !removed)
        return removed;
    QFile source(from);
    if (!source.copy(temporary))
        return base::failure(HubError::Kind::Disk, to, source.errorString());
    return renameFile(temporary, to);
}

} // namespace

HfCache::HfCache(QString folder, bool isLinking)
    : m_folder(std::move(folder))
    , m_isLinking(isLinking)
{}

QString HfCache::folderName(const RepoKey &repo)
{
    QString id = repo.id.toString();
    return hub::words(repo.kind).plural + u"--"_s + id.replace(u'/', u"--"_s);
}

QString HfCache::repoFolder(const RepoKey &repo) const
{
    return m_folder + u'/' + folderName(repo);
}

QString HfCache::blobPath(const RepoKey &repo, const hub::Etag &etag) const
{
    return repoFolder(repo) + u"/blobs/"_s + etag.toString();
}

QString HfCache::partialPath(const RepoKey &repo, const hub::Etag &etag) const
{
    return blobPath(repo, etag) + u".hubscope.incomplete"_s;
}

QString HfCache::corruptPath(const RepoKey &repo, const hub::Etag &etag) const
{
    return blobPath(repo, etag) + u".corrupt.incomplete"_s;
}

QString HfCache::lockPath(const RepoKey &repo, const hub::Etag &etag) const
{
    return m_folder + u"/.locks/"_s + folderName(repo) + u'/' + etag.toString() + u".lock"_s;
}

QString HfCache::snapshotFolder(const RepoKey &repo, const hub::Oid &commit) const
{
    return repoFolder(repo) + u"/snapshots/"_s + commit.toString();
}

QString HfCache::snapshotPath(const RepoKey &repo, const hub::Oid &commit, const QString &path) const
{
    return snapshotFolder(repo, commit) + u'/' + path;
}

QString HfCache::treePath(const RepoKey &repo, const hub::Oid &commit) const
{
    return repoFolder(repo) + u"/trees/"_s + commit.toString() + u".json"_s;
}

QString HfCache::refPath(const RepoKey &repo, const hub::Revision &revision) const
{
    return repoFolder(repo) + u"/refs/"_s + revision.toString();
}

Result<void> HfCache::prepare() const
{
    if (auto made = makeFolders(m_folder); !made)
        return made;
    return writeCacheDirTag(m_folder);
}

Result<void> HfCache::writeRef(const RepoKey &repo, const hub::Revision &revision, const hub::Oid &commit) const
{
    if (revision.isCommit() || readRef(repo, revision) == commit)
        return {};
    if (!isCommitId(commit) || !hub::isSafeRepoPath(revision.toString()))
        return base::failure(HubError::Kind::Invalid, revision.toString());
    return writeWholeFile(refPath(repo, revision), commit.toString().toLatin1());
}

std::optional<hub::Oid> HfCache::readRef(const RepoKey &repo, const hub::Revision &revision) const
{
    if (revision.isCommit())
        return hub::Oid(revision.toString());
    if (!hub::isSafeRepoPath(revision.toString()))
        return std::nullopt;
    const auto bytes = readWholeFile(refPath(repo, revision), kLargestRef);
    if (!bytes)
        return std::nullopt;
    const hub::Oid commit(QString::fromLatin1(bytes->trimmed())); // other tools end it with a newline
    return isCommitId(commit) ? std::optional(commit) : std::nullopt;
}

Result<void> HfCache::markMissing(const RepoKey &repo, const hub::Oid &commit, const QString &path) const
{
    if (!isCommitId(commit) || !hub::isSafeRepoPath(path))
        return base::failure(HubError::Kind::Invalid, path);
    const QString mark = repoFolder(repo) + u"/.no_exist/"_s + commit.toString() + u'/' + path;
    const auto file = DiskFile::openForWriting(mark);
    return file ? Result<void>() : std::unexpected(file.error());
}

std::optional<QString> HfCache::findInSnapshot(const RepoKey &repo, const hub::Oid &commit, const QString &path,
                                               qint64 size) const
{
    if (!hub::isSafeRepoPath(path))
        return std::nullopt;
    const QString file = snapshotPath(repo, commit, path);
    return fileSize(file) == size ? std::optional(file) : std::nullopt;
}

bool HfCache::hasBlob(const RepoKey &repo, const hub::Etag &etag, qint64 size) const
{
    return isContentId(etag) && fileSize(blobPath(repo, etag)) == size;
}

Result<void> HfCache::makeSnapshotFolderFor(const RepoKey &repo, const hub::Oid &commit, const QString &path) const
{
    if (!isCommitId(commit) || !hub::isSafeRepoPath(path))
        return base::failure(HubError::Kind::Invalid, path);
    const QString folder = QFileInfo(snapshotPath(repo, commit, path)).path();
    if (auto made = makeFolders(folder); !made)
        return made;
    // A link in the way (made by hand, or a file and a folder of one name) must not lead us out of the cache.
    if (!isReachedWithoutLinks(snapshotFolder(repo, commit), folder))
        return base::failure(HubError::Kind::Invalid, path);
    return {};
}

Result<QString> HfCache::link(const RepoKey &repo, const hub::Oid &commit, const QString &path,
                              const hub::Etag &etag) const
{
    if (auto made = makeSnapshotFolderFor(repo, commit, path); !made)
        return std::unexpected(made.error());
    const QString place = snapshotPath(repo, commit, path);
    if (m_isLinking) {
        const auto isLinked = makeLink(linkTarget(path, etag), place);
        if (!isLinked)
            return std::unexpected(isLinked.error());
        if (*isLinked)
            return place;
    }
    if (auto copied = copyFile(blobPath(repo, etag), place); !copied)
        return std::unexpected(copied.error());
    return place;
}

Result<QString> HfCache::accept(const RepoKey &repo, const hub::Oid &commit, const QString &path,
                                const hub::Etag &etag) const
{
    if (!isContentId(etag))
        return base::failure(HubError::Kind::Invalid, path);
    if (auto made = makeSnapshotFolderFor(repo, commit, path); !made)
        return std::unexpected(made.error());
    const QString place = snapshotPath(repo, commit, path);
    if (auto renamed = renameFile(partialPath(repo, etag), blobPath(repo, etag)); !renamed)
        return std::unexpected(renamed.error());
    if (m_isLinking) {
        const auto isLinked = makeLink(linkTarget(path, etag), place);
        if (!isLinked)
            return std::unexpected(isLinked.error());
        if (*isLinked)
            return place;
    }
    if (auto moved = renameFile(blobPath(repo, etag), place); !moved)
        return std::unexpected(moved.error());
    return place;
}

Result<void> writeCacheDirTag(const QString &folder)
{
    const QString path = folder + u"/CACHEDIR.TAG"_s;
    if (QFileInfo::exists(path))
        return {};
    return writeWholeFile(path, "Signature: 8a477f597d28d172789f06886806bc55\n"
                                "# This file is a cache directory tag: everything in this folder can be fetched\n"
                                "# again from the Hugging Face Hub.\n"
                                "# For information about cache directory tags, see https://bford.info/cachedir/\n");
}

} // namespace hs::transfers
