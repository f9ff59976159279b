// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/words.h"
#include "localhub/http/bodyfields.h"
#include "localhub/http/routes.h"
#include "localhub/http/webhookrequest.h"
#include "localhub/http/webhooksender.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr int kShownDeliveries = 100;

QJsonValue disabledValue(Webhook::State state)
{
    if (state == Webhook::State::Suspended)
        return u"suspended-after-failure"_s;
    return state == Webhook::State::Disabled;
}

/// As the Hub's own OpenAPI description of August 2026 has it: the secret is never shown again.
QJsonObject webhookEntry(const HubContext &hub, const Webhook &webhook)
{
    QJsonArray watched;
    for (const QJsonValue &value : webhook.watched) {
        QJsonObject item = value.toObject();
        if (const auto account = hub.store.accounts().find(item.value("name"_L1).toString().section(u'/', 0, 0)))
            item.insert(u"avatarUrl"_s, avatarPath(account->id));
        watched.append(item);
    }
    QJsonObject entry{{u"id"_s, webhook.id},
                      {u"disabled"_s, disabledValue(webhook.state)},
                      {u"watched"_s, watched},
                      {u"hasSecret"_s, !webhook.secret.isEmpty()},
                      {u"domains"_s, QJsonArray::fromStringList(webhook.domains)}};
    if (!webhook.url.isEmpty())
        entry.insert(u"url"_s, webhook.url);
    if (!webhook.job.isEmpty())
        entry.insert(u"job"_s, webhook.job);
    if (!webhook.jobSource.isEmpty())
        entry.insert(u"jobSourceId"_s, webhook.jobSource);
    if (webhook.triggeredAt.isValid())
        entry.insert(u"lastTriggerAt"_s, hubTime(webhook.triggeredAt));
    return entry;
}

Answer webhookAnswer(const HubContext &hub, const Webhook &webhook)
{
    return jsonAnswer(QJsonObject{{u"webhook"_s, webhookEntry(hub, webhook)}});
}

void readWatched(BodyFields &fields, Webhook &webhook)
{
    static const QStringList types = {u"dataset"_s, u"model"_s, u"space"_s, u"bucket"_s,
                                      u"kernel"_s,  u"user"_s,  u"org"_s};
    for (const QJsonValue &value : fields.list("watched"_L1)) {
        const QString type = value["type"_L1].toString();
        const QString name = value["name"_L1].toString();
        if (!types.contains(type) || name.isEmpty())
            fields.complain(u"Invalid input: expected {type, name}"_s, "watched"_L1);
        webhook.watched.append(QJsonObject{{u"type"_s, type}, {u"name"_s, name}});
    }
    if (webhook.watched.isEmpty())
        fields.complain(u"Too small: expected array to have >=1 items"_s, "watched"_L1);
}

void readDomains(BodyFields &fields, Webhook &webhook)
{
    // Python's hint says "discussions", its default and the description say "discussion" (organizations.md §12); it
    // leaves the field out when it was not given.
    for (const QJsonValue &value : fields.list("domains"_L1)) {
        const QString word = value.toString() == "discussions"_L1 ? u"discussion"_s : value.toString();
        if (word != "repo"_L1 && word != "discussion"_L1)
            fields.complain(u"Invalid option: expected one of \"repo\"|\"discussion\""_s, "domains"_L1);
        webhook.domains << word;
    }
    webhook.domains.removeDuplicates();
    if (!fields.has("domains"_L1))
        webhook.domains = {u"repo"_s, u"discussion"_s};
    else if (webhook.domains.isEmpty())
        fields.complain(u"Too small: expected array to have >=1 items"_s, "domains"_L1);
}

void readTarget(BodyFields &fields, Webhook &webhook)
{
    webhook.url = fields.optionalText("url"_L1, 2048).value_or(QString());
    webhook.jobSource = fields.optionalText("jobSourceId"_L1, 64).value_or(QString());
    if (fields.has("job"_L1)) {
        webhook.job = fields.value("job"_L1).toObject();
        if (webhook.job.value("flavor"_L1).toString().isEmpty())
            fields.complain(u"Invalid input: expected string, received undefined"_s, "job.flavor"_L1);
    }
    if (!webhook.url.isEmpty() && !isWebhookUrl(webhook.url))
        fields.complain(u"Invalid URL"_s, "url"_L1);
    const int targets =
        (webhook.url.isEmpty() ? 0 : 1) + (webhook.jobSource.isEmpty() ? 0 : 1) + (webhook.job.isEmpty() ? 0 : 1);
    if (targets != 1)
        fields.complain(u"Exactly one of url, job and jobSourceId is needed"_s, "url"_L1);
}

/// Reads a body into a webhook; complaints go to `fields`.
void readWebhook(BodyFields &fields, Webhook &webhook)
{
    webhook.watched = {};
    webhook.domains.clear();
    readWatched(fields, webhook);
    readDomains(fields, webhook);
    readTarget(fields, webhook);
    if (const auto secret = fields.optionalText("secret"_L1, 1024)) {
        const bool isPrintable =
            std::ranges::all_of(*secret, [](QChar c) { return c.unicode() >= 0x20 && c.unicode() <= 0x7F; });
        if (!isPrintable)
            fields.complain(u"Invalid string: must be printable ASCII"_s, "secret"_L1);
        webhook.secret = *secret;
    }
}

/// True when the caller's token reaches a thing that is watched. Only a fine-grained one may not.
bool reaches(const HubContext &hub, const Caller &caller, const QJsonValue &watched)
{
    const QString type = watched["type"_L1].toString();
    const QString name = watched["name"_L1].toString();
    const auto kind = kindOfPlural(type + u's');
    if (const auto repo = kind ? hub.store.repos().find(*kind, name) : std::nullopt)
        return caller.maySee(repo->row);
    const bool isAccount = type == "user"_L1 || type == "org"_L1;
    return std::ranges::any_of(kReadingPermissions, [&](QLatin1StringView permission) {
        return caller.tokenAllows(permission, name.section(u'/', 0, 0), {},
                                  isAccount ? QString() : type + u"s/"_s + name);
    });
}

/// What a fine-grained token cannot reach it cannot hear of, nor read in the log of a webhook.
bool reaches(const HubContext &hub, const Caller &caller, const Webhook &webhook)
{
    return caller.tokenRole != "fineGrained"_L1 ||
           std::ranges::all_of(webhook.watched, [&](const QJsonValue &item) { return reaches(hub, caller, item); });
}

Answer storeWebhook(const HubContext &hub, const Caller &caller, BodyFields fields, Webhook webhook)
{
    if (fields.isGood())
        readWebhook(fields, webhook);
    if (!fields.isGood())
        return fields.refusal();
    if (!reaches(hub, caller, webhook))
        return noRightAnswer();
    webhook.tokenRights = caller.tokenRole == "fineGrained"_L1 ? std::optional(caller.tokenRights) : std::nullopt;
    const auto stored = hub.store.webhooks().put(webhook);
    return stored ? webhookAnswer(hub, *stored) : failureAnswer(stored.error(), {}, ErrorForm::Json);
}

/// Python sends only what changes, so the rest is filled in from before; a secret that is left out stays. Its
/// update_webhook always sends `watched`, an empty list where the caller gave none, so that this one is left out as
/// well.
Answer updateWebhook(const HubContext &hub, const Call &call, const Webhook &webhook)
{
    const BodyFields sent(call);
    if (!sent.isGood())
        return sent.refusal();
    QJsonObject body{{u"watched"_s, webhook.watched}, {u"domains"_s, QJsonArray::fromStringList(webhook.domains)}};
    if (!sent.has("url"_L1) && !sent.has("job"_L1) && !sent.has("jobSourceId"_L1)) {
        if (!webhook.url.isEmpty())
            body.insert(u"url"_s, webhook.url);
        if (!webhook.job.isEmpty())
            body.insert(u"job"_s, webhook.job);
        if (!webhook.jobSource.isEmpty())
            body.insert(u"jobSourceId"_s, webhook.jobSource);
    }
    for (auto field = sent.object().begin(); field != sent.object().end(); ++field) {
        const bool isNoChange =
            field.value().isNull() || (field.key() == "watched"_L1 && field.value() == QJsonValue(QJsonArray()));
        if (!isNoChange)
            body.insert(field.key(), field.value());
    }
    return storeWebhook(hub, call.caller, BodyFields(body), webhook);
}

Answer switchWebhook(const HubContext &hub, const Webhook &webhook, bool isOn)
{
    const auto state = isOn ? Webhook::State::Enabled : Webhook::State::Disabled;
    if (const auto done = hub.store.webhooks().setState(webhook.id, state); !done)
        return failureAnswer(done.error(), {}, ErrorForm::Json);
    return webhookAnswer(hub, hub.store.webhooks().find(webhook.id).value_or(webhook));
}

Answer replayDelivery(const HubContext &hub, const Webhook &webhook, const QString &logId)
{
    const auto delivery = hub.store.webhooks().delivery(webhook.id, logId);
    if (!delivery)
        return errorAnswer(404, u"Webhook log not found"_s);
    if (webhook.url.isEmpty())
        return errorAnswer(400, u"Jobs do not run on this hub"_s);
    return jsonAnswer(QJsonObject{{u"status"_s, hub.webhooks.replay(webhook, *delivery)}});
}

/// The Hub shows its log on a page only; this call is the local hub's own, so that there are log ids to replay.
Answer listDeliveries(const HubContext &hub, const Webhook &webhook)
{
    QJsonArray list;
    for (const WebhookDelivery &delivery : hub.store.webhooks().deliveries(webhook.id, kShownDeliveries)) {
        static const QStringList states = {u"waiting"_s, u"delivered"_s, u"failed"_s};
        list.append(QJsonObject{{u"id"_s, delivery.id},
                                {u"createdAt"_s, hubTime(delivery.createdAt)},
                                {u"state"_s, states.at(static_cast<int>(delivery.state))},
                                {u"attempts"_s, delivery.attempts},
                                {u"status"_s, delivery.status},
                                {u"problem"_s, delivery.outcome},
                                {u"payload"_s, QJsonDocument::fromJson(delivery.payload).object()}});
    }
    return jsonAnswer(list);
}

Answer listWebhooks(const HubContext &hub, const Call &call)
{
    QJsonArray list;
    for (const Webhook &webhook : hub.store.webhooks().ofAccount(call.caller.account.id)) {
        if (reaches(hub, call.caller, webhook))
            list.append(webhookEntry(hub, webhook));
    }
    return jsonAnswer(list);
}

std::optional<Answer> oneWebhook(const HubContext &hub, const Call &call, const Webhook &webhook)
{
    const QString action = call.segments.value(4);
    if (action.isEmpty() && call.isGet())
        return webhookAnswer(hub, webhook);
    if (action == "logs"_L1 && call.isGet())
        return listDeliveries(hub, webhook);
    if (action.isEmpty() && call.isPost())
        return updateWebhook(hub, call, webhook);
    if (action.isEmpty() && call.isDelete()) {
        const auto done = hub.store.webhooks().remove(webhook.id);
        return done ? jsonAnswer(QJsonObject()) : failureAnswer(done.error(), {}, ErrorForm::Json);
    }
    if ((action == "enable"_L1 || action == "disable"_L1) && call.isPost())
        return switchWebhook(hub, webhook, action == "enable"_L1);
    if (action == "replay"_L1 && call.isPost())
        return replayDelivery(hub, webhook, call.segments.value(5));
    return std::nullopt;
}

} // namespace

std::optional<Answer> webhooksBelowApi(const HubContext &hub, const Call &call)
{
    if (call.segments.value(1) != "settings"_L1 || call.segments.value(2) != "webhooks"_L1)
        return std::nullopt;
    if (call.caller.isAnonymous())
        return anonymousAnswer();
    if (!call.isGet()) {
        if (auto refusal = writeTokenRefusal(call))
            return refusal;
    }
    const QString id = call.segments.value(3);
    if (id.isEmpty() && call.isGet())
        return listWebhooks(hub, call);
    if (id.isEmpty() && call.isPost()) {
        Webhook webhook;
        webhook.account = call.caller.account.id;
        return storeWebhook(hub, call.caller, BodyFields(call), webhook);
    }
    const auto webhook = hub.store.webhooks().find(id);
    if (!webhook || webhook->account != call.caller.account.id || !reaches(hub, call.caller, *webhook))
        return errorAnswer(404, u"Webhook not found"_s);
    return oneWebhook(hub, call, *webhook);
}

} // namespace hs::localhub
