// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transfers/changedids.h"
#include "transfers/downloadplan.h"
#include "transfers/speedmeter.h"
#include "transfers/transferstore.h"

#include <QHash>

#include <functional>
#include <map>

namespace hs::transfers {

/// The engine's memory of all groups and files: states, order, sums, and what changed since somebody last looked. Does
/// no work of its own.
class TransferBook
{
public:
    struct Entry
    {
        TransferSnapshot snapshot;
        SpeedMeter meter;
    };

    struct Group
    {
        GroupSnapshot snapshot;
        DownloadRequest request;
        QList<TransferId> members;
        std::map<qint64, TransferId> queue; ///< of those that wait for a place, by theirs
        qint64 fetched = 0;                 ///< bytes over the network for all that ever was in it; never falls
        SpeedMeter meter;
    };

    void load(const StoredList &list);
    void addGroup(const GroupId &id, const DownloadRequest &request, const QDateTime &now);
    /// The files of a group are known: new ones are added, those that are in it already and are done or failed go back
    /// into the queue. What cannot be had is there as failed.
    void setPlan(const GroupId &id, const DownloadPlan &plan, const QString &localFolder, const QDateTime &now);
    /// Another group of the same repository, revision, commit and place, whose files are known.
    [[nodiscard]] std::optional<GroupId> findTwin(const GroupId &id, const hub::Oid &commit) const;

    /// Null when there is none; valid until the next change.
    [[nodiscard]] const Group *group(const GroupId &id) const;
    [[nodiscard]] const Entry *entry(const TransferId &id) const;
    [[nodiscard]] QList<GroupId> groups(const TransferSelection &selection) const;
    [[nodiscard]] QList<TransferId> transfers(const TransferSelection &selection) const;
    /// The first that waits for a place: of the most urgent groups, the first group, its first file.
    [[nodiscard]] std::optional<TransferId> nextQueued() const;

    /// Changes one file or group, and keeps queue, speeds and marks right. Unknown ids are ignored.
    void update(const TransferId &id, const QDateTime &now, const std::function<void(TransferSnapshot &)> &change);
    void updateGroup(const GroupId &id, const std::function<void(GroupSnapshot &)> &change);
    /// See TransferQueue.
    void move(const TransferSelection &selection, QueueMove move);
    void moveBefore(const QList<GroupId> &groups, const GroupId &before);
    void setPriority(const QList<GroupId> &groups, TransferPriority priority);
    void remove(const TransferId &id);
    /// With its files.
    void removeGroup(const GroupId &id);

    /// What must be stored, since the last call.
    [[nodiscard]] StoreChanges takeStoreChanges();
    /// What must be shown, since the last call, with fresh sums.
    [[nodiscard]] TransferChanges takeChanges(const QDateTime &now);

private:
    using Turn = std::pair<TransferPriority, qint64>;
    void add(Group &group, TransferSnapshot snapshot);
    void addToTurns(const Group &group);
    [[nodiscard]] QList<GroupId> groupsOf(TransferPriority priority) const;
    void placeGroups(const QList<GroupId> &order);
    void moveFiles(Group &group, const QSet<TransferId> &selected, QueueMove move);
    void renew(const TransferId &id, const TransferSnapshot &wanted, const QDateTime &now);
    void enlist(Entry &entry, TransferState before);
    void sum(Group &group, const QDateTime &now);
    [[nodiscard]] TransferTotals totals(const QDateTime &now);

    QList<GroupId> m_order;
    QHash<GroupId, Group> m_groups;
    QHash<TransferId, Entry> m_entries;
    std::map<Turn, GroupId> m_turns;
    qint64 m_lastGroupPlace = 0;
    qint64 m_lastPlace = 0; // of a file, in any group
    SpeedMeter m_meter;
    qint64 m_fetched = 0;
    ChangedIds<GroupId> m_shownGroups;
    ChangedIds<TransferId> m_shownEntries;
    ChangedIds<GroupId> m_storedGroups;
    ChangedIds<TransferId> m_storedEntries;
};

} // namespace hs::transfers
