// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/ids.h"
#include "hub/types/reposummary.h"

#include <QList>
#include <QMap>

namespace hs::hub {

/// An entry of `siblings`: a file of the revision, flat (repo-info.md §1.4).
struct Sibling
{
    QString path;
    std::optional<qint64> size; ///< bytes; only with blobs=true
    QString blobId;             ///< git oid
    QString lfsSha256;          ///< 64 hex, LFS files only
    friend bool operator==(const Sibling &, const Sibling &) = default;
};

/// How a model was made from others (`baseModels`, or the card's base_model*).
struct BaseModels
{
    QString relation; ///< finetune, adapter, quantized, merge; empty when unknown
    QStringList ids;
    friend bool operator==(const BaseModels &, const BaseModels &) = default;
};

struct ChildCounts
{
    int adapter = 0;
    int merge = 0;
    int quantized = 0;
    int finetune = 0;
    friend bool operator==(const ChildCounts &, const ChildCounts &) = default;
};

/// One number of `model-index`, or of a file in `.eval_results` (shared/hub-api/model-cards.md §4, §5).
struct EvalResult
{
    QString task;
    QString dataset;
    QString metric;
    std::optional<double> value; ///< empty when the card has text here
    QString valueText;
    bool isVerified = false;
    QString notes;      ///< `.eval_results`: "no tools"
    QString sourceName; ///< who says so
    QString sourceUrl;
    bool isCommunity = false; ///< `.eval_results`: offered in an open pull request
    friend bool operator==(const EvalResult &, const EvalResult &) = default;
};

/// Facts of a GGUF file as the Hub read them.
struct GgufFacts
{
    qint64 total = 0; ///< parameters
    QString architecture;
    qint64 contextLength = 0; ///< tokens
    friend bool operator==(const GgufFacts &, const GgufFacts &) = default;
};

/// One repository at one commit (shared/hub-api/repo-info.md §1).
struct RepoDetails
{
    RepoSummary summary;
    Oid commit; ///< `sha`: the commit the asked revision stands for
    QList<Sibling> siblings;
    QMap<QString, qint64> parametersByDtype; ///< safetensors.parameters
    std::optional<GgufFacts> gguf;
    QStringList licences;
    QString licenceName; ///< card's license_name, of a licence that is "other"
    QStringList languages;
    QStringList datasets; ///< trained on
    QStringList metrics;  ///< by the card
    BaseModels baseModels;
    std::optional<ChildCounts> children;
    QStringList spaces; ///< Spaces that use it, at most 100
    QList<EvalResult> evalResults;
    QStringList architectures; ///< config.architectures
    QString modelType;         ///< config.model_type
    QString host;              ///< Spaces: address of the running app
    QStringList usedModels;    ///< Spaces
    QStringList usedDatasets;  ///< Spaces
    QString hardware;          ///< Spaces: runtime.hardware.current
    QString gatedHeading;      ///< card's extra_gated_heading
    QString gatedPrompt;       ///< card's extra_gated_prompt: Markdown
    std::optional<qint64> downloadsAllTime;

    friend bool operator==(const RepoDetails &, const RepoDetails &) = default;
};

} // namespace hs::hub
