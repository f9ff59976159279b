// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transfers/bytebudget.h"
#include "transfers/flushrounds.h"
#include "transfers/partialfile.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QFuture>
#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace hs::transfers {

/// What one connection brings, on its way into a partial file: in order, from where it begins. Bytes are gathered and
/// handed to a worker in batches; while it writes one, the next is gathered, and who brings more than that waits: at
/// most two batches of memory for a connection, and a slow disk slows the network.
///
/// Used through the functions below, one at a time and on one thread; kept alive by them.
class FileWriter
{
public:
    static constexpr qint64 kBatch = qint64(512) << 10; ///< bytes handed to the worker at once

    /// Up to where bytes were taken, counted from the file's beginning: on disk or about to be.
    [[nodiscard]] qint64 length() const { return m_length; }

private:
    friend struct WriterAccess;

    /// The file, opened by the worker that needs it first; whoever runs the one running job may touch it.
    struct Target
    {
        DiskPool pool;
        QString path;
        hub::Etag etag;
        qint64 size = 0;
        PartialFilePtr file;
        [[nodiscard]] Result<PartialFilePtr> opened();
    };

    std::shared_ptr<Target> m_target;
    qint64 m_length = 0;
    qint64 m_handedOver = 0; // up to where the worker has them
    QList<QByteArray> m_pending;
    std::vector<ByteBudget::Share> m_pendingShares;
    std::vector<ByteBudget::Share> m_runningShares;
    QElapsedTimer m_sinceHandOver;
    std::optional<QFuture<Result<void>>> m_running;
    std::optional<HubError> m_error; // the first; nothing is written after it
};

using FileWriterPtr = std::shared_ptr<FileWriter>;

/// Opens the partial file, makes it when absent, and hashes what is there already, for a stream that goes on at its
/// end.
/// \param etag, size  of the finished file
/// \param checked     told how many bytes of the existing part are hashed, on the calling thread
/// Conflict: another program holds the partial file.
[[nodiscard]] QCoro::Task<Result<FileWriterPtr>> openWriter(DiskPool pool, QString path, hub::Etag etag, qint64 size,
                                                            std::function<void(qint64)> checked, std::stop_token stop);

/// A stream into a partial file that does not exist: it is made with the first bytes, on the worker that writes them.
[[nodiscard]] FileWriterPtr writeAnew(const DiskPool &pool, const QString &path, const hub::Etag &etag, qint64 size);

/// One of several streams into a file, from `offset` on.
[[nodiscard]] FileWriterPtr writeFrom(const DiskPool &pool, const PartialFilePtr &file, qint64 offset);

/// Takes the next bytes. Ends at once while there is room, else when a batch has been written. An error is the first
/// that happened, maybe with bytes taken earlier.
/// \param share  of the memory that they take up; held until they are written
[[nodiscard]] QCoro::Task<Result<void>> append(FileWriterPtr writer, QByteArray piece, ByteBudget::Share share = {});

/// All that was taken is in the file (in the system's hands: it survives the end of the program).
[[nodiscard]] QCoro::Task<Result<void>> flush(FileWriterPtr writer);

/// Back to an empty file; for the only stream into it.
[[nodiscard]] QCoro::Task<Result<void>> restart(FileWriterPtr writer);

/// Flushes to the medium and gives the hash of the whole; for the last stream into it.
/// \param rounds  with whose other files it is flushed; empty: alone
/// \param next    what is to be done with the file when that succeeded, in the same step on the worker
[[nodiscard]] QCoro::Task<Result<hub::Etag>> finish(FileWriterPtr writer, FlushRoundsPtr rounds = {},
                                                    std::function<void(const hub::Etag &)> next = {});

} // namespace hs::transfers
