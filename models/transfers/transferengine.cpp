// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/transferengine.h"

#include "hub/http/qthttptransport.h"
#include "transfers/patience.h"
#include "transfers/piecerecord.h"

#include <QFileInfo>
#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::transfers {

namespace {

Q_LOGGING_CATEGORY(lcEngine, "hs.transfers", QtInfoMsg)

constexpr std::chrono::milliseconds kTick{100};
constexpr std::chrono::milliseconds kClockTick{500}; // the timetable's turns are kept to the second
constexpr int kDiskThreads = 16;                     // most of them wait for a flush at any time
constexpr int kMostConnections = 32;
constexpr int kSpareRequests = 4;            // for lists of files while all connections are busy
constexpr qint64 kMemory = qint64(32) << 20; // bytes that wait to be written; as much again is on its way through Qt

/// The list of files, asked for again as long as nobody is there to give it. `onWait` is told of each time in vain.
QCoro::Task<Result<DownloadPlan>> planPatiently(JobContextPtr job, PlanContext context, DownloadRequest request,
                                                std::function<void(HubError)> onWait, std::stop_token stop)
{
    constexpr std::chrono::milliseconds kBetweenDiskLooks{5000};
    for (int tries = 1;; ++tries) {
        const auto planned = co_await planDownload(context, request, stop);
        if (planned || !job->isPatient || stop.stop_requested())
            co_return planned;
        const HubError &error = planned.error();
        std::optional<std::chrono::milliseconds> wait;
        if (isVolumeTrouble(error))
            wait = kBetweenDiskLooks;
        else if (isAbsence(error))
            wait = waitAfter(*job, tries, error);
        if (!wait)
            co_return planned;
        onWait(error);
        if (!co_await job->hub->clock->delay(*wait, stop))
            co_return base::failure(HubError::Kind::Cancelled);
    }
}

} // namespace

TransferEngine::TransferEngine(TransferEngineOptions options)
    : m_options(std::move(options))
    , m_tick(this)
    , m_clockTick(this)
{
    m_tick.setInterval(kTick);
    connect(&m_tick, &QTimer::timeout, this, &TransferEngine::readProgress);
    m_clockTick.setInterval(kClockTick);
    connect(&m_clockTick, &QTimer::timeout, this, &TransferEngine::lookAtClock);
}

TransferEngine::~TransferEngine() = default;

QDateTime TransferEngine::now() const
{
    return m_context->hub->clock->now();
}

HfCache TransferEngine::cacheOf(const DownloadRequest &request) const
{
    const bool isNamed = request.destination.form == Destination::Form::Cache && !request.destination.folder.isEmpty();
    return HfCache(isNamed ? request.destination.folder : m_options.cacheFolder, m_options.isLinking);
}

void TransferEngine::start()
{
    if (m_options.hubKey.isEmpty())
        m_options.hubKey = m_options.hub.endpoint.toString();
    // Saved answers are no base for a download: the list of files has its own place in the cache.
    m_options.hub.cacheFolder.clear();
    if (!m_options.hub.transport)
        m_options.hub.transport =
            std::make_shared<hub::QtHttpTransport>(kMostConnections + kSpareRequests, m_options.hub.environment);
    m_client = std::make_unique<hub::HubClient>(m_options.hub);
    m_context = std::make_shared<JobContext>();
    m_context->hub = m_client->context();
    m_context->pool = std::make_shared<QThreadPool>();
    m_context->pool->setMaxThreadCount(kDiskThreads);
    m_context->limit = std::make_shared<RateLimit>(m_context->hub->clock);
    m_context->ledger = std::make_shared<DiskLedger>(m_options.volumes);
    m_context->memory = std::make_shared<ByteBudget>(kMemory);
    m_context->hubHost = hostName(m_options.hub.endpoint);
    m_context->retry = m_options.retry;
    m_context->isPatient = m_options.isPatient;
    m_context->patience = m_options.patience;
    m_context->onPlaceFree = [this] { scheduleSoon(); };
    setMaxConnections(m_options.maxConnections);
    applyLimits();
    m_clockTick.start();
    loadList();
    Q_EMIT started();
    publish();
    schedule();
}

void TransferEngine::loadList()
{
    if (!m_options.store)
        return;
    const auto list = m_options.store->open(m_options.hubKey);
    if (!list) {
        m_isStoreGone = true;
        qCWarning(lcEngine).noquote() << "the list of transfers is not kept:" << list.error().details();
        Q_EMIT noticed({TransferNotice::Kind::ListNotSaved, list.error().context, list.error()});
        return;
    }
    if (!list->setAside.isEmpty())
        Q_EMIT noticed({TransferNotice::Kind::ListSetAside, list->setAside, {}});
    m_book.load(*list);
    for (const GroupId &id : m_book.groups(TransferSelection::all())) {
        const TransferBook::Group *group = m_book.group(id);
        const DownloadRequest request = group->request;
        const hub::Oid commit = group->snapshot.commit;
        if (!commit.isEmpty()) {
            const QString folder = folderOf(cacheOf(request), request, commit);
            m_book.updateGroup(id, [&folder](GroupSnapshot &snapshot) { snapshot.localFolder = folder; });
        }
        if (group->snapshot.planning == GroupSnapshot::Planning::Asking && !group->snapshot.isPaused)
            plan(id);
    }
    for (const TransferId &id : m_book.transfers(TransferSelection::all())) {
        const TransferBook::Entry *entry = m_book.entry(id);
        const auto file = wantedFile(*entry);
        if (entry->snapshot.error)
            m_book.update(id, now(), [this](TransferSnapshot &snapshot) {
                snapshot.hindrance = hindranceOf(*snapshot.error, {}, m_context->hubHost);
            });
        if (!file || entry->snapshot.state == TransferState::Done)
            continue;
        const DownloadRequest &request = m_book.group(entry->snapshot.group)->request;
        const qint64 onDisk = bytesOfPartial(placeOf(cacheOf(request), request.destination, *file)->partialPath(),
                                             file->etag, file->size);
        if (onDisk > 0)
            m_book.update(id, now(), [onDisk](TransferSnapshot &snapshot) { snapshot.bytesOnDisk = onDisk; });
    }
}

void TransferEngine::stop()
{
    m_tick.stop();
    m_clockTick.stop();
    if (m_isStopping)
        return;
    if (m_context) {
        m_isStopping = true;
        m_context->onPlaceFree = {};
        readProgress();
        m_planning.clear();
        m_previews.clear();
        m_running.clear();
        m_cleaning.cancel();
        m_looking.cancel();
        emitWhenIdle();
    } else {
        Q_EMIT stopped();
    }
}

void TransferEngine::emitWhenIdle()
{
    // Ended calls let go of what they share. Files are closed then, and the transport may go.
    constexpr std::chrono::milliseconds kLookAgain{5};
    constexpr int kLooks = 2000;
    if ((m_context.use_count() > 1 || m_context->hub.use_count() > 2) && ++m_looks < kLooks) {
        QTimer::singleShot(kLookAgain, this, &TransferEngine::emitWhenIdle);
        return;
    }
    if (m_looks >= kLooks)
        qCCritical(lcEngine) << "a download did not end; what it holds stays open until the program ends";
    m_context.reset();
    m_client.reset();
    m_isStopping = false;
    m_looks = 0;
    m_options.hub.transport.reset();
    if (m_options.store)
        m_options.store->close();
    Q_EMIT stopped();
}

void TransferEngine::enqueue(const QList<std::pair<GroupId, DownloadRequest>> &requests)
{
    if (!isRunning())
        return;
    for (auto [id, request] : requests) {
        if (request.destination.folder.isEmpty() && request.destination.form == Destination::Form::Cache)
            request.destination.folder = m_options.cacheFolder;
        m_book.addGroup(id, request, now());
    }
    publish(); // a crash after the click loses nothing
    for (const auto &[id, request] : requests)
        plan(id);
}

void TransferEngine::plan(const GroupId &id)
{
    DownloadRequest request = m_book.group(id)->request;
    // Asked again: about the same commit, because there are files of it in the list.
    if (const hub::Oid commit = m_book.group(id)->snapshot.commit; !commit.isEmpty())
        request.repo.revision = hub::Revision::commit(commit);
    const auto scope = std::make_shared<base::AsyncScope>();
    m_planning.insert(id, scope);
    m_book.updateGroup(id, [](GroupSnapshot &snapshot) { snapshot.error.reset(); });
    scope->then(planPatiently(
                    m_context, {m_context->hub, m_context->pool, cacheOf(request)}, request,
                    [this, id](const HubError &error) { waitWithPlan(id, error); }, scope->token()),
                [this, id](const Result<DownloadPlan> &planned) { finishPlan(id, planned); });
}

void TransferEngine::waitWithPlan(const GroupId &id, const HubError &error)
{
    m_book.updateGroup(id, [&error](GroupSnapshot &snapshot) { snapshot.error = error; });
    publish();
}

void TransferEngine::finishPlan(const GroupId &id, const Result<DownloadPlan> &planned)
{
    const auto ended = m_planning.take(id); // lives until the end of this call
    const TransferBook::Group *group = m_book.group(id);
    if (!group)
        return;
    if (!planned) {
        m_book.updateGroup(id, [&planned](GroupSnapshot &snapshot) {
            snapshot.planning = GroupSnapshot::Planning::Failed;
            snapshot.error = planned.error();
        });
        publish();
        return;
    }
    const QString folder = folderOf(cacheOf(group->request), group->request, planned->commit);
    const auto twin = m_book.findTwin(id, planned->commit);
    if (twin)
        m_book.removeGroup(id);
    m_book.setPlan(twin.value_or(id), *planned, folder, now());
    if (twin)
        return resume(TransferSelection::of(*twin)); // asked for again: no reason to stay paused
    publish();
    schedule();
}

std::optional<WantedFile> TransferEngine::wantedFile(const TransferBook::Entry &entry) const
{
    const TransferBook::Group *group = m_book.group(entry.snapshot.group);
    if (!group || group->snapshot.commit.isEmpty() || entry.snapshot.etag.isEmpty())
        return std::nullopt;
    return WantedFile{group->snapshot.repo.at(hub::Revision::commit(group->snapshot.commit)), entry.snapshot.path,
                      entry.snapshot.etag, entry.snapshot.size};
}

/// Waiting for space or for another program takes no place from those who could move; but not all the list is started
/// only to wait.
bool TransferEngine::hasPlace() const
{
    constexpr qsizetype kMostParked = 32;
    const auto isParked = [](const auto &running) { return running->progress->isParked; };
    const qsizetype parked = std::ranges::count_if(m_running, isParked);
    return m_running.size() - std::min(parked, kMostParked) < m_options.maxConnections;
}

void TransferEngine::scheduleSoon()
{
    if (!std::exchange(m_isScheduled, true))
        QMetaObject::invokeMethod(this, &TransferEngine::schedule, Qt::QueuedConnection);
}

void TransferEngine::schedule()
{
    m_isScheduled = false;
    while (isRunning() && hasPlace()) {
        const auto next = m_book.nextQueued();
        if (!next)
            break;
        startJob(*next);
    }
    if (isRunning() && !m_running.isEmpty() && !m_tick.isActive())
        m_tick.start();
}

void TransferEngine::startJob(const TransferId &id)
{
    const TransferBook::Entry *entry = m_book.entry(id);
    const auto file = wantedFile(*entry);
    if (!file) { // it was missing when it was asked for: only a new list can tell
        m_book.update(id, now(), [](TransferSnapshot &snapshot) {
            snapshot.state = TransferState::Failed;
            snapshot.error = HubError::of(HubError::Kind::EntryMissing, snapshot.path);
        });
        return;
    }
    const auto running = std::make_shared<Running>();
    running->progress = std::make_shared<JobProgress>();
    running->progress->bytesOnDisk = entry->snapshot.bytesOnDisk;
    running->fetchedBefore = entry->snapshot.bytesFetched;
    m_running.insert(id, running);
    m_book.update(id, now(), [](TransferSnapshot &snapshot) {
        snapshot.state = TransferState::Resolving;
        snapshot.error.reset();
        snapshot.refetches = 0;
        snapshot.wrongBytes.reset();
    });
    const DownloadRequest &request = m_book.group(entry->snapshot.group)->request;
    const FilePlacePtr place = placeOf(cacheOf(request), request.destination, *file);
    const DownloadJob job{m_context, *file, place, running->progress, limitOf(entry->snapshot.group)};
    running->scope.then(downloadFile(job, running->scope.token()),
                        [this, id](const Result<QString> &result) { finishJob(id, result); });
}

void TransferEngine::finishJob(const TransferId &id, const Result<QString> &result)
{
    const auto ended = m_running.take(id); // lives until the end of this call
    m_book.update(id, now(), [&](TransferSnapshot &snapshot) {
        snapshot.bytesFetched = ended->fetchedBefore + ended->progress->bytesFetched;
        snapshot.refetches = ended->progress->refetches;
        snapshot.wrongBytes = ended->progress->wrongBytes;
        snapshot.bytesOnDisk = ended->progress->bytesOnDisk;
        snapshot.isVerified = result && ended->progress->isVerified;
        if (result) {
            snapshot.state = TransferState::Done;
            snapshot.error.reset();
            snapshot.bytesOnDisk = snapshot.size;
            snapshot.localPath = *result;
            snapshot.finishedAt = now();
        } else {
            snapshot.state = TransferState::Failed;
            snapshot.error = result.error();
            snapshot.hindrance = hindranceOf(result.error(), ended->progress->host, m_context->hubHost);
            qCInfo(lcEngine).noquote() << snapshot.path << result.error().details();
        }
    });
    schedule();
    if (m_running.isEmpty())
        publish();
}

void TransferEngine::halt(const TransferId &id)
{
    if (const auto running = m_running.take(id)) {
        m_book.update(id, now(), [&running](TransferSnapshot &snapshot) {
            snapshot.bytesFetched = running->fetchedBefore + running->progress->bytesFetched;
            snapshot.bytesOnDisk = running->progress->bytesOnDisk;
        });
    }
}

void TransferEngine::setMaxConnections(int count)
{
    m_options.maxConnections = std::clamp(count, 1, kMostConnections);
    if (!m_context)
        return;
    m_context->maxConnections = m_options.maxConnections;
    m_context->hub->requestsPerHost = m_options.maxConnections + kSpareRequests;
    m_context->hub->limiters.clear(); // who holds a place gives it back to the old one
    schedule();
}

void TransferEngine::setToken(const hub::AccessToken &token)
{
    m_options.hub.token = token;
    if (m_context)
        m_context->hub->token = token;
}

void TransferEngine::setCacheFolder(const QString &folder)
{
    m_options.cacheFolder = folder;
}

} // namespace hs::transfers
