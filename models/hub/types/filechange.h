// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/ids.h"

#include <QString>

namespace hs::hub {

/// A file that differs between two commits, as the Hub tells it: a line of `GET …/compare/{spec}?raw=true`
/// (shared/hub-api/repos-write.md §10, from the official hf-hub crate's repository/diff.rs).
struct FileChange
{
    enum class Kind { Added, Removed, Modified, Renamed, Copied, TypeChanged };

    Kind kind = Kind::Modified;
    QString path;    ///< now; of a removed file, what it was
    QString oldPath; ///< before; differs from `path` only when it was renamed or copied
    Oid oldBlob;     ///< git blob (a pointer for LFS files); empty where there was none
    Oid newBlob;
    qint64 newSize = 0;    ///< bytes; the real size of LFS files
    bool isBinary = false; ///< as the Hub sees it; LFS pointers count as text
    friend bool operator==(const FileChange &, const FileChange &) = default;
};

} // namespace hs::hub
