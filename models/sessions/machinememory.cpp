// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/machinememory.h"

#include "sessions/intelgraphics.h"

#include <QDir>
#include <QFile>

#if defined(Q_OS_MACOS)
#include <sys/sysctl.h>
#elif defined(Q_OS_WIN)
#include <windows.h>
#endif

using namespace Qt::StringLiterals;

namespace hs::models {

namespace {

#if defined(Q_OS_MACOS)
qint64 memoryOf(const QString &)
{
    qint64 bytes = 0;
    size_t size = sizeof(bytes);
    return sysctlbyname("hw.memsize", &bytes, &size, nullptr, 0) == 0 ? bytes : 0;
}
#elif defined(Q_OS_WIN)
qint64 memoryOf(const QString &)
{
    MEMORYSTATUSEX status;
    status.dwLength = sizeof(status);
    return GlobalMemoryStatusEx(&status) ? qint64(status.ullTotalPhys) : 0;
}
#else
qint64 memoryOf(const QString &root)
{
    QFile file(QDir(root).filePath(u"proc/meminfo"_s));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    // "MemTotal:       32768000 kB"; files of /proc have no size, so it is read to its end.
    const QByteArrayList lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("MemTotal:"))
            return line.mid(9).simplified().split(' ').first().toLongLong() * 1024;
    }
    return 0;
}
#endif

qint64 gpuMemoryOf(const QString &root)
{
    qint64 most = intelGraphicsMemory(root);
    const QDir cards(QDir(root).filePath(u"sys/class/drm"_s));
    for (const QString &card : cards.entryList({u"card*"_s}, QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)) {
        QFile file(cards.filePath(card + u"/device/mem_info_vram_total"_s));
        if (file.open(QIODevice::ReadOnly))
            most = qMax(most, file.readAll().trimmed().toLongLong());
    }
    return most;
}

} // namespace

Machine detectedMachine(const QString &root)
{
    return {memoryOf(root), gpuMemoryOf(root)};
}

} // namespace hs::models
