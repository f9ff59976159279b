// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/store/accounts.h"

namespace hs::localhub {

/// Who follows whom; both may be users, the followed one also an organization. Thread-safe.
class Follows
{
public:
    explicit Follows(Database &database)
        : m_database(database)
    {}

    [[nodiscard]] Outcome<void> add(const QString &account, const QString &target, const QDateTime &when);
    [[nodiscard]] Outcome<void> remove(const QString &account, const QString &target);
    [[nodiscard]] bool has(const QString &account, const QString &target);

    /// By name, after a name ("" for the first page), at most `limit`.
    [[nodiscard]] QList<Account> followersOf(const QString &target, const QString &after, int limit);
    [[nodiscard]] QList<Account> followedBy(const QString &account, const QString &after, int limit);
    [[nodiscard]] qint64 countFollowersOf(const QString &target);
    [[nodiscard]] qint64 countFollowedBy(const QString &account, Account::Kind kind);

private:
    [[nodiscard]] QList<Account> accounts(const QString &condition, const QVariantList &values);

    Database &m_database;
};

} // namespace hs::localhub
