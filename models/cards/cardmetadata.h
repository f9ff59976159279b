// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace hs::cards {

/// One row of the classic evaluation results (`model-index`, hub-api/model-cards.md §4): one metric of one result.
struct EvaluationResult
{
    QString modelName;
    QString taskType;
    QString taskName;
    QString datasetType;
    QString datasetName;
    QString datasetConfig;
    QString datasetSplit;
    QString datasetRevision;
    QString metricType;
    QString metricName;
    QString value;                ///< As written.
    std::optional<double> number; ///< When `value` is a number.
    bool isVerified = false;      ///< As claimed in the card; only the Hub can check the token.
    QString sourceName;
    QString sourceUrl;

    friend bool operator==(const EvaluationResult &, const EvaluationResult &) = default;
};

/// One question of a gated repository (`extra_gated_fields`, hub-api/gating.md §3).
struct GatedField
{
    QString label;
    QString type; ///< `text`, `checkbox`, `date_picker`, `country`, `select`, or a word we do not know.
    struct Option
    {
        QString label;
        QString value;
        friend bool operator==(const Option &, const Option &) = default;
    };
    QList<Option> options;

    friend bool operator==(const GatedField &, const GatedField &) = default;
};

/// What the authors of a gated repository want to say and ask.
struct GatedPrompt
{
    QString heading;
    QString description;
    QString prompt; ///< Markdown.
    QString buttonText;
    bool isEuDisallowed = false;
    QList<GatedField> fields;

    friend bool operator==(const GatedPrompt &, const GatedPrompt &) = default;
};

/// The typed part of a card's front matter: models, datasets and Spaces together, since the keys do not collide
/// (hub-api/model-cards.md §2, §3, spaces.md §10). A key that may hold one value or many is a list here.
/// An absent key is an empty string or list: the Hub makes no difference between the two.
struct CardMetadata
{
    QStringList licenses;
    QString licenseName;
    QString licenseLink;
    QStringList languages;
    QStringList tags;
    QStringList datasets;
    QStringList models; ///< Spaces: the models they use.
    QStringList metrics;
    QStringList baseModels;
    QString baseModelRelation; ///< `finetune`, `adapter`, `merge`, `quantized`, or empty: to be inferred.
    QString newVersion;        ///< Model that replaces this one.
    QString pipelineTag;
    QString libraryName;
    QStringList taskCategories;
    QStringList taskIds;
    QStringList sizeCategories;
    QStringList sourceDatasets;
    QStringList annotationsCreators;
    QStringList multilinguality;
    QStringList configNames;
    QString prettyName;
    QString title;
    QString emoji;
    QString sdk;
    QString sdkVersion;
    QString appFile;
    QString colorFrom;
    QString colorTo;
    QString shortDescription;
    QString thumbnail;
    QString arxivId;
    std::optional<double> co2Grams;
    GatedPrompt gated;
    QList<EvaluationResult> results;

    friend bool operator==(const CardMetadata &, const CardMetadata &) = default;
};

} // namespace hs::cards
