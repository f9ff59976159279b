// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/facts/cardvalues.h"
#include "localhub/facts/kindfacts.h"
#include "localhub/facts/spaceplan.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {

void addSpaceFacts(RepoFacts &facts, const RepoFiles &files, const QByteArray &card)
{
    const QJsonObject values = facts.cardData.value_or(QJsonObject());
    const SpacePlan plan = planOf(files, card);
    facts.sdk = plan.sdk;
    facts.usedModels = cardList(values, "models"_L1);
    facts.usedDatasets = cardList(values, "datasets"_L1);
    // What a Space is as long as nobody does anything about it; the answers make a runtime of it.
    facts.extra.insert(u"plannedStage"_s, wordOf(plan.stage));
    if (!plan.errorMessage.isEmpty())
        facts.extra.insert(u"plannedError"_s, plan.errorMessage);
    facts.extra.insert(u"appFile"_s, plan.appFile);
    addOnce(facts.tags, {facts.sdk});
    addOnce(facts.tags, cardList(values, "tags"_L1));
    addOnce(facts.tags, {u"region:us"_s});
}

} // namespace hs::localhub
