// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/store/database.h"
#include "localhub/types/values.h"

namespace hs::localhub {

/// Users, organizations, their tokens and members. Tokens are kept as SHA-256 only. Names share one space and are
/// compared without case. Thread-safe.
class AccountTable
{
public:
    explicit AccountTable(Database &database)
        : m_database(database)
    {}

    /// Adds an account or changes its texts; its id is made from the name and stays.
    [[nodiscard]] Outcome<void> put(const Account &account);
    [[nodiscard]] Outcome<void> putToken(const QString &accountName, const QString &token, const QString &label,
                                         const QString &role);
    [[nodiscard]] Outcome<void> putMember(const Membership &membership);

    [[nodiscard]] std::optional<Account> find(const QString &name);
    [[nodiscard]] std::optional<Account> byId(const QString &id);
    /// The caller behind a token; nothing for an unknown one.
    [[nodiscard]] std::optional<Caller> callerOf(const QString &token);
    [[nodiscard]] QList<Membership> membersOf(const QString &organization);
    [[nodiscard]] QList<Account> organizationsOf(const QString &account);
    /// Accounts whose name or full name contains the text, at most `limit`.
    [[nodiscard]] QList<Account> search(const QString &text, Account::Kind kind, int limit);

private:
    Database &m_database;
};

/// The stable 24-digit id of a thing: four bytes of its creation time, eight from its name (repo-info.md §1.1).
[[nodiscard]] QString stableId(const QDateTime &createdAt, const QString &name);

} // namespace hs::localhub
