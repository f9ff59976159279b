// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/repodetails.h"

#include <QHash>

#include <optional>

namespace hs::models {

/// Sums over the flat file list that comes with a repository's details (shared/hub-api/repo-info.md §1.4).
struct RepoTotals
{
    qint64 files = 0;
    std::optional<qint64> bytes;          ///< empty when the Hub left out the size of any file
    QHash<QString, qint64> bytesOfFolder; ///< by path, without the root; empty like `bytes`
    bool hasEvaluationFiles = false;      ///< in `.eval_results`
    friend bool operator==(const RepoTotals &, const RepoTotals &) = default;
};

/// Pure; some milliseconds for 10,000 files, so made for a worker.
[[nodiscard]] RepoTotals sumOf(const QList<hub::Sibling> &files);

} // namespace hs::models
