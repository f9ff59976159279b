// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/types/repokind.h"
#include "hub/types/searchquery.h"
#include "lists/facet.h"
#include "lists/searchfilters.h"
#include "theme/icons.h"

#include <QString>

/// What search pages call things (design.md §5, §8). Pure; all of it is translated.
namespace hs::ui::searchwords {

/// "Models": titles.
[[nodiscard]] QString kindTitle(hub::RepoKind kind);
/// "models", "Spaces": inside a sentence.
[[nodiscard]] QString kindNoun(hub::RepoKind kind);
/// "Model": a chip.
[[nodiscard]] QString kindName(hub::RepoKind kind);

[[nodiscard]] QString facetTitle(models::Facet facet);
/// "Natural language".
[[nodiscard]] QString modalityName(const QString &modality);
/// "Text generation": the Hub's label in the case this program uses.
[[nodiscard]] QString taskName(const QString &id);
[[nodiscard]] QString facetValueName(models::Facet facet, const QString &id, const QString &label);
[[nodiscard]] QString sortName(hub::SearchQuery::Sort sort);
/// What turns the order round: "Oldest first".
[[nodiscard]] QString otherDirectionName(hub::SearchQuery::Sort sort);
/// "Fine-tuned from"; for an unknown or empty relation "Made from".
[[nodiscard]] QString relationName(const QString &relation);
/// "3 B": a size as a person chose it, without the zeros that formats::parameters() keeps ("3.00 B").
[[nodiscard]] QString plainParameters(qint64 count);
/// "3 B – 24 B", "from 3 B", "up to 24 B".
[[nodiscard]] QString parameterRange(std::optional<qint64> least, std::optional<qint64> most);

/// A chip: "Task" and "Text generation"; the first may be empty.
struct FilterName
{
    QString facet;
    QString value;
    /// “Licence: MIT”, for sentences and buttons.
    [[nodiscard]] QString whole() const;
};
[[nodiscard]] FilterName filterName(const models::SearchFilter &filter, const hub::SearchQuery &query,
                                    const hub::TagsByType &tags);

/// "1,284 models", "23 models", "50+ models" as long as nobody has counted.
[[nodiscard]] QString resultCount(hub::RepoKind kind, int shown, bool isComplete, std::optional<qint64> total);

/// "10K – 100K rows" for "size_categories:10K<n<100K".
[[nodiscard]] QString sizeName(const QString &category);

} // namespace hs::ui::searchwords
