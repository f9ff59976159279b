// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/discussionviews.h"

#include "localhub/http/accountviews.h"

#include <memory>

using namespace Qt::StringLiterals;

namespace hs::localhub {

DiscussionAnswer answerFor(const HubContext &hub, const Call &call, const RepoRow &repo)
{
    AccountTable &accounts = hub.store.accounts();
    DiscussionAnswer::Setting setting;
    setting.repo = repo;
    setting.owner = accounts.find(repo.owner);
    if (setting.owner && setting.owner->kind == Account::Kind::Organization) {
        for (const Membership &membership : accounts.membersOf(repo.owner)) {
            if (const auto member = accounts.find(membership.account))
                setting.ownerMembers << member->id;
        }
    }
    // The same few people write all over a page.
    const auto known = std::make_shared<QHash<QString, std::optional<Account>>>();
    setting.account = [&accounts, known](const QString &id) {
        const auto found = known->constFind(id);
        return found != known->constEnd() ? *found : *known->insert(id, accounts.byId(id));
    };
    const auto standings = std::make_shared<QHash<QString, AuthorStanding>>();
    setting.standing = [&hub, &call, standings](const Account &account) {
        const auto found = standings->constFind(account.id);
        return found != standings->constEnd() ? *found
                                              : *standings->insert(account.id, authorStanding(hub, call, account));
    };
    setting.isAccount = [&accounts](const QString &name) { return accounts.find(name).has_value(); };
    return DiscussionAnswer(std::move(setting));
}

QHash<qint64, QList<ReactionNames>> reactionNames(const HubContext &hub, const Discussion &discussion)
{
    QHash<qint64, QList<ReactionNames>> names;
    const QHash<qint64, QList<Reaction>> reactions = hub.store.discussions().reactions(discussion);
    for (const auto &[event, list] : reactions.asKeyValueRange()) {
        for (const Reaction &reaction : list) {
            ReactionNames entry{reaction.reaction, {}};
            for (const QString &id : reaction.accounts) {
                if (const auto account = hub.store.accounts().byId(id))
                    entry.names << account->name;
            }
            if (!entry.names.isEmpty())
                names[event].append(entry);
        }
    }
    return names;
}

void tellOpened(const HubContext &hub, const Call &call, const RepoRow &repo, int num)
{
    const auto discussion = hub.store.discussions().find(repo.key, num);
    if (!discussion)
        return;
    QJsonObject details{{u"discussion"_s, discussionPayload(repo, *discussion)}};
    const QList<DiscussionEvent> events = hub.store.discussions().events(*discussion);
    if (!events.isEmpty())
        details.insert(u"comment"_s, commentPayload(repo, *discussion, events.first()));
    hub.events.tell({u"discussion"_s, u"create"_s, repo, call.caller.account.name, details});
}

void tellDiscussion(const HubContext &hub, const Call &call, const RepoRow &repo, const Discussion &discussion,
                    const QString &action)
{
    hub.events.tell({u"discussion"_s,
                     action,
                     repo,
                     call.caller.account.name,
                     {{u"discussion"_s, discussionPayload(repo, discussion)}}});
}

void tellComment(const HubContext &hub, const Call &call, const RepoRow &repo, const Discussion &discussion,
                 const DiscussionEvent &comment, const QString &action)
{
    hub.events.tell({u"discussion.comment"_s,
                     action,
                     repo,
                     call.caller.account.name,
                     {{u"discussion"_s, discussionPayload(repo, discussion)},
                      {u"comment"_s, commentPayload(repo, discussion, comment)}}});
}

} // namespace hs::localhub
