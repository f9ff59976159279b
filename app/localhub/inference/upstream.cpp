// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/inference/upstream.h"

#include "localhub/inference/relay.h"

#include <QJsonDocument>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace hs::localhub {
namespace {

Q_LOGGING_CATEGORY(lcInference, "hs.localhub.inference", QtInfoMsg)

constexpr auto kListLives = 60s;

} // namespace

InferenceUpstream::InferenceUpstream(const QString &url, QByteArray token, StopGate &stop)
    : m_token(std::move(token))
    , m_stop(stop)
{
    QString base = url;
    while (base.endsWith(u'/'))
        base.chop(1);
    if (base.endsWith("/v1"_L1)) // inference.md §1: clients know both forms
        base.chop(3);
    const qsizetype host = base.indexOf("://"_L1) + 3;
    const qsizetype path = base.indexOf(u'/', host);
    m_origin = (path < 0 ? base : base.first(path)).toStdString();
    m_prefix = path < 0 ? std::string() : base.sliced(path).toStdString();
}

Answer InferenceUpstream::forward(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                                  const QByteArray &accept) const
{
    httplib::Request request;
    request.method = method.toStdString();
    request.path = m_prefix + path.toStdString();
    request.body = body.toStdString();
    request.set_header("Accept-Encoding", "identity");
    request.set_header("Accept", accept.isEmpty() ? "*/*" : accept.toStdString());
    if (!body.isEmpty())
        request.set_header("Content-Type", "application/json");
    if (!m_token.isEmpty())
        request.set_header("Authorization", "Bearer " + m_token.toStdString());
    const auto relay = std::make_shared<Relay>(m_origin, std::move(request), m_stop);
    const Relay::Head head = relay->head();
    if (head.status == 0) {
        qCWarning(lcInference) << "the inference server does not answer";
        return errorAnswer(502, u"The inference server cannot be reached"_s);
    }
    Answer answer;
    answer.status = head.status;
    answer.contentType = head.contentType.isEmpty() ? QByteArray("application/json") : head.contentType;
    answer.set("Cache-Control", "no-store");
    answer.stream = [relay](const AnswerSink &sink) { return relay->pass(sink); };
    return answer;
}

std::optional<QJsonArray> InferenceUpstream::askForModels() const
{
    httplib::Client client(m_origin);
    client.set_connection_timeout(2s);
    client.set_read_timeout(5s);
    httplib::Headers headers;
    if (!m_token.isEmpty())
        headers.emplace("Authorization", "Bearer " + m_token.toStdString());
    const auto result = client.Get(m_prefix + "/v1/models", headers);
    if (!result || result->status != 200) {
        qCWarning(lcInference) << "the inference server does not list its models";
        return std::nullopt;
    }
    return QJsonDocument::fromJson(QByteArray::fromStdString(result->body)).object().value("data"_L1).toArray();
}

QJsonArray InferenceUpstream::models()
{
    if (!isThere())
        return {};
    const std::scoped_lock lock(m_mutex);
    const auto now = std::chrono::steady_clock::now();
    if (m_asked && now - *m_asked < kListLives)
        return m_models;
    if (const auto list = askForModels())
        m_models = *list;
    m_asked = std::chrono::steady_clock::now();
    return m_models;
}

bool InferenceUpstream::serves(const QString &model)
{
    const QJsonArray list = models();
    return std::ranges::any_of(list, [&model](const QJsonValue &item) { return item["id"_L1].toString() == model; });
}

} // namespace hs::localhub
