// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/trendinganswer.h"

#include "localhub/contract/words.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

void addSpaceCard(QJsonObject &data, const RepoRow &row, const RepoFacts &facts)
{
    const QJsonObject card = facts.cardData.value_or(QJsonObject());
    for (const auto key : {"title"_L1, "emoji"_L1, "colorFrom"_L1, "colorTo"_L1}) {
        if (card.contains(key))
            data.insert(key, card.value(key));
    }
    if (card.contains("short_description"_L1))
        data.insert(u"shortDescription"_s, card.value("short_description"_L1));
    data.insert(u"pinned"_s, card.value("pinned"_L1).toBool());
    data.insert(u"createdAt"_s, hubTime(row.createdAt));
    data.insert(u"sdk"_s, row.sdk);
    data.insert(u"runtime"_s, facts.extra.value("runtime"_L1));
    data.insert(u"disabled"_s, row.isDisabled);
    data.insert(u"tags"_s, QJsonArray::fromStringList(facts.tags));
    data.insert(u"featured"_s, false);
    data.insert(u"visibility"_s, visibilityWord(row));
    data.insert(u"trendingScore"_s, row.trendingScore);
}

} // namespace

QJsonObject trendingEntry(const RepoRow &row, const RepoFacts &facts, const QJsonObject &author, bool isLiked)
{
    const QString type = wordsOf(row.kind).singular;
    QJsonObject data{{u"id"_s, row.fullName()},     {u"author"_s, row.owner},
                     {u"likes"_s, row.likes},       {u"private"_s, row.isPrivate},
                     {u"isLikedByUser"_s, isLiked}, {u"lastModified"_s, hubTime(row.lastModified)},
                     {u"repoType"_s, type}};
    if (!author.isEmpty())
        data.insert(u"authorData"_s, author);
    if (row.kind == RepoKind::Space) {
        addSpaceCard(data, row, facts);
    } else {
        data.insert(u"downloads"_s, row.downloads);
        data.insert(u"gated"_s, gatedValue(row.gate));
    }
    if (row.kind == RepoKind::Model) {
        if (!row.task.isEmpty())
            data.insert(u"pipeline_tag"_s, row.task);
        if (row.parameters > 0)
            data.insert(u"numParameters"_s, row.parameters);
        data.insert(u"availableInferenceProviders"_s, QJsonArray());
        data.insert(u"widgetOutputUrls"_s, QJsonArray());
    }
    return {{u"repoType"_s, type}, {u"repoData"_s, data}};
}

QJsonObject quickEntry(const RepoRow &row, const RepoFacts &facts)
{
    QJsonObject entry{{u"id"_s, row.fullName()}, {u"trendingWeight"_s, row.trendingScore}};
    if (row.isPrivate)
        entry.insert(u"private"_s, true);
    if (row.kind == RepoKind::Space)
        entry.insert(u"emoji"_s, facts.cardData.value_or(QJsonObject()).value("emoji"_L1).toString());
    return entry;
}

} // namespace hs::localhub
