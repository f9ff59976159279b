// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the authors of a gated repository do with requests (gating.md §4), and the withdrawal of one's own.

#include "localhub/http/accessviews.h"
#include "localhub/http/bodyfields.h"
#include "localhub/http/routes.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr qsizetype kLongestReason = 200;
constexpr qsizetype kLongestSearch = 250;
constexpr qsizetype kMostInBatch = 100;

Answer noRequestAnswer()
{
    return errorAnswer(404, u"No access request found matching your criteria"_s);
}

/// What a person decided about a request; false when there is none or it stands there already.
bool decide(AccessRequest &request, AccessState state, const QString &actor)
{
    if (request.state == AccessState::None || request.state == state)
        return false;
    request.state = state;
    request.reviewedAt = state == AccessState::Pending ? QDateTime() : QDateTime::currentDateTimeUtc();
    request.grantedBy = state == AccessState::Granted ? actor : QString();
    return true;
}

/// The query's bounds as fields, so that they are checked and refused in the words of a body.
BodyFields listBounds(const Call &call)
{
    QJsonObject bounds;
    for (const auto name : {"q"_L1, "after"_L1, "before"_L1}) {
        if (call.params.has(name))
            bounds.insert(name, call.params.value(name));
    }
    if (call.params.has("limit"_L1)) {
        bool isNumber = false;
        const qint64 limit = call.params.value("limit"_L1).toLongLong(&isNumber);
        bounds.insert("limit"_L1, isNumber ? QJsonValue(limit) : QJsonValue(call.params.value("limit"_L1)));
    }
    return BodyFields(bounds);
}

QDateTime timeAt(BodyFields &bounds, QLatin1StringView name)
{
    const auto text = bounds.optionalText(name);
    if (!text)
        return {};
    const QDateTime when = QDateTime::fromString(*text, Qt::ISODateWithMs);
    if (!when.isValid() || !text->endsWith(u'Z'))
        bounds.complain(u"Invalid ISO datetime"_s, name);
    return when;
}

Answer listRequests(const HubContext &hub, const Call &call, const RepoRow &repo, AccessState state)
{
    BodyFields bounds = listBounds(call);
    AccessQuery query;
    query.state = state;
    query.limit = static_cast<int>(bounds.number("limit"_L1, 10, 1000).value_or(1000));
    query.namePrefix = bounds.optionalText("q"_L1, kLongestSearch).value_or(QString());
    query.after = timeAt(bounds, "after"_L1);
    query.before = timeAt(bounds, "before"_L1);
    query.cursor = call.params.value("cursor"_L1);
    if (!bounds.isGood())
        return bounds.refusal();
    const auto page = AccessRequests(hub.store.database(), repo.key).page(query);
    if (!page)
        return failureAnswer(page.error(), {}, ErrorForm::Json);
    QJsonArray list;
    for (const AccessRequest &request : page->requests) {
        if (const auto view = accessView(hub, request))
            list.append(accessEntry(*view, hub.store.accounts().organizationsOf(request.account)));
    }
    Answer answer = jsonAnswer(list);
    if (!page->nextCursor.isEmpty())
        addNextLink(answer, call, "cursor"_L1, page->nextCursor);
    return answer;
}

/// The user that a body names by "user" or "userId", of which there must be exactly one.
std::optional<Account> userOf(const HubContext &hub, BodyFields &fields)
{
    const auto name = fields.optionalText("user"_L1);
    const auto id = fields.optionalText("userId"_L1);
    if (name.has_value() == id.has_value()) {
        fields.complain(u"Either userId or user must be provided, but not both"_s);
        return std::nullopt;
    }
    const auto account = name ? hub.store.accounts().find(*name) : hub.store.accounts().byId(*id);
    return account && account->kind == Account::Kind::User ? account : std::nullopt;
}

/// The same, after all else that can be wrong with a decision about one user.
std::expected<Account, Answer> userToDecideOn(const HubContext &hub, BodyFields &fields, const RepoRow &repo)
{
    const auto user = userOf(hub, fields);
    if (!fields.isGood())
        return std::unexpected(fields.refusal());
    if (repo.gate == Gate::Open)
        return std::unexpected(notGatedAnswer(repo));
    if (!user)
        return std::unexpected(errorAnswer(404, u"User not found"_s));
    return *user;
}

/// The same, or by the "requestId" of a list's entry instead: huggingface_hub 2.4.0 sends one of them
/// (HfApi._handle_access_request), since an author may not be told the names of those who ask.
std::expected<Account, Answer> requesterToDecideOn(const HubContext &hub, BodyFields &fields, const RepoRow &repo)
{
    if (!fields.has("requestId"_L1))
        return userToDecideOn(hub, fields, repo);
    const QString id = fields.text("requestId"_L1);
    if (fields.has("user"_L1) || fields.has("userId"_L1))
        fields.complain(u"Either requestId, userId or user must be provided, but only one of them"_s);
    if (!fields.isGood())
        return std::unexpected(fields.refusal());
    if (repo.gate == Gate::Open)
        return std::unexpected(notGatedAnswer(repo));
    const auto user = hub.store.accounts().find(AccessRequests(hub.store.database(), repo.key).accountOf(id));
    if (!user)
        return std::unexpected(noRequestAnswer());
    return *user;
}

/// The status that a body asks for. Reasons are checked; no call of the Hub ever tells them (gating.md §4), so they
/// are not kept.
AccessState stateOf(BodyFields &fields)
{
    const QString word = fields.choice("status"_L1, accessWords(), true);
    static_cast<void>(fields.optionalText("rejectionReason"_L1, kLongestReason));
    static_cast<void>(fields.optionalText("resetReason"_L1, kLongestReason));
    return accessStateOf(word).value_or(AccessState::None);
}

Answer handleRequest(const HubContext &hub, const Call &call, const RepoRow &repo)
{
    BodyFields fields(call);
    const AccessState state = stateOf(fields);
    const auto user = requesterToDecideOn(hub, fields, repo);
    if (!user)
        return user.error();
    bool isDone = false;
    const auto stored = AccessRequests(hub.store.database(), repo.key).change(user->name, [&](AccessRequest &request) {
        isDone = decide(request, state, call.caller.account.name);
        return isDone;
    });
    if (!stored)
        return failureAnswer(stored.error(), {}, ErrorForm::Json);
    return isDone ? jsonAnswer(QJsonObject()) : noRequestAnswer();
}

/// One element of a batch's answer; a request that stands there already is fine, unlike alone.
Outcome<QJsonObject> handleOne(const HubContext &hub, const Call &call, const RepoRow &repo, const QJsonObject &item,
                               AccessState state)
{
    QJsonObject result = item;
    BodyFields fields(item);
    const auto user = userOf(hub, fields);
    bool isThere = false;
    if (user) {
        const auto stored =
            AccessRequests(hub.store.database(), repo.key).change(user->name, [&](AccessRequest &request) {
                isThere = request.state != AccessState::None;
                return decide(request, state, call.caller.account.name);
            });
        if (!stored)
            return std::unexpected(stored.error());
    }
    result.insert(u"ok"_s, isThere);
    if (!isThere)
        result.insert(u"error"_s, user ? u"request_not_found"_s : u"user_not_found"_s);
    return result;
}

Answer handleBatch(const HubContext &hub, const Call &call, const RepoRow &repo)
{
    BodyFields fields(call);
    const AccessState state = stateOf(fields);
    const QJsonArray requests = fields.list("requests"_L1);
    if (requests.isEmpty())
        fields.complain(u"Too small: expected array to have >=1 items"_s, "requests"_L1);
    if (requests.size() > kMostInBatch)
        fields.complain(u"Too big: expected array to have <=%1 items"_s.arg(kMostInBatch), "requests"_L1);
    for (const QJsonValue &item : requests) {
        if (item.toObject().contains("user"_L1) == item.toObject().contains("userId"_L1))
            fields.complain(u"Either userId or user must be provided, but not both"_s, "requests"_L1);
    }
    if (!fields.isGood())
        return fields.refusal();
    if (repo.gate == Gate::Open)
        return notGatedAnswer(repo);
    QJsonArray results;
    for (const QJsonValue &item : requests) {
        const auto result = handleOne(hub, call, repo, item.toObject(), state);
        if (!result)
            return failureAnswer(result.error(), {}, ErrorForm::Json);
        results.append(*result);
    }
    return jsonAnswer(results);
}

Answer grantAccess(const HubContext &hub, const Call &call, const RepoRow &repo)
{
    BodyFields fields(call);
    const auto user = userToDecideOn(hub, fields, repo);
    if (!user)
        return user.error();
    bool isNew = false;
    const auto stored = AccessRequests(hub.store.database(), repo.key).change(user->name, [&](AccessRequest &request) {
        isNew = request.state != AccessState::Granted;
        if (request.state == AccessState::None) {
            request.state = AccessState::Pending;
            request.requestedAt = QDateTime::currentDateTimeUtc();
            request.sharesEmail = false;
        }
        return decide(request, AccessState::Granted, call.caller.account.name);
    });
    if (!stored)
        return failureAnswer(stored.error(), {}, ErrorForm::Json);
    return isNew ? jsonAnswer(QJsonObject()) : errorAnswer(400, u"That user already has access to the repo"_s);
}

Answer withdrawOwn(const HubContext &hub, const Call &call, const RepoRow &repo)
{
    if (call.caller.isAnonymous())
        return anonymousAnswer();
    bool isDone = false;
    const auto stored = AccessRequests(hub.store.database(), repo.key)
                            .change(call.caller.account.name, [&isDone](AccessRequest &request) {
                                isDone = request.state == AccessState::Pending;
                                if (isDone)
                                    request.state = AccessState::None;
                                return isDone;
                            });
    if (!stored)
        return failureAnswer(stored.error(), {}, ErrorForm::Json);
    return isDone ? jsonAnswer(QJsonObject{{u"ok"_s, true}})
                  : errorAnswer(404, u"No pending access request found for this repo and this user"_s);
}

using Action = Answer (*)(const HubContext &, const Call &, const RepoRow &);

Action actionOf(const QString &word)
{
    if (word == "handle"_L1)
        return &handleRequest;
    if (word == "batch"_L1)
        return &handleBatch;
    return word == "grant"_L1 ? &grantAccess : nullptr;
}

} // namespace

std::optional<AccessView> accessView(const HubContext &hub, const AccessRequest &request)
{
    const auto user = hub.store.accounts().find(request.account);
    if (!user)
        return std::nullopt;
    return AccessView{request, *user, hub.store.accounts().find(request.grantedBy)};
}

Answer notGatedAnswer(const RepoRow &repo)
{
    return errorAnswer(400, u"%1 %2 is not gated"_s.arg(wordsOf(repo.kind).singular, repo.fullName()), "RepoNotGated");
}

std::optional<Answer> accessBelowRepo(const HubContext &hub, const Call &call, const RepoRow &repo, qsizetype rest)
{
    // Spaces cannot be gated.
    if (call.segments.value(rest) != "user-access-request"_L1 || repo.kind == RepoKind::Space)
        return std::nullopt;
    const QString word = call.segments.value(rest + 1);
    if (word == "cancel"_L1 && call.isPost())
        return withdrawOwn(hub, call, repo);
    const auto listed = call.isGet() ? accessStateOf(word) : std::nullopt;
    const Action action = call.isPost() ? actionOf(word) : nullptr;
    if (!listed && !action)
        return std::nullopt;
    if (auto refusal = writeRefusal(call, repo))
        return refusal;
    return listed ? listRequests(hub, call, repo, *listed) : action(hub, call, repo);
}

} // namespace hs::localhub
