// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/auditedevents.h"

#include "localhub/store/auditlog.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

/// The audit log's word and sentence for an event; nothing for those that it does not have (contents, discussions).
std::optional<std::pair<QString, QString>> wordsFor(const HubEvent &event)
{
    const QString what = wordsOf(event.repo.kind).singular + u' ' + event.repo.fullName();
    if (event.scope == "repo.config"_L1)
        return std::pair(u"repo.update_settings"_s, u"Changed the settings of "_s + what);
    if (event.scope != "repo"_L1)
        return std::nullopt;
    if (event.action == "create"_L1)
        return std::pair(u"repo.create"_s, u"Created "_s + what);
    if (event.action == "delete"_L1)
        return std::pair(u"repo.delete"_s, u"Deleted "_s + what);
    if (event.action == "move"_L1)
        return std::pair(u"repo.move"_s, u"Moved a repository to "_s + what);
    return std::nullopt;
}

} // namespace

void auditEvents(Store &store, HubEvents &events)
{
    events.listen([&store](const HubEvent &event) {
        const auto words = wordsFor(event);
        const auto owner = words ? store.accounts().find(event.repo.owner) : std::nullopt;
        if (!owner || owner->kind != Account::Kind::Organization)
            return;
        QJsonObject data = event.details;
        data.insert(u"repo"_s,
                    QJsonObject{{u"type"_s, wordsOf(event.repo.kind).singular}, {u"name"_s, event.repo.fullName()}});
        AuditLog(store.database())
            .add({0, owner->name, words->first, event.actor, words->second, QDateTime::currentDateTimeUtc(), data});
    });
}

} // namespace hs::localhub
