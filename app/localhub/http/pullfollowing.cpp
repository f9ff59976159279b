// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/pullfollowing.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

Q_LOGGING_CATEGORY(lcPulls, "hs.localhub.pullrequests")

void notePush(Store &store, const HubEvent &event)
{
    for (const QJsonValue &moved : event.details.value("updatedRefs"_L1).toArray()) {
        const auto pull = store.pullRequests().openForPush(event.repo, moved["ref"_L1].toString());
        if (!pull)
            continue;
        const auto account = event.actor.isEmpty() ? std::nullopt : store.accounts().find(event.actor);
        const auto done = store.pullRequests().noteCommits(event.repo, *pull, account ? account->id : QString());
        if (!done)
            qCWarning(lcPulls).noquote() << event.repo.fullName() << done.error().text;
    }
}

} // namespace

void followPushes(HubEvents &events, Store &store)
{
    events.listen([&store](const HubEvent &event) {
        if (event.scope == "repo.content"_L1)
            notePush(store, event);
    });
}

} // namespace hs::localhub
