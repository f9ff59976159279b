// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/localrepos.h"

#include "base/onworker.h"
#include "library/cachescan.h"
#include "library/scanmemory.h"
#include "transfers/diskfile.h"
#include "transfers/transferqueue.h"

#include <QLoggingCategory>

#include <algorithm>

namespace hs::models {

using library::CacheScan;
using library::ScanMemory;
using library::UndoBin;

namespace {

Q_LOGGING_CATEGORY(lcLocal, "hs.models.localrepos", QtInfoMsg)

constexpr int kPause = 300; ///< milliseconds between a change and the look at it
/// Milliseconds between what is remembered and the first look: a window that opens has better things to do.
constexpr int kFirstPause = 1500;

LocalRepo describe(const library::CachedRepo &cached)
{
    LocalRepo repo{.kind = cached.key.kind, .id = cached.key.id, .copy = LocalCopy::Partial, .folder = {}};
    if (cached.revisions.isEmpty())
        return repo;
    const library::CachedRevision &newest = cached.revisions.first();
    repo.folder = cached.folder + QStringLiteral("/snapshots/") + newest.commit.toString();
    if (newest.missingFiles == 0 && newest.brokenFiles == 0)
        repo.copy = LocalCopy::Complete;
    return repo;
}

QList<LocalRepo> describeAll(const CacheScan &scan)
{
    QList<LocalRepo> repos;
    for (const library::CachedRepo &cached : scan.repos) {
        if (cached.files > 0 || cached.incompleteBytes > 0)
            repos.append(describe(cached));
    }
    return repos;
}

} // namespace

QCoro::Task<base::Result<LocalRepos::Found>> LocalRepos::remember(QString folder, QString memoryFolder,
                                                                  std::stop_token stop)
{
    Q_UNUSED(stop)
    co_return co_await base::onWorker([folder, memoryFolder]() -> base::Result<Found> {
        const ScanMemory memory(memoryFolder, folder);
        Found found{.scan = memory.readScan(), .repos = {}, .bin = {}, .checks = {}};
        if (!found.scan)
            return base::failure(base::HubError::Kind::NotSaved);
        found.repos = describeAll(*found.scan);
        found.bin = UndoBin(folder).entries();
        found.checks = memory.readChecks();
        return found;
    });
}

QCoro::Task<base::Result<LocalRepos::Found>>
LocalRepos::find(QString folder, QString memoryFolder, std::shared_ptr<const CacheScan> known, std::stop_token stop)
{
    co_return co_await base::onWorker([folder, memoryFolder, known, stop]() -> base::Result<Found> {
        const ScanMemory memory(memoryFolder, folder);
        const UndoBin bin(folder);
        if (const auto recovered = bin.recover(); !recovered)
            qCWarning(lcLocal).noquote() << "an interrupted deletion is not mended:" << recovered.error().details();
        library::ScanOptions options;
        options.known = known ? known : memory.readScan();
        auto scan = library::scanCache(folder, stop, options);
        if (!scan)
            return std::unexpected(scan.error());
        if (!options.known || *options.known != *scan || options.known->stamps != scan->stamps) {
            if (const auto written = memory.writeScan(*scan); !written)
                qCInfo(lcLocal).noquote() << "not remembered:" << written.error().details();
        }
        Found found{.scan = std::make_shared<const CacheScan>(std::move(*scan)), .repos = {}, .bin = {}, .checks = {}};
        found.repos = describeAll(*found.scan);
        found.bin = bin.entries();
        found.checks = memory.readChecks();
        found.freeSpace = transfers::freeSpace(folder);
        return found;
    });
}

LocalRepos::LocalRepos(QString cacheFolder, const transfers::TransferQueue *queue, QObject *parent,
                       QString memoryFolder)
    : QObject(parent)
    , m_cacheFolder(std::move(cacheFolder))
    , m_memoryFolder(std::move(memoryFolder))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LocalRepos::look);
    if (queue)
        connect(queue, &transfers::TransferQueue::groupFinished, this, &LocalRepos::refresh);
    start();
}

void LocalRepos::start()
{
    const std::stop_token stop = m_memoryScope.restart();
    m_scope.cancel();
    m_isLooking = true;
    m_timer.start(kFirstPause); // in any case: the folder may not answer
    m_memoryScope.then(remember(m_cacheFolder, m_memoryFolder, stop), [this](base::Result<Found> found) {
        if (m_scan || !m_timer.isActive()) // the disk was faster
            return;
        if (found)
            show(std::move(*found));
        else
            look();
    });
    Q_EMIT lookChanged();
}

void LocalRepos::setCacheFolder(const QString &folder)
{
    if (folder == m_cacheFolder)
        return;
    m_cacheFolder = folder;
    m_scan.reset();
    m_repos.clear();
    m_bin.clear();
    m_checks.clear();
    Q_EMIT folderChanged(folder);
    start();
}

void LocalRepos::refresh()
{
    m_timer.start(kPause);
}

void LocalRepos::look()
{
    m_timer.stop();
    const std::stop_token stop = m_scope.restart();
    m_isLooking = true;
    m_scope.then(find(m_cacheFolder, m_memoryFolder, m_scan, stop), [this](base::Result<Found> found) {
        m_isLooking = false;
        m_error = found ? std::nullopt : std::optional(found.error());
        if (found)
            show(std::move(*found));
        else // the library page shows this error; rows of a search only lose a mark
            qCInfo(lcLocal) << "the cache could not be read:" << m_error->details();
        Q_EMIT lookChanged();
    });
    Q_EMIT lookChanged();
}

void LocalRepos::show(Found found)
{
    const bool isSame = (m_scan ? *m_scan == *found.scan : *found.scan == CacheScan()) && m_bin == found.bin &&
                        m_checks == found.checks;
    m_scan = std::move(found.scan);
    m_freeSpace = found.freeSpace;
    if (isSame)
        return;
    m_repos = std::move(found.repos);
    m_bin = std::move(found.bin);
    m_checks = std::move(found.checks);
    Q_EMIT changed();
}

std::optional<library::LastCheck> LocalRepos::lastCheckOf(const transfers::RepoKey &repo) const
{
    const auto check = std::ranges::find(m_checks, repo, &library::LastCheck::repo);
    return check == m_checks.end() ? std::nullopt : std::optional(*check);
}

} // namespace hs::models
