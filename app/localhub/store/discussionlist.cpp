// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Discussions that lists them.

#include "localhub/store/discussionrows.h"
#include "localhub/store/discussions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

struct DiscussionCondition
{
    QString sql;
    QVariantList values;
};

QString openStatuses()
{
    return u"%1,%2"_s.arg(static_cast<int>(DiscussionStatus::Open)).arg(static_cast<int>(DiscussionStatus::Draft));
}

/// All of the filter but its status, of which the answer counts both halves.
DiscussionCondition conditionOf(qint64 repo, const DiscussionFilter &filter)
{
    DiscussionCondition condition{u"d.repo = ?"_s, {repo}};
    if (filter.type != DiscussionFilter::Type::All) {
        condition.sql += u" AND d.is_pull = ?"_s;
        condition.values << (filter.type == DiscussionFilter::Type::PullRequest);
    }
    if (filter.author) {
        condition.sql += u" AND d.author = ?"_s;
        condition.values << *filter.author;
    }
    if (!filter.search.isEmpty()) {
        // instr() knows no case beyond ASCII; neither does LIKE, which would also need escaping.
        condition.sql +=
            u" AND (instr(lower(d.title), lower(?)) > 0 OR EXISTS (SELECT 1 FROM discussion_events e WHERE "
            "e.discussion = d.key AND e.type = 'comment' AND "
            "instr(lower(json_extract(e.data, '$.raw')), lower(?)) > 0))"_s;
        condition.values << filter.search << filter.search;
    }
    return condition;
}

QString statusCondition(DiscussionFilter::Status status)
{
    switch (status) {
    case DiscussionFilter::Status::Open:
        return u" AND d.status IN (%1)"_s.arg(openStatuses());
    case DiscussionFilter::Status::Closed:
        return u" AND d.status NOT IN (%1)"_s.arg(openStatuses());
    case DiscussionFilter::Status::All:
        break;
    }
    return {};
}

QString orderOf(DiscussionFilter::Order order)
{
    switch (order) {
    case DiscussionFilter::Order::Trending:
        // Where something happened last; the Hub does not say what it counts.
        return u"(SELECT max(e.created) FROM discussion_events e WHERE e.discussion = d.key) DESC, d.num DESC"_s;
    case DiscussionFilter::Order::Reactions:
        return u"(SELECT count(DISTINCT r.account) FROM discussion_reactions r JOIN discussion_events e ON e.key = "
               "r.event WHERE e.discussion = d.key) DESC, d.num DESC"_s;
    case DiscussionFilter::Order::Newest:
        break;
    }
    return u"d.num DESC"_s;
}

DiscussionPage::Item itemOf(Database::Lease &connection, const Discussion &discussion)
{
    DiscussionPage::Item item{discussion, {}, 0, {}};
    QSqlQuery reactions = connection.run(u"SELECT r.reaction, count(*) AS n FROM discussion_reactions r JOIN "
                                         "discussion_events e ON e.key = r.event WHERE e.discussion = ? GROUP BY "
                                         "r.reaction ORDER BY n DESC, r.reaction"_s,
                                         {discussion.key});
    while (reactions.next())
        item.reactions.append({reactions.value(0).toString(), reactions.value(1).toInt()});
    if (!item.reactions.isEmpty())
        item.reactionUsers = connection
                                 .value(u"SELECT count(DISTINCT r.account) FROM discussion_reactions r JOIN "
                                        "discussion_events e ON e.key = r.event WHERE e.discussion = ?"_s,
                                        {discussion.key})
                                 .toInt();
    QSqlQuery participants = connection.run(
        u"SELECT DISTINCT author FROM discussion_events WHERE discussion = ? AND author <> ''"_s, {discussion.key});
    while (participants.next())
        item.participants << participants.value(0).toString();
    return item;
}

} // namespace

const QStringList &knownReactions()
{
    static const QStringList reactions = {u"🔥"_s, u"🚀"_s, u"👀"_s, u"❤️"_s,  u"🤗"_s, u"😎"_s,
                                          u"➕"_s, u"🧠"_s, u"👍"_s, u"🤝"_s, u"😔"_s, u"🤯"_s};
    return reactions;
}

DiscussionPage Discussions::list(qint64 repo, const DiscussionFilter &filter, int start, int limit)
{
    const DiscussionCondition condition = conditionOf(repo, filter);
    const QString status = statusCondition(filter.status);
    Database::Lease connection = m_database.lease();
    DiscussionPage page;
    page.total =
        connection.value(u"SELECT count(*) FROM discussions d WHERE "_s + condition.sql + status, condition.values)
            .toInt();
    page.closed = connection
                      .value(u"SELECT count(*) FROM discussions d WHERE "_s + condition.sql +
                                 statusCondition(DiscussionFilter::Status::Closed),
                             condition.values)
                      .toInt();
    QList<Discussion> found;
    {
        QSqlQuery query =
            connection.run(u"SELECT %1 FROM discussions d WHERE %2 ORDER BY d.pinned DESC, %3 LIMIT ? "
                           "OFFSET ?"_s.arg(discussionColumns(u"d"_s), condition.sql + status, orderOf(filter.order)),
                           condition.values + QVariantList{limit, start});
        while (query.next())
            found.append(discussionAt(query));
    }
    for (const Discussion &discussion : std::as_const(found))
        page.items.append(itemOf(connection, discussion));
    return page;
}

DiscussionPage::Item Discussions::item(const Discussion &discussion)
{
    Database::Lease connection = m_database.lease();
    return itemOf(connection, discussion);
}

QHash<qint64, QList<Reaction>> Discussions::reactions(const Discussion &discussion)
{
    Database::Lease connection = m_database.lease();
    QSqlQuery query = connection.run(u"SELECT r.event, r.reaction, r.account FROM discussion_reactions r JOIN "
                                     "discussion_events e ON e.key = r.event WHERE e.discussion = ? ORDER BY r.event, "
                                     "r.reaction, r.account"_s,
                                     {discussion.key});
    QHash<qint64, QList<Reaction>> reactions;
    while (query.next()) {
        QList<Reaction> &list = reactions[query.value(0).toLongLong()];
        const QString reaction = query.value(1).toString();
        if (list.isEmpty() || list.last().reaction != reaction)
            list.append(Reaction{reaction, {}});
        list.last().accounts << query.value(2).toString();
    }
    for (QList<Reaction> &list : reactions)
        std::ranges::stable_sort(list, std::greater(), [](const Reaction &item) { return item.accounts.size(); });
    return reactions;
}

} // namespace hs::localhub
