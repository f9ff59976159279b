// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/repototals.h"

namespace hs::models {

RepoTotals sumOf(const QList<hub::Sibling> &files)
{
    RepoTotals totals{.files = files.size(), .bytes = 0, .bytesOfFolder = {}};
    for (const hub::Sibling &file : files) {
        if (!file.size)
            return {.files = files.size(), .bytes = std::nullopt, .bytesOfFolder = {}};
        *totals.bytes += *file.size;
        for (qsizetype slash = file.path.lastIndexOf(u'/'); slash > 0; slash = file.path.lastIndexOf(u'/', slash - 1))
            totals.bytesOfFolder[file.path.left(slash)] += *file.size;
    }
    return totals;
}

} // namespace hs::models
