// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/notificationanswer.h"
#include "localhub/http/bodyfields.h"
#include "localhub/http/routes.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr int kNotificationPage = 50; // as lists of discussions have it

/// The query that all three calls share; complaints go to `fields`.
NotificationFilter filterOf(const Call &call, BodyFields &fields)
{
    NotificationFilter filter;
    filter.unreadOnly = fields.choice("readStatus"_L1, {u"all"_s, u"unread"_s}) == "unread"_L1;
    const QString kind = fields.choice("repoType"_L1, {u"dataset"_s, u"model"_s, u"space"_s, u"bucket"_s, u"kernel"_s});
    if (!kind.isEmpty()) {
        filter.kind = kindOfPlural(kind + u's');
        filter.isOther = !filter.kind;
    }
    const QString mention = fields.choice("mention"_L1, {u"all"_s, u"participating"_s, u"mentions"_s});
    if (mention == "participating"_L1)
        filter.mention = NotificationFilter::Mention::Participating;
    if (mention == "mentions"_L1)
        filter.mention = NotificationFilter::Mention::Mentions;
    if (const QString time = call.params.value("lastUpdate"_L1); !time.isEmpty()) {
        filter.notAfter = QDateTime::fromString(time, Qt::ISODateWithMs);
        if (!filter.notAfter.isValid())
            fields.complain(u"Invalid ISO datetime"_s, "lastUpdate"_L1);
    }
    filter.repoName = call.params.value("repoName"_L1);
    for (const auto name : {"postAuthor"_L1, "paperId"_L1, "articleId"_L1})
        filter.isOther = filter.isOther || call.params.has(name);
    return filter;
}

BodyFields queryFields(const Call &call)
{
    QJsonObject object;
    for (const auto name : {"readStatus"_L1, "repoType"_L1, "mention"_L1}) {
        if (call.params.has(name))
            object.insert(name, call.params.value(name));
    }
    return BodyFields(object);
}

Answer listNotifications(const HubContext &hub, const Call &call)
{
    BodyFields query = queryFields(call);
    const NotificationFilter filter = filterOf(call, query);
    if (!query.isGood())
        return query.refusal();
    const int start = call.params.number("p"_L1, 0, 0, 10'000'000) * kNotificationPage;
    const NotificationPage page = hub.store.notifications().list(call.caller, filter, start, kNotificationPage);
    QJsonArray list;
    for (const Notification &item : page.items) {
        QList<Account> participants;
        for (const QString &id : item.participants) {
            if (const auto account = hub.store.accounts().byId(id))
                participants.append(*account);
        }
        list.append(
            notificationEntry(item.repo, item.discussion, item.event, item.updatedAt, item.isRead, participants));
    }
    return jsonAnswer(
        QJsonObject{{u"notifications"_s, list},
                    {u"count"_s, QJsonObject{{u"view"_s, page.view}, {u"unread"_s, page.unread}, {u"all"_s, page.all}}},
                    {u"start"_s, start}});
}

QStringList discussionIds(BodyFields &fields)
{
    static const QRegularExpression form(u"^[0-9a-f]{24}$"_s);
    QStringList ids;
    for (const QJsonValue &id : fields.list("discussionIds"_L1)) {
        if (!form.match(id.toString()).hasMatch())
            fields.complain(u"Invalid input: expected 24 hexadecimal digits"_s, "discussionIds"_L1);
        ids << id.toString();
    }
    return ids;
}

/// Both calls that change: for the named discussions, or with `applyToAll` for all that pass the filter.
Answer changeNotifications(const HubContext &hub, const Call &call, bool isDeletion)
{
    if (auto refusal = writeTokenRefusal(call))
        return *refusal;
    BodyFields fields(call);
    const QStringList ids = discussionIds(fields);
    const bool isRead = fields.flag("read"_L1).value_or(true);
    BodyFields query = queryFields(call);
    const NotificationFilter filter = filterOf(call, query);
    const bool isForAll = call.params.flag("applyToAll"_L1);
    if (isDeletion && !isForAll && ids.isEmpty())
        fields.complain(u"Too small: expected array to have >=1 items"_s, "discussionIds"_L1);
    if (!fields.isGood() || !query.isGood())
        return fields.isGood() ? query.refusal() : fields.refusal();
    Notifications &notifications = hub.store.notifications();
    const Caller &caller = call.caller;
    Outcome<void> done;
    if (isDeletion)
        done = isForAll ? notifications.remove(caller, filter) : notifications.remove(caller, ids);
    else if (isForAll || !ids.isEmpty())
        done = isForAll ? notifications.setRead(caller, filter, isRead) : notifications.setRead(caller, ids, isRead);
    return done ? jsonAnswer(QJsonObject()) : failureAnswer(done.error(), {}, ErrorForm::Json);
}

Answer changeSettings(const HubContext &hub, const Call &call)
{
    if (auto refusal = writeTokenRefusal(call))
        return *refusal;
    BodyFields body(call);
    if (!body.value("notifications"_L1).isObject())
        body.complain(u"Invalid input: expected object, received undefined"_s, "notifications"_L1);
    if (!body.isGood())
        return body.refusal();
    BodyFields fields(body.value("notifications"_L1).toObject());
    QJsonObject changes;
    for (const QString &name : notificationSwitches()) {
        if (const auto isOn = fields.flag(QLatin1StringView(name.toLatin1())))
            changes.insert(name, *isOn);
    }
    if (const auto time = fields.optionalText("product_updates_after"_L1)) {
        if (!QDateTime::fromString(*time, Qt::ISODateWithMs).isValid())
            fields.complain(u"Invalid ISO datetime"_s, "product_updates_after"_L1);
        changes.insert(u"product_updates_after"_s, *time);
    }
    if (!fields.isGood())
        return fields.refusal();
    const auto done = hub.store.notifications().changeSettings(call.caller.account.id, changes);
    return done ? jsonAnswer(QJsonObject()) : failureAnswer(done.error(), {}, ErrorForm::Json);
}

/// The id behind an entry of a watch list: `id` is one already, or a name; a repository's is "owner/name" of a model or
/// "datasets/owner/name". Empty when there is no such thing for the caller.
QString watchTarget(const HubContext &hub, const Call &call, const QString &type, const QString &id)
{
    Store &store = hub.store;
    if (type != "repo"_L1) {
        const auto kind = type == "org"_L1 ? Account::Kind::Organization : Account::Kind::User;
        auto account = store.accounts().byId(id);
        if (!account)
            account = store.accounts().find(id);
        return account && account->kind == kind ? account->id : QString();
    }
    auto repo = store.repos().byOid(id);
    if (!repo && id.contains(u'/')) {
        const auto prefixed = kindOfPlural(id.section(u'/', 0, 0));
        const auto found = store.repos().find(prefixed.value_or(RepoKind::Model), prefixed ? id.section(u'/', 1) : id);
        repo = found ? std::optional(found->row) : std::nullopt;
    }
    return repo && call.caller.maySee(*repo) ? repo->oid : QString();
}

Answer changeWatched(const HubContext &hub, const Call &call)
{
    if (auto refusal = writeTokenRefusal(call))
        return *refusal;
    BodyFields fields(call);
    QList<std::pair<QString, bool>> changes;
    for (const auto &[name, isOn] : {std::pair("add"_L1, true), std::pair("delete"_L1, false)}) {
        for (const QJsonValue &entry : fields.list(name)) {
            BodyFields item(entry.toObject());
            const QString id = item.text("id"_L1);
            const QString type = item.choice("type"_L1, {u"org"_s, u"user"_s, u"repo"_s});
            const QString target = type.isEmpty() ? QString() : watchTarget(hub, call, type, id);
            if (!item.isGood() || type.isEmpty())
                fields.complain(u"Invalid input: expected {id, type}"_s, name);
            else if (target.isEmpty())
                return errorAnswer(404, u"%1 %2 does not exist"_s.arg(type, id));
            else
                changes.append({target, isOn});
        }
    }
    if (!fields.isGood())
        return fields.refusal();
    for (const auto &[target, isOn] : std::as_const(changes)) {
        if (const auto done = hub.store.notifications().setWatched(call.caller.account.id, target, isOn); !done)
            return failureAnswer(done.error(), {}, ErrorForm::Json);
    }
    return jsonAnswer(QJsonObject());
}

} // namespace

std::optional<Answer> notificationsBelowApi(const HubContext &hub, const Call &call)
{
    const QString word = call.segments.value(1);
    const QString next = call.segments.value(2);
    const bool isSetting = word == "settings"_L1 && (next == "notifications"_L1 || next == "watch"_L1);
    if ((word != "notifications"_L1 && !isSetting) || call.segments.size() > 3)
        return std::nullopt;
    if (call.caller.isAnonymous())
        return anonymousAnswer();
    if (isSetting && call.isPatch())
        return next == "watch"_L1 ? changeWatched(hub, call) : changeSettings(hub, call);
    if (!isSetting && next.isEmpty() && call.isGet())
        return listNotifications(hub, call);
    if (!isSetting && next.isEmpty() && call.isDelete())
        return changeNotifications(hub, call, true);
    if (next == "mark-as-read"_L1 && call.isPost())
        return changeNotifications(hub, call, false);
    return std::nullopt;
}

} // namespace hs::localhub
