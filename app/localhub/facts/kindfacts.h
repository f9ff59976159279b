// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/facts/knownheaders.h"
#include "localhub/facts/repofiles.h"
#include "localhub/types/values.h"

/// What only one kind of repository has. Each fills in the facts that the files and the card (facts.cardData) tell.
namespace hs::localhub {

void addModelFacts(RepoFacts &facts, const RepoFiles &files, const QByteArray &card, KnownHeaders &headers);
void addDatasetFacts(RepoFacts &facts, const RepoFiles &files, const QByteArray &card);
void addSpaceFacts(RepoFacts &facts, const RepoFiles &files, const QByteArray &card);

/// The results in `.eval_results/*.yaml` (model-cards.md §5), as the API lists them; what lacks a required key is left
/// out.
[[nodiscard]] QJsonArray readEvalResults(const RepoFiles &files);

/// Task, library and the class names that transformers would load, from config.json and the file names.
struct ModelSettings
{
    QString task;
    QString library;
    QString modelType;
    QJsonObject config;           ///< the Hub's selection of config.json
    QJsonObject transformersInfo; ///< empty unless the library is transformers
};
[[nodiscard]] ModelSettings readModelSettings(const RepoFiles &files);

} // namespace hs::localhub
