// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/types/values.h"

#include <QSet>

#include <optional>

namespace hs::localhub {

/// Everything an answer about a repository may be made of. What costs more than a row is optional and is loaded only
/// when fieldsNeeded() says so.
struct RepoView
{
    RepoRow row;
    RepoFacts facts;
    QString sha; ///< of the asked revision
    QDateTime lastModified;
    std::optional<QJsonArray> siblings;
    std::optional<QStringList> spaces;     ///< that use a model or data set
    std::optional<QJsonObject> baseModels; ///< {relation, models:[{_id, id}]}
    std::optional<QJsonObject> children;   ///< {adapter, merge, quantized, finetune}
    std::optional<QJsonObject> securityRepoStatus;
};

/// Which of the costly parts a list of field names needs.
struct FieldNeeds
{
    bool facts = false;
    bool siblings = false;
    bool spaces = false;
    bool baseModels = false;
    bool children = false;
};
[[nodiscard]] FieldNeeds fieldsNeeded(const QStringList &fields);

/// The names that `expand` takes, in the order of the server's own message (search.md §1.3).
[[nodiscard]] const QStringList &expandNames(RepoKind kind);
/// Fields of a list item; `full` adds author, sha, siblings and so on.
[[nodiscard]] QStringList listFields(RepoKind kind, bool full, bool config, bool cardData);
/// Fields of a repository's own answer without expand (repo-info.md §1.1); discussionsDisabled only when they are.
[[nodiscard]] QStringList infoFields(RepoKind kind);

/// `_id`, `id` and the named fields; a field without a value is left out.
[[nodiscard]] QJsonObject repoAnswer(const RepoView &view, const QStringList &fields);

} // namespace hs::localhub
