// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/types/reposummary.h"
#include "lists/localcopy.h"
#include "theme/icons.h"

#include <QDateTime>
#include <QStringList>

/// What a repository is called and said to be in a row of a list. Pure; all of it is translated.
namespace hs::ui::searchwords {

/// The second line of a row: task, size, age … `icon` stands before the first.
struct RowFacts
{
    Icon icon = Icon::Model;
    QStringList facts;
};
[[nodiscard]] RowFacts rowFacts(const hub::RepoSummary &repo, const QDateTime &now);
/// "Running", "Sleeping", "Build failed" …; a word of the future as it is.
[[nodiscard]] QString stageName(const QString &stage);

/// The row as one sentence (design.md §9).
[[nodiscard]] QString describe(const hub::RepoSummary &repo, models::LocalCopy copy, const QDateTime &now);
[[nodiscard]] QString localCopyName(models::LocalCopy copy);

} // namespace hs::ui::searchwords
