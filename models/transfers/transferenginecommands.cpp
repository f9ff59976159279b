// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/transferengine.h"

#include <QLoggingCategory>
#include <QSet>

#include <algorithm>

// The commands that change what is in the list; the rest of the engine is in transferengine.cpp.
namespace hs::transfers {

namespace {

Q_LOGGING_CATEGORY(lcCommands, "hs.transfers.commands", QtInfoMsg)

} // namespace

void TransferEngine::pause(const TransferSelection &selection)
{
    if (!isRunning())
        return;
    for (const GroupId &id : m_book.groups(selection)) {
        const TransferBook::Group *group = m_book.group(id);
        if (!group || group->snapshot.planning != GroupSnapshot::Planning::Asking)
            continue;
        m_planning.remove(id);
        m_book.updateGroup(id, [](GroupSnapshot &snapshot) { snapshot.isPaused = true; });
    }
    for (const TransferId &id : m_book.transfers(selection)) {
        const TransferBook::Entry *entry = m_book.entry(id);
        if (!entry || isSettled(entry->snapshot.state))
            continue;
        halt(id);
        m_book.update(id, now(), [](TransferSnapshot &snapshot) {
            snapshot.state = TransferState::Paused;
            snapshot.error.reset();
        });
    }
    publish();
    schedule();
}

void TransferEngine::resume(const TransferSelection &selection)
{
    if (!isRunning())
        return;
    for (const GroupId &id : m_book.groups(selection)) {
        const TransferBook::Group *group = m_book.group(id);
        if (!group || !group->snapshot.isPaused)
            continue;
        m_book.updateGroup(id, [](GroupSnapshot &snapshot) { snapshot.isPaused = false; });
        plan(id);
    }
    for (const TransferId &id : m_book.transfers(selection)) {
        const TransferBook::Entry *entry = m_book.entry(id);
        if (entry && entry->snapshot.state == TransferState::Paused)
            m_book.update(id, now(), [](TransferSnapshot &snapshot) { snapshot.state = TransferState::Queued; });
    }
    publish();
    schedule();
}

void TransferEngine::retry(const TransferSelection &selection)
{
    if (!isRunning())
        return;
    QSet<GroupId> denied;
    for (const GroupId &id : m_book.groups(selection)) {
        const TransferBook::Group *group = m_book.group(id);
        if (!group || group->snapshot.planning != GroupSnapshot::Planning::Failed)
            continue;
        m_book.updateGroup(id, [](GroupSnapshot &snapshot) {
            snapshot.planning = GroupSnapshot::Planning::Asking;
            snapshot.error.reset();
        });
        plan(id);
    }
    for (const TransferId &id : m_book.transfers(selection)) {
        const TransferBook::Entry *entry = m_book.entry(id);
        if (!entry || entry->snapshot.state != TransferState::Failed)
            continue;
        if (entry->snapshot.etag.isEmpty()) // it could not be had: whether it can now, only a new list tells
            denied.insert(entry->snapshot.group);
        else
            m_book.update(id, now(), [](TransferSnapshot &snapshot) { snapshot.state = TransferState::Queued; });
    }
    for (const GroupId &id : std::as_const(denied)) {
        if (!m_planning.contains(id))
            plan(id);
    }
    publish();
    schedule();
}

void TransferEngine::cancel(const TransferSelection &selection, Leftovers leftovers)
{
    if (!isRunning())
        return;
    for (const TransferId &id : m_book.transfers(selection)) {
        const TransferBook::Entry *entry = m_book.entry(id);
        if (!entry)
            continue;
        halt(id);
        if (leftovers == Leftovers::Delete && entry->snapshot.state != TransferState::Done)
            discardLeftover(id);
    }
    for (const GroupId &id : m_book.groups(selection)) {
        m_planning.remove(id);
        m_book.removeGroup(id);
    }
    for (const TransferId &id : selection.transfers)
        m_book.remove(id);
    publish();
    schedule();
}

void TransferEngine::discardLeftover(const TransferId &id)
{
    const TransferBook::Entry *entry = m_book.entry(id);
    const auto file = wantedFile(*entry);
    if (!file)
        return;
    const DownloadRequest &request = m_book.group(entry->snapshot.group)->request;
    const FilePlacePtr place = placeOf(cacheOf(request), request.destination, *file);
    m_cleaning.then(discardPartial(m_context, place, m_cleaning.token()), [](const Result<void> &discarded) {
        if (!discarded)
            qCWarning(lcCommands).noquote() << "left behind:" << discarded.error().details();
    });
}

void TransferEngine::clearDone()
{
    if (!isRunning())
        return;
    for (const GroupId &id : m_book.groups(TransferSelection::all())) {
        const QList<TransferId> members = m_book.group(id)->members;
        const auto isDone = [this](const TransferId &member) {
            return m_book.entry(member)->snapshot.state == TransferState::Done;
        };
        if (!members.isEmpty() && std::ranges::all_of(members, isDone)) {
            m_book.removeGroup(id);
            continue;
        }
        for (const TransferId &member : members) {
            if (isDone(member))
                m_book.remove(member);
        }
    }
    publish();
}

} // namespace hs::transfers
