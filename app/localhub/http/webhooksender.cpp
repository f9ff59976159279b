// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/webhooksender.h"

#include "localhub/contract/webhookpayload.h"
#include "localhub/http/webhookrequest.h"

#include <QLoggingCategory>
#include <QSet>

#include <condition_variable>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

Q_LOGGING_CATEGORY(lcWebhooks, "hs.localhub.webhooks")

constexpr int kThreads = 3;
constexpr int kLook = 50; // waiting deliveries that are looked at for one whose webhook is free

bool isWatched(const Webhook &webhook, const RepoRow &repo)
{
    const QString kind = wordsOf(repo.kind).singular;
    for (const QJsonValue &item : webhook.watched) {
        const QString type = item["type"_L1].toString();
        const QString name = item["name"_L1].toString();
        const bool isAccount = type == "user"_L1 || type == "org"_L1;
        const QString &own = isAccount ? repo.owner : repo.fullName();
        if ((isAccount || type == kind) && name.compare(own, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

bool isInDomain(const Webhook &webhook, const QString &scope)
{
    return webhook.domains.contains(scope.section(u'.', 0, 0));
}

/// Private repositories are told of only to those who may see them, by the token that the webhook was set up with.
bool maySee(Store &store, const Webhook &webhook, const RepoRow &repo)
{
    const auto owner = store.accounts().byId(webhook.account);
    if (!owner)
        return false;
    Caller caller = store.accounts().asCaller(*owner);
    if (webhook.tokenRights) {
        caller.tokenRole = u"fineGrained"_s;
        caller.tokenRights = *webhook.tokenRights;
    }
    return caller.maySee(repo);
}

} // namespace

class WebhookSender::Parts
{
public:
    Parts(Store &hubStore, WebhookRules deliveryRules)
        : store(hubStore)
        , rules(deliveryRules)
        , requests(deliveryRules.timeout, deliveryRules.reachesThisNetwork)
    {}

    void queue(const HubEvent &event);
    void work();
    void send(const Webhook &webhook, WebhookDelivery &delivery);

    Store &store;
    const WebhookRules rules;
    WebhookRequests requests;
    QByteArray origin;
    std::mutex mutex;
    std::condition_variable changed;
    bool isStopping = false;
    QSet<QString> busy; ///< webhooks that something is being sent to
    std::vector<std::thread> threads;

private:
    /// The next delivery whose webhook is free, which is then marked busy. Call with the mutex held.
    [[nodiscard]] std::optional<WebhookDelivery> take();
    void settle(const Webhook &webhook, WebhookDelivery &delivery);
};

void WebhookSender::Parts::queue(const HubEvent &event)
{
    QJsonObject payload;
    for (const Webhook &webhook : store.webhooks().enabled()) {
        if (!isInDomain(webhook, event.scope) || !isWatched(webhook, event.repo) || !maySee(store, webhook, event.repo))
            continue;
        if (payload.isEmpty()) {
            const auto owner = store.accounts().find(event.repo.owner);
            payload = webhookPayload({event.scope, event.action, event.repo, owner ? owner->id : QString(),
                                      store.repos().facts(event.repo.key).tags, event.details, origin});
        }
        const auto queued = store.webhooks().queue(webhook, payloadFor(payload, webhook.id));
        if (!queued)
            qCWarning(lcWebhooks).noquote() << queued.error().text;
        else if (!*queued)
            qCInfo(lcWebhooks).noquote() << "webhook" << webhook.id << "had its triggers for these 24 hours";
    }
    if (payload.isEmpty())
        return;
    const std::scoped_lock lock(mutex);
    changed.notify_all();
}

std::optional<WebhookDelivery> WebhookSender::Parts::take()
{
    for (const WebhookDelivery &delivery : store.webhooks().due(QDateTime::currentDateTimeUtc(), kLook)) {
        if (busy.contains(delivery.webhook))
            continue;
        busy.insert(delivery.webhook);
        return delivery;
    }
    return std::nullopt;
}

void WebhookSender::Parts::work()
{
    std::unique_lock lock(mutex);
    while (!isStopping) {
        auto delivery = take();
        if (!delivery) {
            const auto next = busy.isEmpty() ? store.webhooks().nextDue() : std::nullopt;
            const auto pause = next ? std::max<qint64>(QDateTime::currentDateTimeUtc().msecsTo(*next), 1) : 60'000;
            changed.wait_for(lock, std::chrono::milliseconds(pause));
            continue;
        }
        lock.unlock();
        if (const auto webhook = store.webhooks().find(delivery->webhook))
            send(*webhook, *delivery);
        lock.lock();
        busy.remove(delivery->webhook);
        changed.notify_all();
    }
}

void WebhookSender::Parts::send(const Webhook &webhook, WebhookDelivery &delivery)
{
    if (webhook.state != Webhook::State::Enabled) {
        delivery.outcome = u"The webhook is disabled"_s;
        delivery.state = WebhookDelivery::State::Failed;
    } else if (webhook.url.isEmpty()) {
        delivery.outcome = u"Jobs do not run on this hub"_s;
        delivery.state = WebhookDelivery::State::Failed;
    } else {
        const WebhookReply reply = requests.post(webhook.url, webhook.secret, delivery.payload);
        if (reply.isCut)
            return; // the hub stops; the next start sends it
        delivery.status = reply.status;
        delivery.outcome = reply.problem;
        ++delivery.attempts;
        settle(webhook, delivery);
    }
    if (const auto done = store.webhooks().settle(delivery, rules.mostFailures); !done)
        qCWarning(lcWebhooks).noquote() << done.error().text;
}

void WebhookSender::Parts::settle(const Webhook &webhook, WebhookDelivery &delivery)
{
    qCDebug(lcWebhooks).noquote() << "webhook" << webhook.id << "attempt" << delivery.attempts << delivery.status
                                  << delivery.outcome;
    if (delivery.status >= 200 && delivery.status < 300)
        delivery.state = WebhookDelivery::State::Delivered;
    else if (delivery.attempts >= rules.attempts)
        delivery.state = WebhookDelivery::State::Failed;
    const qint64 pause = rules.firstPause.count() << (2 * (delivery.attempts - 1));
    delivery.due = QDateTime::currentDateTimeUtc().addMSecs(pause);
}

WebhookSender::WebhookSender(HubEvents &events, Store &store, WebhookRules rules)
    : m_parts(std::make_unique<Parts>(store, rules))
{
    events.listen([parts = m_parts.get()](const HubEvent &event) { parts->queue(event); });
}

WebhookSender::~WebhookSender()
{
    stop();
}

void WebhookSender::start(const QByteArray &origin)
{
    m_parts->origin = origin;
    for (int i = 0; i < kThreads; ++i)
        m_parts->threads.emplace_back([this] { m_parts->work(); });
}

void WebhookSender::stop()
{
    {
        const std::scoped_lock lock(m_parts->mutex);
        m_parts->isStopping = true;
        m_parts->changed.notify_all();
    }
    m_parts->requests.stop();
    for (std::thread &thread : m_parts->threads)
        thread.join();
    m_parts->threads.clear();
}

int WebhookSender::replay(const Webhook &webhook, const WebhookDelivery &delivery)
{
    WebhookDelivery again = delivery;
    const WebhookReply reply = m_parts->requests.post(webhook.url, webhook.secret, delivery.payload);
    if (reply.isCut)
        return 0;
    again.status = reply.status;
    again.outcome = reply.problem;
    again.attempts = delivery.attempts + 1;
    if (reply.status >= 200 && reply.status < 300)
        again.state = WebhookDelivery::State::Delivered;
    // What fails on demand does not count against the webhook: it is a person who tries.
    if (const auto done = m_parts->store.webhooks().settle(again, std::numeric_limits<int>::max()); !done)
        qCWarning(lcWebhooks).noquote() << done.error().text;
    return reply.status;
}

} // namespace hs::localhub
