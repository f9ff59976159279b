// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transfers/diskpool.h"
#include "transfers/hashing.h"
#include "transfers/piecerecord.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QWaitCondition>

#include <atomic>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace hs::transfers {

/// A file that is being fetched: written at any place by several workers at once, hashed in order behind them, and,
/// when it is large, with a record of what is on the medium. Bytes that come where the hash stands are hashed as they
/// come; others later, read back from the system's page cache. For all threads; blocking: on workers. Kept by
/// shared_ptr: its own work on the pool may outlast who made it, until settle().
class PartialFile : public std::enable_shared_from_this<PartialFile>
{
public:
    /// Opens or makes it, takes its lock, and finds out what is there: by its record, or by its length. A file longer
    /// than it can be is emptied. Large ones take their space from the volume at once.
    /// Conflict: another program is at it. DiskFull: the volume cannot take it.
    [[nodiscard]] static Result<std::shared_ptr<PartialFile>> open(const DiskPool &pool, const QString &path,
                                                                   const hub::Etag &etag, qint64 size);

    PartialFile(DiskPool pool, DiskFile file, ContentHash hash, hub::Etag etag, qint64 size);

    [[nodiscard]] qint64 size() const { return m_size; }
    /// Does the volume keep the space for the whole file already?
    [[nodiscard]] bool isAllocated() const { return m_isAllocated; }
    /// Written: in the system's hands, if not on the medium.
    [[nodiscard]] RangeSet written() const;
    /// Bytes from the beginning that are hashed.
    [[nodiscard]] qint64 hashed() const;

    [[nodiscard]] Result<void> write(qint64 offset, const QList<QByteArray> &pieces);
    /// Hashes more of what is there, in order, if nobody is at it.
    [[nodiscard]] Result<void> hashOn(qint64 atMost);
    /// Flushes, and then writes down, what was written.
    [[nodiscard]] Result<void> record();
    /// Back to an empty file.
    [[nodiscard]] Result<void> empty();
    /// The hash of the whole, which must be there.
    [[nodiscard]] Result<hub::Etag> hashWhole();
    /// Returns when what was written is on the medium. When that failed, what was written since the last time counts as
    /// missing, also for whoever opens it next: the system tells such an error once, and then gives back bytes that are
    /// in its memory only.
    [[nodiscard]] Result<void> flush();
    /// Lets the system begin with that, without waiting.
    void beginFlush();
    /// Flushes to the medium and gives the hash of the whole.
    [[nodiscard]] Result<hub::Etag> finish();

    /// The hash of the whole was wrong: all is to be written once more. From now on bytes that come are compared with
    /// those that are here, only what differs is changed, and the hash is tried again after a change, from there on.
    void beginRepair(const hub::Etag &wanted);
    /// The hash is right: the rest need not be compared.
    [[nodiscard]] bool isRepaired() const { return m_isRepaired; }
    /// From the first to behind the last byte that was changed.
    [[nodiscard]] std::optional<ByteRange> repaired() const;

    /// Ends its own work on the pool, waits for that, and closes the file: nothing but destroying it may follow.
    void settle();

private:
    [[nodiscard]] Result<void> openRecord(const QString &path);
    void distrust(const RangeSet &flushed);
    [[nodiscard]] Result<void> hashRange(qint64 from, qint64 end);
    void countWritten(const ByteRange &range);
    void startWork();
    void workOn();
    void recordOn();
    void beginFlushOn();
    [[nodiscard]] bool isRecordDue() const;
    void keepMark(qint64 at);
    [[nodiscard]] bool isRepairing() const;
    [[nodiscard]] Result<void> compare(qint64 offset, const QList<QByteArray> &pieces);
    void countCompared(const ByteRange &range, const std::optional<ByteRange> &changed);
    [[nodiscard]] bool isCheckDue() const;
    [[nodiscard]] Result<void> checkRepair(bool isLast);
    [[nodiscard]] Result<void> hashFrom(qint64 offset);

    struct Repair
    {
        hub::Etag wanted;
        std::optional<ByteRange> changed;
        std::optional<qint64> unchecked; // the hash does not know of what was changed from here on
        bool isSettled = false;          // what came after the last change was right
        int checks = 0;
    };

    DiskPool m_pool;
    DiskFile m_file;
    ContentHash m_hash;                                  // whoever set m_isHashing
    std::vector<std::pair<qint64, ContentHash>> m_marks; // the same: states at some offsets on the way
    const hub::Etag m_etag;
    const qint64 m_size;
    bool m_isAllocated = false;

    mutable QMutex m_mutex; // for all below
    QWaitCondition m_idle;
    RangeSet m_written;
    RangeSet m_recorded;
    std::optional<PieceRecord> m_record; // there or not from the beginning; its calls under m_recordMutex
    QMutex m_recordMutex;
    bool m_isDistrusted = false; // under that one: a flush failed
    QElapsedTimer m_sinceRecord;
    qint64 m_hashed = 0;
    bool m_isWorkQueued = false;
    bool m_isHashing = false;
    bool m_isRecording = false;
    bool m_isRecordQueued = false;
    qint64 m_unbegun = 0; // bytes since the system was last asked to begin writing to the medium
    bool m_isBeginQueued = false;
    bool m_isBeginning = false;
    bool m_isEnding = false;
    std::optional<HubError> m_error; // of its own work
    std::optional<Repair> m_repair;
    std::atomic<bool> m_isRepaired = false;
};

using PartialFilePtr = std::shared_ptr<PartialFile>;

} // namespace hs::transfers
