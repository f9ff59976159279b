// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/faults.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

FaultAction actionOf(const QJsonObject &object)
{
    FaultAction action;
    action.delayMs = object.value("delayMs"_L1).toInt();
    action.bytesPerSecond = object.value("bytesPerSecond"_L1).toInteger();
    action.dropAfterBytes = object.value("dropAfterBytes"_L1).toInteger(-1);
    action.status = object.value("status"_L1).toInt();
    action.body = object.value("body"_L1).toString().toUtf8();
    action.wrongLength = object.value("wrongLength"_L1).toInteger();
    action.flipByteAt = object.value("flipByteAt"_L1).toInteger(-1);
    action.expireUrl = object.value("expireUrl"_L1).toBool();
    const QJsonObject headers = object.value("headers"_L1).toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        action.headers.append({it.key().toUtf8(), it.value().toString().toUtf8()});
    if (const QJsonObject commit = object.value("commitDuring"_L1).toObject(); !commit.isEmpty()) {
        action.commitDuring =
            CommitFault{commit.value("repo"_L1).toString(), commit.value("path"_L1).toString(),
                        commit.value("content"_L1).toString().toUtf8(), commit.value("branch"_L1).toString(u"main"_s)};
    }
    return action;
}

} // namespace

Outcome<FaultPlan::Rule> FaultPlan::ruleOf(const QJsonObject &object)
{
    Rule rule;
    rule.route.setPattern(object.value("route"_L1).toString());
    if (!rule.route.isValid() || rule.route.pattern().isEmpty())
        return failed(Failure::Kind::Invalid, u"a rule needs a valid \"route\": "_s + rule.route.errorString());
    if (!object.value("action"_L1).isObject())
        return failed(Failure::Kind::Invalid, u"a rule needs an \"action\": "_s + rule.route.pattern());
    rule.method = object.value("method"_L1).toString().toLatin1();
    rule.onHit = object.value("onHit"_L1).toInt();
    rule.probability = object.value("probability"_L1).toDouble(-1);
    rule.chance.seed(static_cast<quint64>(object.value("seed"_L1).toInteger(1)));
    rule.action = actionOf(object.value("action"_L1).toObject());
    return rule;
}

Outcome<void> FaultPlan::replace(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return failed(Failure::Kind::Invalid, u"faults: "_s + error.errorString());
    const QJsonArray list = document.isArray() ? document.array() : document.object().value("rules"_L1).toArray();
    std::vector<Rule> rules;
    for (const QJsonValue &value : list) {
        auto rule = ruleOf(value.toObject());
        if (!rule)
            return std::unexpected(rule.error());
        rules.push_back(std::move(*rule));
    }
    const std::scoped_lock lock(m_mutex);
    m_rules = std::move(rules);
    return {};
}

FaultAction FaultPlan::next(const QByteArray &method, const QString &route)
{
    const std::scoped_lock lock(m_mutex);
    for (Rule &rule : m_rules) {
        if ((!rule.method.isEmpty() && rule.method != method) || !rule.route.match(route).hasMatch())
            continue;
        ++rule.hits;
        const bool isChosen = rule.onHit > 0 ? rule.hits == rule.onHit
                              : rule.probability >= 0
                                  ? std::uniform_real_distribution<>(0, 1)(rule.chance) < rule.probability
                                  : true;
        if (isChosen)
            return rule.action;
    }
    return {};
}

} // namespace hs::localhub
