// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/repototals.h"

#include <algorithm>

namespace hs::models {

namespace {

constexpr QLatin1StringView kEvaluationFolder(".eval_results/");

} // namespace

RepoTotals sumOf(const QList<hub::Sibling> &files)
{
    RepoTotals totals{.files = files.size()};
    totals.hasEvaluationFiles =
        std::ranges::any_of(files, [](const hub::Sibling &file) { return file.path.startsWith(kEvaluationFolder); });
    if (!std::ranges::all_of(files, [](const hub::Sibling &file) { return file.size.has_value(); }))
        return totals;
    totals.bytes = 0;
    for (const hub::Sibling &file : files) {
        *totals.bytes += *file.size;
        for (qsizetype slash = file.path.lastIndexOf(u'/'); slash > 0; slash = file.path.lastIndexOf(u'/', slash - 1))
            totals.bytesOfFolder[file.path.left(slash)] += *file.size;
    }
    return totals;
}

} // namespace hs::models
