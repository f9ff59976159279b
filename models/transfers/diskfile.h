// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <optional>
#include <span>

namespace hs::transfers {

using base::HubError;
using base::Result;

/// A failed system call on a local file as a typed error: DiskFull for no space and quotas, else Disk; the context is
/// the path, the text the system's own words. Where the whole volume is in trouble the code says in which: "EROFS",
/// "EIO" or "ENODEV".
[[nodiscard]] HubError diskError(int errorNumber, const QString &path);
/// Was the volume made read-only, pulled out, or does it answer with errors? That may pass, and says nothing about the
/// file.
[[nodiscard]] bool isVolumeTrouble(const HubError &error);

/// An open file with offsets in every call, typed errors and real flushing, which QFile does not have. Closed when
/// destroyed; closing gives up the lock. Every call may block: on a worker. One thread at a time.
class DiskFile
{
public:
    DiskFile() = default;
    DiskFile(DiskFile &&other) noexcept;
    DiskFile &operator=(DiskFile &&other) noexcept;
    ~DiskFile();

    /// Reading and writing; the file and its folders are made when absent, with the permissions a fresh file gets.
    [[nodiscard]] static Result<DiskFile> openForWriting(const QString &path);
    [[nodiscard]] static Result<DiskFile> openForReading(const QString &path);

    [[nodiscard]] bool isOpen() const { return m_handle >= 0; }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] Result<qint64> size() const;
    /// Is there still a directory entry for it? A lock on a file that somebody else deleted protects nothing.
    [[nodiscard]] bool isStillThere() const;

    [[nodiscard]] Result<void> writeAt(qint64 offset, QByteArrayView bytes);
    /// Fewer bytes than asked only at the end of the file.
    [[nodiscard]] Result<qint64> readAt(qint64 offset, std::span<char> into) const;
    [[nodiscard]] Result<void> truncate(qint64 size);
    /// Returns when the contents are on the medium.
    [[nodiscard]] Result<void> sync();
    /// Lets the system begin to write to the medium, where it can be asked to; sync() must follow.
    void beginSync();

    /// Takes the space for so many bytes from the volume, without making the file longer: what is written later cannot
    /// fail for lack of it. False where the file system cannot do that, or where it would only cost time (in memory).
    /// DiskFull: there is no such space.
    [[nodiscard]] Result<bool> allocate(qint64 size);

    /// A lock that all programs using flock(2) see; false when somebody else holds it. True, too, where the file
    /// system has no locks: then correctness must not depend on them.
    [[nodiscard]] Result<bool> tryLock();

private:
    DiskFile(int handle, QString path);

    int m_handle = -1;
    QString m_path;
};

[[nodiscard]] Result<void> makeFolders(const QString &folder);
/// Can something be written there? An absent folder counts as yes: it could be made. A look, not a promise.
[[nodiscard]] Result<void> checkWritable(const QString &folder);
/// Replaces `to` in one step; both on one volume.
[[nodiscard]] Result<void> renameFile(const QString &from, const QString &to);
/// Returns when the names in the folder are on the medium, where that can be had.
[[nodiscard]] Result<void> syncFolder(const QString &folder);
/// Is every folder on the way from `root` (an existing folder) down to `folder` a real one, and none a link? Then what
/// is written there stays below `root`.
[[nodiscard]] bool isReachedWithoutLinks(const QString &root, const QString &folder);
/// Absent already: fine.
[[nodiscard]] Result<void> removeFile(const QString &path);
/// Through a temporary file beside it and a rename, so that nobody ever sees half of it.
[[nodiscard]] Result<void> writeWholeFile(const QString &path, const QByteArray &bytes);
/// The file's bytes when it is a readable file of at most `largest` bytes.
[[nodiscard]] Result<QByteArray> readWholeFile(const QString &path, qint64 largest);
/// -1: absent or no regular file (links are followed).
[[nodiscard]] qint64 fileSize(const QString &path);
/// Bytes of the volume that the file takes up; 0: absent.
[[nodiscard]] qint64 allocatedBytes(const QString &path);
/// A volume and what can still be written to it.
struct Volume
{
    quint64 id = 0;
    qint64 free = 0; ///< bytes for this user
};

/// That of a folder, or of its nearest existing parent; nothing: not known.
[[nodiscard]] std::optional<Volume> volumeOf(const QString &folder);
/// Its free bytes; -1: not known.
[[nodiscard]] qint64 freeSpace(const QString &folder);

} // namespace hs::transfers
