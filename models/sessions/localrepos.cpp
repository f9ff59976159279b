// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/localrepos.h"

#include "base/onworker.h"
#include "library/cachescan.h"
#include "transfers/transferqueue.h"

#include <QLoggingCategory>

namespace hs::models {

namespace {

Q_LOGGING_CATEGORY(lcLocal, "hs.models.localrepos", QtInfoMsg)

constexpr int kPause = 300; ///< milliseconds between a change and the look at it

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

struct Found
{
    QList<LocalRepo> repos;
    qint64 size = 0;
};

QCoro::Task<base::Result<Found>> findRepos(QString folder, std::stop_token stop)
{
    co_return co_await base::onWorker([folder, stop]() -> base::Result<Found> {
        const auto scan = library::scanCache(folder, stop);
        if (!scan)
            return std::unexpected(scan.error());
        Found found{.repos = {}, .size = scan->size};
        for (const library::CachedRepo &cached : scan->repos) {
            if (cached.files > 0 || cached.incompleteBytes > 0)
                found.repos.append(describe(cached));
        }
        return found;
    });
}

} // namespace

LocalRepos::LocalRepos(QString cacheFolder, const transfers::TransferQueue *queue, QObject *parent)
    : QObject(parent)
    , m_cacheFolder(std::move(cacheFolder))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kPause);
    connect(&m_timer, &QTimer::timeout, this, &LocalRepos::look);
    if (queue)
        connect(queue, &transfers::TransferQueue::groupFinished, this, &LocalRepos::refresh);
    look();
}

void LocalRepos::setCacheFolder(const QString &folder)
{
    if (folder == m_cacheFolder)
        return;
    m_cacheFolder = folder;
    Q_EMIT folderChanged(folder);
    look();
}

void LocalRepos::refresh()
{
    m_timer.start();
}

void LocalRepos::look()
{
    const std::stop_token stop = m_scope.restart();
    m_scope.then(findRepos(m_cacheFolder, stop), [this](base::Result<Found> found) {
        if (!found) {
            // The library page shows this error; rows of a search only lose a mark.
            qCInfo(lcLocal) << "the cache could not be read:" << found.error().details();
            return;
        }
        if (found->repos == m_repos && found->size == m_size)
            return;
        m_repos = std::move(found->repos);
        m_size = found->size;
        Q_EMIT changed();
    });
}

} // namespace hs::models
