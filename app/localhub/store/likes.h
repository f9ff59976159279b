// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/store/database.h"
#include "localhub/types/values.h"

namespace hs::localhub {

/// Who likes what. A repository's count also has likes that nobody here gave (those of a seed). Thread-safe.
class LikeTable
{
public:
    /// A like that an account gave.
    struct Like
    {
        qint64 key = 0; ///< grows; a page goes on below the last one's
        QString account;
        RepoRow repo;
        QDateTime createdAt;
    };

    explicit LikeTable(Database &database)
        : m_database(database)
    {}

    /// Gives or takes a like, and counts it once however often it is asked for.
    [[nodiscard]] Outcome<void> set(const RepoRow &repo, const QString &account, bool isLiked);
    [[nodiscard]] bool has(qint64 repo, const QString &account);
    /// Newest first, those below a key (0: from the newest).
    [[nodiscard]] QList<Like> ofRepo(qint64 repo, qint64 below, int limit);
    /// The public ones of an account.
    [[nodiscard]] QList<Like> ofAccount(const QString &account, qint64 below, int limit);
    /// How many those are.
    [[nodiscard]] qint64 countOf(const QString &account);

private:
    [[nodiscard]] QList<Like> list(const QString &condition, const QVariant &value, qint64 below, int limit);

    Database &m_database;
};

} // namespace hs::localhub
