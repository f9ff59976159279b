// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/store/database.h"
#include "localhub/types/values.h"

namespace hs::localhub {

/// A token as it can be shown: what it is called and may do, never itself.
struct TokenRow
{
    QString label;
    QString role; ///< read, write, fineGrained
    QDateTime createdAt;
};

/// How many tokens there are: those that came with a seed (label "seed"), and all others.
struct TokenCounts
{
    qint64 ofSeeds = 0;
    qint64 own = 0;
};

/// Users, organizations, their tokens and members. Tokens are kept as SHA-256 only. Names share one space and are
/// compared without case. Thread-safe, also between processes.
class AccountTable
{
public:
    explicit AccountTable(Database &database)
        : m_database(database)
    {}

    /// Adds an account or changes its name, e-mail and PRO mark; its id is made from the name and stays.
    [[nodiscard]] Outcome<void> put(const Account &account);
    /// Changes the line about an account and its handles elsewhere.
    [[nodiscard]] Outcome<void> describe(const QString &name, const QString &details, const QJsonObject &socials);
    /// Forgets an account with its tokens, memberships, requests and collections. Its repositories stay: the caller
    /// sees to it that there are none.
    [[nodiscard]] Outcome<void> remove(const QString &name);
    [[nodiscard]] Outcome<void> putMember(const Membership &membership);
    /// Takes an account out of an organization and its resource groups.
    [[nodiscard]] Outcome<void> removeMember(const QString &organization, const QString &account);

    /// `rights` are those of a fine-grained token.
    [[nodiscard]] Outcome<void> putToken(const QString &accountName, const QString &token, const QString &label,
                                         const QString &role, const QDateTime &createdAt = {},
                                         const QJsonObject &rights = {});
    [[nodiscard]] QList<TokenRow> tokensOf(const QString &accountName);
    /// Tokens of that label; how many there were.
    [[nodiscard]] Outcome<int> removeTokens(const QString &accountName, const QString &label);
    /// Whoever they belong to; unknown ones are passed over.
    [[nodiscard]] Outcome<void> revoke(const QStringList &tokens);
    /// The caller behind a token; nothing for an unknown one.
    [[nodiscard]] std::optional<Caller> callerOf(const QString &token);
    /// An account with all its places and a plain token: for what is done in its name while it does not ask.
    [[nodiscard]] Caller asCaller(const Account &account);

    [[nodiscard]] std::optional<Account> find(const QString &name);
    [[nodiscard]] std::optional<Account> byId(const QString &id);
    [[nodiscard]] QList<Account> all();
    [[nodiscard]] TokenCounts countTokens();
    [[nodiscard]] QList<Membership> membersOf(const QString &organization);
    [[nodiscard]] QList<Account> organizationsOf(const QString &account);
    /// Accounts whose name or full name contains the text, at most `limit`.
    [[nodiscard]] QList<Account> search(const QString &text, Account::Kind kind, int limit);

private:
    [[nodiscard]] QList<Account> list(const QString &conditions, const QVariantList &values);

    Database &m_database;
};

/// The stable 24-digit id of a thing: four bytes of its creation time, eight from its name (repo-info.md §1.1).
[[nodiscard]] QString stableId(const QDateTime &createdAt, const QString &name);
/// An id of the same form that no other thing has.
[[nodiscard]] QString freshId(const QDateTime &createdAt);

/// Column list and reader shared with what joins accounts.
[[nodiscard]] QString accountColumns(const QString &alias);
[[nodiscard]] Account accountAt(const QSqlQuery &query);

} // namespace hs::localhub
