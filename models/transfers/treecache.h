// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "hub/types/treeentry.h"

#include <QList>

#include <optional>

namespace hs::transfers {

using base::Result;

/// The list of all files of one commit, kept in the cache as `trees/<commit>.json` (shared/hub-api/download.md §3.4): a
/// commit never changes, so it is asked for once, and a snapshot can be checked for completeness with no network.
/// Both functions touch the disk: on a worker.

/// Nothing when there is no listing, or one of another format, or one that makes no sense: it is then asked for again.
[[nodiscard]] std::optional<QList<hub::TreeEntry>> readTreeCache(const QString &path);

/// \param entries  the whole, unfiltered listing; folders are left out
[[nodiscard]] Result<void> writeTreeCache(const QString &path, const QList<hub::TreeEntry> &entries);

} // namespace hs::transfers
