// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The router of inference (inference.md §1, §3, §4, §6): chat by its own address or by a provider's, and the list of
// models. All of it is one server's work, which stands for the provider "hf-inference".

#include "localhub/http/requestbody.h"
#include "localhub/http/routes.h"
#include "localhub/inference/upstream.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr qsizetype kLargestRequest = 64 * 1024 * 1024; // pictures come within the JSON

/// The words of the router when nobody is there to answer; as reports quote them, for want of a document
/// (huggingface_hub issue 3033). "Model … is currently loading", the 503 of inference.md §7, would not be true: nothing
/// is.
Answer unavailable()
{
    return errorAnswer(503, u"Service Temporarily Unavailable"_s);
}

/// "org/name:fastest" and "org/name:provider" name a model and who serves it; here there is no choice (inference.md
/// §1). Other servers have colons in their own names, so that only the Hub's words are taken off.
QByteArray withoutSuffix(const QByteArray &body)
{
    static const QStringList suffixes = {
        u"fastest"_s,  u"cheapest"_s,  u"preferred"_s, u"hf-inference"_s,   u"baseten"_s,      u"cerebras"_s,
        u"cohere"_s,   u"deepinfra"_s, u"fal-ai"_s,    u"featherless-ai"_s, u"fireworks-ai"_s, u"groq"_s,
        u"novita"_s,   u"nscale"_s,    u"openai"_s,    u"ovhcloud"_s,       u"publicai"_s,     u"replicate"_s,
        u"scaleway"_s, u"together"_s,  u"wavespeed"_s, u"zai-org"_s};
    QJsonObject request = QJsonDocument::fromJson(body).object();
    const QString model = request.value("model"_L1).toString();
    if (!suffixes.contains(model.section(u':', -1)) || !model.contains(u':'))
        return body;
    request.insert(u"model"_s, model.section(u':', 0, -2));
    return QJsonDocument(request).toJson(QJsonDocument::Compact);
}

QJsonObject modelEntry(const QJsonObject &given)
{
    QJsonObject model = given;
    if (!model.contains("architecture"_L1))
        model.insert(u"architecture"_s, QJsonObject{{u"input_modalities"_s, QJsonArray{u"text"_s}},
                                                    {u"output_modalities"_s, QJsonArray{u"text"_s}}});
    model.insert(u"providers"_s,
                 QJsonArray{QJsonObject{
                     {u"provider"_s, u"hf-inference"_s}, {u"status"_s, u"live"_s}, {u"is_model_author"_s, false}}});
    return model;
}

/// `GET /v1/models` and `/v1/models/{org}/{name}`.
Answer modelsRoute(const HubContext &hub, const QString &id)
{
    QJsonArray list;
    for (const QJsonValue &item : hub.inference.models()) {
        const QJsonObject entry = modelEntry(item.toObject());
        if (!id.isEmpty() && item["id"_L1].toString() == id)
            return jsonAnswer(QJsonObject{{u"data"_s, entry}});
        list.append(entry);
    }
    if (!id.isEmpty())
        return errorAnswer(404, u"The model '%1' does not exist"_s.arg(id));
    return jsonAnswer(QJsonObject{{u"object"_s, u"list"_s}, {u"data"_s, list}});
}

/// What of OpenAI's protocol a path ends in; empty when it is something else.
QByteArray protocolPath(const QString &path)
{
    for (const auto end : {"chat/completions"_L1, "completions"_L1, "embeddings"_L1}) {
        if (path.endsWith(u'/' + end))
            return QByteArray("/v1/") + end.latin1();
    }
    return {};
}

} // namespace

Answer routeInference(const HubContext &hub, const Call &call, qsizetype at)
{
    const QString path = call.restFrom(at);
    if (call.caller.isAnonymous())
        return anonymousAnswer();
    if (!hub.inference.isThere())
        return unavailable();
    if (call.isGet() && (path == "v1/models"_L1 || path.startsWith("v1/models/"_L1)))
        return modelsRoute(hub, path.mid(10));
    const QByteArray forwarded = protocolPath(path);
    if (!call.isPost() || forwarded.isEmpty())
        return errorAnswer(404, u"Not Found"_s); // tasks of hf-inference are no part of OpenAI's protocol
    QByteArray body = call.body;
    if (call.stream) {
        if (const auto refusal = readWhole(*call.stream, body, kLargestRequest))
            return *refusal;
    }
    return hub.inference.forward("POST", forwarded, withoutSuffix(body), call.header("accept"));
}

} // namespace hs::localhub
