// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/bodyfields.h"
#include "localhub/http/discussionroutes.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

Answer eventAnswer(const HubContext &hub, const Call &call, const OpenDiscussion &open, const QString &name,
                   const DiscussionEvent &event, int status = 200)
{
    const auto reactions = reactionNames(hub, open.discussion).value(event.key);
    return jsonAnswer(QJsonObject{{name, answerFor(hub, call, open.repo).eventEntry(event, reactions)}}, status);
}

Discussion fresh(const HubContext &hub, const OpenDiscussion &open)
{
    return hub.store.discussions().find(open.repo.key, open.discussion.num).value_or(open.discussion);
}

Answer addComment(const HubContext &hub, const Call &call, const OpenDiscussion &open)
{
    if (auto refusal = writeTokenRefusal(call))
        return *refusal;
    if (auto refusal = contentRefusal(hub, call, open.repo, ErrorForm::Json))
        return *refusal;
    if (open.discussion.isLocked)
        return errorAnswer(403, u"This discussion is locked"_s);
    BodyFields fields(call);
    const QString text = fields.text("comment"_L1, 1, kLongestComment);
    if (!fields.isGood())
        return fields.refusal();
    const auto event = hub.store.discussions().comment(open.discussion, call.caller.account.id, text);
    if (!event)
        return discussionFailure(event.error());
    tellComment(hub, call, open.repo, open.discussion, *event, u"create"_s);
    return eventAnswer(hub, call, open, u"newMessage"_s, *event, 201);
}

/// A reaction is not in the API's description; the address and the body are from a third party's notes on the live hub
/// of July 2026 (find_string "comment_id}/reaction").
Answer reactToComment(const HubContext &hub, const Call &call, const OpenDiscussion &open, const DiscussionEvent &event)
{
    if (auto refusal = writeTokenRefusal(call))
        return *refusal;
    BodyFields fields(call);
    const QString action = fields.choice("action"_L1, {u"add"_s, u"remove"_s});
    const QString reaction = fields.choice("reaction"_L1, knownReactions());
    for (const auto name : {"action"_L1, "reaction"_L1}) {
        if (!fields.has(name))
            fields.complain(u"Invalid input: expected string, received undefined"_s, name);
    }
    if (!fields.isGood())
        return fields.refusal();
    const auto done = hub.store.discussions().react(event, call.caller.account.id, reaction, action == "add"_L1);
    return done ? eventAnswer(hub, call, open, u"updatedComment"_s, event) : discussionFailure(done.error());
}

Answer editComment(const HubContext &hub, const Call &call, const OpenDiscussion &open, const DiscussionEvent &before)
{
    if (auto refusal = changeRefusal(call, open.repo, before.author))
        return *refusal;
    BodyFields fields(call);
    const QString text = fields.text("content"_L1, 1, kLongestComment);
    if (!fields.isGood())
        return fields.refusal();
    const auto event = hub.store.discussions().edit(open.discussion, before.oid, call.caller.account.id, text);
    if (!event)
        return discussionFailure(event.error());
    tellComment(hub, call, open.repo, open.discussion, *event, u"update"_s);
    return eventAnswer(hub, call, open, u"updatedComment"_s, *event);
}

Answer hideComment(const HubContext &hub, const Call &call, const OpenDiscussion &open, const DiscussionEvent &before)
{
    if (auto refusal = changeRefusal(call, open.repo, before.author))
        return *refusal;
    const auto event = hub.store.discussions().hide(open.discussion, before.oid, call.caller.account.name);
    if (!event)
        return discussionFailure(event.error());
    tellComment(hub, call, open.repo, open.discussion, *event, u"update"_s);
    return eventAnswer(hub, call, open, u"updatedComment"_s, *event);
}

std::optional<Answer> oneComment(const HubContext &hub, const Call &call, const OpenDiscussion &open)
{
    const QString action = call.segments.value(open.rest + 2);
    if (!call.isPost() || (action != "edit"_L1 && action != "hide"_L1 && action != "reaction"_L1))
        return std::nullopt;
    const auto event = hub.store.discussions().event(open.discussion, call.segments.value(open.rest + 1).toLower());
    if (!event || event->type != "comment"_L1)
        return errorAnswer(404, u"Comment not found"_s);
    if (action == "edit"_L1)
        return editComment(hub, call, open, *event);
    return action == "hide"_L1 ? hideComment(hub, call, open, *event) : reactToComment(hub, call, open, *event);
}

/// Which status a body's word leads to from here; nothing when it leads nowhere (community.md §7).
std::optional<DiscussionStatus> nextStatus(DiscussionStatus now, const QString &word)
{
    const bool isOpening = word == "open"_L1;
    if (isOpening && (now == DiscussionStatus::Closed || now == DiscussionStatus::Draft))
        return DiscussionStatus::Open;
    if (!isOpening && (now == DiscussionStatus::Open || now == DiscussionStatus::Draft))
        return DiscussionStatus::Closed;
    return std::nullopt;
}

Answer changeStatus(const HubContext &hub, const Call &call, const OpenDiscussion &open)
{
    if (auto refusal = changeRefusal(call, open.repo, open.discussion.author))
        return *refusal;
    BodyFields fields(call);
    const QString word = fields.choice("status"_L1, {u"open"_s, u"closed"_s});
    if (!fields.has("status"_L1))
        fields.complain(u"Invalid option: expected one of \"open\"|\"closed\""_s, "status"_L1);
    const QString comment = fields.optionalText("comment"_L1, kLongestComment).value_or(QString());
    if (!fields.isGood())
        return fields.refusal();
    const auto status = nextStatus(open.discussion.status, word);
    if (!status)
        return errorAnswer(400, u"This discussion is %1"_s.arg(wordOf(open.discussion.status)));
    if (*status == DiscussionStatus::Open && open.discussion.isPullRequest && !open.discussion.hasRef)
        return errorAnswer(400, u"The ref of this pull request was deleted"_s);
    const auto event = hub.store.discussions().setStatus(open.discussion, call.caller.account.id, *status, comment);
    if (!event)
        return discussionFailure(event.error());
    tellDiscussion(hub, call, open.repo, fresh(hub, open), u"update"_s);
    return eventAnswer(hub, call, open, u"newStatus"_s, *event);
}

Answer changeTitle(const HubContext &hub, const Call &call, const OpenDiscussion &open)
{
    if (auto refusal = changeRefusal(call, open.repo, open.discussion.author))
        return *refusal;
    BodyFields fields(call);
    const QString title = fields.text("title"_L1, kShortestDiscussionTitle, kLongestDiscussionTitle);
    if (!fields.isGood())
        return fields.refusal();
    const auto event = hub.store.discussions().setTitle(open.discussion, call.caller.account.id, title);
    if (!event)
        return discussionFailure(event.error());
    tellDiscussion(hub, call, open.repo, fresh(hub, open), u"update"_s);
    return eventAnswer(hub, call, open, u"newTitle"_s, *event);
}

Answer changePin(const HubContext &hub, const Call &call, const OpenDiscussion &open)
{
    if (auto refusal = writeRefusal(call, open.repo))
        return *refusal;
    BodyFields fields(call);
    const auto isPinned = fields.flag("pinned"_L1);
    if (!fields.has("pinned"_L1))
        fields.complain(u"Invalid input: expected boolean, received undefined"_s, "pinned"_L1);
    if (!fields.isGood())
        return fields.refusal();
    if (const auto done = hub.store.discussions().setPinned(open.discussion, call.caller.account.id, *isPinned); !done)
        return discussionFailure(done.error());
    tellDiscussion(hub, call, open.repo, fresh(hub, open), u"update"_s);
    return jsonAnswer(QJsonObject{{u"pinned"_s, *isPinned}});
}

} // namespace

std::optional<Answer> changeDiscussion(const HubContext &hub, const Call &call, const OpenDiscussion &open)
{
    const QString word = call.segments.value(open.rest);
    if (word == "comment"_L1 && !call.segments.value(open.rest + 1).isEmpty())
        return oneComment(hub, call, open);
    if (!call.isPost())
        return std::nullopt;
    if (word == "comment"_L1)
        return addComment(hub, call, open);
    if (word == "status"_L1)
        return changeStatus(hub, call, open);
    if (word == "title"_L1)
        return changeTitle(hub, call, open);
    return word == "pin"_L1 ? std::optional(changePin(hub, call, open)) : std::nullopt;
}

} // namespace hs::localhub
