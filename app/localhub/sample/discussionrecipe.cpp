// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/sample/discussionrecipe.h"

#include "localhub/sample/recipe.h"
#include "localhub/sample/samplelog.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr qint64 kHour = 3600;

QList<SeedReaction> reactionsOf(const QJsonValue &value)
{
    QList<SeedReaction> reactions;
    const QJsonObject object = value.toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        SeedReaction reaction{entry.key(), {}};
        for (const QJsonValue name : entry.value().toArray())
            reaction.accounts << name.toString();
        reactions.append(reaction);
    }
    return reactions;
}

SeedComment commentOf(const QJsonObject &row, const QDateTime &when)
{
    return {row.value("author"_L1).toString(), row.value("text"_L1).toString().trimmed(), when,
            reactionsOf(row.value("reactions"_L1))};
}

/// A discussion says when it was opened; a pull request was with its first commit.
QDateTime openedAt(const QJsonObject &row, const SeedRepo &repo)
{
    const QString at = row.value("at"_L1).toString();
    if (!at.isEmpty())
        return QDateTime::fromString(at + u'Z', Qt::ISODate);
    const QString branch = u"refs/pr/%1"_s.arg(row.value("num"_L1).toInt());
    const auto first = std::ranges::find(repo.commits, branch, &SeedCommit::branch);
    if (first != repo.commits.end())
        return first->when;
    qCWarning(lcSample) << repo.owner << repo.name << row.value("num"_L1) << "has no time and no commit";
    return repo.createdAt;
}

SeedDiscussion discussionOf(const QJsonObject &row, const SeedRepo &repo)
{
    SeedDiscussion discussion;
    discussion.num = row.value("num"_L1).toInt();
    discussion.title = row.value("title"_L1).toString();
    discussion.isPinned = row.value("pinned"_L1).toBool();
    discussion.isClosed = row.value("status"_L1).toString() == "closed"_L1;
    discussion.mergedAs = row.value("merged"_L1).toString();
    discussion.by = row.value("by"_L1).toString();
    QDateTime when = openedAt(row, repo);
    discussion.comments.append(commentOf(row, when));
    for (const QJsonValue value : row.value("comments"_L1).toArray()) {
        const QJsonObject comment = value.toObject();
        when = when.addSecs(comment.value("after"_L1).toInteger(1) * kHour);
        discussion.comments.append(commentOf(comment, when));
    }
    return discussion;
}

} // namespace

DiscussionRecipes::DiscussionRecipes()
{
    for (const QJsonValue entry : recipe(u"discussions.yaml"_s).toArray())
        m_rows.insert(entry["repo"_L1].toString(), entry["discussions"_L1].toArray());
}

QList<SeedDiscussion> DiscussionRecipes::of(const SeedRepo &repo) const
{
    const QString kind = repo.kind == SeedKind::Model     ? u"models"_s
                         : repo.kind == SeedKind::Dataset ? u"datasets"_s
                                                          : u"spaces"_s;
    QList<SeedDiscussion> discussions;
    for (const QJsonValue row : m_rows.value(u"%1/%2/%3"_s.arg(kind, repo.owner, repo.name)))
        discussions.append(discussionOf(row.toObject(), repo));
    return discussions;
}

} // namespace hs::localhub
