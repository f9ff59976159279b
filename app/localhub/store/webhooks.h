// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/store/database.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <QTimeZone>

#include <optional>

namespace hs::localhub {

/// Something that wants to hear of changes.
struct Webhook
{
    enum class State { Enabled, Disabled, Suspended }; ///< Suspended: by the hub, after failures

    QString id;      ///< 24 hex digits
    QString account; ///< id of its owner
    QString url;     ///< http or https; empty for a job
    QJsonObject job;
    QString jobSource;
    QJsonArray watched; ///< {type, name}
    QStringList domains;
    QString secret;
    /// Of the fine-grained token that it was set up with, whose reach it keeps; nothing for any other token.
    std::optional<QJsonObject> tokenRights;
    State state = State::Enabled;
    QDateTime createdAt;
    QDateTime triggeredAt; ///< not valid until the first time
};

/// One payload for one webhook.
struct WebhookDelivery
{
    enum class State { Waiting, Delivered, Failed };

    qint64 key = 0;
    QString id; ///< 24 hex digits: the log id of a replay
    QString webhook;
    QDateTime createdAt;
    QByteArray payload;
    State state = State::Waiting;
    int attempts = 0;
    QDateTime due;   ///< of the next attempt
    int status = 0;  ///< of the last answer; 0 when there was none
    QString outcome; ///< what went wrong the last time; empty for nothing
};

/// Webhooks and what is and was to be delivered to them (organizations.md §12). Thread-safe.
class Webhooks
{
public:
    /// The Hub's limit (organizations.md §12).
    static constexpr int kMostTriggersADay = 1000;

    explicit Webhooks(Database &database)
        : m_database(database)
    {}

    /// Adds one, or replaces its fields but not its state; a new one gets its id.
    [[nodiscard]] Outcome<Webhook> put(Webhook webhook);
    [[nodiscard]] Outcome<void> setState(const QString &id, Webhook::State state);
    [[nodiscard]] Outcome<void> remove(const QString &id);
    [[nodiscard]] std::optional<Webhook> find(const QString &id);
    [[nodiscard]] QList<Webhook> ofAccount(const QString &account);
    [[nodiscard]] QList<Webhook> enabled();

    /// Queues a payload; false when the webhook had its triggers for these 24 hours.
    [[nodiscard]] Outcome<bool> queue(const Webhook &webhook, const QByteArray &payload);
    /// Those that wait and whose time has come, oldest first.
    [[nodiscard]] QList<WebhookDelivery> due(const QDateTime &now, int most);
    /// When the next waiting one is due.
    [[nodiscard]] std::optional<QDateTime> nextDue();
    /// Stores what an attempt came to. A failure counts against the webhook, which is suspended at `mostFailures` in a
    /// row; a delivery clears the count.
    [[nodiscard]] Outcome<void> settle(const WebhookDelivery &delivery, int mostFailures);
    [[nodiscard]] std::optional<WebhookDelivery> delivery(const QString &webhook, const QString &id);
    /// Newest first.
    [[nodiscard]] QList<WebhookDelivery> deliveries(const QString &webhook, int most);

private:
    Database &m_database;
};

} // namespace hs::localhub
