// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Discussions that changes one.

#include "localhub/store/discussionrows.h"
#include "localhub/store/discussions.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr auto kHiddenText = "This comment has been hidden"_L1; // community.md §5

bool changedARow(Database::Lease &connection)
{
    return connection.value(u"SELECT changes()"_s).toInt() > 0;
}

std::optional<DiscussionEvent> eventWithin(Database::Lease &connection, const Discussion &discussion,
                                           const QString &oid)
{
    QSqlQuery query = connection.run(u"SELECT key, oid, type, author, created, data FROM discussion_events WHERE "
                                     "discussion = ? AND oid = ?"_s,
                                     {discussion.key, oid});
    return query.next() ? std::optional(discussionEventAt(query)) : std::nullopt;
}

DiscussionEvent eventNow(const QString &type, const QString &account, const QJsonObject &data)
{
    return {0, {}, type, account, QDateTime::currentDateTimeUtc(), data};
}

/// Runs `change` on a comment in one transaction and stores what it left.
template <typename Change>
Outcome<DiscussionEvent> changeComment(Database &database, const Discussion &discussion, const QString &oid,
                                       const Change &change)
{
    Outcome<DiscussionEvent> result = failed(Failure::Kind::NoEntry, u"Comment not found"_s);
    const auto done = database.transaction([&](Database::Lease &connection) {
        auto event = eventWithin(connection, discussion, oid);
        if (!event || event->type != "comment"_L1)
            return true;
        if (event->data.contains("hiddenBy"_L1)) {
            result = failed(Failure::Kind::Conflict, u"This comment has been hidden"_s);
            return true;
        }
        change(*event);
        writeEventData(connection, *event);
        result = *event;
        return true;
    });
    return done ? result : std::unexpected(done.error());
}

} // namespace

std::optional<DiscussionEvent> Discussions::event(const Discussion &discussion, const QString &oid)
{
    Database::Lease connection = m_database.lease();
    return eventWithin(connection, discussion, oid);
}

Outcome<DiscussionEvent> Discussions::comment(const Discussion &discussion, const QString &account, const QString &text)
{
    DiscussionEvent event = commentEvent(account, QDateTime::currentDateTimeUtc(), text);
    return m_database
        .transaction([&](Database::Lease &connection) {
            appendEvent(connection, discussion, event);
            return true;
        })
        .transform([&event] { return event; });
}

Outcome<DiscussionEvent> Discussions::edit(const Discussion &discussion, const QString &eventOid,
                                           const QString &account, const QString &text)
{
    return changeComment(m_database, discussion, eventOid, [&](DiscussionEvent &event) {
        QJsonArray history = event.data.value("history"_L1).toArray();
        history.append(QJsonObject{{u"raw"_s, event.data.value("raw"_L1)},
                                   {u"updated"_s, event.data.value("updated"_L1)},
                                   {u"author"_s, event.data.value("author"_L1)}});
        event.data.insert(u"history"_s, history);
        event.data.insert(u"raw"_s, text);
        event.data.insert(u"updated"_s, QDateTime::currentMSecsSinceEpoch());
        event.data.insert(u"author"_s, account);
    });
}

Outcome<DiscussionEvent> Discussions::hide(const Discussion &discussion, const QString &eventOid,
                                           const QString &accountName)
{
    return changeComment(m_database, discussion, eventOid, [&](DiscussionEvent &event) {
        event.data.insert(u"raw"_s, kHiddenText);
        event.data.insert(u"updated"_s, QDateTime::currentMSecsSinceEpoch());
        event.data.insert(u"hiddenBy"_s, accountName);
        event.data.remove("history"_L1);
    });
}

Outcome<DiscussionEvent> Discussions::setStatus(const Discussion &discussion, const QString &account,
                                                DiscussionStatus status, const QString &comment)
{
    DiscussionEvent event = eventNow(u"status-change"_s, account, {{u"status"_s, wordOf(status)}});
    bool isDone = false;
    const auto done = m_database.transaction([&](Database::Lease &connection) {
        connection.run(u"UPDATE discussions SET status = ? WHERE key = ? AND status = ?"_s,
                       {static_cast<int>(status), discussion.key, static_cast<int>(discussion.status)});
        isDone = changedARow(connection);
        if (!isDone)
            return true;
        if (!comment.isEmpty()) {
            DiscussionEvent said = commentEvent(account, event.createdAt, comment);
            appendEvent(connection, discussion, said);
        }
        appendEvent(connection, discussion, event);
        return true;
    });
    if (!done)
        return std::unexpected(done.error());
    return isDone ? Outcome<DiscussionEvent>(event) : failed(Failure::Kind::Conflict, u"The status has changed"_s);
}

Outcome<DiscussionEvent> Discussions::setTitle(const Discussion &discussion, const QString &account,
                                               const QString &title)
{
    DiscussionEvent event = eventNow(u"title-change"_s, account, {});
    return m_database
        .transaction([&](Database::Lease &connection) {
            const QString before =
                connection.value(u"SELECT title FROM discussions WHERE key = ?"_s, {discussion.key}).toString();
            event.data = {{u"from"_s, before}, {u"to"_s, title}};
            connection.run(u"UPDATE discussions SET title = ? WHERE key = ?"_s, {title, discussion.key});
            appendEvent(connection, discussion, event);
            return true;
        })
        .transform([&event] { return event; });
}

Outcome<void> Discussions::setPinned(const Discussion &discussion, const QString &account, bool isPinned)
{
    DiscussionEvent event = eventNow(u"pinning-change"_s, account, {{u"pinned"_s, isPinned}});
    return m_database.transaction([&](Database::Lease &connection) {
        connection.run(u"UPDATE discussions SET pinned = ? WHERE key = ? AND pinned <> ?"_s,
                       {isPinned, discussion.key, isPinned});
        if (changedARow(connection))
            appendEvent(connection, discussion, event);
        return true;
    });
}

Outcome<void> Discussions::react(const DiscussionEvent &event, const QString &account, const QString &reaction,
                                 bool isThere)
{
    return m_database.transaction([&](Database::Lease &connection) {
        connection.run(isThere ? u"INSERT OR IGNORE INTO discussion_reactions(event, account, reaction) VALUES(?,?,?)"_s
                               : u"DELETE FROM discussion_reactions WHERE event = ? AND account = ? AND reaction = ?"_s,
                       {event.key, account, reaction});
        return true;
    });
}

} // namespace hs::localhub
