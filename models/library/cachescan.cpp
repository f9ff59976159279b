// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/cachescan.h"

#include "transfers/diskfile.h"
#include "transfers/treecache.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSet>

#include <algorithm>
#include <cerrno>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace hs::library {

namespace {

using FileIdentity = std::pair<quint64, quint64>; // device and inode

QDateTime timeOf(const struct timespec &time)
{
    return QDateTime::fromMSecsSinceEpoch(qint64(time.tv_sec) * 1000 + time.tv_nsec / 1000000, QTimeZone::UTC);
}

/// What is gathered over all revisions of a repository.
struct Sums
{
    CachedRepo repo;
    QSet<FileIdentity> seen;

    void count(const struct stat &facts)
    {
        const QDateTime used = timeOf(facts.st_atim);
        const QDateTime modified = timeOf(facts.st_mtim);
        if (!repo.lastUsed || *repo.lastUsed < used)
            repo.lastUsed = used;
        if (!repo.lastModified.isValid() || repo.lastModified < modified)
            repo.lastModified = modified;
        const FileIdentity identity(facts.st_dev, facts.st_ino);
        if (seen.contains(identity))
            return;
        seen.insert(identity);
        ++repo.files;
        repo.size += facts.st_size;
    }
};

QHash<QString, QStringList> refsByCommit(const QString &folder)
{
    QHash<QString, QStringList> refs;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (path.endsWith(".tmp"_L1))
            continue;
        constexpr qint64 kLargestRef = 4096; // bytes
        if (const auto bytes = transfers::readWholeFile(path, kLargestRef))
            refs[QString::fromLatin1(bytes->trimmed())].append(path.sliced(folder.size() + 1));
    }
    for (QStringList &names : refs)
        names.sort();
    return refs;
}

CachedRevision scanRevision(const QString &folder, const QString &commit, Sums &sums)
{
    CachedRevision revision;
    revision.commit = hub::Oid(commit);
    QSet<QString> present;
    QDirIterator files(folder, QDir::Files | QDir::System | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        struct stat facts = {};
        if (::stat(QFile::encodeName(path).constData(), &facts) != 0) {
            ++revision.brokenFiles;
            continue;
        }
        ++revision.files;
        revision.size += facts.st_size;
        const QDateTime modified = timeOf(facts.st_mtim);
        if (!revision.lastModified.isValid() || revision.lastModified < modified)
            revision.lastModified = modified;
        present.insert(path.sliced(folder.size() + 1));
        sums.count(facts);
    }
    const auto listed = transfers::readTreeCache(QDir::cleanPath(folder + u"/../../trees/"_s + commit + u".json"_s));
    if (listed) {
        revision.missingFiles = static_cast<int>(std::ranges::count_if(
            *listed, [&present](const hub::TreeEntry &entry) { return !present.contains(entry.path); }));
    }
    return revision;
}

qint64 incompleteBytes(const QString &blobs)
{
    qint64 bytes = 0;
    QDirIterator files(blobs, {u"*.incomplete"_s}, QDir::Files | QDir::Hidden);
    while (files.hasNext())
        bytes += std::max<qint64>(transfers::fileSize(files.next()), 0);
    return bytes;
}

CachedRepo scanFolder(const QString &folder, const RepoKey &key)
{
    Sums sums;
    sums.repo.key = key;
    sums.repo.folder = folder;
    const auto refs = refsByCommit(folder + u"/refs"_s);
    const QString snapshots = folder + u"/snapshots"_s;
    for (const QString &commit : QDir(snapshots).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        CachedRevision revision = scanRevision(snapshots + u'/' + commit, commit, sums);
        revision.refs = refs.value(commit);
        sums.repo.revisions.append(std::move(revision));
    }
    std::ranges::sort(sums.repo.revisions, std::ranges::greater(), &CachedRevision::lastModified);
    sums.repo.incompleteBytes = incompleteBytes(folder + u"/blobs"_s);
    return sums.repo;
}

/// "models--owner--name" taken apart; nothing for any other folder.
std::optional<RepoKey> keyOfFolder(const QString &name)
{
    const qsizetype dashes = name.indexOf("--"_L1);
    if (dashes <= 0)
        return std::nullopt;
    QString id = name.sliced(dashes + 2);
    const auto kind = hub::repoKindFromWord(name.first(dashes));
    const auto repo = hub::RepoId::parse(id.replace("--"_L1, "/"_L1));
    if (!kind || !repo || hub::words(*kind).plural != name.first(dashes))
        return std::nullopt;
    return RepoKey{*kind, *repo};
}

bool isOrdinaryNonRepo(const QString &name)
{
    return name == ".locks"_L1 || name == "CACHEDIR.TAG"_L1 || name == ".DS_Store"_L1 || name == "Thumbs.db"_L1 ||
           name == "desktop.ini"_L1;
}

} // namespace

Result<CacheScan> scanCache(const QString &folder, std::stop_token stop)
{
    CacheScan scan;
    const QDir cache(folder);
    if (folder.isEmpty() || !cache.exists())
        return scan;
    if (!cache.isReadable())
        return std::unexpected(transfers::diskError(EACCES, folder));
    const auto entries = cache.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System);
    for (const QFileInfo &entry : entries) {
        if (stop.stop_requested())
            return base::failure(HubError::Kind::Cancelled);
        if (isOrdinaryNonRepo(entry.fileName()))
            continue;
        const auto key = keyOfFolder(entry.fileName());
        if (!entry.isDir() || !key || !QFileInfo(entry.filePath() + u"/snapshots"_s).isDir()) {
            scan.oddities.append({entry.filePath(), HubError::of(HubError::Kind::Invalid, entry.filePath())});
            continue;
        }
        scan.repos.append(scanFolder(entry.filePath(), *key));
        scan.size += scan.repos.last().size;
    }
    return scan;
}

std::optional<CachedRepo> scanRepo(const HfCache &cache, const RepoKey &repo)
{
    const QString folder = cache.repoFolder(repo);
    if (!QFileInfo(folder + u"/snapshots"_s).isDir())
        return std::nullopt;
    return scanFolder(folder, repo);
}

} // namespace hs::library
