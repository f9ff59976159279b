// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/reading.h"

#include <QDateTime>
#include <QList>

namespace hs::formats {

struct ArchiveEntry
{
    QString path; ///< as the archive has it: never a place to write to
    qint64 size = 0;
    qint64 packedSize = 0;
    QString method;                   ///< "stored", "deflate", "method 99"
    std::optional<QDateTime> changed; ///< without a time zone, as zip files have it
    bool isEncrypted = false;
    [[nodiscard]] bool isFolder() const { return path.endsWith(u'/'); }
};

inline constexpr qint64 kMostArchiveEntries = 200'000;

struct Archive
{
    QList<ArchiveEntry> entries; ///< the first kMostArchiveEntries
    qint64 entryCount = 0;
    qint64 size = 0; ///< of all listed entries, unpacked
    qint64 packedSize = 0;
    QString comment;
};

/// The listing of a zip archive from its central directory at the end, by libzip; nothing is unpacked.
[[nodiscard]] Reading<Archive> readZip(const SparseBytes &file);

/// One entry unpacked, at most `largest` bytes (TooLarge beyond). Which of several of that name is libzip's choice.
[[nodiscard]] Reading<QByteArray> readZipEntry(const SparseBytes &file, const QString &path, qint64 largest);

/// The path of the pickle inside what torch.save writes ("archive/data.pkl"); empty for another archive.
[[nodiscard]] QString torchPickleOf(const Archive &archive);

} // namespace hs::formats
