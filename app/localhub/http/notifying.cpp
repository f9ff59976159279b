// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/notifying.h"

#include "localhub/contract/commenttext.h"

#include <QHash>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

Q_LOGGING_CATEGORY(lcNotify, "hs.localhub.notifications")

/// The event that a change is about; nothing for changes that nobody is told of (a title, a pin, an edit).
std::optional<DiscussionEvent> newsIn(Store &store, const HubEvent &event, const Discussion &discussion)
{
    const bool isNew = event.action == "create"_L1;
    if (isNew)
        return store.discussions().event(discussion, event.details["comment"_L1]["id"_L1].toString());
    const QList<DiscussionEvent> events = store.discussions().events(discussion);
    if (event.scope != "discussion"_L1 || event.action != "update"_L1 || events.isEmpty())
        return std::nullopt;
    return events.last().type == "status-change"_L1 ? std::optional(events.last()) : std::nullopt;
}

/// Who is told, and why; watching alone is a reason without a flag.
QHash<QString, NotificationReason> recipients(Store &store, const RepoRow &repo, const Discussion &discussion,
                                              const DiscussionEvent &news)
{
    QHash<QString, NotificationReason> reasons;
    for (const QString &id : store.notifications().watchersOf(repo))
        reasons[id];
    for (const QString &id : store.discussions().item(discussion).participants)
        reasons[id].participates = true;
    for (const QString &name : mentionsIn(news.data.value("raw"_L1).toString())) {
        if (const auto account = store.accounts().find(name); account && account->kind == Account::Kind::User)
            reasons[account->id].mentioned = true;
    }
    reasons.remove(news.author);
    return reasons;
}

/// Does the account want to hear of it on the web?
bool isWanted(const QJsonObject &settings, const NotificationReason &reason)
{
    const bool isDirect = reason.participates || reason.mentioned;
    return settings.value(isDirect ? "web_discussions_participating"_L1 : "web_discussions_watched"_L1).toBool(true);
}

void notify(Store &store, const HubEvent &event)
{
    const int num = event.details["discussion"_L1]["num"_L1].toInt();
    const auto discussion = store.discussions().find(event.repo.key, num);
    const auto news = discussion ? newsIn(store, event, *discussion) : std::nullopt;
    if (!news)
        return;
    const auto reasons = recipients(store, event.repo, *discussion, *news);
    for (const auto &[id, reason] : reasons.asKeyValueRange()) {
        const auto account = store.accounts().byId(id);
        if (!account || !store.accounts().asCaller(*account).maySee(event.repo) ||
            !isWanted(store.notifications().settings(id), reason))
            continue;
        if (const auto done = store.notifications().add(id, *discussion, *news, reason); !done)
            qCWarning(lcNotify).noquote() << done.error().text;
    }
}

} // namespace

void notifyAboutDiscussions(HubEvents &events, Store &store)
{
    events.listen([&store](const HubEvent &event) {
        if (event.scope.startsWith("discussion"_L1))
            notify(store, event);
    });
}

} // namespace hs::localhub
