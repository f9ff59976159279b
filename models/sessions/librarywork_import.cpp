// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/onworker.h"
#include "sessions/librarywork.h"
#include "sessions/localrepos.h"
#include "transfers/downloadplan.h"

#include <QThreadPool>

// Files of somebody's own folder for the cache; the rest of the work is in librarywork.cpp.
namespace hs::models {

using base::Result;
using library::HfCache;
using library::ImportMatch;
using library::ImportReport;
using library::ImportWish;

namespace {

using IsGone = std::shared_ptr<std::atomic<bool>>;

QCoro::Task<Result<QList<ImportMatch>>> search(QString folder, std::shared_ptr<const library::CacheScan> scan,
                                               IsGone isGone)
{
    co_return co_await base::onWorker([folder, scan, isGone]() -> Result<QList<ImportMatch>> {
        if (!scan)
            return QList<ImportMatch>();
        return library::findInFolder(folder, library::missingFilesOf(*scan), [&isGone](qint64) { return !*isGone; });
    });
}

QCoro::Task<Result<ImportReport>> takeIn(QString cacheFolder, QList<ImportMatch> matches, IsGone isGone)
{
    co_return co_await base::onWorker([cacheFolder, matches, isGone] {
        return library::importFiles(HfCache(cacheFolder), matches, false, [&isGone](qint64) { return !*isGone; });
    });
}

transfers::PlanContext planContext(const hub::HubContextPtr &hub, const QString &cacheFolder, bool isWriting)
{
    return {.hub = hub, .pool = std::make_shared<QThreadPool>(), .cache = HfCache(cacheFolder), .isWriting = isWriting};
}

QList<ImportWish> wishesOf(const transfers::DownloadPlan &plan, const HfCache &cache)
{
    QList<ImportWish> wishes;
    for (const transfers::WantedFile &file : plan.files) {
        const library::RepoKey repo{file.repo.kind, file.repo.id};
        if (!cache.findInSnapshot(repo, file.commit(), file.path, file.size))
            wishes.append({repo, file.commit(), file.path, file.etag, file.size});
    }
    return wishes;
}

QCoro::Task<Result<QList<ImportMatch>>> searchFor(hub::HubContextPtr hub, transfers::DownloadRequest request,
                                                  QString cacheFolder, QString folder, IsGone isGone,
                                                  std::stop_token stop)
{
    const auto plan = co_await transfers::planDownload(planContext(hub, cacheFolder, false), request, stop);
    if (!plan)
        co_return std::unexpected(plan.error());
    co_return co_await base::onWorker([plan = *plan, cacheFolder, folder, isGone] {
        return library::findInFolder(folder, wishesOf(plan, HfCache(cacheFolder)),
                                     [&isGone](qint64) { return !*isGone; });
    });
}

/// What the repository is must stand in the cache as well: it may be new there.
QCoro::Task<Result<ImportReport>> takeInFor(hub::HubContextPtr hub, transfers::DownloadRequest request,
                                            QString cacheFolder, QList<ImportMatch> matches, IsGone isGone,
                                            std::stop_token stop)
{
    const auto prepared = co_await transfers::planDownload(planContext(hub, cacheFolder, true), request, stop);
    if (!prepared)
        co_return std::unexpected(prepared.error());
    co_return co_await takeIn(cacheFolder, matches, isGone);
}

} // namespace

void LibraryWork::findIn(const QString &folder)
{
    m_wanted.reset();
    if (!m_isMoving)
        move(search(folder, m_local.scan(), m_isGone),
             [this, folder](const QList<ImportMatch> &matches) { Q_EMIT found(folder, matches); });
}

void LibraryWork::findIn(const QString &folder, const hub::HubContextPtr &hub, const transfers::DownloadRequest &wanted)
{
    if (m_isMoving)
        return;
    m_wanted = Wanted{hub, wanted};
    move(searchFor(hub, wanted, m_local.cacheFolder(), folder, m_isGone, m_moveScope.token()),
         [this, folder](const QList<ImportMatch> &matches) { Q_EMIT found(folder, matches); });
}

void LibraryWork::import(const QList<ImportMatch> &matches)
{
    if (m_isMoving || matches.isEmpty())
        return;
    const auto done = [this](const ImportReport &report) { Q_EMIT imported(report); };
    if (m_wanted)
        move(takeInFor(m_wanted->hub, m_wanted->request, m_local.cacheFolder(), matches, m_isGone, m_moveScope.token()),
             done);
    else
        move(takeIn(m_local.cacheFolder(), matches, m_isGone), done);
}

} // namespace hs::models
