// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/hubcontext.h"
#include "hub/types/answer.h"
#include "hub/types/filemetadata.h"
#include "hub/types/reporef.h"

namespace hs::hub {

/// The web address of a file's bytes: `{endpoint}/{prefix}{id}/resolve/{rev}/{path}`.
[[nodiscard]] QUrl resolveAddress(const HubContext &hub, const RepoRef &repo, const QString &path);
/// The git blob as stored (a pointer for LFS files).
[[nodiscard]] QUrl rawAddress(const HubContext &hub, const RepoRef &repo, const QString &path);
/// The repository's page on the web.
[[nodiscard]] QUrl pageAddress(const HubContext &hub, const RepoRef &repo);

/// HEAD of /resolve/ without following redirects to other hosts (shared/hub-api/download.md §1.3). Missing commit, etag
/// or size ends as BadAnswer.
[[nodiscard]] QCoro::Task<Result<FileMetadata>> fetchMetadata(HubContextPtr hub, RepoRef repo, QString path,
                                                              base::Priority priority, std::stop_token stop);

/// Which bytes; `last` is inclusive, empty = to the end.
struct ByteRange
{
    qint64 first = 0;
    std::optional<qint64> last;
};

struct FilePart
{
    QByteArray bytes;
    qint64 totalSize = -1; ///< size of the whole file, -1 when not told
    Freshness freshness;
};

/// GET of /resolve/, at most `largest` bytes in memory: for previews, cards and headers, not for downloads. With a
/// range the answer must be that range. Without one, the whole small file (cached for offline use when under 1 MB).
[[nodiscard]] QCoro::Task<Result<FilePart>> fetchFile(HubContextPtr hub, RepoRef repo, QString path,
                                                      std::optional<ByteRange> range, qint64 largest,
                                                      std::stop_token stop);

/// An image or other small resource at any http(s) address, without the token unless that is the Hub's own origin.
[[nodiscard]] QCoro::Task<Result<QByteArray>> fetchResource(HubContextPtr hub, QUrl url, qint64 largest,
                                                            std::stop_token stop);

/// A download's body into `sink`, from an address that fetchMetadata gave. `range` (if any) is demanded: another
/// Content-Range, a wrong total or a plain 200 end as BadAnswer before any byte is handed out. `ifRange` is not used:
/// the blob host's validators mean nothing (download.md §1.2). Not retried here: the engine has its own plan.
[[nodiscard]] QCoro::Task<Result<void>> streamBlob(HubContextPtr hub, FileMetadata file, std::optional<ByteRange> range,
                                                   BodySink sink, std::stop_token stop);

} // namespace hs::hub
