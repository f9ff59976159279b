// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/transfernotices.h"

#include "common/errortext.h"
#include "common/formats.h"
#include "transfers/transferqueue.h"

namespace hs::ui {

using transfers::GroupSnapshot;
using transfers::TransferQueue;

void TransferNotices::follow(TransferQueue *queue)
{
    if (m_queue)
        m_queue->disconnect(this);
    m_queue = queue;
    m_failed.clear();
    if (!queue)
        return;
    connect(queue, &TransferQueue::groupFinished, this, &TransferNotices::tellDone);
    connect(queue, &TransferQueue::failed, this, &TransferNotices::tellFailed);
    connect(queue, &TransferQueue::changed, this, &TransferNotices::takeChanges);
    connect(queue, &QObject::destroyed, this, [this, queue] {
        if (m_queue == queue)
            m_queue = nullptr;
    });
}

void TransferNotices::tellDone(const GroupSnapshot &group)
{
    Q_EMIT raised(group.id.toString(), tr("%1 is downloaded").arg(group.repo.id.name()),
                  tr("%1, verified.", "bytes").arg(formats::bytes(group.size)), false);
}

void TransferNotices::tellFailed(const GroupSnapshot &group, const base::HubError &error)
{
    if (m_failed.contains(group.id))
        return;
    m_failed.insert(group.id);
    const ErrorText words =
        errorText(error, {tr("%1 was not downloaded").arg(group.repo.id.name()), {}}, QDateTime::currentDateTimeUtc());
    Q_EMIT raised(group.id.toString(), words.title, words.text, true);
}

void TransferNotices::takeChanges(const transfers::TransferChanges &changes)
{
    for (const GroupSnapshot &group : changes.groups) {
        if (group.failedFiles == 0 && group.planning != GroupSnapshot::Planning::Failed)
            m_failed.remove(group.id);
    }
}

} // namespace hs::ui
