// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/diskfile.h"
#include "transfers/transferengine.h"

#include <algorithm>

// Order, speed and space; the rest of the engine is in transferengine.cpp.
namespace hs::transfers {

void TransferEngine::move(const TransferSelection &selection, QueueMove move)
{
    if (!isRunning())
        return;
    m_book.move(selection, move);
    publish();
}

void TransferEngine::moveBefore(const QList<GroupId> &groups, const GroupId &before)
{
    if (!isRunning())
        return;
    m_book.moveBefore(groups, before);
    publish();
}

void TransferEngine::setPriority(const QList<GroupId> &groups, TransferPriority priority)
{
    if (!isRunning())
        return;
    m_book.setPriority(groups, priority);
    publish();
}

std::shared_ptr<RateLimit> TransferEngine::limitOf(const GroupId &id)
{
    auto limit = m_groupLimits.value(id).lock();
    if (!limit) {
        m_groupLimits.removeIf([](const auto &entry) { return entry.value().expired(); });
        limit = std::make_shared<RateLimit>(m_context->hub->clock);
        limit->set(m_book.group(id)->snapshot.rateLimit);
        m_groupLimits.insert(id, limit);
    }
    return limit;
}

void TransferEngine::setGroupRateLimit(const GroupId &id, qint64 bytesPerSecond)
{
    if (!isRunning())
        return;
    m_book.updateGroup(id, [bytesPerSecond](GroupSnapshot &group) { group.rateLimit = bytesPerSecond; });
    if (const auto limit = m_groupLimits.value(id).lock())
        limit->set(bytesPerSecond);
    publish();
}

void TransferEngine::setSpeedLimits(const SpeedLimits &limits)
{
    m_options.limits = limits;
    if (m_context)
        applyLimits();
}

void TransferEngine::applyLimits()
{
    m_limit = activeLimit(m_options.limits, now().toLocalTime());
    if (m_context->limit->bytesPerSecond() != m_limit.bytesPerSecond)
        m_context->limit->set(m_limit.bytesPerSecond);
    m_context->isGoingEasy = m_options.limits.isGoingEasy;
}

void TransferEngine::lookAtClock()
{
    constexpr int kLooksPerVolumes = 6; // of these, between looks at the disks
    applyLimits();
    if (m_clockLooks++ % kLooksPerVolumes == 0)
        lookAtVolumes();
    showChanges();
}

/// What is still to be written, by the folder where it goes.
QHash<QString, qint64> TransferEngine::bytesNeeded() const
{
    QHash<QString, qint64> needed;
    for (const GroupId &id : m_book.groups(TransferSelection::all())) {
        const TransferBook::Group *group = m_book.group(id);
        qint64 &bytes = needed[group->snapshot.localFolder];
        for (const TransferId &member : group->members) {
            const TransferSnapshot &file = m_book.entry(member)->snapshot;
            if (isSettled(file.state))
                continue;
            const auto running = m_running.value(member);
            const qint64 reserved = running ? running->progress->bytesReserved : 0;
            bytes += std::max<qint64>(file.size - std::max(file.bytesOnDisk, reserved), 0);
        }
    }
    needed.removeIf([](const auto &entry) { return entry.value() == 0 || entry.key().isEmpty(); });
    return needed;
}

void TransferEngine::lookAtVolumes()
{
    QHash<QString, qint64> needed = bytesNeeded();
    if (m_isLooking || (needed.isEmpty() && m_volumes.isEmpty()))
        return; // a mount that does not answer gets no second question
    m_isLooking = true;
    const auto look = [needed = std::move(needed), ledger = m_context->ledger]() -> Result<QList<VolumeNeed>> {
        ledger->review();
        QHash<quint64, VolumeNeed> volumes;
        for (auto one = needed.constBegin(); one != needed.constEnd(); ++one) {
            const auto volume = ledger->look(one.key());
            if (!volume)
                continue;
            VolumeNeed &need = volumes[volume->id];
            need.folder = need.folder.isEmpty() ? one.key() : std::min(need.folder, one.key());
            need.free = volume->free;
            need.needed += one.value();
        }
        QList<VolumeNeed> list = volumes.values();
        std::ranges::sort(list, {}, &VolumeNeed::folder);
        return list;
    };
    m_looking.then(onPool(m_context->pool, look), [this](const Result<QList<VolumeNeed>> &volumes) {
        m_isLooking = false;
        m_volumes = *volumes;
        showChanges();
    });
}

qint64 TransferEngine::bytesQueuedBeside(const QString &folder) const
{
    const auto wanted = m_context->ledger->look(folder);
    qint64 bytes = 0;
    for (const VolumeNeed &need : m_volumes) {
        const auto volume = m_context->ledger->look(need.folder);
        bytes += wanted && volume && wanted->id == volume->id ? need.needed : 0;
    }
    return bytes;
}

void TransferEngine::preview(const PreviewId &id, const DownloadRequest &asked)
{
    DownloadRequest request = asked;
    if (request.destination.folder.isEmpty() && request.destination.form == Destination::Form::Cache)
        request.destination.folder = m_options.cacheFolder;
    PlanPreview none;
    none.id = id;
    none.request = request;
    if (!isRunning()) {
        none.error = HubError::of(HubError::Kind::Cancelled);
        Q_EMIT previewed(none);
        return;
    }
    const auto scope = std::make_shared<base::AsyncScope>();
    m_previews.insert(id, scope);
    scope->then(previewDownload({m_context->hub, m_context->pool, cacheOf(request), m_options.volumes}, request,
                                scope->token()),
                [this, none](const Result<PlanPreview> &made) {
                    const auto ended = m_previews.take(none.id); // lives until the end of this call
                    PlanPreview preview = made.value_or(none);
                    preview.id = none.id;
                    if (made)
                        preview.bytesQueued = bytesQueuedBeside(preview.localFolder);
                    else
                        preview.error = made.error();
                    Q_EMIT previewed(preview);
                });
}

} // namespace hs::transfers
