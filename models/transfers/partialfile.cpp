// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/partialfile.h"

#include <algorithm>
#include <cerrno>

namespace hs::transfers {

namespace {

constexpr qint64 kReadAtOnce = qint64(256) << 10; // it stays in the cache until it is hashed
constexpr qint64 kRecordAfter = qint64(64) << 20; // bytes: so much is fetched again at most after a power failure …
constexpr qint64 kRecordEvery = 2000;             // ms: … or what came in this time
constexpr qint64 kBeginAfter = qint64(16) << 20;  // bytes that wait for the medium: it had better never be idle

} // namespace

PartialFile::PartialFile(DiskPool pool, DiskFile file, ContentHash hash, hub::Etag etag, qint64 size)
    : m_pool(std::move(pool))
    , m_file(std::move(file))
    , m_hash(std::move(hash))
    , m_etag(std::move(etag))
    , m_size(size)
{
    m_sinceRecord.start();
}

Result<PartialFilePtr> PartialFile::open(const DiskPool &pool, const QString &path, const hub::Etag &etag, qint64 size)
{
    auto hash = ContentHash::forEtag(etag, size);
    if (!hash)
        return base::failure(HubError::Kind::Invalid, path);
    auto file = DiskFile::openForWriting(path);
    if (!file)
        return std::unexpected(file.error());
    const auto isOurs = file->tryLock();
    if (!isOurs)
        return std::unexpected(isOurs.error());
    if (!*isOurs || !file->isStillThere())
        return base::failure(HubError::Kind::Conflict, path);
    auto present = file->size();
    if (!present)
        return std::unexpected(present.error());
    if (*present > size) {
        if (auto emptied = file->truncate(0); !emptied)
            return std::unexpected(emptied.error());
        present = 0;
    }
    const auto partial = std::make_shared<PartialFile>(pool, std::move(*file), std::move(*hash), etag, size);
    partial->m_written = {{0, *present}};
    if (size > kLargestStream) {
        if (auto opened = partial->openRecord(path); !opened)
            return std::unexpected(opened.error());
    }
    partial->m_recorded = partial->m_written;
    partial->countWritten({}); // what is there is hashed while the rest comes
    return partial;
}

/// Of a large file, while nobody else has it.
Result<void> PartialFile::openRecord(const QString &path)
{
    const auto recorded = PieceRecord::read(path, m_etag, m_size);
    m_written = recorded.value_or(m_written); // without one: an earlier program's, or new
    // What was noted and not flushed is about to be written down for good.
    if (auto synced = m_written.isEmpty() ? Result<void>() : m_file.sync(); !synced) {
        distrust(PieceRecord::read(path, m_etag, m_size, PieceRecord::Trust::Flushed).value_or(RangeSet()));
        return synced;
    }
    auto record = PieceRecord::open(path, m_etag, m_size, m_written);
    if (!record)
        return std::unexpected(record.error());
    m_record = std::move(*record);
    const auto allocated = m_file.allocate(m_size);
    m_isAllocated = allocated.value_or(false);
    return allocated ? Result<void>() : std::unexpected(allocated.error());
}

/// A flush failed: only what was flushed before is there.
void PartialFile::distrust(const RangeSet &flushed)
{
    const QMutexLocker guard(&m_recordMutex);
    m_isDistrusted = true;
    if (m_size > kLargestStream && PieceRecord::restate(m_file.path(), m_etag, m_size, flushed))
        return;
    if (!removeFile(m_file.path()))
        static_cast<void>(m_file.truncate(0)); // the first error is the one to tell
}

RangeSet PartialFile::written() const
{
    const QMutexLocker guard(&m_mutex);
    return m_written;
}

qint64 PartialFile::hashed() const
{
    const QMutexLocker guard(&m_mutex);
    return m_hashed;
}

Result<void> PartialFile::write(qint64 offset, const QList<QByteArray> &pieces)
{
    if (isRepairing())
        return compare(offset, pieces);
    qint64 end = offset;
    for (const QByteArray &piece : pieces) {
        if (auto done = m_file.writeAt(end, piece); !done)
            return done;
        end += piece.size();
    }
    if (m_record) {
        const QMutexLocker guard(&m_recordMutex);
        if (m_isDistrusted)
            return std::unexpected(diskError(EIO, m_file.path()));
        if (auto noted = m_record->note({offset, end}); !noted)
            return noted;
    }
    QMutexLocker guard(&m_mutex);
    if (m_error)
        return std::unexpected(*m_error);
    if (!m_isHashing && m_hashed == offset) {
        m_isHashing = true;
        guard.unlock();
        for (const QByteArray &piece : pieces)
            m_hash.add(piece);
        keepMark(end);
        guard.relock();
        m_hashed = end;
        m_isHashing = false;
        m_idle.wakeAll();
    }
    guard.unlock();
    countWritten({offset, end});
    return {};
}

/// Notes it, and sets the work going that is due now.
void PartialFile::countWritten(const ByteRange &range)
{
    const QMutexLocker guard(&m_mutex);
    m_written.add(range);
    m_unbegun += range.size();
    if (!m_record || m_isEnding)
        return;
    if (!m_isHashing && m_written.endFrom(0) > m_hashed)
        startWork();
    // Each on a thread of its own: the medium is slower than the hash, and neither waits for the other.
    if (isRecordDue() && !std::exchange(m_isRecordQueued, true))
        m_pool->start([self = shared_from_this()] { self->recordOn(); });
    else if (m_unbegun >= kBeginAfter && !m_repair && !std::exchange(m_isBeginQueued, true))
        m_pool->start([self = shared_from_this()] { self->beginFlushOn(); });
}

void PartialFile::recordOn()
{
    auto done = record();
    const QMutexLocker guard(&m_mutex);
    m_isRecordQueued = false;
    if (!done && !m_error)
        m_error = done.error();
}

void PartialFile::beginFlushOn()
{
    QMutexLocker guard(&m_mutex);
    m_isBeginQueued = false;
    if (m_isEnding)
        return;
    m_unbegun = 0;
    m_isBeginning = true;
    guard.unlock();
    beginFlush();
    guard.relock();
    m_isBeginning = false;
    m_idle.wakeAll();
}

/// Under the lock.
void PartialFile::startWork()
{
    if (m_isWorkQueued || m_isEnding)
        return;
    m_isWorkQueued = true;
    m_pool->start([self = shared_from_this()] { self->workOn(); });
}

void PartialFile::workOn()
{
    constexpr qint64 kAtOnce = qint64(32) << 20; // bytes; others want the pool's threads, too
    {
        const QMutexLocker guard(&m_mutex);
        m_isWorkQueued = false;
    }
    const auto done = isRepairing() ? checkRepair(false) : hashOn(kAtOnce);
    const QMutexLocker guard(&m_mutex);
    if (!done && !m_error)
        m_error = done.error();
    if (!m_error && !m_isHashing && (m_written.endFrom(0) > m_hashed || isCheckDue()))
        startWork();
}

/// Under the lock.
bool PartialFile::isRecordDue() const
{
    const qint64 fresh = m_written.bytes() - m_recorded.bytes();
    return !m_isRecording && !m_repair &&
           (fresh >= kRecordAfter || (fresh > 0 && m_sinceRecord.elapsed() >= kRecordEvery));
}

Result<void> PartialFile::hashOn(qint64 atMost)
{
    QMutexLocker guard(&m_mutex);
    if (m_isHashing || m_isEnding)
        return {};
    const qint64 from = m_hashed;
    const qint64 end = std::min(m_written.endFrom(0), from + atMost);
    if (end <= from)
        return {};
    m_isHashing = true;
    guard.unlock();
    auto done = hashRange(from, end);
    guard.relock();
    if (done)
        m_hashed = end;
    m_isHashing = false;
    m_idle.wakeAll();
    return done;
}

Result<void> PartialFile::hashRange(qint64 from, qint64 end)
{
    QByteArray buffer(std::min(kReadAtOnce, end - from), Qt::Uninitialized);
    while (from < end) {
        const qint64 wanted = std::min<qint64>(buffer.size(), end - from);
        const auto got = m_file.readAt(from, std::span(buffer.data(), static_cast<size_t>(wanted)));
        if (!got)
            return std::unexpected(got.error());
        if (*got == 0)
            return base::failure(HubError::Kind::Disk, m_file.path(), QStringLiteral("the file shrank"));
        m_hash.add(QByteArrayView(buffer).first(*got));
        from += *got;
        keepMark(from);
    }
    return {};
}

Result<void> PartialFile::record()
{
    QMutexLocker guard(&m_mutex);
    while (m_isRecording)
        m_idle.wait(&m_mutex);
    const RangeSet fresh = m_written.without(m_recorded);
    m_sinceRecord.start();
    if (!m_record || m_repair || m_isEnding || fresh.isEmpty()) // what is compared was recorded before
        return {};
    m_isRecording = true;
    guard.unlock();
    // In this order: nothing is written down that is not on the medium.
    auto done = flush();
    if (done) {
        const QMutexLocker recordGuard(&m_recordMutex);
        done = m_record->add(fresh);
    }
    guard.relock();
    if (done) {
        for (const ByteRange &range : fresh.ranges())
            m_recorded.add(range);
    }
    m_isRecording = false;
    m_idle.wakeAll();
    return done;
}

Result<void> PartialFile::empty()
{
    QMutexLocker guard(&m_mutex);
    while (m_isHashing || m_isRecording)
        m_idle.wait(&m_mutex);
    m_hash.restart();
    m_marks.clear();
    m_hashed = 0;
    m_written = {};
    m_recorded = {};
    return m_file.truncate(0);
}

Result<hub::Etag> PartialFile::hashWhole()
{
    if (isRepairing()) {
        if (auto checked = checkRepair(true); !checked)
            return std::unexpected(checked.error());
    }
    for (;;) {
        {
            QMutexLocker guard(&m_mutex);
            while (m_isHashing)
                m_idle.wait(&m_mutex);
            if (m_error)
                return std::unexpected(*m_error);
            if (m_hashed >= m_written.endFrom(0))
                break;
        }
        if (auto done = hashOn(m_size); !done)
            return std::unexpected(done.error());
    }
    return m_hash.result();
}

Result<void> PartialFile::flush()
{
    auto done = m_file.sync();
    if (!done) {
        QMutexLocker guard(&m_mutex);
        const RangeSet flushed = m_recorded;
        guard.unlock();
        distrust(flushed);
    }
    return done;
}

void PartialFile::beginFlush()
{
    m_file.beginSync();
}

Result<hub::Etag> PartialFile::finish()
{
    auto hash = hashWhole();
    if (!hash)
        return hash;
    if (auto synced = flush(); !synced)
        return std::unexpected(synced.error());
    return hash;
}

void PartialFile::settle()
{
    QMutexLocker guard(&m_mutex);
    m_isEnding = true;
    while (m_isHashing || m_isRecording || m_isBeginning)
        m_idle.wait(&m_mutex);
    m_file = DiskFile(); // with its lock: whoever comes next need not wait for the last reference to go
}

} // namespace hs::transfers
