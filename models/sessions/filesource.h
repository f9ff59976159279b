// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/hubcontext.h"
#include "hub/types/answer.h"
#include "hub/types/reporef.h"
#include "hub/types/treeentry.h"

namespace hs::models {

/// Where a file's bytes are read from: the copy on this computer when there is one, else the Hub, by ranges.
struct FileSource
{
    hub::HubContextPtr hub;
    hub::RepoRef repo; ///< at a commit
    QString path;
    qint64 size = -1;    ///< -1: not known
    QString cacheFolder; ///< empty: never look on this computer
    QString localPath;   ///< set by located(); empty: read from the Hub

    [[nodiscard]] bool isLocal() const { return !localPath.isEmpty(); }
};

/// The same file, looked for on this computer.
[[nodiscard]] QCoro::Task<FileSource> located(FileSource source);

struct FileBytes
{
    QByteArray bytes;
    qint64 totalSize = -1; ///< of the whole file; -1 when not told
    hub::Freshness freshness;
};

/// At most `length` bytes from `first` on, fewer at the end of the file. A file that is asked for whole is saved for
/// offline reading by the Hub client; a part of it is not.
[[nodiscard]] QCoro::Task<base::Result<FileBytes>> readBytes(FileSource source, qint64 first, qint64 length,
                                                             std::stop_token stop);

} // namespace hs::models
