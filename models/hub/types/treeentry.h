// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/ids.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace hs::hub {

struct LastCommit
{
    Oid id;
    QString title;
    std::optional<QDateTime> date; ///< UTC
    friend bool operator==(const LastCommit &, const LastCommit &) = default;
};

/// What the Hub's scanners say of a file (`securityFileStatus`).
struct SecurityStatus
{
    QString status; ///< safe, suspicious, unsafe, queued, unscanned, caution, error, or a word of the future
    QStringList dangerousImports; ///< "module.name" of pickle imports that are not innocuous
    friend bool operator==(const SecurityStatus &, const SecurityStatus &) = default;
};

/// An entry of a tree listing or of paths-info (shared/hub-api/repo-info.md §3).
struct TreeEntry
{
    enum class Type { File, Directory, Other };

    Type type = Type::File;
    QString path;    ///< whole path from the root, checked: see hub/types/repopath.h
    Oid oid;         ///< git oid of the blob or tree
    qint64 size = 0; ///< bytes; the real size of LFS files; 0 for folders
    QString lfsSha256;
    QString xetHash;
    std::optional<LastCommit> lastCommit;   ///< with expand
    std::optional<SecurityStatus> security; ///< with expand

    [[nodiscard]] bool isLfs() const { return !lfsSha256.isEmpty(); }
    /// What the file's blob is called in the cache: SHA-256 for LFS files, else the git oid.
    [[nodiscard]] Etag etag() const { return Etag(isLfs() ? lfsSha256 : oid.toString()); }

    friend bool operator==(const TreeEntry &, const TreeEntry &) = default;
};

} // namespace hs::hub
