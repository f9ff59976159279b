// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/likes.h"

#include "localhub/store/repoindex.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace hs::localhub {

Outcome<void> LikeTable::set(const RepoRow &repo, const QString &account, bool isLiked)
{
    return m_database.transaction([&](Database::Lease &connection) {
        if (isLiked)
            connection.run(u"INSERT OR IGNORE INTO likes(repo, account, created) VALUES(?,?,?)"_s,
                           {repo.key, account, QDateTime::currentMSecsSinceEpoch()});
        else
            connection.run(u"DELETE FROM likes WHERE repo = ? AND account = ?"_s, {repo.key, account});
        const qint64 changed = connection.value(u"SELECT changes()"_s).toLongLong();
        connection.run(u"UPDATE repos SET likes = max(0, likes + ?) WHERE key = ?"_s,
                       {isLiked ? changed : -changed, repo.key});
        return true;
    });
}

bool LikeTable::has(qint64 repo, const QString &account)
{
    Database::Lease connection = m_database.lease();
    return connection.value(u"SELECT 1 FROM likes WHERE repo = ? AND account = ?"_s, {repo, account}).isValid();
}

QList<LikeTable::Like> LikeTable::list(const QString &condition, const QVariant &value, qint64 below, int limit)
{
    Database::Lease connection = m_database.lease();
    const qint64 first = below > 0 ? below : std::numeric_limits<qint64>::max();
    QSqlQuery query = connection.run(
        u"SELECT %1, l.key, l.account, l.created FROM likes l JOIN repos r ON "
        "r.key = l.repo WHERE %2 AND l.key < ? ORDER BY l.key DESC LIMIT ?"_s.arg(repoColumns(u"r"_s), condition),
        {value, first, limit});
    QList<Like> likes;
    while (query.next()) {
        const int after = static_cast<int>(repoColumns(u"r"_s).count(u','));
        likes.append({query.value(after + 1).toLongLong(), query.value(after + 2).toString(), repoAt(query),
                      QDateTime::fromMSecsSinceEpoch(query.value(after + 3).toLongLong(), QTimeZone::UTC)});
    }
    return likes;
}

QList<LikeTable::Like> LikeTable::ofRepo(qint64 repo, qint64 below, int limit)
{
    return list(u"l.repo = ?"_s, repo, below, limit);
}

QList<LikeTable::Like> LikeTable::ofAccount(const QString &account, qint64 below, int limit)
{
    return list(u"l.account = ? AND r.private = 0"_s, account, below, limit);
}

qint64 LikeTable::countOf(const QString &account)
{
    Database::Lease connection = m_database.lease();
    return connection
        .value(u"SELECT count(*) FROM likes l JOIN repos r ON r.key = l.repo WHERE l.account = ? AND r.private = 0"_s,
               {account})
        .toLongLong();
}

} // namespace hs::localhub
