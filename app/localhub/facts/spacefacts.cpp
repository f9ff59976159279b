// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/facts/cardvalues.h"
#include "localhub/facts/kindfacts.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

/// Nothing runs on the local hub: a Space with its app file is stopped, one without says so, and only static files
/// count as running, as on the Hub (repo-info.md §1.3).
QJsonObject runtimeOf(const QString &sdk, bool hasAppFile)
{
    QString stage = u"STOPPED"_s;
    if (!hasAppFile)
        stage = u"NO_APP_FILE"_s;
    else if (sdk == "static"_L1)
        stage = u"RUNNING"_s;
    return {{u"stage"_s, stage},
            {u"hardware"_s, QJsonObject{{u"current"_s, QJsonValue::Null}, {u"requested"_s, QJsonValue::Null}}},
            {u"storage"_s, QJsonValue::Null},
            {u"replicas"_s, QJsonObject{{u"requested"_s, 1}, {u"current"_s, 1}}}};
}

QString appFileOf(const QJsonObject &card, const QString &sdk)
{
    const QString said = cardText(card, "app_file"_L1);
    if (!said.isEmpty())
        return said;
    if (sdk == "static"_L1)
        return u"index.html"_s;
    return sdk == "docker"_L1 ? u"Dockerfile"_s : u"app.py"_s;
}

} // namespace

void addSpaceFacts(RepoFacts &facts, const RepoFiles &files, const QString &fullName)
{
    const QJsonObject card = facts.cardData.value_or(QJsonObject());
    facts.sdk = cardText(card, "sdk"_L1);
    if (facts.sdk.isEmpty())
        facts.sdk = u"static"_s;
    facts.usedModels = cardList(card, "models"_L1);
    facts.usedDatasets = cardList(card, "datasets"_L1);
    facts.extra.insert(u"subdomain"_s,
                       QString(fullName).replace(u'/', u'-').replace(u'_', u'-').replace(u'.', u'-').toLower());
    facts.extra.insert(u"runtime"_s, runtimeOf(facts.sdk, files.has(appFileOf(card, facts.sdk))));
    addOnce(facts.tags, {facts.sdk});
    addOnce(facts.tags, cardList(card, "tags"_L1));
    addOnce(facts.tags, {u"region:us"_s});
}

} // namespace hs::localhub
