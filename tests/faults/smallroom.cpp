// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "smallroom.h"

#include <QFile>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#ifdef Q_OS_LINUX
#include <sched.h>
#include <sys/mount.h>
#endif

using namespace Qt::StringLiterals;

namespace hs::faults {

// What stands in modifiers runs between fork and exec: system calls only.

void limitFileSize(QProcess &process, qint64 bytes)
{
    process.setChildProcessModifier([bytes] {
        const rlimit limit{static_cast<rlim_t>(bytes), static_cast<rlim_t>(bytes)};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        ::signal(SIGXFSZ, SIG_IGN); // the error instead
    });
}

#ifdef Q_OS_LINUX

namespace {

constexpr int kPatience = 10000; // ms

void write(const char *path, const QByteArray &text)
{
    const int file = ::open(path, O_WRONLY | O_CLOEXEC);
    static_cast<void>(::write(file, text.constData(), static_cast<size_t>(text.size())));
    ::close(file);
}

/// The namespaces of another process become ours.
bool join(qint64 process, const QByteArray &folder)
{
    const QByteArray place = "/proc/" + QByteArray::number(process) + "/ns/";
    const int user = ::open((place + "user").constData(), O_RDONLY | O_CLOEXEC);
    const int mounts = ::open((place + "mnt").constData(), O_RDONLY | O_CLOEXEC);
    return ::setns(user, CLONE_NEWUSER) == 0 && ::setns(mounts, CLONE_NEWNS) == 0 && ::chdir(folder.constData()) == 0;
}

} // namespace

SmallRoom::~SmallRoom()
{
    m_keeper.kill();
    m_keeper.waitForFinished(kPatience);
}

bool SmallRoom::open(qint64 bytes)
{
    const QByteArray folder = QFile::encodeName(m_folder.path());
    const QByteArray options = "size=" + QByteArray::number(bytes);
    const QByteArray user = "0 " + QByteArray::number(::getuid()) + " 1";
    const QByteArray group = "0 " + QByteArray::number(::getgid()) + " 1";
    m_keeper.setChildProcessModifier([this, folder, options, user, group] {
        if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
            m_keeper.failChildProcessModifier("unshare", errno);
        write("/proc/self/setgroups", "deny");
        write("/proc/self/uid_map", user);
        write("/proc/self/gid_map", group);
        if (::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
            ::mount("tmpfs", folder.constData(), "tmpfs", 0, options.constData()) != 0)
            m_keeper.failChildProcessModifier("mount", errno);
    });
    m_keeper.start(u"cat"_s, QStringList());
    return m_keeper.waitForStarted(kPatience) && QFile::exists(outside());
}

void SmallRoom::enter(QProcess &process) const
{
    process.setChildProcessModifier(
        [&process, keeper = m_keeper.processId(), folder = QFile::encodeName(m_folder.path())] {
            if (!join(keeper, folder))
                process.failChildProcessModifier("setns", errno);
        });
}

QString SmallRoom::outside() const
{
    return u"/proc/%1/root%2"_s.arg(m_keeper.processId()).arg(m_folder.path());
}

bool SmallRoom::remount(unsigned long flags, const QByteArray &options) const
{
    QProcess process;
    process.setChildProcessModifier(
        [&process, keeper = m_keeper.processId(), flags, options, folder = QFile::encodeName(m_folder.path())] {
            if (!join(keeper, "/") ||
                ::mount("tmpfs", folder.constData(), nullptr, MS_REMOUNT | flags, options.constData()) != 0)
                process.failChildProcessModifier("remount", errno);
        });
    process.start(u"true"_s, QStringList());
    return process.waitForFinished(kPatience) && process.exitStatus() == QProcess::NormalExit &&
           process.exitCode() == 0;
}

bool SmallRoom::resize(qint64 bytes)
{
    return remount(0, "size=" + QByteArray::number(bytes));
}

bool SmallRoom::makeReadOnly()
{
    return remount(MS_RDONLY, {});
}

#else

SmallRoom::~SmallRoom() = default;

bool SmallRoom::open(qint64 /*bytes*/)
{
    return false;
}

void SmallRoom::enter(QProcess & /*process*/) const {}

QString SmallRoom::outside() const
{
    return {};
}

bool SmallRoom::remount(unsigned long /*flags*/, const QByteArray & /*options*/) const
{
    return false;
}

bool SmallRoom::resize(qint64 /*bytes*/)
{
    return false;
}

bool SmallRoom::makeReadOnly()
{
    return false;
}

#endif

} // namespace hs::faults
