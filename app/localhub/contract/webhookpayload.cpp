// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/webhookpayload.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr int kVersion = 3;

/// "/…" in the members of `url` objects becomes an address.
QJsonValue withOrigin(const QJsonValue &value, const QString &origin)
{
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue &item : value.toArray())
            list.append(withOrigin(item, origin));
        return list;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto item = object.begin(); item != object.end(); ++item) {
        if (item.key() != "url"_L1) {
            item.value() = withOrigin(item.value(), origin);
            continue;
        }
        QJsonObject urls = item.value().toObject();
        for (auto url = urls.begin(); url != urls.end(); ++url) {
            if (url.value().toString().startsWith(u'/'))
                url.value() = origin + url.value().toString();
        }
        item.value() = urls;
    }
    return object;
}

} // namespace

QJsonObject webhookPayload(const PayloadParts &parts)
{
    const KindWords &words = wordsOf(parts.repo.kind);
    const QString id = parts.repo.fullName();
    QJsonObject repo{{u"type"_s, words.singular},
                     {u"name"_s, id},
                     {u"id"_s, parts.repo.oid},
                     {u"private"_s, parts.repo.isPrivate},
                     {u"tags"_s, QJsonArray::fromStringList(parts.tags)},
                     {u"url"_s, QJsonObject{{u"web"_s, u'/' + words.webPrefix + id},
                                            {u"api"_s, u"/api/%1/%2"_s.arg(words.plural, id)}}},
                     {u"owner"_s, QJsonObject{{u"id"_s, parts.ownerId}}}};
    // Not with what is said about a repository (docs/hub/webhooks.md).
    if (parts.scope.startsWith("repo"_L1) && !parts.repo.head.isEmpty())
        repo.insert(u"headSha"_s, parts.repo.head);
    QJsonObject payload = parts.details;
    payload.insert(u"event"_s, QJsonObject{{u"action"_s, parts.action}, {u"scope"_s, parts.scope}});
    payload.insert(u"repo"_s, repo);
    return withOrigin(payload, QString::fromUtf8(parts.origin)).toObject();
}

QByteArray payloadFor(QJsonObject payload, const QString &webhookId)
{
    payload.insert(u"webhook"_s, QJsonObject{{u"id"_s, webhookId}, {u"version"_s, kVersion}});
    return QJsonDocument(payload).toJson(QJsonDocument::Compact);
}

} // namespace hs::localhub
