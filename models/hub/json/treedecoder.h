// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "hub/types/answer.h"
#include "hub/types/treeentry.h"

namespace hs::hub {

/// A tree listing or a paths-info answer (without `next`). Entries with an unsafe path are dropped and counted: nothing
/// above this line ever sees one.
[[nodiscard]] base::Result<Page<TreeEntry>> decodeTree(const QByteArray &json);

/// The body of a paths-info request; with `expand` the answer tells the last commit of each path.
[[nodiscard]] QByteArray encodePathsInfo(const QStringList &paths, bool isExpanded = false);

} // namespace hs::hub
