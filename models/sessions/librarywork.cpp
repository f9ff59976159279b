// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/librarywork.h"

#include "base/onworker.h"
#include "library/scanmemory.h"
#include "sessions/localrepos.h"

namespace hs::models {

using base::Result;
using library::BinEntry;
using library::CheckPlan;
using library::CheckReport;
using library::UndoBin;

namespace {

constexpr int kBetweenTicks = 250; // ms

QCoro::Task<Result<BinEntry>> takeOut(QString cacheFolder, library::DeletionPlan plan, bool isForGood)
{
    co_return co_await base::onWorker([cacheFolder, plan, isForGood]() -> Result<BinEntry> {
        const UndoBin bin(cacheFolder);
        auto entry = bin.remove(plan);
        if (!entry || !isForGood)
            return entry;
        const auto gone = bin.discard(entry->id);
        return gone ? entry : std::unexpected(gone.error());
    });
}

QCoro::Task<Result<bool>> putBack(QString cacheFolder, QString id)
{
    co_return co_await base::onWorker([cacheFolder, id] { return UndoBin(cacheFolder).restore(id); });
}

QCoro::Task<Result<qint64>> throwAway(QString cacheFolder, QStringList ids)
{
    co_return co_await base::onWorker([cacheFolder, ids]() -> Result<qint64> {
        const UndoBin bin(cacheFolder);
        qint64 bytes = 0;
        for (const BinEntry &entry : bin.entries()) {
            if (!ids.contains(entry.id))
                continue;
            if (const auto gone = bin.discard(entry.id); !gone)
                return std::unexpected(gone.error());
            bytes += entry.bytes;
        }
        return bytes;
    });
}

} // namespace

LibraryWork::LibraryWork(LocalRepos &local, QObject *parent)
    : QObject(parent)
    , m_local(local)
{
    m_tick.setInterval(kBetweenTicks);
    connect(&m_tick, &QTimer::timeout, this, &LibraryWork::checkChanged);
}

LibraryWork::~LibraryWork()
{
    *m_isGone = true;
    if (m_progress)
        m_progress->isStopped = true;
}

void LibraryWork::remove(const library::DeletionPlan &plan, bool isForGood)
{
    if (m_isMoving || plan.isEmpty())
        return;
    move(takeOut(m_local.cacheFolder(), plan, isForGood),
         [this, isForGood](const BinEntry &entry) { Q_EMIT removed(entry, isForGood); });
}

void LibraryWork::restore(const QString &id)
{
    if (!m_isMoving)
        move(putBack(m_local.cacheFolder(), id), [this](bool isWhole) { Q_EMIT restored(isWhole); });
}

void LibraryWork::discard(const QStringList &ids)
{
    if (!m_isMoving)
        move(throwAway(m_local.cacheFolder(), ids), [this](qint64 bytes) { Q_EMIT discarded(bytes); });
}

QCoro::Task<Result<CheckReport>> LibraryWork::checkOne(CheckPlan plan, QString memoryFolder, QString cacheFolder,
                                                       std::shared_ptr<Progress> progress)
{
    co_return co_await base::onWorker([plan, memoryFolder, cacheFolder, progress]() -> Result<CheckReport> {
        auto report = library::runCheck(plan, [&progress](qint64 bytes) {
            progress->bytes += bytes;
            return !progress->isStopped;
        });
        if (report) // one that cannot be remembered was made all the same
            static_cast<void>(library::ScanMemory(memoryFolder, cacheFolder).addCheck(report->summary()));
        return report;
    });
}

QCoro::Task<Result<QList<CheckPlan>>> LibraryWork::planAll(QList<library::CachedRepo> repos)
{
    co_return co_await base::onWorker([repos]() -> Result<QList<CheckPlan>> {
        QList<CheckPlan> plans;
        for (const library::CachedRepo &repo : repos)
            plans.append(library::planCheck(repo, {}));
        return plans;
    });
}

void LibraryWork::check(const QList<library::CachedRepo> &repos)
{
    if (m_progress || repos.isEmpty())
        return;
    m_progress = std::make_shared<Progress>();
    m_checking = {.repos = repos.size(), .doneRepos = 0, .bytes = 0, .doneBytes = 0, .repo = {}};
    m_damaged = 0;
    m_tick.start();
    Q_EMIT checkChanged();
    m_checkScope.then(planAll(repos), [this](Result<QList<CheckPlan>> plans) {
        m_waiting = std::move(*plans);
        for (const CheckPlan &plan : std::as_const(m_waiting))
            m_checking.bytes += plan.bytes;
        checkNext();
    });
}

void LibraryWork::checkNext()
{
    if (m_waiting.isEmpty() || m_progress->isStopped) {
        const qsizetype done = m_checking.doneRepos;
        endCheck();
        Q_EMIT checkFinished(done, m_damaged);
        return;
    }
    const CheckPlan plan = m_waiting.takeFirst();
    m_checking.repo = plan.repo.id.toString();
    Q_EMIT checkChanged();
    m_checkScope.then(checkOne(plan, m_local.memoryFolder(), m_local.cacheFolder(), m_progress),
                      [this](const Result<CheckReport> &report) {
                          ++m_checking.doneRepos;
                          if (report) {
                              m_damaged += report->summary().damaged.size();
                              Q_EMIT checked(*report);
                          } else {
                              Q_EMIT failed(report.error());
                          }
                          checkNext();
                      });
}

void LibraryWork::endCheck()
{
    m_progress.reset();
    m_waiting.clear();
    m_tick.stop();
    m_local.look(); // its memory holds the new checks
    Q_EMIT checkChanged();
}

void LibraryWork::stopCheck()
{
    if (!m_progress)
        return;
    m_progress->isStopped = true;
    m_checkScope.restart();
    const qsizetype done = m_checking.doneRepos;
    endCheck();
    Q_EMIT checkFinished(done, m_damaged);
}

std::optional<LibraryWork::Checking> LibraryWork::checking() const
{
    if (!m_progress)
        return std::nullopt;
    Checking now = m_checking;
    now.doneBytes = m_progress->bytes;
    return now;
}

} // namespace hs::models
