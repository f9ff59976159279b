// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/store/database.h"
#include "localhub/types/values.h"

namespace hs::localhub {

/// One account's request for a gated repository (gating.md §4); there is at most one.
struct AccessRequest
{
    QString id; ///< 24 hex digits; of a stored request
    QString account;
    AccessState state = AccessState::None; ///< None: there is no request
    QDateTime requestedAt;
    QDateTime reviewedAt;    ///< of the last decision; none while it is pending
    QString grantedBy;       ///< account name, when a person accepted it
    QJsonObject fields;      ///< answers to the card's form by their label
    bool sharesEmail = true; ///< false when nobody asked and access was granted
};

/// The id of a new request; `gate` is what is asked for, by a name that no other has.
[[nodiscard]] QString accessRequestId(const QDateTime &requestedAt, const QString &gate, const QString &account);

/// What a list asks for.
struct AccessQuery
{
    std::optional<AccessState> state; ///< all states when empty
    QString namePrefix;               ///< of the account's name, without case
    QDateTime after;                  ///< requests made later than this
    QDateTime before;
    int limit = 1000;
    QString cursor; ///< as handed out; empty for the first page
};

struct AccessPage
{
    QList<AccessRequest> requests;
    QString nextCursor; ///< empty on the last page
};

/// The requests for one repository, or for its gating group when it is in one: then any repository of the collection
/// leads to the same requests (docs/hub/enterprise-gating-group-collections.md). Thread-safe.
class AccessRequests
{
public:
    AccessRequests(Database &database, qint64 repo);

    [[nodiscard]] AccessRequest find(const QString &account);
    /// The account of the request with this id; empty when there is none.
    [[nodiscard]] QString accountOf(const QString &id);
    /// Newest first. Invalid for a cursor that is not one of ours.
    [[nodiscard]] Outcome<AccessPage> page(const AccessQuery &query);
    /// Reads a request, hands it to `edit`, and stores what that made of it when it returns true; state None removes
    /// it. All in one transaction.
    [[nodiscard]] Outcome<void> change(const QString &account, const std::function<bool(AccessRequest &)> &edit);

private:
    [[nodiscard]] QString statement(const QString &text) const;
    [[nodiscard]] AccessRequest read(Database::Lease &connection, const QString &account) const;
    void write(Database::Lease &connection, const AccessRequest &request) const;

    Database &m_database;
    QString m_table;
    QString m_column;
    QVariant m_gate;
};

} // namespace hs::localhub
