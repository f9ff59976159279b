// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/filechange.h"
#include "hub/types/treeentry.h"

#include <QHash>

#include <optional>

namespace hs::diff {

/// A file in which two trees differ, with what is known of it on either side.
struct ChangedFile
{
    using Kind = hub::FileChange::Kind;

    Kind kind = Kind::Modified;
    QString path;    ///< of a removed file, what it was
    QString oldPath; ///< differs from `path` only when it was renamed or copied
    std::optional<hub::TreeEntry> before;
    std::optional<hub::TreeEntry> after;
    std::optional<int> added;   ///< lines, where they were counted
    std::optional<int> removed; ///< lines, where they were counted
    bool isBinary = false;      ///< the Hub says so

    [[nodiscard]] bool isLarge() const { return (before && before->isLfs()) || (after && after->isLfs()); }
    /// The bytes are the same on both sides: only its name changed.
    [[nodiscard]] bool hasSameContent() const { return before && after && before->oid == after->oid; }
    friend bool operator==(const ChangedFile &, const ChangedFile &) = default;
};

/// The files in which two whole trees differ, by git oid and size, in the order of their paths. A file that is gone on
/// one side and has the very same content under a new name on the other was renamed. For any thread; git oids are
/// those of contents, so it also compares two repositories.
[[nodiscard]] QList<ChangedFile> compareTrees(const QList<hub::TreeEntry> &before, const QList<hub::TreeEntry> &after);

struct LineCounts
{
    int added = 0;
    int removed = 0;
    friend bool operator==(const LineCounts &, const LineCounts &) = default;
};

/// Lines added and removed by a git patch for each path (the new one; of a removed file the old one). A text that is no
/// patch gives nothing. For any thread.
[[nodiscard]] QHash<QString, LineCounts> countsOfPatch(const QByteArray &patch);

} // namespace hs::diff
