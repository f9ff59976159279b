// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/store/database.h"

namespace hs::localhub {

/// Something that was done in an organization (organizations.md §7).
struct AuditEntry
{
    qint64 key = 0;
    QString organization;
    QString type;    ///< "repo.create", "org.change_role", …
    QString account; ///< who did it; empty for the hub itself
    QString message; ///< a sentence
    QDateTime when;
    QJsonObject data;
};

/// The audit logs of all organizations. Thread-safe.
class AuditLog
{
public:
    explicit AuditLog(Database &database)
        : m_database(database)
    {}

    /// A failure is logged by the database and changes nothing for the caller: what is told has happened already.
    void add(const AuditEntry &entry);
    /// Newest first; `text` must be part of the type, the message or the account's name.
    [[nodiscard]] QList<AuditEntry> of(const QString &organization, const QString &text, int limit);

private:
    Database &m_database;
};

} // namespace hs::localhub
