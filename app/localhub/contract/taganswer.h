// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/types/values.h"

namespace hs::localhub {

/// `GET /api/{models|datasets}-tags-by-type`: tags grouped by what they say; `onlyType` restricts to one group. The
/// groups of search.md §6 are all there, empty ones too.
[[nodiscard]] QJsonObject tagsByTypeAnswer(RepoKind kind, const QList<std::pair<QString, qint64>> &counts,
                                           const QString &onlyType);

/// Label, modality and id of the tasks of search.md §9, in their order.
struct TaskWords
{
    QLatin1StringView id;
    QLatin1StringView label;
    QLatin1StringView modality;
};
[[nodiscard]] const QList<TaskWords> &allTasks();

} // namespace hs::localhub
