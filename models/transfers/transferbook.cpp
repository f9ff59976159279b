// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/transferbook.h"

#include "transfers/storedentry.h"

#include <QUuid>

#include <algorithm>

namespace hs::transfers {

namespace {

TransferId newTransferId()
{
    return TransferId(QUuid::createUuid().toString(QUuid::WithoutBraces));
}

TransferSnapshot planned(const WantedFile &file, TransferState state)
{
    TransferSnapshot snapshot;
    snapshot.path = file.path;
    snapshot.etag = file.etag;
    snapshot.size = file.size;
    snapshot.state = state;
    return snapshot;
}

TransferSnapshot planned(const DeniedFile &file)
{
    TransferSnapshot snapshot;
    snapshot.path = file.path;
    snapshot.size = file.size;
    snapshot.state = TransferState::Failed;
    snapshot.error = file.error;
    return snapshot;
}

/// Figures of a file that moves; none for one that does not.
void measure(TransferBook::Entry &entry, const QDateTime &now)
{
    TransferSnapshot &snapshot = entry.snapshot;
    if (isActive(snapshot.state)) {
        entry.meter.add(now, snapshot.bytesFetched);
        snapshot.speed = entry.meter.speed();
        snapshot.timeLeft = entry.meter.timeLeft(snapshot.size - snapshot.bytesOnDisk);
        return;
    }
    entry.meter.clear();
    snapshot.speed = 0;
    snapshot.timeLeft.reset();
    snapshot.waitsUntil.reset();
    snapshot.connections = 0;
    snapshot.host.clear();
}

} // namespace

void TransferBook::add(Group &group, TransferSnapshot snapshot)
{
    const TransferId id = snapshot.id;
    group.members.append(id);
    const Entry &entry = *m_entries.insert(id, {std::move(snapshot), {}});
    m_lastPlace = std::max(m_lastPlace, entry.snapshot.place);
    if (entry.snapshot.state == TransferState::Queued)
        group.queue.emplace(entry.snapshot.place, id);
    m_shownEntries.mark(id);
    m_shownGroups.mark(group.snapshot.id);
}

void TransferBook::addToTurns(const Group &group)
{
    m_turns.emplace(Turn(group.snapshot.priority, group.snapshot.place), group.snapshot.id);
    m_lastGroupPlace = std::max(m_lastGroupPlace, group.snapshot.place);
}

void TransferBook::load(const StoredList &list)
{
    for (const StoredGroup &stored : list.groups) {
        m_order.append(stored.id);
        addToTurns(*m_groups.insert(stored.id, {restored(stored), stored.request, {}, {}, 0, {}}));
        m_shownGroups.mark(stored.id);
    }
    for (const StoredTransfer &stored : list.transfers) {
        if (const auto group = m_groups.find(stored.group); group != m_groups.end())
            add(*group, restored(stored));
    }
}

void TransferBook::addGroup(const GroupId &id, const DownloadRequest &request, const QDateTime &now)
{
    Group group{.snapshot = {}, .request = request, .members = {}, .queue = {}, .fetched = 0, .meter = {}};
    group.snapshot.id = id;
    group.snapshot.repo = request.repo;
    group.snapshot.destination = request.destination;
    group.snapshot.addedAt = now;
    group.snapshot.place = m_lastGroupPlace + 1;
    addToTurns(group);
    m_order.append(id);
    m_groups.insert(id, group);
    m_shownGroups.mark(id);
    m_storedGroups.mark(id);
}

void TransferBook::renew(const TransferId &id, const TransferSnapshot &wanted, const QDateTime &now)
{
    update(id, now, [&wanted](TransferSnapshot &snapshot) {
        const bool hasChanged = snapshot.etag != wanted.etag;
        if (!isSettled(snapshot.state) || (snapshot.state == TransferState::Paused && !hasChanged))
            return;
        snapshot.etag = wanted.etag;
        snapshot.size = wanted.size;
        snapshot.state = wanted.state;
        snapshot.error = wanted.error;
    });
}

void TransferBook::setPlan(const GroupId &id, const DownloadPlan &plan, const QString &localFolder,
                           const QDateTime &now)
{
    const auto found = m_groups.find(id);
    if (found == m_groups.end())
        return;
    Group &group = *found;
    group.snapshot.commit = plan.commit;
    group.snapshot.localFolder = localFolder;
    group.snapshot.planning = GroupSnapshot::Planning::Ready;
    group.snapshot.error.reset();
    group.snapshot.refusedFiles = plan.refused;
    const TransferState first = group.snapshot.isPaused ? TransferState::Paused : TransferState::Queued;
    group.snapshot.isPaused = false;
    QHash<QString, TransferId> known;
    for (const TransferId &member : std::as_const(group.members))
        known.insert(m_entries[member].snapshot.path, member);
    const auto put = [&](const TransferSnapshot &wanted) {
        const TransferId member = known.value(wanted.path);
        if (!member.isEmpty()) {
            renew(member, wanted, now);
            return;
        }
        TransferSnapshot snapshot = wanted;
        snapshot.id = newTransferId();
        snapshot.group = id;
        snapshot.place = m_lastPlace + 1;
        m_storedEntries.mark(snapshot.id);
        add(group, std::move(snapshot));
    };
    for (const WantedFile &file : plan.files)
        put(planned(file, first));
    for (const DeniedFile &file : plan.denied)
        put(planned(file));
    m_shownGroups.mark(id);
    m_storedGroups.mark(id);
}

std::optional<GroupId> TransferBook::findTwin(const GroupId &id, const hub::Oid &commit) const
{
    const Group *one = group(id);
    const auto twin = std::ranges::find_if(m_order, [&](const GroupId &other) {
        const GroupSnapshot &snapshot = m_groups.constFind(other)->snapshot;
        return one && other != id && snapshot.planning == GroupSnapshot::Planning::Ready &&
               snapshot.repo == one->snapshot.repo && snapshot.commit == commit &&
               snapshot.destination == one->snapshot.destination;
    });
    return twin != m_order.end() ? std::optional(*twin) : std::nullopt;
}

const TransferBook::Group *TransferBook::group(const GroupId &id) const
{
    const auto found = m_groups.constFind(id);
    return found != m_groups.constEnd() ? &*found : nullptr;
}

const TransferBook::Entry *TransferBook::entry(const TransferId &id) const
{
    const auto found = m_entries.constFind(id);
    return found != m_entries.constEnd() ? &*found : nullptr;
}

QList<GroupId> TransferBook::groups(const TransferSelection &selection) const
{
    return selection.everything ? m_order : selection.groups;
}

QList<TransferId> TransferBook::transfers(const TransferSelection &selection) const
{
    QList<TransferId> ids;
    for (const GroupId &id : groups(selection)) {
        if (const Group *members = group(id))
            ids += members->members;
    }
    if (!selection.everything)
        ids += selection.transfers;
    return ids;
}

std::optional<TransferId> TransferBook::nextQueued() const
{
    for (const auto &[turn, id] : m_turns) {
        if (const Group &group = *m_groups.constFind(id); !group.queue.empty())
            return group.queue.begin()->second;
    }
    return std::nullopt;
}

void TransferBook::enlist(Entry &entry, TransferState before)
{
    const bool wasQueued = before == TransferState::Queued;
    const bool isQueued = entry.snapshot.state == TransferState::Queued;
    const auto group = m_groups.find(entry.snapshot.group);
    if (wasQueued == isQueued || group == m_groups.end())
        return;
    if (isQueued)
        group->queue.emplace(entry.snapshot.place, entry.snapshot.id);
    else
        group->queue.erase(entry.snapshot.place);
}

void TransferBook::update(const TransferId &id, const QDateTime &now,
                          const std::function<void(TransferSnapshot &)> &change)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end())
        return;
    const TransferSnapshot before = found->snapshot;
    change(found->snapshot);
    enlist(*found, before.state);
    measure(*found, now);
    if (!found->snapshot.error)
        found->snapshot.hindrance.reset();
    const TransferSnapshot &after = found->snapshot;
    if (const auto group = m_groups.find(after.group); group != m_groups.end()) {
        const qint64 fetched = after.bytesFetched - before.bytesFetched;
        group->fetched += fetched;
        m_fetched += fetched;
    }
    if (after == before)
        return;
    m_shownEntries.mark(id);
    m_shownGroups.mark(after.group);
    if (!isStoredPartEqual(before, after))
        m_storedEntries.mark(id);
}

void TransferBook::updateGroup(const GroupId &id, const std::function<void(GroupSnapshot &)> &change)
{
    const auto found = m_groups.find(id);
    if (found == m_groups.end())
        return;
    change(found->snapshot);
    m_shownGroups.mark(id);
    m_storedGroups.mark(id);
}

void TransferBook::remove(const TransferId &id)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end())
        return;
    const GroupId groupId = found->snapshot.group;
    const qint64 place = found->snapshot.place;
    m_entries.erase(found);
    m_shownEntries.remove(id);
    m_storedEntries.remove(id);
    const auto group = m_groups.find(groupId);
    if (group == m_groups.end())
        return;
    group->members.removeOne(id);
    group->queue.erase(place);
    m_shownGroups.mark(groupId);
    if (group->members.isEmpty() && group->snapshot.planning == GroupSnapshot::Planning::Ready)
        removeGroup(groupId);
}

void TransferBook::removeGroup(const GroupId &id)
{
    const auto found = m_groups.find(id);
    if (found == m_groups.end())
        return;
    for (const TransferId &member : std::as_const(found->members))
        m_entries.remove(member);
    m_turns.erase(Turn(found->snapshot.priority, found->snapshot.place));
    m_groups.erase(found);
    m_order.removeOne(id);
    m_shownGroups.remove(id);
    m_storedGroups.remove(id);
}

void TransferBook::sum(Group &group, const QDateTime &now)
{
    GroupSnapshot &sums = group.snapshot;
    sums.files = static_cast<int>(group.members.size());
    sums.doneFiles = sums.failedFiles = sums.activeFiles = sums.pausedFiles = 0;
    sums.size = sums.bytesOnDisk = 0;
    qint64 bytesLeft = 0;
    std::optional<QDateTime> newest;
    for (const TransferId &member : std::as_const(group.members)) {
        const TransferSnapshot &file = m_entries.constFind(member)->snapshot;
        sums.doneFiles += file.state == TransferState::Done ? 1 : 0;
        sums.failedFiles += file.state == TransferState::Failed ? 1 : 0;
        sums.pausedFiles += file.state == TransferState::Paused ? 1 : 0;
        sums.activeFiles += isActive(file.state) ? 1 : 0;
        sums.size += file.size;
        sums.bytesOnDisk += file.bytesOnDisk;
        bytesLeft += isSettled(file.state) ? 0 : file.size - file.bytesOnDisk;
        if (file.finishedAt && (!newest || *newest < *file.finishedAt))
            newest = file.finishedAt;
    }
    sums.finishedAt = sums.isDone() ? newest.value_or(sums.addedAt) : std::optional<QDateTime>();
    if (sums.activeFiles > 0)
        group.meter.add(now, group.fetched);
    else
        group.meter.clear();
    sums.bytesFetched = group.fetched;
    sums.speed = group.meter.speed();
    sums.timeLeft = group.meter.timeLeft(bytesLeft);
}

TransferTotals TransferBook::totals(const QDateTime &now)
{
    TransferTotals sums;
    for (const Group &group : std::as_const(m_groups)) {
        const GroupSnapshot &one = group.snapshot;
        sums.files += one.files;
        sums.activeFiles += one.activeFiles;
        sums.queuedFiles += one.queuedFiles();
        sums.pausedFiles += one.pausedFiles;
        sums.failedFiles += one.failedFiles + (one.planning == GroupSnapshot::Planning::Failed ? 1 : 0);
        sums.doneFiles += one.doneFiles;
        if (one.activeFiles > 0 || one.queuedFiles() > 0)
            sums.bytesLeft += one.size - one.bytesOnDisk;
    }
    if (sums.activeFiles > 0)
        m_meter.add(now, m_fetched);
    else
        m_meter.clear();
    sums.bytesFetched = m_fetched;
    sums.speed = m_meter.speed();
    sums.timeLeft = m_meter.timeLeft(sums.bytesLeft);
    return sums;
}

StoreChanges TransferBook::takeStoreChanges()
{
    StoreChanges changes;
    for (const GroupId &id : m_storedGroups.takeChanged()) {
        if (const Group *one = group(id))
            changes.groups.append(stored(one->snapshot, one->request));
    }
    for (const TransferId &id : m_storedEntries.takeChanged()) {
        if (const Entry *one = entry(id))
            changes.transfers.append(stored(one->snapshot));
    }
    changes.removedGroups = m_storedGroups.takeRemoved();
    changes.removedTransfers = m_storedEntries.takeRemoved();
    return changes;
}

TransferChanges TransferBook::takeChanges(const QDateTime &now)
{
    TransferChanges changes;
    for (const GroupId &id : m_shownGroups.takeChanged()) {
        const auto found = m_groups.find(id);
        if (found == m_groups.end())
            continue;
        sum(*found, now);
        changes.groups.append(found->snapshot);
    }
    for (const TransferId &id : m_shownEntries.takeChanged()) {
        if (const Entry *one = entry(id))
            changes.transfers.append(one->snapshot);
    }
    changes.removedGroups = m_shownGroups.takeRemoved();
    changes.removedTransfers = m_shownEntries.takeRemoved();
    changes.totals = totals(now);
    return changes;
}

} // namespace hs::transfers
