// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/transferengine.h"

#include <QLoggingCategory>

// What the engine tells and stores; the rest of it is in transferengine.cpp.
namespace hs::transfers {

namespace {

Q_LOGGING_CATEGORY(lcProgress, "hs.transfers", QtInfoMsg)

std::optional<Hindrance> hindranceIn(const JobProgress &progress, const QString &hubHost)
{
    if (!progress.passing)
        return std::nullopt;
    Hindrance hindrance = hindranceOf(*progress.passing, progress.host, hubHost);
    hindrance.bytesMissing = progress.bytesMissing;
    if (progress.waitsUntil)
        hindrance.until = progress.waitsUntil;
    return hindrance;
}

} // namespace

void TransferEngine::readProgress()
{
    const QDateTime time = now();
    for (auto running = m_running.constBegin(); running != m_running.constEnd(); ++running) {
        const JobProgress &progress = *running.value()->progress;
        const qint64 fetched = running.value()->fetchedBefore + progress.bytesFetched;
        m_book.update(running.key(), time, [&](TransferSnapshot &snapshot) {
            snapshot.state = progress.state;
            snapshot.bytesOnDisk = progress.bytesOnDisk;
            snapshot.bytesFetched = fetched;
            snapshot.connections = progress.connections;
            snapshot.host = progress.connections > 0 ? progress.host : QString();
            snapshot.refetches = progress.refetches;
            snapshot.waitsUntil = progress.waitsUntil;
            snapshot.error = progress.passing;
            snapshot.hindrance = hindranceIn(progress, m_context->hubHost);
        });
    }
    if (m_running.isEmpty())
        m_tick.stop();
    publish();
    schedule(); // those that wait for long may have left a place
}

void TransferEngine::showChanges()
{
    TransferChanges changes = m_book.takeChanges(now());
    changes.totals.connections = m_context->hosts.connections();
    changes.totals.rateLimit = m_limit.bytesPerSecond;
    changes.totals.rateLimitUntil = m_limit.until;
    changes.totals.volumes = m_volumes;
    const bool isSame = changes.groups.isEmpty() && changes.transfers.isEmpty() && changes.removedGroups.isEmpty() &&
                        changes.removedTransfers.isEmpty() && changes.totals == m_shownTotals;
    m_shownTotals = changes.totals;
    if (!isSame)
        Q_EMIT changed(changes);
}

void TransferEngine::publish()
{
    const StoreChanges unsaved = m_book.takeStoreChanges();
    if (m_options.store && !m_isStoreGone && !unsaved.isEmpty()) {
        if (const auto saved = m_options.store->save(unsaved); !saved) {
            m_isStoreGone = true;
            qCWarning(lcProgress).noquote() << "the list of transfers is not kept:" << saved.error().details();
            Q_EMIT noticed({TransferNotice::Kind::ListNotSaved, saved.error().context, saved.error()});
        }
    }
    showChanges();
}

} // namespace hs::transfers
