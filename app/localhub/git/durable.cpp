// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/git/durable.h"

#include <QFile>
#include <QFileDevice>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

std::unexpected<Failure> systemFailed(const QString &what)
{
    return failed(Failure::Kind::Broken, u"%1: %2"_s.arg(what, QString::fromLocal8Bit(std::strerror(errno))));
}

Outcome<void> withOpen(const QString &path, int (*sync)(int))
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return systemFailed(path);
    // Some file systems have nothing to do for a folder and say that they cannot.
    const bool isDone = sync(descriptor) == 0 || errno == EINVAL;
    const auto result = isDone ? Outcome<void>() : systemFailed(path);
    ::close(descriptor);
    return result;
}

} // namespace

Outcome<void> syncFile(QFileDevice &file)
{
    if (!file.flush() || ::fsync(file.handle()) != 0)
        return systemFailed(file.fileName());
    return {};
}

Outcome<void> syncPath(const QString &path)
{
    return withOpen(path, &::fsync).and_then([&path] { return syncFolder(path.first(path.lastIndexOf(u'/'))); });
}

Outcome<void> syncFolder(const QString &folder)
{
    return withOpen(folder, &::fsync);
}

Outcome<void> syncFileSystem(const QString &folder)
{
    return withOpen(folder, &::syncfs);
}

} // namespace hs::localhub
