// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/store/database.h"

#include <QJsonObject>

namespace hs::localhub {

/// What is made on disk before the database speaks of it, or unmade after it stopped to: noted here first, forgotten in
/// the transaction that settles it. What is still noted at start was cut short; Store::open() decides by the rows
/// whether the thing on disk stays. Thread-safe.
class Journal
{
public:
    struct Entry
    {
        qint64 id = 0;
        QString action;
        QJsonObject what;
    };

    /// A repository's git folder, {"oid": …}: it stays when there is a row with this oid, else it is removed. The same
    /// entry serves creating (noted before the folder is made) and deleting (noted with the row's deletion).
    static constexpr QLatin1StringView kGitFolder{"git-folder"};
    /// A reference refs/pr/N, {"oid": of the repository, "num": N}: it stays when there is a pull request that has it,
    /// else it is removed.
    static constexpr QLatin1StringView kPullRef{"pull-ref"};
    /// A merge, {"oid": of the repository, "num", "commit", "account", "comment", "when"}: it happened when the base
    /// has the commit, and is forgotten otherwise.
    static constexpr QLatin1StringView kMerge{"merge"};

    /// References that are moved together, {"oid", "moves": [{ref, from, to}], "dropped": […]}: at start the rest of
    /// the moves is made. See refmoves.h.
    static constexpr QLatin1StringView kRefMoves{"ref-moves"};
    /// Large files that a repository let go, or that are about to get their name, {"objects": […]}: those that no
    /// repository has by the next start are removed from disk then. Not earlier: an upload that goes on may just have
    /// found one there.
    static constexpr QLatin1StringView kLooseObjects{"loose-objects"};

    explicit Journal(Database &database)
        : m_database(database)
    {}

    [[nodiscard]] Outcome<qint64> note(QLatin1StringView action, const QJsonObject &what);
    /// Inside a transaction of the caller's.
    static qint64 noteWithin(Database::Lease &connection, QLatin1StringView action, const QJsonObject &what);
    [[nodiscard]] Outcome<void> forget(qint64 id);
    static void forgetWithin(Database::Lease &connection, qint64 id);
    [[nodiscard]] QList<Entry> open();

private:
    Database &m_database;
};

} // namespace hs::localhub
