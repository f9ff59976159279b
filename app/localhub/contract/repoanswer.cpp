// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/repoanswer.h"

#include "localhub/contract/words.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

QJsonValue optionalText(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

QJsonValue optionalObject(const QJsonObject &object)
{
    return object.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(object);
}

template <typename T>
QJsonValue optionalValue(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Undefined);
}

QJsonValue optionalList(const std::optional<QStringList> &list)
{
    return list ? QJsonValue(QJsonArray::fromStringList(*list)) : QJsonValue(QJsonValue::Undefined);
}

/// Only models have it, and only with settings read; the Hub sends an empty object rather than none.
QJsonValue configOf(const RepoView &view)
{
    return optionalObject(view.facts.config);
}

QJsonValue extra(const RepoView &view, QLatin1StringView name)
{
    return view.facts.extra.contains(name) ? view.facts.extra.value(name) : QJsonValue(QJsonValue::Undefined);
}

using Getter = QJsonValue (*)(const RepoView &);

const QHash<QString, Getter> &getters()
{
    using V = const RepoView &;
    static const QHash<QString, Getter> table = {
        {u"author"_s, [](V v) { return QJsonValue(v.row.owner); }},
        {u"baseModels"_s, [](V v) { return optionalValue(v.baseModels); }},
        {u"cardData"_s, [](V v) { return optionalValue(v.facts.cardData); }},
        {u"childrenModelCount"_s, [](V v) { return optionalValue(v.children); }},
        {u"citation"_s, [](V v) { return extra(v, "citation"_L1); }},
        {u"config"_s, &configOf},
        {u"createdAt"_s, [](V v) { return QJsonValue(hubTime(v.row.createdAt)); }},
        {u"datasets"_s, [](V v) { return QJsonValue(QJsonArray::fromStringList(v.facts.usedDatasets)); }},
        {u"description"_s, [](V v) { return extra(v, "description"_L1); }},
        {u"disabled"_s, [](V v) { return QJsonValue(v.row.isDisabled); }},
        {u"discussionsDisabled"_s,
         [](V v) { return v.row.areDiscussionsDisabled ? QJsonValue(true) : QJsonValue(QJsonValue::Undefined); }},
        {u"downloads"_s, [](V v) { return QJsonValue(v.row.downloads); }},
        {u"downloadsAllTime"_s, [](V v) { return QJsonValue(v.row.downloadsAllTime); }},
        {u"gated"_s, [](V v) { return gatedValue(v.row.gate); }},
        {u"evalResults"_s, [](V v) { return extra(v, "evalResults"_L1); }},
        {u"gguf"_s, [](V v) { return optionalObject(v.facts.gguf); }},
        {u"host"_s, [](V v) { return extra(v, "host"_L1); }},
        {u"inference"_s, [](V v) { return extra(v, "inference"_L1); }},
        {u"inferenceProviderMapping"_s, [](V v) { return extra(v, "inferenceProviderMapping"_L1); }},
        {u"key"_s, [](V) { return QJsonValue(u""_s); }},
        {u"lastModified"_s, [](V v) { return QJsonValue(hubTime(v.lastModified)); }},
        {u"library_name"_s, [](V v) { return optionalText(v.row.library); }},
        {u"likes"_s, [](V v) { return QJsonValue(v.row.likes); }},
        {u"mainSize"_s, [](V v) { return QJsonValue(v.row.mainSize); }},
        {u"mask_token"_s, [](V v) { return extra(v, "mask_token"_L1); }},
        {u"model-index"_s, [](V v) { return extra(v, "model-index"_L1); }},
        {u"modelId"_s, [](V v) { return QJsonValue(v.row.fullName()); }},
        {u"models"_s, [](V v) { return QJsonValue(QJsonArray::fromStringList(v.facts.usedModels)); }},
        {u"paperswithcode_id"_s, [](V v) { return extra(v, "paperswithcode_id"_L1); }},
        {u"pipeline_tag"_s, [](V v) { return optionalText(v.row.task); }},
        {u"private"_s, [](V v) { return QJsonValue(v.row.isPrivate); }},
        {u"region"_s, [](V) { return QJsonValue(u"us"_s); }},
        {u"runtime"_s, [](V v) { return extra(v, "runtime"_L1); }},
        {u"safetensors"_s, [](V v) { return optionalObject(v.facts.safetensors); }},
        {u"sdk"_s, [](V v) { return optionalText(v.row.sdk); }},
        {u"securityRepoStatus"_s, [](V v) { return optionalValue(v.securityRepoStatus); }},
        {u"sha"_s, [](V v) { return optionalText(v.sha); }},
        {u"siblings"_s, [](V v) { return optionalValue(v.siblings); }},
        {u"spaces"_s, [](V v) { return optionalList(v.spaces); }},
        {u"subdomain"_s, [](V v) { return extra(v, "subdomain"_L1); }},
        {u"tags"_s, [](V v) { return QJsonValue(QJsonArray::fromStringList(v.facts.tags)); }},
        {u"transformersInfo"_s, [](V v) { return extra(v, "transformersInfo"_L1); }},
        {u"trendingScore"_s, [](V v) { return QJsonValue(v.row.trendingScore); }},
        {u"usedStorage"_s, [](V v) { return QJsonValue(v.row.usedStorage); }},
        {u"widgetData"_s, [](V v) { return extra(v, "widgetData"_L1); }},
        {u"xetEnabled"_s, [](V) { return QJsonValue(false); }},
    };
    return table;
}

} // namespace

FieldNeeds fieldsNeeded(const QStringList &fields)
{
    static const QSet<QString> ofRow = {u"author"_s,       u"createdAt"_s,        u"disabled"_s,
                                        u"downloads"_s,    u"downloadsAllTime"_s, u"discussionsDisabled"_s,
                                        u"gated"_s,        u"lastModified"_s,     u"library_name"_s,
                                        u"likes"_s,        u"mainSize"_s,         u"modelId"_s,
                                        u"pipeline_tag"_s, u"private"_s,          u"sdk"_s,
                                        u"sha"_s,          u"trendingScore"_s,    u"usedStorage"_s,
                                        u"key"_s,          u"region"_s,           u"xetEnabled"_s};
    FieldNeeds needs;
    for (const QString &field : fields) {
        needs.siblings = needs.siblings || field == "siblings"_L1;
        needs.spaces = needs.spaces || field == "spaces"_L1;
        needs.baseModels = needs.baseModels || field == "baseModels"_L1;
        needs.children = needs.children || field == "childrenModelCount"_L1;
        needs.facts = needs.facts || !ofRow.contains(field);
    }
    return needs;
}

const QStringList &expandNames(RepoKind kind)
{
    static const QStringList model =
        u"author baseModels cardData childrenModelCount config createdAt disabled downloads downloadsAllTime "
        u"evalResults "
        "gated gguf inference inferenceProviderMapping lastModified library_name likes mask_token model-index "
        "pipeline_tag private resourceGroup safetensors sha siblings spaces tags transformersInfo trendingScore "
        "usedStorage widgetData xetEnabled"_s.split(u' ');
    static const QStringList dataset =
        u"author cardData citation createdAt description disabled downloads downloadsAllTime gated lastModified likes "
        "mainSize paperswithcode_id private resourceGroup sha siblings tags trendingScore usedStorage xetEnabled"_s
            .split(u' ');
    static const QStringList space = u"author cardData createdAt datasets disabled lastModified likes models private "
                                     u"region resourceGroup runtime sdk "
                                     "sha siblings subdomain tags trendingScore usedStorage xetEnabled"_s.split(u' ');
    switch (kind) {
    case RepoKind::Dataset:
        return dataset;
    case RepoKind::Space:
        return space;
    case RepoKind::Model:
        break;
    }
    return model;
}

QStringList listFields(RepoKind kind, bool full, bool config, bool cardData)
{
    QString names;
    switch (kind) {
    case RepoKind::Model:
        names = u"likes trendingScore private downloads tags pipeline_tag library_name createdAt modelId"_s;
        if (full)
            names += u" author gated lastModified sha siblings"_s;
        break;
    case RepoKind::Dataset:
        names =
            u"author disabled gated lastModified likes trendingScore private sha description downloads tags createdAt key"_s;
        if (full)
            names += u" cardData siblings"_s;
        break;
    case RepoKind::Space:
        names = u"likes trendingScore private sdk tags createdAt"_s;
        if (full)
            names += u" author lastModified sha cardData siblings subdomain models datasets"_s;
        break;
    }
    if (config && kind == RepoKind::Model)
        names += u" config"_s;
    if (cardData)
        names += u" cardData"_s;
    return names.split(u' ');
}

QStringList infoFields(RepoKind kind)
{
    switch (kind) {
    case RepoKind::Dataset:
        return u"private tags downloads likes author sha lastModified gated disabled discussionsDisabled description "
               u"citation "
               "paperswithcode_id cardData siblings createdAt usedStorage"_s.split(u' ');
    case RepoKind::Space:
        return u"private tags likes author sha lastModified disabled discussionsDisabled sdk subdomain host models "
               u"datasets runtime region "
               "cardData siblings createdAt usedStorage"_s.split(u' ');
    case RepoKind::Model:
        break;
    }
    return u"private pipeline_tag library_name tags downloads likes modelId author sha lastModified gated inference "
           "disabled discussionsDisabled mask_token widgetData model-index config cardData transformersInfo siblings "
           "spaces "
           "createdAt safetensors "
           "gguf usedStorage"_s.split(u' ');
}

QJsonObject repoAnswer(const RepoView &view, const QStringList &fields)
{
    QJsonObject answer{{u"_id"_s, view.row.oid}, {u"id"_s, view.row.fullName()}};
    for (const QString &field : fields) {
        const Getter get = getters().value(field, nullptr);
        if (!get)
            continue;
        if (const QJsonValue value = get(view); !value.isUndefined())
            answer.insert(field, value);
    }
    return answer;
}

} // namespace hs::localhub
