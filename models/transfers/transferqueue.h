// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transfers/planpreview.h"
#include "transfers/speedlimits.h"
#include "transfers/transfer.h"

#include <QHash>
#include <QObject>

namespace hs::hub {
class AccessToken;
}

namespace hs::transfers {

class TransferEngine;

/// The window's and the command line's face of the download engine: commands go down as queued calls, coalesced
/// snapshots come up at most ten times a second. Lives on the thread of who uses it; the engine may live on another.
/// Holds a copy of the newest snapshots, nothing else; it decides nothing.
///
/// Start-up and end, by the composition root: make the engine, move it to its thread, start the thread, make the queue,
/// start(); to end: stop(), wait for stopped(), quit the thread, delete the engine, then the queue.
class TransferQueue : public QObject
{
    Q_OBJECT

public:
    /// \param engine  must outlive every call but stop(); not owned
    explicit TransferQueue(TransferEngine *engine, QObject *parent = nullptr);
    ~TransferQueue() override;

    /// Opens the stored list and goes on with what was queued when the program last ended.
    void start();
    /// Ends all work and stores the list; half-fetched files stay and go on at the next start. stopped() follows.
    void stop();

    /// Adds a download: first stored, then shown by changed(). A request for a repository, commit and place that is
    /// already in the list joins that group: then this id is removed again.
    GroupId enqueue(const DownloadRequest &request);
    /// Many at once, in this order: one write to the store, one change. The ids in the same order.
    QList<GroupId> enqueue(const QList<DownloadRequest> &requests);
    /// What a download would fetch, without enqueuing it; previewed() brings the answer, with this id. Asks the Hub,
    /// writes nothing.
    PreviewId preview(const DownloadRequest &request);

    void pause(const TransferSelection &selection);
    /// Paused ones go back into the queue, at their old place.
    void resume(const TransferSelection &selection);
    /// Failed ones go back into the queue and on from what is on disk; groups without a list ask again.
    void retry(const TransferSelection &selection);
    /// Stops them and takes them off the list. What is already complete on disk stays.
    void cancel(const TransferSelection &selection, Leftovers leftovers);
    /// Takes what is done off the list; the files stay.
    void clearDone();

    /// Groups among the groups of their priority, files among those of their group; the selected ones keep their order.
    void move(const TransferSelection &selection, QueueMove move);
    /// The groups go before another one, and take its priority. `before` empty: after the last one of their own.
    void moveBefore(const QList<GroupId> &groups, const GroupId &before);
    /// Stays for files that join the group later, and over restarts; so does the limit.
    void setPriority(const QList<GroupId> &groups, TransferPriority priority);
    /// Bytes a second over the files of one group together, besides the limit over all; 0: none.
    void setGroupRateLimit(const GroupId &group, qint64 bytesPerSecond);

    /// Over all transfers together: works within a second. The same moment by moment: TransferTotals::rateLimit.
    void setSpeedLimits(const SpeedLimits &limits);
    /// How many connections there are at most, over all files together, 1…32. It is the one number there is: files in
    /// the order of the queue get a connection each; what is left over helps the large ones to several, as long as that
    /// makes them faster and the host lets us.
    void setMaxConnections(int count);
    /// Signed in or out: running requests keep the token they were sent with.
    void setToken(const hub::AccessToken &token);
    /// Where downloads without a folder of their own go from now on.
    void setCacheFolder(const QString &folder);

    /// In the order in which they were added.
    [[nodiscard]] QList<GroupSnapshot> groups() const;
    [[nodiscard]] QList<TransferSnapshot> transfers(const GroupId &group) const;
    [[nodiscard]] std::optional<GroupSnapshot> findGroup(const GroupId &group) const;
    [[nodiscard]] std::optional<TransferSnapshot> find(const TransferId &transfer) const;
    /// The newest group of a repository, whatever its revision.
    [[nodiscard]] std::optional<GroupSnapshot> newestGroupOf(hub::RepoKind kind, const hub::RepoId &id) const;
    [[nodiscard]] const TransferTotals &totals() const { return m_totals; }

Q_SIGNALS:
    void started();
    void stopped();
    void changed(const hs::transfers::TransferChanges &changes);
    /// All files of a group are done and verified.
    void groupFinished(const hs::transfers::GroupSnapshot &group);
    /// A file, or the list of a group's files, failed for good.
    void failed(const hs::transfers::GroupSnapshot &group, const hs::base::HubError &error);
    void noticed(const hs::transfers::TransferNotice &notice);
    void previewed(const hs::transfers::PlanPreview &preview);

private:
    template <typename F>
    void tell(F command);
    void apply(const TransferChanges &changes);
    void forget(const TransferChanges &changes);

    TransferEngine *m_engine;
    QList<GroupId> m_order;
    QHash<GroupId, GroupSnapshot> m_groups;
    QHash<GroupId, QList<TransferId>> m_members;
    QHash<TransferId, TransferSnapshot> m_transfers;
    TransferTotals m_totals;
};

} // namespace hs::transfers
