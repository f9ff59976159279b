// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/notifications.h"

#include "localhub/store/discussionrows.h"
#include "localhub/store/repoindex.h"
#include "localhub/store/visibility.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

/// Over notifications n, discussions d, repos r: all that the caller has and may see.
Condition conditionOf(const Caller &caller)
{
    Condition condition = visibleRepos(caller);
    condition.sql = u"n.account = ? AND ("_s + condition.sql + u')';
    condition.values.prepend(caller.account.id);
    return condition;
}

Condition conditionOf(const Caller &caller, const NotificationFilter &filter)
{
    Condition condition = conditionOf(caller);
    const auto add = [&condition](const QString &sql, const QVariant &value) {
        condition.sql += u" AND "_s + sql;
        condition.values << value;
    };
    if (filter.isOther)
        condition.sql += u" AND 0"_s;
    if (filter.unreadOnly)
        condition.sql += u" AND n.is_read = 0"_s;
    if (filter.kind)
        add(u"r.kind = ?"_s, static_cast<int>(*filter.kind));
    if (!filter.repoName.isEmpty())
        add(u"r.full = ?"_s, filter.repoName);
    if (filter.notAfter.isValid())
        add(u"n.updated <= ?"_s, filter.notAfter.toMSecsSinceEpoch());
    if (filter.mention == NotificationFilter::Mention::Participating)
        condition.sql += u" AND n.participates"_s;
    if (filter.mention == NotificationFilter::Mention::Mentions)
        condition.sql += u" AND n.mentioned"_s;
    return condition;
}

constexpr auto kTables = "notifications n JOIN discussions d ON d.key = n.discussion JOIN repos r ON r.key = d.repo"_L1;

/// For statements that change: which discussions' notifications they are about.
Condition chosen(const Caller &caller, const Condition &condition)
{
    return {u"account = ? AND discussion IN (SELECT n.discussion FROM %1 WHERE %2)"_s.arg(kTables, condition.sql),
            QVariantList{caller.account.id} + condition.values};
}

Condition chosen(const Caller &caller, const QStringList &discussionOids)
{
    Condition condition = conditionOf(caller);
    condition.sql += u" AND d.oid IN (%1)"_s.arg(placeholders(discussionOids.size()));
    condition.values += QVariantList(discussionOids.begin(), discussionOids.end());
    return chosen(caller, condition);
}

Outcome<void> change(Database &database, const QString &verb, const Condition &condition)
{
    return database.transaction([&](Database::Lease &connection) {
        connection.run(verb + u" WHERE "_s + condition.sql, condition.values);
        return true;
    });
}

QString markAs(bool isRead)
{
    return u"UPDATE notifications SET is_read = %1"_s.arg(isRead ? 1 : 0);
}

/// The columns behind those of the notification itself are the discussion's, then the repository's.
QList<Notification> notificationsIn(QSqlQuery &query, Database::Lease &connection)
{
    QList<Notification> list;
    QList<std::pair<qint64, qint64>> keys;
    while (query.next()) {
        Notification item;
        item.event = query.value(0).toString();
        item.updatedAt = QDateTime::fromMSecsSinceEpoch(query.value(1).toLongLong(), QTimeZone::UTC);
        item.isRead = query.value(2).toBool();
        list.append(item);
        keys.append({query.value(3).toLongLong(), query.value(4).toLongLong()});
    }
    for (qsizetype i = 0; i < list.size(); ++i) {
        const auto [discussion, repo] = keys.at(i);
        QSqlQuery ofDiscussion = connection.run(
            u"SELECT %1 FROM discussions d WHERE d.key = ?"_s.arg(discussionColumns(u"d"_s)), {discussion});
        if (ofDiscussion.next())
            list[i].discussion = discussionAt(ofDiscussion);
        QSqlQuery ofRepo = connection.run(u"SELECT %1 FROM repos r WHERE r.key = ?"_s.arg(repoColumns(u"r"_s)), {repo});
        if (ofRepo.next())
            list[i].repo = repoAt(ofRepo);
        QSqlQuery people = connection.run(
            u"SELECT DISTINCT author FROM discussion_events WHERE discussion = ? AND author <> ''"_s, {discussion});
        while (people.next())
            list[i].participants << people.value(0).toString();
    }
    return list;
}

} // namespace

NotificationPage Notifications::list(const Caller &caller, const NotificationFilter &filter, int start, int limit)
{
    const Condition condition = conditionOf(caller, filter);
    const Condition any = conditionOf(caller);
    const QString count = u"SELECT count(*) FROM %1 WHERE "_s.arg(kTables);
    Database::Lease connection = m_database.lease();
    NotificationPage page;
    page.view = connection.value(count + condition.sql, condition.values).toInt();
    page.all = connection.value(count + any.sql, any.values).toInt();
    page.unread = connection.value(count + any.sql + u" AND n.is_read = 0"_s, any.values).toInt();
    QSqlQuery query = connection.run(u"SELECT n.event, n.updated, n.is_read, d.key, r.key FROM %1 WHERE %2 ORDER BY "
                                     "n.updated DESC, d.key DESC LIMIT ? OFFSET ?"_s.arg(kTables, condition.sql),
                                     condition.values + QVariantList{limit, start});
    page.items = notificationsIn(query, connection);
    return page;
}

Outcome<void> Notifications::add(const QString &account, const Discussion &discussion, const DiscussionEvent &event,
                                 const NotificationReason &reason)
{
    return m_database.transaction([&](Database::Lease &connection) {
        connection.run(u"INSERT INTO notifications(account, discussion, event, updated, is_read, participates, "
                       "mentioned) VALUES(?,?,?,?,0,?,?) ON CONFLICT(account, discussion) DO UPDATE SET event = "
                       "excluded.event, updated = excluded.updated, is_read = 0, participates = participates OR "
                       "excluded.participates, mentioned = mentioned OR excluded.mentioned"_s,
                       {account, discussion.key, event.oid, event.createdAt.toMSecsSinceEpoch(), reason.participates,
                        reason.mentioned});
        return true;
    });
}

Outcome<void> Notifications::setRead(const Caller &caller, const QStringList &discussionOids, bool isRead)
{
    return change(m_database, markAs(isRead), chosen(caller, discussionOids));
}

Outcome<void> Notifications::setRead(const Caller &caller, const NotificationFilter &filter, bool isRead)
{
    return change(m_database, markAs(isRead), chosen(caller, conditionOf(caller, filter)));
}

Outcome<void> Notifications::remove(const Caller &caller, const QStringList &discussionOids)
{
    return change(m_database, u"DELETE FROM notifications"_s, chosen(caller, discussionOids));
}

Outcome<void> Notifications::remove(const Caller &caller, const NotificationFilter &filter)
{
    return change(m_database, u"DELETE FROM notifications"_s, chosen(caller, conditionOf(caller, filter)));
}

Outcome<void> Notifications::setWatched(const QString &account, const QString &target, bool isOn)
{
    return m_database.transaction([&](Database::Lease &connection) {
        connection.run(u"INSERT INTO watches(account, target, is_on) VALUES(?,?,?) ON CONFLICT(account, target) DO "
                       "UPDATE SET is_on = excluded.is_on"_s,
                       {account, target, isOn});
        return true;
    });
}

QStringList Notifications::watchersOf(const RepoRow &repo)
{
    Database::Lease connection = m_database.lease();
    QStringList watchers;
    const auto apply = [&watchers](QSqlQuery query) {
        while (query.next()) {
            watchers.removeAll(query.value(0).toString());
            if (query.value(1).toBool())
                watchers << query.value(0).toString();
        }
    };
    // From the weakest to the strongest: the default, what was said of the owner, what was said of the repository.
    apply(connection.run(u"SELECT id, 1 FROM accounts WHERE name = ? AND kind = ? UNION SELECT a.id, 1 FROM accounts a "
                         "JOIN members m ON m.account = a.name WHERE m.organization = ?"_s,
                         {repo.owner, static_cast<int>(Account::Kind::User), repo.owner}));
    apply(connection.run(
        u"SELECT account, is_on FROM watches WHERE target = (SELECT id FROM accounts WHERE name = ?)"_s, {repo.owner}));
    apply(connection.run(u"SELECT account, is_on FROM watches WHERE target = ?"_s, {repo.oid}));
    return watchers;
}

QJsonObject Notifications::settings(const QString &account)
{
    const QVariant text =
        m_database.lease().value(u"SELECT settings FROM notification_settings WHERE account = ?"_s, {account});
    return QJsonDocument::fromJson(text.toString().toUtf8()).object();
}

Outcome<void> Notifications::changeSettings(const QString &account, const QJsonObject &changes)
{
    return m_database.transaction([&](Database::Lease &connection) {
        const QString before =
            connection.value(u"SELECT settings FROM notification_settings WHERE account = ?"_s, {account}).toString();
        QJsonObject settings = QJsonDocument::fromJson(before.toUtf8()).object();
        for (auto change = changes.begin(); change != changes.end(); ++change)
            settings.insert(change.key(), change.value());
        connection.run(u"INSERT OR REPLACE INTO notification_settings(account, settings) VALUES(?,?)"_s,
                       {account, QString::fromUtf8(QJsonDocument(settings).toJson(QJsonDocument::Compact))});
        return true;
    });
}

} // namespace hs::localhub
