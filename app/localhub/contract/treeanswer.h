// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/gitvalues.h"

#include <QJsonObject>

#include <optional>

namespace hs::localhub {

struct TreeShape
{
    bool isMasked = false; ///< a gated repository for a caller without access: large files' hashes are stars
    bool withSecurity = false;
    std::optional<QJsonObject> pickleScan = std::nullopt; ///< facts/pickleimports.h; nothing: not a pickle
    const CommitItem *lastCommit = nullptr;               ///< not owned
};

/// One entry of a tree or paths-info answer (repo-info.md §3). `lfs.oid`, unlike in siblings.
[[nodiscard]] QJsonObject treeEntry(const TreeItem &item, const TreeShape &shape);
/// One entry of a repository's `siblings`; with `blobs` also size, blobId and `lfs.sha256`.
[[nodiscard]] QJsonObject siblingEntry(const TreeItem &item, bool blobs, bool isMasked);
/// What the scanners say. This hub has one, which lists what pickles import; for all others, and for files that are no
/// pickles, it is "unscanned".
[[nodiscard]] QJsonObject securityFileStatus(const std::optional<QJsonObject> &pickleScan);

} // namespace hs::localhub
