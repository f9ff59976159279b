// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartnumbers.h"
#include "hub/types/repodetails.h"
#include "search/factsgrid.h"
#include "sessions/insightsums.h"

#include <QDateTime>

namespace hs::ui::insightnumbers {

// What is known of a repository, as the numbers of a chart; without words for people below the widgets, with them here.

[[nodiscard]] ChartNumbers fileTypes(const models::LargestAmounts &sizes);
[[nodiscard]] ChartNumbers dtypes(const QMap<QString, qint64> &parameters);
[[nodiscard]] ChartNumbers rhythm(const models::CommitRhythm &rhythm);
[[nodiscard]] ChartNumbers authors(const models::LargestAmounts &counts);
[[nodiscard]] ChartNumbers relations(const hub::ChildCounts &counts);
[[nodiscard]] ChartNumbers downloaded(const QList<hub::RepoSummary> &repos);
[[nodiscard]] ChartNumbers liked(const QList<hub::RepoSummary> &repos);
/// \a details of the shown revision, \a figures of the repository.
[[nodiscard]] ChartNumbers storage(const hub::RepoDetails &details, const hub::RepoDetails &figures);
[[nodiscard]] ChartNumbers downloads(const hub::RepoDetails &figures);

/// Downloads, likes and dates, as the Hub tells them.
[[nodiscard]] QList<Fact> facts(const hub::RepoDetails &details, const hub::RepoDetails &figures, const QDateTime &now);
/// What a model was made from, or what a Space uses: each a link of an `hf://` address.
[[nodiscard]] QList<Fact> sources(const hub::RepoDetails &details, const hub::RepoDetails &figures);

/// Bytes of all files of the revision whose size is known; nothing when none is.
[[nodiscard]] std::optional<qint64> bytesOf(const hub::RepoDetails &details);

} // namespace hs::ui::insightnumbers
