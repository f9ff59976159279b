// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/filesource.h"

#include "base/onworker.h"
#include "hub/calls/files.h"
#include "transfers/hfcache.h"

#include <QFile>

namespace hs::models {

using base::HubError;
using base::Result;

namespace {

QString findLocalCopy(const FileSource &source)
{
    if (source.cacheFolder.isEmpty() || source.size < 0 || !source.repo.revision.isCommit())
        return {};
    const transfers::HfCache cache(source.cacheFolder);
    return cache
        .findInSnapshot({source.repo.kind, source.repo.id}, hub::Oid(source.repo.revision.toString()), source.path,
                        source.size)
        .value_or(QString());
}

Result<FileBytes> readLocal(const QString &path, qint64 first, qint64 length)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(first))
        return base::failure(HubError::Kind::Disk, path, file.errorString());
    FileBytes part{file.read(length), file.size(), {}};
    if (file.error() != QFileDevice::NoError)
        return base::failure(HubError::Kind::Disk, path, file.errorString());
    return part;
}

} // namespace

QCoro::Task<FileSource> located(FileSource source)
{
    if (!source.cacheFolder.isEmpty())
        source.localPath = co_await base::onWorker([source] { return findLocalCopy(source); });
    co_return source;
}

QCoro::Task<Result<FileBytes>> readBytes(FileSource source, qint64 first, qint64 length, std::stop_token stop)
{
    if (source.isLocal()) {
        Result<FileBytes> part = co_await base::onWorker(
            [path = source.localPath, first, length] { return readLocal(path, first, length); });
        if (stop.stop_requested())
            co_return base::failure(HubError::Kind::Cancelled);
        co_return part;
    }
    std::optional<hub::ByteRange> range;
    if (first > 0 || source.size < 0 || source.size > length)
        range = hub::ByteRange{first, first + length - 1};
    // Large files are answered by a redirect first, and its few words count too.
    constexpr qint64 kWordsOfRedirect = 64 * 1024;
    auto part = co_await hub::fetchFile(source.hub, source.repo, source.path, range,
                                        std::max(length + 1, kWordsOfRedirect), stop);
    if (!part)
        co_return std::unexpected(part.error());
    co_return FileBytes{std::move(part->bytes), part->totalSize, part->freshness};
}

} // namespace hs::models
