// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/stateview.h"
#include "common/tone.h"
#include "hub/types/searchquery.h"
#include "hub/types/tag.h"
#include "lists/reposearchmodel.h"

#include <QDateTime>

namespace hs::ui {

/// Buttons of the states below.
enum class SearchRemedy { TryNow, RemoveFilter, ClearFilters, ClearText, SignIn, CopyDetails, LookFurther };

/// "No models match these 5 filters" and what helps (design.md §5). The Hub gives no counts for other filters, so
/// none are promised.
[[nodiscard]] StateMessage emptySearchMessage(const hub::SearchQuery &query, const hub::TagsByType &tags);
/// The same for a list of which only the beginning was looked through here, with nothing found so far.
[[nodiscard]] StateMessage nothingYetMessage(const hub::SearchQuery &query, int lookedAt);

/// "The search could not be finished".
[[nodiscard]] StateMessage failedSearchMessage(const base::HubError &error, const QDateTime &now);

/// What stands above rows that are not the whole truth: saved copies, local repositories, a page that failed.
struct SearchNotice
{
    Tone tone = Tone::Warning;
    QString lead;
    QString text;
    QList<MessageAction> actions;
};
[[nodiscard]] std::optional<SearchNotice> searchNotice(const models::RepoSearchModel &model, const QDateTime &now);

} // namespace hs::ui
