// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/discussionroutes.h"

#include "localhub/http/bodyfields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr int kDiscussionPage = 50; // observed; the size cannot be asked for
constexpr qsizetype kTopReactions = 3;

DiscussionView viewOf(const DiscussionAnswer &answer, const DiscussionPage::Item &item)
{
    DiscussionView view{item.discussion, {}, item.reactionUsers, answer.isOwnerAmong(item.participants)};
    for (const ReactionCount &reaction : item.reactions.first(std::min(item.reactions.size(), kTopReactions)))
        view.topReactions.append({reaction.reaction, reaction.count});
    return view;
}

/// The query as fields, so that a wrong word is refused as it is in a body.
BodyFields queryFields(const Call &call)
{
    QJsonObject object;
    for (const auto name : {"type"_L1, "status"_L1, "sort"_L1}) {
        if (call.params.has(name))
            object.insert(name, call.params.value(name));
    }
    return BodyFields(object);
}

Answer listDiscussions(const HubContext &hub, const Call &call, const RepoRow &repo)
{
    BodyFields fields = queryFields(call);
    const QString type = fields.choice("type"_L1, {u"all"_s, u"discussion"_s, u"pull_request"_s});
    const QString status = fields.choice("status"_L1, {u"all"_s, u"open"_s, u"closed"_s});
    const QString sort = fields.choice("sort"_L1, {u"recently-created"_s, u"trending"_s, u"reactions"_s});
    if (!fields.isGood())
        return fields.refusal();
    DiscussionFilter filter;
    if (type == "discussion"_L1 || type == "pull_request"_L1)
        filter.type =
            type == "discussion"_L1 ? DiscussionFilter::Type::Discussion : DiscussionFilter::Type::PullRequest;
    if (status == "open"_L1 || status == "closed"_L1)
        filter.status = status == "open"_L1 ? DiscussionFilter::Status::Open : DiscussionFilter::Status::Closed;
    if (sort == "trending"_L1 || sort == "reactions"_L1)
        filter.order = sort == "trending"_L1 ? DiscussionFilter::Order::Trending : DiscussionFilter::Order::Reactions;
    filter.search = call.params.value("search"_L1).trimmed();
    if (const QString name = call.params.value("author"_L1); !name.isEmpty()) {
        const auto author = hub.store.accounts().find(name);
        filter.author = author ? author->id : u"-"_s; // nobody's id
    }
    const int start = call.params.number("p"_L1, 0, 0, 10'000'000) * kDiscussionPage;
    const DiscussionPage page = hub.store.discussions().list(repo.key, filter, start, kDiscussionPage);
    const DiscussionAnswer answer = answerFor(hub, call, repo);
    QJsonArray list;
    for (const DiscussionPage::Item &item : page.items)
        list.append(answer.listEntry(viewOf(answer, item)));
    return jsonAnswer(QJsonObject{{u"discussions"_s, list},
                                  {u"count"_s, page.total},
                                  {u"start"_s, start},
                                  {u"numClosedDiscussions"_s, page.closed}});
}

Answer openDiscussion(const HubContext &hub, const Call &call, const RepoRow &repo)
{
    if (auto refusal = writeTokenRefusal(call))
        return *refusal;
    if (auto refusal = contentRefusal(hub, call, repo, ErrorForm::Json))
        return *refusal;
    BodyFields fields(call);
    const QString title = fields.text("title"_L1, kShortestDiscussionTitle, kLongestDiscussionTitle);
    const QString description = fields.text("description"_L1, 0, kLongestComment);
    const bool isPullRequest = fields.flag("pullRequest"_L1).value_or(false);
    if (!fields.isGood())
        return fields.refusal();
    const QString author = call.caller.account.name;
    Outcome<int> num = 0;
    if (isPullRequest) {
        NewPullRequest request{author, title, description};
        request.isDraft = true;
        num = hub.store.discussions().openPullRequest(repo, request);
    } else {
        num = hub.store.discussions().open(repo, {author, title, description});
    }
    if (!num && num.error().kind == Failure::Kind::NoRevision)
        return errorAnswer(400, u"There is no commit that a pull request could start from"_s);
    if (!num)
        return discussionFailure(num.error());
    tellOpened(hub, call, repo, *num);
    QJsonObject answer{{u"num"_s, *num},
                       {u"url"_s, QString::fromUtf8(call.origin()) + discussionPath(repo, *num)},
                       {u"pullRequest"_s, isPullRequest}};
    if (isPullRequest)
        answer.insert(u"references"_s, QJsonObject{{u"base"_s, u"refs/heads/main"_s}});
    return jsonAnswer(answer);
}

Answer showDiscussion(const HubContext &hub, const Call &call, const OpenDiscussion &open)
{
    Discussions &discussions = hub.store.discussions();
    const PullRequests &pulls = hub.store.pullRequests();
    // A push whose event was lost to a stop is noticed here.
    if (const auto done = pulls.noteCommits(open.repo, open.discussion, {}); !done)
        return discussionFailure(done.error());
    const Discussion discussion = discussions.find(open.repo.key, open.discussion.num).value_or(open.discussion);
    const DiscussionAnswer answer = answerFor(hub, call, open.repo);
    const QList<DiscussionEvent> events = discussions.events(discussion);
    std::optional<PullView> pull;
    if (discussion.isPullRequest) {
        const QString path = discussionPath(open.repo, discussion.num);
        pull = PullView{pulls.conflicts(open.repo, discussion),
                        QString::fromUtf8(call.origin()) + path + u"/files.diff"_s, std::nullopt};
        const bool mayReadFiles = !contentRefusal(hub, call, open.repo, ErrorForm::Json);
        if (call.params.flag("diff"_L1) && mayReadFiles) {
            if (const auto diff = pulls.diff(open.repo, discussion))
                pull->diff = QString::fromUtf8(*diff);
        }
    }
    return jsonAnswer(answer.details(discussion, events, reactionNames(hub, discussion), pull));
}

Answer removeDiscussion(const HubContext &hub, const Call &call, const OpenDiscussion &open)
{
    if (auto refusal = changeRefusal(call, open.repo, open.discussion.author))
        return *refusal;
    if (const auto done = hub.store.discussions().remove(open.repo, open.discussion); !done)
        return discussionFailure(done.error());
    tellDiscussion(hub, call, open.repo, open.discussion, u"delete"_s);
    return jsonAnswer(QJsonObject());
}

std::optional<Answer> oneDiscussion(const HubContext &hub, const Call &call, const OpenDiscussion &open)
{
    if (!call.segments.value(open.rest).isEmpty()) {
        auto answer = changeDiscussion(hub, call, open);
        return answer ? answer : pullRequestRoute(hub, call, open);
    }
    if (call.isGet())
        return showDiscussion(hub, call, open);
    return call.isDelete() ? std::optional(removeDiscussion(hub, call, open)) : std::nullopt;
}

std::optional<OpenDiscussion> findDiscussion(const HubContext &hub, const Call &call, const RepoRow &repo,
                                             qsizetype rest)
{
    bool isNumber = false;
    const int num = call.segments.value(rest + 1).toInt(&isNumber);
    const auto found = isNumber ? hub.store.discussions().find(repo.key, num) : std::nullopt;
    return found ? std::optional(OpenDiscussion{repo, *found, rest + 2}) : std::nullopt;
}

Answer missingDiscussion(const QString &num)
{
    return errorAnswer(404, u"No discussion found matching num #"_s + num);
}

/// The status is the Hub's, the words are not known (community.md §7).
Answer disabledAnswer()
{
    return errorAnswer(403, u"Discussions are disabled for this repo"_s);
}

} // namespace

Answer discussionFailure(const Failure &failure)
{
    if (failure.kind == Failure::Kind::NoEntry)
        return errorAnswer(404, failure.text);
    return failureAnswer(failure, {}, ErrorForm::Json);
}

std::optional<Answer> changeRefusal(const Call &call, const RepoRow &repo, const QString &authorId)
{
    if (auto refusal = writeTokenRefusal(call))
        return refusal;
    const bool isAuthor = call.caller.account.id == authorId;
    return isAuthor || mayWrite(call, repo) ? std::nullopt : std::optional(noRightAnswer());
}

std::optional<Answer> discussionsBelowRepo(const HubContext &hub, const Call &call, const RepoRow &repo, qsizetype rest)
{
    if (call.segments.value(rest) != "discussions"_L1)
        return std::nullopt;
    if (repo.areDiscussionsDisabled)
        return disabledAnswer();
    const QString num = call.segments.value(rest + 1);
    if (num.isEmpty()) {
        if (call.isGet())
            return listDiscussions(hub, call, repo);
        return call.isPost() ? std::optional(openDiscussion(hub, call, repo)) : std::nullopt;
    }
    const auto open = findDiscussion(hub, call, repo, rest);
    return open ? oneDiscussion(hub, call, *open) : missingDiscussion(num);
}

std::optional<Answer> discussionsBelowPage(const HubContext &hub, const Call &call, const RepoRow &repo, qsizetype rest)
{
    if (call.segments.value(rest) != "discussions"_L1 || !call.isGet())
        return std::nullopt;
    if (repo.areDiscussionsDisabled)
        return disabledAnswer();
    const QString num = call.segments.value(rest + 1);
    if (num.isEmpty())
        return repoPage(repo);
    const auto open = findDiscussion(hub, call, repo, rest);
    if (!open)
        return missingDiscussion(num);
    const QString what = call.segments.value(open->rest);
    if (what.isEmpty())
        return repoPage(repo);
    if (what != "files.diff"_L1 || !open->discussion.isPullRequest)
        return std::nullopt;
    if (auto refusal = contentRefusal(hub, call, repo, ErrorForm::Text))
        return *refusal;
    const auto diff = hub.store.pullRequests().diff(repo, open->discussion);
    return diff ? textAnswer(*diff) : discussionFailure(diff.error());
}

} // namespace hs::localhub
