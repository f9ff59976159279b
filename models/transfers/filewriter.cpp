// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/filewriter.h"

#include <QPromise>

namespace hs::transfers {

using QCoro::Task;

namespace {

constexpr qint64 kHashStep = qint64(32) << 20; // bytes re-read at once: short enough to stop and to show progress
constexpr qint64 kHandOverAfter = 250;         // ms: a slow download is on disk soon, too

} // namespace

/// What the functions of this file may see of a writer.
struct WriterAccess
{
    using Target = FileWriter::Target;

    static FileWriterPtr make(Target target, qint64 offset)
    {
        auto writer = std::make_shared<FileWriter>();
        writer->m_length = writer->m_handedOver = offset;
        writer->m_target = std::make_shared<Target>(std::move(target));
        writer->m_sinceHandOver.start();
        return writer;
    }

    static bool isDueToHandOver(const FileWriter &writer)
    {
        const bool isIdle = !writer.m_running || writer.m_running->isFinished();
        return writer.m_length - writer.m_handedOver >= FileWriter::kBatch ||
               (isIdle && writer.m_sinceHandOver.elapsed() >= kHandOverAfter);
    }

    static void take(FileWriter &writer, QByteArray piece, ByteBudget::Share share)
    {
        writer.m_length += piece.size();
        writer.m_pending.append(std::move(piece));
        writer.m_pendingShares.push_back(std::move(share));
    }

    /// Waits for the worker and keeps its error.
    static Task<void> settle(FileWriterPtr writer)
    {
        if (!writer->m_running)
            co_return;
        co_await finished(*writer->m_running);
        const Result<void> done = writer->m_running->result();
        writer->m_running.reset();
        writer->m_runningShares.clear();
        if (!done && !writer->m_error)
            writer->m_error = done.error();
    }

    static void handOver(FileWriter &writer)
    {
        if (writer.m_error || writer.m_pending.isEmpty())
            return;
        writer.m_sinceHandOver.start();
        writer.m_runningShares = std::exchange(writer.m_pendingShares, {});
        writer.m_running =
            QtConcurrent::run(writer.m_target->pool.get(),
                              [target = writer.m_target, offset = std::exchange(writer.m_handedOver, writer.m_length),
                               pieces = std::exchange(writer.m_pending, {})]() -> Result<void> {
                                  const auto file = target->opened();
                                  return file ? (*file)->write(offset, pieces) : std::unexpected(file.error());
                              });
    }

    static Result<void> outcome(const FileWriter &writer)
    {
        return writer.m_error ? std::unexpected(*writer.m_error) : Result<void>();
    }

    static void clear(FileWriter &writer)
    {
        writer.m_pending.clear();
        writer.m_pendingShares.clear();
        writer.m_length = writer.m_handedOver = 0;
    }

    /// The last bytes, their offset, and the file: for one step on the worker.
    static auto takeRest(FileWriter &writer)
    {
        return std::tuple(writer.m_target, std::exchange(writer.m_handedOver, writer.m_length),
                          std::exchange(writer.m_pending, {}));
    }

    static std::shared_ptr<Target> target(const FileWriter &writer) { return writer.m_target; }
};

namespace {

struct Whole
{
    PartialFilePtr file;
    hub::Etag hash;
};

/// On a worker: what takeRest() gave.
Result<Whole> writeRest(const auto &rest)
{
    const auto &[target, offset, pieces] = rest;
    const auto file = target->opened();
    if (!file)
        return std::unexpected(file.error());
    if (auto written = (*file)->write(offset, pieces); !written)
        return std::unexpected(written.error());
    const auto hash = (*file)->hashWhole();
    if (!hash)
        return std::unexpected(hash.error());
    return Whole{*file, *hash};
}

} // namespace

Result<PartialFilePtr> FileWriter::Target::opened()
{
    if (!file) {
        auto made = PartialFile::open(pool, path, etag, size);
        if (!made)
            return made;
        file = std::move(*made);
        if (auto emptied = file->written().isEmpty() ? Result<void>() : file->empty(); !emptied)
            return std::unexpected(emptied.error());
    }
    return file;
}

Task<Result<FileWriterPtr>> openWriter(DiskPool pool, QString path, hub::Etag etag, qint64 size,
                                       std::function<void(qint64)> checked, std::stop_token stop)
{
    const auto opened =
        co_await onPool(pool, [pool, path, etag, size] { return PartialFile::open(pool, path, etag, size); });
    if (!opened)
        co_return std::unexpected(opened.error());
    const PartialFilePtr &file = *opened;
    const qint64 present = file->written().endFrom(0);
    for (qint64 done = 0; done < present;) {
        if (stop.stop_requested())
            co_return base::failure(HubError::Kind::Cancelled);
        const auto hashed = co_await onPool(pool, [file] { return file->hashOn(kHashStep); });
        if (!hashed)
            co_return std::unexpected(hashed.error());
        done = file->hashed();
        checked(done);
    }
    co_return WriterAccess::make({.pool = std::move(pool), .path = {}, .etag = {}, .size = size, .file = file},
                                 present);
}

FileWriterPtr writeFrom(const DiskPool &pool, const PartialFilePtr &file, qint64 offset)
{
    return WriterAccess::make({.pool = pool, .path = {}, .etag = {}, .size = file->size(), .file = file}, offset);
}

FileWriterPtr writeAnew(const DiskPool &pool, const QString &path, const hub::Etag &etag, qint64 size)
{
    return WriterAccess::make({.pool = pool, .path = path, .etag = etag, .size = size, .file = {}}, 0);
}

Task<Result<void>> append(FileWriterPtr writer, QByteArray piece, ByteBudget::Share share)
{
    WriterAccess::take(*writer, std::move(piece), std::move(share));
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
    co_return co_await onPool(WriterAccess::target(*writer)->pool, [target = WriterAccess::target(*writer)] {
        return target->file ? target->file->empty() : Result<void>();
    });
}

Task<Result<hub::Etag>> finish(FileWriterPtr writer, FlushRoundsPtr rounds, std::function<void(const hub::Etag &)> next)
{
    co_await WriterAccess::settle(writer);
    if (const auto failed = WriterAccess::outcome(*writer); !failed)
        co_return std::unexpected(failed.error());
    // The last batch, the hash, the flush and what comes next in one step: small files have no other.
    const auto promise = std::make_shared<QPromise<Result<hub::Etag>>>();
    promise->start();
    auto hashed = promise->future();
    WriterAccess::target(*writer)->pool->start([rest = WriterAccess::takeRest(*writer),
                                                rounds = rounds ? rounds : std::make_shared<FlushRounds>(), next,
                                                promise] {
        const auto tell = [promise](const Result<hub::Etag> &hash) {
            promise->addResult(hash);
            promise->finish();
        };
        const auto whole = writeRest(rest);
        if (!whole)
            return tell(std::unexpected(whole.error()));
        rounds->flush({.file = whole->file, .done = [tell, next, hash = whole->hash](const Result<void> &flushed) {
                           if (!flushed)
                               return tell(std::unexpected(flushed.error()));
                           if (next)
                               next(hash);
                           tell(hash);
                       }});
    });
    co_await finished(hashed);
    co_return hashed.takeResult();
}

} // namespace hs::transfers
