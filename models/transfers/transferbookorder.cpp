// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/transferbook.h"

#include <algorithm>

// The order of the queue; the rest of the book is in transferbook.cpp.
namespace hs::transfers {

namespace {

/// The selected ones go, in their own order, where the move says.
template <typename Id>
QList<Id> moved(QList<Id> order, const QSet<Id> &selected, QueueMove move)
{
    const auto isSelected = [&selected](const Id &id) { return selected.contains(id); };
    switch (move) {
    case QueueMove::First:
        std::ranges::stable_partition(order, isSelected);
        break;
    case QueueMove::Last:
        std::ranges::stable_partition(order, std::not_fn(isSelected));
        break;
    case QueueMove::Up:
        for (qsizetype i = 1; i < order.size(); ++i) {
            if (isSelected(order[i]) && !isSelected(order[i - 1]))
                order.swapItemsAt(i, i - 1);
        }
        break;
    case QueueMove::Down:
        for (qsizetype i = order.size() - 1; i > 0; --i) {
            if (isSelected(order[i - 1]) && !isSelected(order[i]))
                order.swapItemsAt(i, i - 1);
        }
        break;
    }
    return order;
}

template <typename Id>
QSet<Id> setOf(const QList<Id> &ids)
{
    return QSet<Id>(ids.begin(), ids.end());
}

} // namespace

QList<GroupId> TransferBook::groupsOf(TransferPriority priority) const
{
    QList<GroupId> ids;
    for (const auto &[turn, id] : m_turns) {
        if (turn.first == priority)
            ids.append(id);
    }
    return ids;
}

/// Gives the groups their own places again, in this order.
void TransferBook::placeGroups(const QList<GroupId> &order)
{
    QList<qint64> places;
    for (const GroupId &id : order) {
        const GroupSnapshot &snapshot = m_groups.constFind(id)->snapshot;
        places.append(snapshot.place);
        m_turns.erase(Turn(snapshot.priority, snapshot.place));
    }
    std::ranges::sort(places);
    for (qsizetype i = 0; i < order.size(); ++i) {
        Group &group = *m_groups.find(order[i]);
        if (std::exchange(group.snapshot.place, places[i]) != places[i]) {
            m_shownGroups.mark(order[i]);
            m_storedGroups.mark(order[i]);
        }
        addToTurns(group);
    }
}

void TransferBook::moveFiles(Group &group, const QSet<TransferId> &selected, QueueMove move)
{
    const auto placeOf = [this](const TransferId &id) { return m_entries.constFind(id)->snapshot.place; };
    QList<TransferId> order = group.members;
    std::ranges::sort(order, {}, placeOf);
    QList<qint64> places;
    std::ranges::transform(order, std::back_inserter(places), placeOf);
    order = moved(order, selected, move);
    group.queue.clear();
    for (qsizetype i = 0; i < order.size(); ++i) {
        TransferSnapshot &snapshot = m_entries.find(order[i])->snapshot;
        if (std::exchange(snapshot.place, places[i]) != places[i]) {
            m_shownEntries.mark(order[i]);
            m_storedEntries.mark(order[i]);
        }
        if (snapshot.state == TransferState::Queued)
            group.queue.emplace(places[i], order[i]);
    }
}

void TransferBook::move(const TransferSelection &selection, QueueMove move)
{
    const QSet<GroupId> wanted = setOf(selection.groups);
    for (const TransferPriority priority : {TransferPriority::High, TransferPriority::Normal, TransferPriority::Low}) {
        const QList<GroupId> order = groupsOf(priority);
        if (std::ranges::any_of(order, [&wanted](const GroupId &id) { return wanted.contains(id); }))
            placeGroups(moved(order, wanted, move));
    }
    QHash<GroupId, QSet<TransferId>> files;
    for (const TransferId &id : selection.transfers) {
        if (const Entry *one = entry(id))
            files[one->snapshot.group].insert(id);
    }
    for (auto one = files.constBegin(); one != files.constEnd(); ++one) {
        if (const auto group = m_groups.find(one.key()); group != m_groups.end())
            moveFiles(*group, one.value(), move);
    }
}

void TransferBook::moveBefore(const QList<GroupId> &groups, const GroupId &before)
{
    if (groups.contains(before))
        return;
    const Group *goal = group(before);
    if (!goal)
        return move({.everything = false, .groups = groups, .transfers = {}}, QueueMove::Last);
    setPriority(groups, goal->snapshot.priority);
    const QSet<GroupId> wanted = setOf(groups);
    QList<GroupId> order;
    QList<GroupId> selected;
    for (const GroupId &id : groupsOf(goal->snapshot.priority))
        (wanted.contains(id) ? selected : order).append(id);
    const qsizetype at = order.indexOf(before);
    placeGroups(order.first(at) + selected + order.sliced(at));
}

void TransferBook::setPriority(const QList<GroupId> &groups, TransferPriority priority)
{
    for (const GroupId &id : groups) {
        const auto found = m_groups.find(id);
        if (found == m_groups.end() || found->snapshot.priority == priority)
            continue;
        m_turns.erase(Turn(found->snapshot.priority, found->snapshot.place));
        found->snapshot.priority = priority;
        addToTurns(*found);
        m_shownGroups.mark(id);
        m_storedGroups.mark(id);
    }
}

} // namespace hs::transfers
