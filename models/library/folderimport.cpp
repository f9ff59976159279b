// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/folderimport.h"

#include "transfers/diskfile.h"
#include "transfers/filehash.h"
#include "transfers/filelock.h"
#include "transfers/hashing.h"
#include "transfers/treecache.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>
#ifdef Q_OS_LINUX
#include <linux/fs.h>
#endif

using namespace Qt::StringLiterals;

namespace hs::library {

namespace {

using GoesOn = std::function<bool(qint64)>;

/// Both hashes of a file, each computed when it is asked for the first time.
class LazyHashes
{
public:
    LazyHashes(QString file, const GoesOn &goesOn)
        : m_file(std::move(file))
        , m_goesOn(goesOn)
    {}
    Result<bool> is(const hub::Etag &etag)
    {
        const bool isSha256 = etag.toString().size() == 64;
        std::optional<hub::Etag> &known = isSha256 ? m_sha256 : m_gitHash;
        if (!known) {
            const auto hash = transfers::hashFile(m_file, etag, m_goesOn);
            if (!hash)
                return std::unexpected(hash.error());
            known = *hash;
        }
        return *known == etag;
    }

private:
    QString m_file;
    const GoesOn &m_goesOn;
    std::optional<hub::Etag> m_sha256;
    std::optional<hub::Etag> m_gitHash;
};

/// Shares the space of `from`; false where the file system cannot.
bool clone(const QString &from, const QString &to)
{
#ifdef FICLONE
    const int source = ::open(QFile::encodeName(from).constData(), O_RDONLY | O_CLOEXEC);
    const int target = ::open(QFile::encodeName(to).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    const bool isDone = source >= 0 && target >= 0 && ::ioctl(target, FICLONE, source) == 0;
    if (source >= 0)
        ::close(source);
    if (target >= 0)
        ::close(target);
    if (!isDone && target >= 0)
        ::unlink(QFile::encodeName(to).constData());
    return isDone;
#else
    Q_UNUSED(from)
    Q_UNUSED(to)
    return false;
#endif
}

bool hardLink(const QString &from, const QString &to)
{
    return ::link(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

Result<void> copyBytes(const QString &from, const QString &to, const GoesOn &goesOn)
{
    auto source = transfers::DiskFile::openForReading(from);
    if (!source)
        return std::unexpected(source.error());
    auto target = transfers::DiskFile::openForWriting(to);
    if (!target)
        return std::unexpected(target.error());
    QByteArray buffer(qsizetype(1) << 20, Qt::Uninitialized);
    for (qint64 at = 0;;) {
        const auto got = source->readAt(at, std::span(buffer.data(), static_cast<size_t>(buffer.size())));
        if (!got)
            return std::unexpected(got.error());
        if (*got == 0)
            return target->sync();
        if (auto written = target->writeAt(at, QByteArrayView(buffer).first(*got)); !written)
            return written;
        at += *got;
        if (goesOn && !goesOn(*got))
            return base::failure(HubError::Kind::Cancelled);
    }
}

class Importer
{
public:
    Importer(const HfCache &cache, bool isLinking, const GoesOn &goesOn)
        : m_cache(cache)
        , m_isLinking(isLinking)
        , m_goesOn(goesOn)
    {}
    Result<void> take(const ImportMatch &match);
    [[nodiscard]] ImportReport report() const { return m_report; }

private:
    [[nodiscard]] Result<bool> fill(const ImportMatch &match, const QString &partial);

    const HfCache &m_cache;
    bool m_isLinking;
    const GoesOn &m_goesOn;
    ImportReport m_report;
};

/// The content under a name of ours in the cache; false: it is not what it was when it was found.
Result<bool> Importer::fill(const ImportMatch &match, const QString &partial)
{
    if (auto made = transfers::makeFolders(QFileInfo(partial).path()); !made)
        return std::unexpected(made.error());
    // A download that was interrupted: the whole file is here, so its beginning is of no use any more.
    if (auto removed = transfers::removeFile(partial); !removed)
        return std::unexpected(removed.error());
    const bool isShared = clone(match.file, partial);
    if (!isShared && m_isLinking) {
        // Looked at under its own name: what is linked under the name of a download is the person's own file.
        const auto hash = transfers::hashFile(match.file, match.wish.etag, m_goesOn);
        if (!hash)
            return std::unexpected(hash.error());
        if (*hash != match.wish.etag)
            return false;
        if (hardLink(match.file, partial)) {
            m_report.bytes += match.wish.size;
            return true;
        }
    }
    if (!isShared) {
        if (auto copied = copyBytes(match.file, partial, m_goesOn); !copied)
            return std::unexpected(copied.error());
    }
    const auto hash = transfers::hashFile(partial, match.wish.etag, m_goesOn);
    if (!hash)
        return std::unexpected(hash.error());
    if (*hash != match.wish.etag)
        return false;
    m_report.bytes += match.wish.size;
    m_report.copied += isShared ? 0 : match.wish.size;
    return true;
}

Result<void> Importer::take(const ImportMatch &match)
{
    const ImportWish &wish = match.wish;
    const auto linked = [this, &wish]() -> Result<void> {
        const auto made = m_cache.link(wish.repo, wish.commit, wish.path, wish.etag);
        m_report.files += made ? 1 : 0;
        return made ? Result<void>() : std::unexpected(made.error());
    };
    if (m_cache.hasBlob(wish.repo, wish.etag, wish.size))
        return linked();
    const auto lock = transfers::FileLock::tryTake(m_cache.lockPath(wish.repo, wish.etag));
    if (!lock)
        return std::unexpected(lock.error());
    if (!*lock) {
        m_report.refused.append(match.file); // somebody downloads it right now
        return {};
    }
    const QString partial = m_cache.partialPath(wish.repo, wish.etag);
    const auto isGood = fill(match, partial);
    if (!isGood || !*isGood) {
        static_cast<void>(transfers::removeFile(partial)); // the first error is the one to tell
        if (!isGood)
            return std::unexpected(isGood.error());
        m_report.refused.append(match.file);
        return {};
    }
    const auto accepted = m_cache.accept(wish.repo, wish.commit, wish.path, wish.etag);
    m_report.files += accepted ? 1 : 0;
    return accepted ? Result<void>() : std::unexpected(accepted.error());
}

} // namespace

QList<ImportWish> wishesFor(const RepoKey &repo, const hub::Oid &commit, const QList<hub::TreeEntry> &entries)
{
    QList<ImportWish> wishes;
    for (const hub::TreeEntry &entry : entries) {
        if (entry.type == hub::TreeEntry::Type::File && transfers::isContentId(entry.etag()))
            wishes.append({repo, commit, entry.path, entry.etag(), entry.size});
    }
    return wishes;
}

QList<ImportWish> missingFilesOf(const CacheScan &scan)
{
    QList<ImportWish> wishes;
    for (const CachedRepo &repo : scan.repos) {
        for (const CachedRevision &revision : repo.revisions) {
            if (revision.missingFiles.value_or(0) == 0 && revision.brokenFiles == 0)
                continue;
            const auto entries =
                transfers::readTreeCache(repo.folder + u"/trees/"_s + revision.commit.toString() + u".json"_s);
            QSet<QString> here;
            for (const CachedFile &file : revision.entries) {
                if (file.content >= 0)
                    here.insert(file.path);
            }
            for (const ImportWish &wish :
                 wishesFor(repo.key, revision.commit, entries.value_or(QList<hub::TreeEntry>()))) {
                if (!here.contains(wish.path))
                    wishes.append(wish);
            }
        }
    }
    return wishes;
}

Result<QList<ImportMatch>> findInFolder(const QString &folder, const QList<ImportWish> &wishes, const GoesOn &goesOn)
{
    if (!QFileInfo(folder).isDir() || !QDir(folder).isReadable())
        return std::unexpected(transfers::diskError(QFileInfo(folder).isDir() ? EACCES : ENOENT, folder));
    QMultiHash<qint64, qsizetype> bySize;
    for (qsizetype i = 0; i < wishes.size(); ++i)
        bySize.insert(wishes.at(i).size, i);
    QSet<qsizetype> found;
    QList<ImportMatch> matches;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString file = QDir::cleanPath(QFileInfo(walk.next()).absoluteFilePath());
        if (goesOn && !goesOn(0))
            return base::failure(HubError::Kind::Cancelled);
        if (file.endsWith(".hubscope.incomplete"_L1))
            continue; // a download's own, which taking it in would remove
        LazyHashes hashes(file, goesOn);
        for (const qsizetype index : bySize.values(walk.fileInfo().size())) {
            if (found.contains(index))
                continue;
            const auto isSame = hashes.is(wishes.at(index).etag);
            if (!isSame && isSame.error().kind == HubError::Kind::Cancelled)
                return std::unexpected(isSame.error());
            if (!isSame)
                break; // not readable
            if (*isSame) {
                found.insert(index);
                matches.append({wishes.at(index), file});
            }
        }
    }
    return matches;
}

Result<ImportReport> importFiles(const HfCache &cache, const QList<ImportMatch> &matches, bool isLinking,
                                 const GoesOn &goesOn)
{
    if (auto ready = cache.prepare(); !ready)
        return std::unexpected(ready.error());
    Importer importer(cache, isLinking, goesOn);
    for (const ImportMatch &match : matches) {
        if (goesOn && !goesOn(0))
            return base::failure(HubError::Kind::Cancelled);
        if (auto taken = importer.take(match); !taken)
            return std::unexpected(taken.error());
    }
    return importer.report();
}

} // namespace hs::library
