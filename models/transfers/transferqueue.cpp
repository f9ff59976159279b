// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/transferqueue.h"

#include "hub/hubcontext.h"
#include "transfers/transferengine.h"

#include <QUuid>

#include <ranges>

namespace hs::transfers {

TransferQueue::TransferQueue(TransferEngine *engine, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
{
    // Queued even on one thread: nobody is called back from inside a command.
    connect(engine, &TransferEngine::started, this, &TransferQueue::started, Qt::QueuedConnection);
    connect(engine, &TransferEngine::stopped, this, &TransferQueue::stopped, Qt::QueuedConnection);
    connect(engine, &TransferEngine::changed, this, &TransferQueue::apply, Qt::QueuedConnection);
    connect(engine, &TransferEngine::noticed, this, &TransferQueue::noticed, Qt::QueuedConnection);
    connect(engine, &TransferEngine::previewed, this, &TransferQueue::previewed, Qt::QueuedConnection);
}

TransferQueue::~TransferQueue() = default;

template <typename F>
void TransferQueue::tell(F command)
{
    QMetaObject::invokeMethod(
        m_engine, [engine = m_engine, command = std::move(command)] { command(*engine); }, Qt::QueuedConnection);
}

void TransferQueue::start()
{
    tell([](TransferEngine &engine) { engine.start(); });
}

void TransferQueue::stop()
{
    tell([](TransferEngine &engine) { engine.stop(); });
}

GroupId TransferQueue::enqueue(const DownloadRequest &request)
{
    return enqueue(QList{request}).first();
}

QList<GroupId> TransferQueue::enqueue(const QList<DownloadRequest> &requests)
{
    QList<GroupId> ids;
    QList<std::pair<GroupId, DownloadRequest>> named;
    for (const DownloadRequest &request : requests) {
        ids.append(GroupId(QUuid::createUuid().toString(QUuid::WithoutBraces)));
        named.append({ids.last(), request});
    }
    tell([named](TransferEngine &engine) { engine.enqueue(named); });
    return ids;
}

PreviewId TransferQueue::preview(const DownloadRequest &request)
{
    const PreviewId id(QUuid::createUuid().toString(QUuid::WithoutBraces));
    tell([id, request](TransferEngine &engine) { engine.preview(id, request); });
    return id;
}

void TransferQueue::pause(const TransferSelection &selection)
{
    tell([selection](TransferEngine &engine) { engine.pause(selection); });
}

void TransferQueue::resume(const TransferSelection &selection)
{
    tell([selection](TransferEngine &engine) { engine.resume(selection); });
}

void TransferQueue::retry(const TransferSelection &selection)
{
    tell([selection](TransferEngine &engine) { engine.retry(selection); });
}

void TransferQueue::cancel(const TransferSelection &selection, Leftovers leftovers)
{
    tell([selection, leftovers](TransferEngine &engine) { engine.cancel(selection, leftovers); });
}

void TransferQueue::clearDone()
{
    tell([](TransferEngine &engine) { engine.clearDone(); });
}

void TransferQueue::move(const TransferSelection &selection, QueueMove move)
{
    tell([selection, move](TransferEngine &engine) { engine.move(selection, move); });
}

void TransferQueue::moveBefore(const QList<GroupId> &groups, const GroupId &before)
{
    tell([groups, before](TransferEngine &engine) { engine.moveBefore(groups, before); });
}

void TransferQueue::setPriority(const QList<GroupId> &groups, TransferPriority priority)
{
    tell([groups, priority](TransferEngine &engine) { engine.setPriority(groups, priority); });
}

void TransferQueue::setGroupRateLimit(const GroupId &group, qint64 bytesPerSecond)
{
    tell([group, bytesPerSecond](TransferEngine &engine) { engine.setGroupRateLimit(group, bytesPerSecond); });
}

void TransferQueue::setSpeedLimits(const SpeedLimits &limits)
{
    tell([limits](TransferEngine &engine) { engine.setSpeedLimits(limits); });
}

void TransferQueue::setMaxConnections(int count)
{
    tell([count](TransferEngine &engine) { engine.setMaxConnections(count); });
}

void TransferQueue::setToken(const hub::AccessToken &token)
{
    tell([token](TransferEngine &engine) { engine.setToken(token); });
}

void TransferQueue::setCacheFolder(const QString &folder)
{
    tell([folder](TransferEngine &engine) { engine.setCacheFolder(folder); });
}

QList<GroupSnapshot> TransferQueue::groups() const
{
    QList<GroupSnapshot> list;
    list.reserve(m_order.size());
    for (const GroupId &id : m_order)
        list.append(m_groups.value(id));
    return list;
}

QList<TransferSnapshot> TransferQueue::transfers(const GroupId &group) const
{
    const QList<TransferId> ids = m_members.value(group);
    QList<TransferSnapshot> list;
    list.reserve(ids.size());
    for (const TransferId &id : ids)
        list.append(m_transfers.value(id));
    return list;
}

std::optional<GroupSnapshot> TransferQueue::findGroup(const GroupId &group) const
{
    const auto found = m_groups.constFind(group);
    return found != m_groups.constEnd() ? std::optional(*found) : std::nullopt;
}

std::optional<TransferSnapshot> TransferQueue::find(const TransferId &transfer) const
{
    const auto found = m_transfers.constFind(transfer);
    return found != m_transfers.constEnd() ? std::optional(*found) : std::nullopt;
}

std::optional<GroupSnapshot> TransferQueue::newestGroupOf(hub::RepoKind kind, const hub::RepoId &id) const
{
    for (const GroupId &group : m_order | std::views::reverse) {
        const GroupSnapshot snapshot = m_groups.value(group);
        if (snapshot.repo.kind == kind && snapshot.repo.id == id)
            return snapshot;
    }
    return std::nullopt;
}

void TransferQueue::forget(const TransferChanges &changes)
{
    for (const TransferId &id : changes.removedTransfers) {
        if (const auto members = m_members.find(m_transfers.take(id).group); members != m_members.end())
            members->removeOne(id);
    }
    for (const GroupId &id : changes.removedGroups) {
        for (const TransferId &member : m_members.take(id))
            m_transfers.remove(member);
        m_groups.remove(id);
        m_order.removeOne(id);
    }
}

void TransferQueue::apply(const TransferChanges &changes)
{
    QList<GroupSnapshot> finished;
    QList<std::pair<GroupSnapshot, HubError>> failures;
    for (const GroupSnapshot &group : changes.groups) {
        const auto known = m_groups.constFind(group.id);
        const bool isNew = known == m_groups.constEnd();
        // What was done or failed already when the list was loaded is no news.
        if (!isNew && group.isDone() && !known->isDone())
            finished.append(group);
        if (!isNew && group.planning == GroupSnapshot::Planning::Failed && known->planning != group.planning)
            failures.append({group, *group.error});
        if (isNew)
            m_order.append(group.id);
        m_groups.insert(group.id, group);
    }
    m_transfers.reserve(m_transfers.size() + changes.transfers.size()); // thousands, just planned or opened
    for (const TransferSnapshot &transfer : changes.transfers) {
        const auto known = m_transfers.constFind(transfer.id);
        const bool isNew = known == m_transfers.constEnd();
        const bool hasFailed = transfer.state == TransferState::Failed && transfer.error;
        if (hasFailed && !isNew && known->state != TransferState::Failed)
            failures.append({m_groups.value(transfer.group), *transfer.error});
        if (isNew)
            m_members[transfer.group].append(transfer.id);
        m_transfers.insert(transfer.id, transfer);
    }
    forget(changes);
    m_totals = changes.totals;
    Q_EMIT changed(changes);
    for (const GroupSnapshot &group : std::as_const(finished))
        Q_EMIT groupFinished(group);
    for (const auto &[group, error] : std::as_const(failures))
        Q_EMIT failed(group, error);
}

} // namespace hs::transfers
