// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/webhooks.h"

#include "localhub/store/accounts.h"

#include <QJsonDocument>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr int kMostKept = 2 * Webhooks::kMostTriggersADay; // deliveries of one webhook
constexpr qint64 kDay = 24LL * 3600 * 1000;

constexpr auto kWebhookColumns =
    "id, account, url, job, job_source, watched, domains, secret, state, created, triggered, rights"_L1;
constexpr auto kDeliveryColumns = "key, id, webhook, created, payload, state, attempts, due, status, outcome"_L1;

QDateTime timeOf(const QVariant &value)
{
    return QDateTime::fromMSecsSinceEpoch(value.toLongLong(), QTimeZone::UTC);
}

Webhook webhookAt(const QSqlQuery &query)
{
    Webhook webhook;
    webhook.id = query.value(0).toString();
    webhook.account = query.value(1).toString();
    webhook.url = query.value(2).toString();
    webhook.job = QJsonDocument::fromJson(query.value(3).toString().toUtf8()).object();
    webhook.jobSource = query.value(4).toString();
    webhook.watched = QJsonDocument::fromJson(query.value(5).toString().toUtf8()).array();
    webhook.domains = query.value(6).toString().split(u',', Qt::SkipEmptyParts);
    webhook.secret = query.value(7).toString();
    webhook.state = static_cast<Webhook::State>(query.value(8).toInt());
    webhook.createdAt = timeOf(query.value(9));
    if (query.value(10).toLongLong() > 0)
        webhook.triggeredAt = timeOf(query.value(10));
    if (!query.value(11).isNull())
        webhook.tokenRights = storedObject(query.value(11));
    return webhook;
}

WebhookDelivery deliveryAt(const QSqlQuery &query)
{
    return {query.value(0).toLongLong(),
            query.value(1).toString(),
            query.value(2).toString(),
            timeOf(query.value(3)),
            query.value(4).toString().toUtf8(),
            static_cast<WebhookDelivery::State>(query.value(5).toInt()),
            query.value(6).toInt(),
            timeOf(query.value(7)),
            query.value(8).toInt(),
            query.value(9).toString()};
}

QString textOf(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QList<Webhook> webhooksIn(QSqlQuery query)
{
    QList<Webhook> list;
    while (query.next())
        list.append(webhookAt(query));
    return list;
}

QList<WebhookDelivery> deliveriesIn(QSqlQuery query)
{
    QList<WebhookDelivery> list;
    while (query.next())
        list.append(deliveryAt(query));
    return list;
}

QString newId(const QDateTime &when)
{
    return stableId(when, QUuid::createUuid().toString());
}

} // namespace

Outcome<Webhook> Webhooks::put(Webhook webhook)
{
    if (webhook.id.isEmpty()) {
        webhook.createdAt = QDateTime::currentDateTimeUtc();
        webhook.id = newId(webhook.createdAt);
    }
    return m_database
        .transaction([&](Database::Lease &connection) {
            connection.run(
                u"INSERT INTO webhooks(id, account, url, job, job_source, watched, domains, secret, created, rights) "
                "VALUES(?,?,?,?,?,?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET url = excluded.url, job = "
                "excluded.job, job_source = excluded.job_source, watched = excluded.watched, domains = "
                "excluded.domains, secret = excluded.secret, rights = excluded.rights"_s,
                {webhook.id, webhook.account, webhook.url, textOf(webhook.job), webhook.jobSource,
                 QString::fromUtf8(QJsonDocument(webhook.watched).toJson(QJsonDocument::Compact)),
                 webhook.domains.join(u','), webhook.secret, webhook.createdAt.toMSecsSinceEpoch(),
                 webhook.tokenRights ? QVariant(textOf(*webhook.tokenRights)) : QVariant()});
            return true;
        })
        .transform([&webhook] { return webhook; });
}

Outcome<void> Webhooks::setState(const QString &id, Webhook::State state)
{
    return m_database.transaction([&](Database::Lease &connection) {
        connection.run(u"UPDATE webhooks SET state = ?, failures = 0 WHERE id = ?"_s, {static_cast<int>(state), id});
        return true;
    });
}

Outcome<void> Webhooks::remove(const QString &id)
{
    return m_database.transaction([&](Database::Lease &connection) {
        connection.run(u"DELETE FROM webhooks WHERE id = ?"_s, {id});
        return true;
    });
}

std::optional<Webhook> Webhooks::find(const QString &id)
{
    Database::Lease connection = m_database.lease();
    QSqlQuery query = connection.run(u"SELECT %1 FROM webhooks WHERE id = ?"_s.arg(kWebhookColumns), {id});
    return query.next() ? std::optional(webhookAt(query)) : std::nullopt;
}

QList<Webhook> Webhooks::ofAccount(const QString &account)
{
    Database::Lease connection = m_database.lease();
    return webhooksIn(connection.run(
        u"SELECT %1 FROM webhooks WHERE account = ? ORDER BY created, id"_s.arg(kWebhookColumns), {account}));
}

QList<Webhook> Webhooks::enabled()
{
    Database::Lease connection = m_database.lease();
    return webhooksIn(
        connection.run(u"SELECT %1 FROM webhooks WHERE state = ? ORDER BY created, id"_s.arg(kWebhookColumns),
                       {static_cast<int>(Webhook::State::Enabled)}));
}

Outcome<bool> Webhooks::queue(const Webhook &webhook, const QByteArray &payload)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const qint64 time = now.toMSecsSinceEpoch();
    bool isQueued = false;
    const auto done = m_database.transaction([&](Database::Lease &connection) {
        const int today = connection
                              .value(u"SELECT count(*) FROM webhook_deliveries WHERE webhook = ? AND created > ?"_s,
                                     {webhook.id, time - kDay})
                              .toInt();
        isQueued = today < kMostTriggersADay;
        if (!isQueued)
            return true;
        connection.run(
            u"INSERT INTO webhook_deliveries(id, webhook, created, payload, state, due) VALUES(?,?,?,?,?,?)"_s,
            {newId(now), webhook.id, time, QString::fromUtf8(payload),
             static_cast<int>(WebhookDelivery::State::Waiting), time});
        connection.run(u"UPDATE webhooks SET triggered = ? WHERE id = ?"_s, {time, webhook.id});
        connection.run(u"DELETE FROM webhook_deliveries WHERE webhook = ? AND key <= (SELECT key FROM "
                       "webhook_deliveries WHERE webhook = ? ORDER BY key DESC LIMIT 1 OFFSET ?)"_s,
                       {webhook.id, webhook.id, kMostKept});
        return true;
    });
    return done.transform([&isQueued] { return isQueued; });
}

QList<WebhookDelivery> Webhooks::due(const QDateTime &now, int most)
{
    Database::Lease connection = m_database.lease();
    return deliveriesIn(connection.run(
        u"SELECT %1 FROM webhook_deliveries WHERE state = ? AND due <= ? ORDER BY key LIMIT ?"_s.arg(kDeliveryColumns),
        {static_cast<int>(WebhookDelivery::State::Waiting), now.toMSecsSinceEpoch(), most}));
}

std::optional<QDateTime> Webhooks::nextDue()
{
    const QVariant time = m_database.lease().value(u"SELECT min(due) FROM webhook_deliveries WHERE state = ?"_s,
                                                   {static_cast<int>(WebhookDelivery::State::Waiting)});
    return time.isNull() ? std::nullopt : std::optional(timeOf(time));
}

Outcome<void> Webhooks::settle(const WebhookDelivery &delivery, int mostFailures)
{
    return m_database.transaction([&](Database::Lease &connection) {
        connection.run(u"UPDATE webhook_deliveries SET state = ?, attempts = ?, due = ?, status = ?, outcome = ? WHERE "
                       "key = ?"_s,
                       {static_cast<int>(delivery.state), delivery.attempts, delivery.due.toMSecsSinceEpoch(),
                        delivery.status, delivery.outcome, delivery.key});
        if (delivery.state == WebhookDelivery::State::Delivered)
            connection.run(u"UPDATE webhooks SET failures = 0 WHERE id = ?"_s, {delivery.webhook});
        if (delivery.state != WebhookDelivery::State::Failed)
            return true;
        connection.run(u"UPDATE webhooks SET failures = failures + 1 WHERE id = ?"_s, {delivery.webhook});
        connection.run(u"UPDATE webhooks SET state = ? WHERE id = ? AND state = ? AND failures >= ?"_s,
                       {static_cast<int>(Webhook::State::Suspended), delivery.webhook,
                        static_cast<int>(Webhook::State::Enabled), mostFailures});
        return true;
    });
}

std::optional<WebhookDelivery> Webhooks::delivery(const QString &webhook, const QString &id)
{
    Database::Lease connection = m_database.lease();
    const QList<WebhookDelivery> found = deliveriesIn(connection.run(
        u"SELECT %1 FROM webhook_deliveries WHERE webhook = ? AND id = ?"_s.arg(kDeliveryColumns), {webhook, id}));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QList<WebhookDelivery> Webhooks::deliveries(const QString &webhook, int most)
{
    Database::Lease connection = m_database.lease();
    return deliveriesIn(connection.run(
        u"SELECT %1 FROM webhook_deliveries WHERE webhook = ? ORDER BY key DESC LIMIT ?"_s.arg(kDeliveryColumns),
        {webhook, most}));
}

} // namespace hs::localhub
