// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/volumespace.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>
#include <sys/statvfs.h>

namespace hs::models {

namespace {

/// The highest folder above this one that is on the same device: QStorageInfo would read the whole table of mounts.
QString mountRootOf(QString folder)
{
    struct stat facts = {};
    if (::stat(QFile::encodeName(folder).constData(), &facts) != 0)
        return {};
    const dev_t device = facts.st_dev;
    for (;;) {
        const QString parent = QFileInfo(folder).path();
        if (parent == folder || ::stat(QFile::encodeName(parent).constData(), &facts) != 0 || facts.st_dev != device)
            return folder;
        folder = parent;
    }
}

} // namespace

VolumeSpace volumeSpaceOf(const QString &folder)
{
    struct statvfs facts = {};
    QString existing = QFileInfo(folder).absoluteFilePath();
    while (::statvfs(QFile::encodeName(existing).constData(), &facts) != 0) {
        const QString parent = QFileInfo(existing).path();
        if (errno != ENOENT || parent == existing)
            return {};
        existing = parent;
    }
    // Links on the way lead to where the space really is.
    const QString real = QFileInfo(existing).canonicalFilePath();
    const auto block = static_cast<qint64>(facts.f_frsize);
    return {.root = mountRootOf(real.isEmpty() ? existing : real),
            .total = static_cast<qint64>(facts.f_blocks) * block,
            .free = static_cast<qint64>(facts.f_bavail) * block};
}

} // namespace hs::models
