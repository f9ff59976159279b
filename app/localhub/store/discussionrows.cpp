// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/discussionrows.h"

#include "localhub/store/accounts.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

QString textOf(const QJsonObject &data)
{
    return QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact));
}

} // namespace

QString discussionColumns(const QString &alias)
{
    static const QStringList names = {u"key"_s,          u"repo"_s,    u"num"_s,      u"oid"_s,    u"title"_s,
                                      u"status"_s,       u"is_pull"_s, u"pinned"_s,   u"locked"_s, u"report"_s,
                                      u"author"_s,       u"created"_s, u"comments"_s, u"base"_s,   u"head"_s,
                                      u"merge_commit"_s, u"has_ref"_s};
    return alias + u'.' + names.join(u", "_s + alias + u'.');
}

Discussion discussionAt(const QSqlQuery &query)
{
    Discussion discussion;
    int at = 0;
    discussion.key = query.value(at++).toLongLong();
    discussion.repo = query.value(at++).toLongLong();
    discussion.num = query.value(at++).toInt();
    discussion.oid = query.value(at++).toString();
    discussion.title = query.value(at++).toString();
    discussion.status = static_cast<DiscussionStatus>(query.value(at++).toInt());
    discussion.isPullRequest = query.value(at++).toBool();
    discussion.isPinned = query.value(at++).toBool();
    discussion.isLocked = query.value(at++).toBool();
    discussion.isReport = query.value(at++).toBool();
    discussion.author = query.value(at++).toString();
    discussion.createdAt = QDateTime::fromMSecsSinceEpoch(query.value(at++).toLongLong(), QTimeZone::UTC);
    discussion.comments = query.value(at++).toInt();
    discussion.base = query.value(at++).toString();
    discussion.head = query.value(at++).toString();
    discussion.mergeCommit = query.value(at++).toString();
    discussion.hasRef = query.value(at++).toBool();
    return discussion;
}

DiscussionEvent discussionEventAt(const QSqlQuery &query)
{
    return {query.value(0).toLongLong(),
            query.value(1).toString(),
            query.value(2).toString(),
            query.value(3).toString(),
            QDateTime::fromMSecsSinceEpoch(query.value(4).toLongLong(), QTimeZone::UTC),
            QJsonDocument::fromJson(query.value(5).toString().toUtf8()).object()};
}

void insertDiscussion(Database::Lease &connection, const RepoRow &repo, Discussion &row)
{
    row.oid = stableId(row.createdAt, u"%1/discussions/%2"_s.arg(repo.oid).arg(row.num));
    connection.run(u"INSERT INTO discussion_numbers(repo, last) VALUES(?,?) ON CONFLICT(repo) DO UPDATE SET last = "
                   "max(last, excluded.last)"_s,
                   {repo.key, row.num});
    connection.run(u"INSERT INTO discussions(repo, num, oid, title, status, is_pull, report, author, created, base, "
                   "head, has_ref) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)"_s,
                   {repo.key, row.num, row.oid, row.title, static_cast<int>(row.status), row.isPullRequest,
                    row.isReport, row.author, row.createdAt.toMSecsSinceEpoch(), row.base, row.head, row.hasRef});
    row.key = connection.value(u"SELECT last_insert_rowid()"_s).toLongLong();
}

void appendEvent(Database::Lease &connection, const Discussion &discussion, DiscussionEvent &event)
{
    // The id comes from the place in the discussion, so that the same seed gives the same ids everywhere.
    const int place =
        connection.value(u"SELECT count(*) FROM discussion_events WHERE discussion = ?"_s, {discussion.key}).toInt();
    event.oid = stableId(event.createdAt, u"%1/%2"_s.arg(discussion.oid).arg(place));
    connection.run(
        u"INSERT INTO discussion_events(discussion, oid, type, author, created, data) VALUES(?,?,?,?,?,?)"_s,
        {discussion.key, event.oid, event.type, event.author, event.createdAt.toMSecsSinceEpoch(), textOf(event.data)});
    event.key = connection.value(u"SELECT last_insert_rowid()"_s).toLongLong();
    if (event.type == "comment"_L1)
        connection.run(u"UPDATE discussions SET comments = comments + 1 WHERE key = ?"_s, {discussion.key});
}

void writeEventData(Database::Lease &connection, const DiscussionEvent &event)
{
    connection.run(u"UPDATE discussion_events SET data = ? WHERE key = ?"_s, {textOf(event.data), event.key});
}

DiscussionEvent commentEvent(const QString &author, const QDateTime &when, const QString &text)
{
    return {0,      {},   u"comment"_s,
            author, when, {{u"raw"_s, text}, {u"updated"_s, when.toMSecsSinceEpoch()}, {u"author"_s, author}}};
}

DiscussionEvent commitEvent(const QString &author, const QDateTime &when, const PullCommit &commit)
{
    return {0,
            {},
            u"commit"_s,
            author,
            when,
            {{u"subject"_s, commit.commit.title},
             {u"oid"_s, commit.commit.id},
             {u"parents"_s, QJsonArray::fromStringList(commit.parents)}}};
}

} // namespace hs::localhub
