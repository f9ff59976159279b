// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/bodyfields.h"
#include "localhub/http/discussionroutes.h"
#include "localhub/http/discussionviews.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

QJsonObject movedRef(const QString &ref, const QString &before, const QJsonValue &after)
{
    return {{u"ref"_s, ref}, {u"oldSha"_s, before}, {u"newSha"_s, after}};
}

void tellMoved(const HubContext &hub, const Call &call, const RepoRow &repo, const QJsonObject &moved)
{
    hub.events.tell(
        {u"repo.content"_s, u"update"_s, repo, call.caller.account.name, {{u"updatedRefs"_s, QJsonArray{moved}}}});
}

Answer mergePull(const HubContext &hub, const Call &call, const OpenDiscussion &open)
{
    if (auto refusal = writeRefusal(call, open.repo))
        return *refusal;
    BodyFields fields(call);
    const QString comment = fields.optionalText("comment"_L1, kLongestComment).value_or(QString());
    if (!fields.isGood())
        return fields.refusal();
    const auto merged =
        hub.store.pullRequests().merge(open.repo, open.discussion.num, {call.caller.account, comment, {}});
    if (!merged && merged.error().kind == Failure::Kind::Conflict)
        return errorAnswer(409, merged.error().text);
    if (!merged)
        return discussionFailure(merged.error());
    tellMoved(hub, call, merged->repo, movedRef(merged->base, merged->before, merged->after));
    if (const auto now = hub.store.discussions().find(open.repo.key, open.discussion.num))
        tellDiscussion(hub, call, merged->repo, *now, u"update"_s);
    return jsonAnswer(QJsonObject{{u"newStatus"_s, answerFor(hub, call, merged->repo).eventEntry(merged->event)}});
}

Answer deleteRef(const HubContext &hub, const Call &call, const OpenDiscussion &open)
{
    if (auto refusal = changeRefusal(call, open.repo, open.discussion.author))
        return *refusal;
    const auto done = hub.store.pullRequests().deleteReference(open.repo, open.discussion.num, call.caller.account.id);
    if (!done)
        return discussionFailure(done.error());
    if (open.discussion.hasRef)
        tellMoved(hub, call, open.repo, movedRef(open.discussion.ref(), open.discussion.head, QJsonValue::Null));
    return jsonAnswer(QJsonObject());
}

Answer showStorage(const HubContext &hub, const OpenDiscussion &open)
{
    const auto size = hub.store.pullRequests().storageEstimate(open.repo, open.discussion);
    if (!size)
        return discussionFailure(size.error());
    return jsonAnswer(QJsonObject{{u"estimatedStorage"_s, *size}, {u"refDeleted"_s, !open.discussion.hasRef}});
}

} // namespace

std::optional<Answer> pullRequestRoute(const HubContext &hub, const Call &call, const OpenDiscussion &open)
{
    const QString word = call.segments.value(open.rest);
    const bool isKnown = (word == "merge"_L1 && call.isPost()) || (word == "ref"_L1 && call.isDelete()) ||
                         (word == "storage"_L1 && call.isGet());
    if (!isKnown)
        return std::nullopt;
    if (!open.discussion.isPullRequest)
        return errorAnswer(400, u"This discussion is not a pull request"_s);
    if (word == "merge"_L1)
        return mergePull(hub, call, open);
    return word == "ref"_L1 ? deleteRef(hub, call, open) : showStorage(hub, open);
}

} // namespace hs::localhub
