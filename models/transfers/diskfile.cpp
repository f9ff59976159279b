// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/diskfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#ifdef Q_OS_LINUX
#include <linux/magic.h>
#include <sys/vfs.h>
#endif
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace hs::transfers {

namespace {

/// The call again as long as a signal interrupts it.
template <typename F>
auto uninterrupted(F call)
{
    decltype(call()) result{};
    do {
        result = call();
    } while (result == -1 && errno == EINTR);
    return result;
}

std::unexpected<HubError> lastError(const QString &path)
{
    return std::unexpected(diskError(errno, path));
}

/// What is wrong with the whole volume; empty: nothing.
QString volumeTrouble(int errorNumber)
{
    switch (errorNumber) {
    case EROFS:
        return u"EROFS"_s;
    case EIO:
        return u"EIO"_s;
    case ENODEV:
    case ENXIO:
    case ENOTCONN: // a file system in user space whose program ended
    case ESTALE:   // a share that was taken away
        return u"ENODEV"_s;
    default:
        return {};
    }
}

int openHandle(const QString &path, int flags)
{
    const QByteArray name = QFile::encodeName(path);
    return uninterrupted([&] { return ::open(name.constData(), flags | O_CLOEXEC, 0666); });
}

} // namespace

HubError diskError(int errorNumber, const QString &path)
{
    const bool isFull = errorNumber == ENOSPC || errorNumber == EDQUOT || errorNumber == EFBIG;
    HubError error = HubError::of(isFull ? HubError::Kind::DiskFull : HubError::Kind::Disk, path,
                                  QString::fromLocal8Bit(std::strerror(errorNumber)));
    error.serverCode = volumeTrouble(errorNumber);
    return error;
}

bool isVolumeTrouble(const HubError &error)
{
    return error.kind == HubError::Kind::Disk && !error.serverCode.isEmpty();
}

DiskFile::DiskFile(int handle, QString path)
    : m_handle(handle)
    , m_path(std::move(path))
{}

DiskFile::DiskFile(DiskFile &&other) noexcept
    : m_handle(std::exchange(other.m_handle, -1))
    , m_path(std::move(other.m_path))
{}

DiskFile &DiskFile::operator=(DiskFile &&other) noexcept
{
    std::swap(m_handle, other.m_handle);
    std::swap(m_path, other.m_path);
    return *this;
}

DiskFile::~DiskFile()
{
    if (m_handle >= 0)
        ::close(m_handle);
}

Result<DiskFile> DiskFile::openForWriting(const QString &path)
{
    int handle = openHandle(path, O_RDWR | O_CREAT);
    if (handle < 0 && errno == ENOENT) {
        if (auto made = makeFolders(QFileInfo(path).path()); !made)
            return std::unexpected(made.error());
        handle = openHandle(path, O_RDWR | O_CREAT);
    }
    if (handle < 0)
        return lastError(path);
    return DiskFile(handle, path);
}

Result<DiskFile> DiskFile::openForReading(const QString &path)
{
    const int handle = openHandle(path, O_RDONLY);
    if (handle < 0)
        return lastError(path);
    return DiskFile(handle, path);
}

Result<qint64> DiskFile::size() const
{
    struct stat facts = {};
    if (::fstat(m_handle, &facts) != 0)
        return lastError(m_path);
    return facts.st_size;
}

bool DiskFile::isStillThere() const
{
    struct stat open = {};
    struct stat named = {};
    return ::fstat(m_handle, &open) == 0 && ::stat(QFile::encodeName(m_path).constData(), &named) == 0 &&
           open.st_ino == named.st_ino && open.st_dev == named.st_dev;
}

Result<void> DiskFile::writeAt(qint64 offset, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written =
            uninterrupted([&] { return ::pwrite(m_handle, bytes.data(), static_cast<size_t>(bytes.size()), offset); });
        if (written < 0)
            return lastError(m_path);
        offset += written;
        bytes = bytes.sliced(written);
    }
    return {};
}

Result<qint64> DiskFile::readAt(qint64 offset, std::span<char> into) const
{
    qint64 total = 0;
    while (!into.empty()) {
        const ssize_t got = uninterrupted([&] { return ::pread(m_handle, into.data(), into.size(), offset); });
        if (got < 0)
            return lastError(m_path);
        if (got == 0)
            break;
        total += got;
        offset += got;
        into = into.subspan(static_cast<size_t>(got));
    }
    return total;
}

Result<void> DiskFile::truncate(qint64 size)
{
    if (uninterrupted([&] { return ::ftruncate(m_handle, size); }) != 0)
        return lastError(m_path);
    return {};
}

Result<void> DiskFile::sync()
{
#ifdef Q_OS_DARWIN
    const int done = ::fcntl(m_handle, F_FULLFSYNC);
#else
    const int done = uninterrupted([&] { return ::fdatasync(m_handle); });
#endif
    if (done != 0 && errno != EINVAL && errno != ENOTSUP) // special file systems cannot flush and say so
        return lastError(m_path);
    return {};
}

void DiskFile::beginSync()
{
#ifdef Q_OS_LINUX
    ::sync_file_range(m_handle, 0, 0, SYNC_FILE_RANGE_WRITE); // what goes wrong is told by sync()
#endif
}

Result<bool> DiskFile::allocate(qint64 size)
{
#ifdef Q_OS_LINUX
    struct statfs facts = {};
    if (size <= 0 || (::fstatfs(m_handle, &facts) == 0 && facts.f_type == TMPFS_MAGIC))
        return false;
    if (uninterrupted([&] { return ::fallocate(m_handle, FALLOC_FL_KEEP_SIZE, 0, size); }) == 0)
        return true;
    if (errno == ENOSPC || errno == EDQUOT)
        return lastError(m_path);
#else
    Q_UNUSED(size)
#endif
    return false;
}

Result<bool> DiskFile::tryLock()
{
    if (uninterrupted([&] { return ::flock(m_handle, LOCK_EX | LOCK_NB); }) == 0)
        return true;
    if (errno == EWOULDBLOCK)
        return false;
    if (errno == ENOSYS || errno == ENOTSUP || errno == ENOLCK || errno == EINVAL)
        return true;
    return lastError(m_path);
}

Result<void> makeFolders(const QString &folder)
{
    errno = 0;
    if (QDir().mkpath(folder))
        return {};
    return std::unexpected(diskError(errno != 0 ? errno : EACCES, folder));
}

Result<void> checkWritable(const QString &folder)
{
    if (::access(QFile::encodeName(folder).constData(), W_OK) != 0 && errno != ENOENT)
        return lastError(folder);
    return {};
}

Result<void> renameFile(const QString &from, const QString &to)
{
    const auto rename = [&] {
        return ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData());
    };
    if (rename() == 0)
        return {};
    if (errno != ENOENT)
        return lastError(to);
    if (auto made = makeFolders(QFileInfo(to).path()); !made)
        return made;
    if (rename() != 0)
        return lastError(to);
    return {};
}

Result<void> syncFolder(const QString &folder)
{
    const int handle = openHandle(folder, O_RDONLY | O_DIRECTORY);
    if (handle < 0)
        return lastError(folder);
    const int done = uninterrupted([&] { return ::fsync(handle); });
    const int error = errno;
    ::close(handle);
    if (done != 0 && error != EINVAL && error != ENOTSUP) // some file systems cannot, and say so
        return std::unexpected(diskError(error, folder));
    return {};
}

bool isReachedWithoutLinks(const QString &root, const QString &folder)
{
    if (folder == root)
        return true;
    if (!folder.startsWith(root + u'/'))
        return false;
    for (qsizetype end = root.size(); end != folder.size();) {
        const qsizetype slash = folder.indexOf(u'/', end + 1);
        end = slash < 0 ? folder.size() : slash;
        struct stat facts = {};
        if (::lstat(QFile::encodeName(folder.first(end)).constData(), &facts) != 0 || !S_ISDIR(facts.st_mode))
            return false;
    }
    return true;
}

Result<void> removeFile(const QString &path)
{
    if (::unlink(QFile::encodeName(path).constData()) != 0 && errno != ENOENT && errno != ENOTDIR)
        return lastError(path);
    return {};
}

Result<void> writeWholeFile(const QString &path, const QByteArray &bytes)
{
    const QString temporary = u"%1.%2.tmp"_s.arg(path).arg(QRandomGenerator::system()->generate(), 8, 16, QChar(u'0'));
    auto file = DiskFile::openForWriting(temporary);
    if (!file)
        return std::unexpected(file.error());
    auto written = file->writeAt(0, bytes);
    if (written)
        written = renameFile(temporary, path);
    if (!written)
        static_cast<void>(removeFile(temporary)); // the first error is the one to tell
    return written;
}

Result<QByteArray> readWholeFile(const QString &path, qint64 largest)
{
    auto file = DiskFile::openForReading(path);
    if (!file)
        return std::unexpected(file.error());
    const auto size = file->size();
    if (!size)
        return std::unexpected(size.error());
    if (*size > largest)
        return base::failure(HubError::Kind::TooLarge, path);
    QByteArray bytes(*size, Qt::Uninitialized);
    const auto got = file->readAt(0, std::span(bytes.data(), static_cast<size_t>(bytes.size())));
    if (!got)
        return std::unexpected(got.error());
    bytes.truncate(*got);
    return bytes;
}

qint64 fileSize(const QString &path)
{
    struct stat facts = {};
    if (::stat(QFile::encodeName(path).constData(), &facts) != 0 || !S_ISREG(facts.st_mode))
        return -1;
    return facts.st_size;
}

qint64 allocatedBytes(const QString &path)
{
    constexpr qint64 kBlock = 512; // of st_blocks, whatever the file system's own blocks are
    struct stat facts = {};
    return ::stat(QFile::encodeName(path).constData(), &facts) == 0 ? static_cast<qint64>(facts.st_blocks) * kBlock : 0;
}

std::optional<Volume> volumeOf(const QString &folder)
{
    // Not QStorageInfo: it reads the whole table of mounts and resolves every one of them, for each question.
    struct statvfs facts = {};
    struct stat place = {};
    QString existing = folder;
    while (::statvfs(QFile::encodeName(existing).constData(), &facts) != 0) {
        const QString parent = QFileInfo(existing).path();
        if (errno != ENOENT || parent == existing)
            return std::nullopt;
        existing = parent;
    }
    if (::stat(QFile::encodeName(existing).constData(), &place) != 0)
        return std::nullopt;
    return Volume{.id = static_cast<quint64>(place.st_dev),
                  .free = static_cast<qint64>(facts.f_bavail) * static_cast<qint64>(facts.f_frsize)};
}

qint64 freeSpace(const QString &folder)
{
    const auto volume = volumeOf(folder);
    return volume ? volume->free : -1;
}

} // namespace hs::transfers
