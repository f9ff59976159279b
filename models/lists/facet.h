// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/repokind.h"
#include "hub/types/tag.h"

#include <QList>
#include <QString>

#include <span>

namespace hs::models {

/// A subject by which repositories are narrowed down; with tags, but for `Provider` and `App`. `Other` is any tag that
/// belongs to none of the rest.
enum class Facet {
    Task,
    Library,
    Language,
    Licence,
    Modality,
    Format,
    Size,
    Sdk,
    BaseModel, ///< made from that model; an open set, so it has no choices of its own
    Provider,  ///< who serves it
    App,       ///< what runs it on one's own computer
    TrainedOn, ///< a dataset
    Region,
    SubTask,
    Benchmark,
    Multilinguality,
    Annotations,
    LanguageCreators,
    SourceDatasets,
    Other
};

/// One choice of a facet.
struct FacetValue
{
    QString id;    ///< what goes into the query: "text-generation", "license:mit", "en", "modality:image"
    QString label; ///< a proper name, as the Hub writes it
    QString group; ///< tasks: the modality; else empty
    friend bool operator==(const FacetValue &, const FacetValue &) = default;
};

/// The facets a kind has, in the order they are shown (shared/hub-api/search.md §1–3, §6).
[[nodiscard]] std::span<const Facet> facetsOf(hub::RepoKind kind);

/// Its values are tags: they can be left out as well as asked for.
[[nodiscard]] bool isOfTags(Facet facet);

/// Can only one value hold at a time? (All `filter` values must match, and a repository has one licence.)
[[nodiscard]] bool isExclusive(Facet facet);

/// Choices known without asking the Hub, the most looked-for ones first: all tasks; the common libraries, languages
/// and licences; every SDK, modality, format and size.
[[nodiscard]] QList<FacetValue> builtInValues(Facet facet, hub::RepoKind kind);

/// The built-in choices first, then what else the Hub offers, in its order.
[[nodiscard]] QList<FacetValue> facetValues(Facet facet, hub::RepoKind kind, const hub::TagsByType &tags);

/// A tag "base_model:…" taken apart. An empty `relation` means any.
struct BaseModelTag
{
    QString relation; ///< finetune, adapter, quantized, merge
    QString id;
    friend bool operator==(const BaseModelTag &, const BaseModelTag &) = default;
};
/// Empty for another tag.
[[nodiscard]] BaseModelTag baseModelOf(const QString &tag);
[[nodiscard]] QString tagOf(const BaseModelTag &base);

/// To which facet a value of `filter` belongs. Bare tags ("en", "transformers") are looked up.
[[nodiscard]] Facet facetOfFilter(const QString &filter, hub::RepoKind kind, const hub::TagsByType &tags);

/// The label of a value: built in, else the Hub's, else the id without its prefix.
[[nodiscard]] QString facetValueLabel(Facet facet, const QString &id, hub::RepoKind kind, const hub::TagsByType &tags);

} // namespace hs::models
