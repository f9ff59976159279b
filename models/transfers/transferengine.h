// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "hub/hubclient.h"
#include "transfers/downloadjob.h"
#include "transfers/downloadplan.h"
#include "transfers/speedlimits.h"
#include "transfers/transferbook.h"
#include "transfers/transferstore.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace hs::transfers {

/// What an engine is made with.
struct TransferEngineOptions
{
    hub::HubClientOptions hub; ///< without a transport: one is made on the engine's thread
    QString hubKey;            ///< whose transfers the store keeps under it; empty: the endpoint
    QString cacheFolder;       ///< absolute; where downloads go that name no folder
    bool isLinking = true;     ///< false: no symbolic links in the cache (HF_HUB_DISABLE_SYMLINKS)
    int maxConnections = 8;
    SpeedLimits limits;
    bool isPatient = true;                 ///< waits for the network, for a busy Hub and for a disk without end
    std::chrono::milliseconds patience{0}; ///< who is not: for a server that went away, since the last byte
    base::RetryPolicy retry{.maxRetries = 8, .cap = std::chrono::minutes(1), .longest = std::chrono::hours(1)};
    DiskLedger::Look volumes = volumeOf;  ///< how free space is found out
    std::unique_ptr<TransferStore> store; ///< empty: the list ends with the program
};

/// Plans, schedules and runs downloads. Made on any thread and moved to its own before start(); then everything happens
/// there: its client, its transport, its store. Talk to it through TransferQueue.
class TransferEngine : public QObject
{
    Q_OBJECT

public:
    explicit TransferEngine(TransferEngineOptions options);
    ~TransferEngine() override;

    void start();
    void stop();
    /// Between start() and stop(). At other times the commands below do nothing, and settings are kept for the start.
    [[nodiscard]] bool isRunning() const { return m_context && !m_isStopping; }

    void enqueue(const QList<std::pair<GroupId, DownloadRequest>> &requests);
    void preview(const PreviewId &id, const DownloadRequest &request);
    void pause(const TransferSelection &selection);
    void resume(const TransferSelection &selection);
    void retry(const TransferSelection &selection);
    void cancel(const TransferSelection &selection, Leftovers leftovers);
    void clearDone();
    void move(const TransferSelection &selection, QueueMove move);
    void moveBefore(const QList<GroupId> &groups, const GroupId &before);
    void setPriority(const QList<GroupId> &groups, TransferPriority priority);
    void setGroupRateLimit(const GroupId &id, qint64 bytesPerSecond);
    void setSpeedLimits(const SpeedLimits &limits);
    void setMaxConnections(int count);
    void setToken(const hub::AccessToken &token);
    void setCacheFolder(const QString &folder);

Q_SIGNALS:
    void started();
    void stopped();
    void changed(const hs::transfers::TransferChanges &changes);
    void noticed(const hs::transfers::TransferNotice &notice);
    void previewed(const hs::transfers::PlanPreview &preview);

private:
    struct Running
    {
        base::AsyncScope scope;
        JobProgressPtr progress;
        qint64 fetchedBefore = 0; // by earlier tries of the same file
    };

    void loadList();
    void plan(const GroupId &id);
    void waitWithPlan(const GroupId &id, const HubError &error);
    void finishPlan(const GroupId &id, const Result<DownloadPlan> &planned);
    [[nodiscard]] bool hasPlace() const;
    void scheduleSoon();
    void schedule();
    void startJob(const TransferId &id);
    void finishJob(const TransferId &id, const Result<QString> &result);
    void halt(const TransferId &id);
    void discardLeftover(const TransferId &id);
    void readProgress();
    void publish();
    void showChanges();
    void emitWhenIdle();
    void lookAtClock();
    void applyLimits();
    void lookAtVolumes();
    [[nodiscard]] QHash<QString, qint64> bytesNeeded() const;
    [[nodiscard]] qint64 bytesQueuedBeside(const QString &folder) const;
    [[nodiscard]] std::shared_ptr<RateLimit> limitOf(const GroupId &id);
    [[nodiscard]] std::optional<WantedFile> wantedFile(const TransferBook::Entry &entry) const;
    [[nodiscard]] HfCache cacheOf(const DownloadRequest &request) const;
    [[nodiscard]] QDateTime now() const;

    TransferEngineOptions m_options;
    std::unique_ptr<hub::HubClient> m_client;
    JobContextPtr m_context;
    TransferBook m_book;
    QHash<TransferId, std::shared_ptr<Running>> m_running;
    QHash<GroupId, std::shared_ptr<base::AsyncScope>> m_planning;
    QHash<GroupId, std::weak_ptr<RateLimit>> m_groupLimits;
    QHash<PreviewId, std::shared_ptr<base::AsyncScope>> m_previews;
    base::AsyncScope m_cleaning;
    base::AsyncScope m_looking;
    ActiveLimit m_limit;
    QList<VolumeNeed> m_volumes;
    TransferTotals m_shownTotals;
    QTimer m_tick;
    QTimer m_clockTick;
    int m_clockLooks = 0;
    bool m_isLooking = false;
    bool m_isScheduled = false;
    bool m_isStoreGone = false;
    bool m_isStopping = false;
    int m_looks = 0; // for the end of all calls
};

} // namespace hs::transfers
