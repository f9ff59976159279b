// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "hub/types/ids.h"
#include "transfers/diskpool.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QFuture>
#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace hs::transfers {

using base::HubError;
using base::Result;

struct PartialFile;

/// A file that grows in order and is hashed as it grows. Bytes are gathered and handed to a worker in batches; while it
/// writes one, the next is gathered, and who brings more than that waits: at most two batches of memory for a file, and
/// a slow disk slows the network. The file's own length is what a later start resumes from.
///
/// Used through the functions below, one at a time and on one thread; kept alive by them.
class FileWriter
{
public:
    static constexpr qint64 kBatch = qint64(1) << 20; ///< bytes handed to the worker at once

    /// Bytes taken so far, from the file's beginning: on disk or about to be.
    [[nodiscard]] qint64 length() const { return m_length; }

private:
    friend struct WriterAccess;

    DiskPool m_pool;
    std::shared_ptr<PartialFile> m_file; // touched by one worker at a time, or by us when none runs
    qint64 m_length = 0;
    QList<QByteArray> m_pending;
    qint64 m_pendingBytes = 0;
    QElapsedTimer m_sinceHandOver;
    std::optional<QFuture<Result<void>>> m_running;
    std::optional<HubError> m_error; // the first; nothing is written after it
};

using FileWriterPtr = std::shared_ptr<FileWriter>;

/// Opens the partial file, makes it when absent, and hashes what is there already. One that is longer than the file
/// can be is emptied.
/// \param etag, size  of the finished file
/// \param checked     told how many bytes of the existing part are hashed, on the calling thread
/// Conflict: another program holds the partial file. DiskFull: the rest would not fit.
[[nodiscard]] QCoro::Task<Result<FileWriterPtr>> openWriter(DiskPool pool, QString path, hub::Etag etag, qint64 size,
                                                            std::function<void(qint64)> checked, std::stop_token stop);

/// Takes the next bytes. Ends at once while there is room, else when a batch has been written. An error is the first
/// that happened, maybe with bytes taken earlier.
[[nodiscard]] QCoro::Task<Result<void>> append(FileWriterPtr writer, QByteArray piece);

/// All that was taken is in the file (in the system's hands: it survives the end of the program).
[[nodiscard]] QCoro::Task<Result<void>> flush(FileWriterPtr writer);

/// Back to an empty file.
[[nodiscard]] QCoro::Task<Result<void>> restart(FileWriterPtr writer);

/// Flushes to the medium and gives the hash of the whole.
[[nodiscard]] QCoro::Task<Result<hub::Etag>> finish(FileWriterPtr writer);

} // namespace hs::transfers
