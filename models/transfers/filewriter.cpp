// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/filewriter.h"

#include "transfers/diskfile.h"
#include "transfers/hashing.h"

#include <QFileInfo>

namespace hs::transfers {

using QCoro::Task;

namespace {

constexpr qint64 kHashStep = qint64(32) << 20; // bytes re-read at once: short enough to stop and to show progress
constexpr qint64 kReadAtOnce = qint64(1) << 20;
constexpr qint64 kHandOverAfter = 250; // ms: a slow download is on disk soon, too

} // namespace

struct PartialFile
{
    DiskFile file;
    ContentHash hash;
    qint64 written = 0;

    Result<void> write(const QList<QByteArray> &pieces)
    {
        for (const QByteArray &piece : pieces) {
            if (auto done = file.writeAt(written, piece); !done)
                return done;
            hash.add(piece);
            written += piece.size();
        }
        return {};
    }

    /// Hashes the next part of what was there before.
    Result<void> reread(qint64 bytes)
    {
        QByteArray buffer(kReadAtOnce, Qt::Uninitialized);
        for (const qint64 end = written + bytes; written < end;) {
            const qint64 wanted = std::min(kReadAtOnce, end - written);
            const auto got = file.readAt(written, std::span(buffer.data(), static_cast<size_t>(wanted)));
            if (!got)
                return std::unexpected(got.error());
            if (*got == 0)
                return base::failure(HubError::Kind::Disk, file.path(), QStringLiteral("the file shrank"));
            hash.add(QByteArrayView(buffer).first(*got));
            written += *got;
        }
        return {};
    }

    Result<void> empty()
    {
        hash.restart();
        written = 0;
        return file.truncate(0);
    }
};

/// What the functions of this file may see of a writer.
struct WriterAccess
{
    static FileWriterPtr make(DiskPool pool, std::shared_ptr<PartialFile> file)
    {
        auto writer = std::make_shared<FileWriter>();
        writer->m_pool = std::move(pool);
        writer->m_length = file->written;
        writer->m_file = std::move(file);
        writer->m_sinceHandOver.start();
        return writer;
    }

    static bool isDueToHandOver(const FileWriter &writer)
    {
        const bool isIdle = !writer.m_running || writer.m_running->isFinished();
        return writer.m_pendingBytes >= FileWriter::kBatch ||
               (isIdle && writer.m_sinceHandOver.elapsed() >= kHandOverAfter);
    }

    static void take(FileWriter &writer, QByteArray piece)
    {
        writer.m_length += piece.size();
        writer.m_pendingBytes += piece.size();
        writer.m_pending.append(std::move(piece));
    }

    /// Waits for the worker and keeps its error.
    static Task<void> settle(FileWriterPtr writer)
    {
        if (!writer->m_running)
            co_return;
        co_await finished(*writer->m_running);
        const Result<void> done = writer->m_running->result();
        writer->m_running.reset();
        if (!done && !writer->m_error)
            writer->m_error = done.error();
    }

    static void handOver(FileWriter &writer)
    {
        if (writer.m_error || writer.m_pending.isEmpty())
            return;
        writer.m_pendingBytes = 0;
        writer.m_sinceHandOver.start();
        writer.m_running = QtConcurrent::run(
            writer.m_pool.get(),
            [file = writer.m_file, pieces = std::exchange(writer.m_pending, {})] { return file->write(pieces); });
    }

    static QList<QByteArray> takePending(FileWriter &writer)
    {
        writer.m_pendingBytes = 0;
        return std::exchange(writer.m_pending, {});
    }

    static Result<void> outcome(const FileWriter &writer)
    {
        return writer.m_error ? std::unexpected(*writer.m_error) : Result<void>();
    }

    static void clear(FileWriter &writer)
    {
        writer.m_pending.clear();
        writer.m_pendingBytes = 0;
        writer.m_length = 0;
    }

    static DiskPool pool(const FileWriter &writer) { return writer.m_pool; }
    static std::shared_ptr<PartialFile> file(const FileWriter &writer) { return writer.m_file; }
};

namespace {

using PartialFilePtr = std::shared_ptr<PartialFile>;

struct Opened
{
    PartialFilePtr file;
    qint64 present = 0; ///< bytes already in it, not hashed yet
};

Result<void> checkSpace(const QString &path, qint64 wanted)
{
    const qint64 available = freeSpace(QFileInfo(path).path());
    if (available < 0 || wanted <= available)
        return {};
    return base::failure(HubError::Kind::DiskFull, QFileInfo(path).path(),
                         QStringLiteral("%1 bytes wanted, %2 bytes free").arg(wanted).arg(available));
}

Result<Opened> openPartial(const QString &path, const hub::Etag &etag, qint64 size)
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
    if (auto enough = checkSpace(path, size - *present); !enough)
        return std::unexpected(enough.error());
    return Opened{std::make_shared<PartialFile>(std::move(*file), std::move(*hash)), *present};
}

} // namespace

Task<Result<FileWriterPtr>> openWriter(DiskPool pool, QString path, hub::Etag etag, qint64 size,
                                       std::function<void(qint64)> checked, std::stop_token stop)
{
    const auto opened = co_await onPool(pool, [path, etag, size] { return openPartial(path, etag, size); });
    if (!opened)
        co_return std::unexpected(opened.error());
    const PartialFilePtr file = opened->file;
    for (qint64 done = 0; done < opened->present;) {
        if (stop.stop_requested())
            co_return base::failure(HubError::Kind::Cancelled);
        const qint64 step = std::min(kHashStep, opened->present - done);
        const auto hashed = co_await onPool(pool, [file, step] { return file->reread(step); });
        if (!hashed)
            co_return std::unexpected(hashed.error());
        done += step;
        checked(done);
    }
    co_return WriterAccess::make(std::move(pool), file);
}

Task<Result<void>> append(FileWriterPtr writer, QByteArray piece)
{
    WriterAccess::take(*writer, std::move(piece));
    if (WriterAccess::isDueToHandOver(*writer)) {
        co_await WriterAccess::settle(writer);
        WriterAccess::handOver(*writer);
    }
    co_return WriterAccess::outcome(*writer);
}

Task<Result<void>> flush(FileWriterPtr writer)
{
    co_await WriterAccess::settle(writer);
    WriterAccess::handOver(*writer);
    co_await WriterAccess::settle(writer);
    co_return WriterAccess::outcome(*writer);
}

Task<Result<void>> restart(FileWriterPtr writer)
{
    co_await WriterAccess::settle(writer);
    WriterAccess::clear(*writer);
    if (auto failed = WriterAccess::outcome(*writer); !failed)
        co_return failed;
    co_return co_await onPool(WriterAccess::pool(*writer),
                              [file = WriterAccess::file(*writer)] { return file->empty(); });
}

Task<Result<hub::Etag>> finish(FileWriterPtr writer)
{
    co_await WriterAccess::settle(writer);
    if (const auto failed = WriterAccess::outcome(*writer); !failed)
        co_return std::unexpected(failed.error());
    // The last batch, the flush and the hash in one step: small files have no other.
    co_return co_await onPool(
        WriterAccess::pool(*writer),
        [file = WriterAccess::file(*writer), last = WriterAccess::takePending(*writer)]() -> Result<hub::Etag> {
            if (auto written = file->write(last); !written)
                return std::unexpected(written.error());
            if (auto synced = file->file.sync(); !synced)
                return std::unexpected(synced.error());
            return file->hash.result();
        });
}

} // namespace hs::transfers
