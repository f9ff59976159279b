// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/filehash.h"

#include "transfers/diskfile.h"
#include "transfers/hashing.h"

namespace hs::transfers {

base::Result<hub::Etag> hashFile(const QString &path, const hub::Etag &etag, const std::function<bool(qint64)> &goesOn)
{
    auto file = DiskFile::openForReading(path);
    if (!file)
        return std::unexpected(file.error());
    const auto size = file->size();
    if (!size)
        return std::unexpected(size.error());
    auto hash = ContentHash::forEtag(etag, *size);
    if (!hash)
        return base::failure(HubError::Kind::Invalid, path);
    QByteArray buffer(qsizetype(1) << 20, Qt::Uninitialized);
    for (qint64 at = 0; at < *size;) {
        const auto got = file->readAt(at, std::span(buffer.data(), static_cast<size_t>(buffer.size())));
        if (!got)
            return std::unexpected(got.error());
        if (*got == 0)
            break; // it was cut while we read: the hash will tell
        hash->add(QByteArrayView(buffer).first(*got));
        at += *got;
        if (goesOn && !goesOn(*got))
            return base::failure(HubError::Kind::Cancelled);
    }
    return hash->result();
}

} // namespace hs::transfers
