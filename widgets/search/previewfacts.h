// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/chip.h"
#include "hub/types/repodetails.h"
#include "lists/localcopy.h"
#include "search/factsgrid.h"

#include <QDateTime>

namespace hs::models {
struct PreviewSums;
}

namespace hs::ui {

/// What a preview says about a repository; `details` and `sums` may still be on their way.
[[nodiscard]] QList<Chip> previewChips(const hub::RepoSummary &repo, const hub::RepoDetails *details,
                                       models::LocalCopy copy);
[[nodiscard]] QList<Fact> previewFacts(const hub::RepoSummary &repo, const hub::RepoDetails *details,
                                       const models::PreviewSums *sums, models::LocalCopy copy, const QDateTime &now);

} // namespace hs::ui
