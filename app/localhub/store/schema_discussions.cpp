// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/schema.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {

QStringList discussionTables()
{
    return {
        // The last number given away, so that a deleted discussion's is not used again.
        u"CREATE TABLE discussion_numbers(repo INTEGER PRIMARY KEY REFERENCES repos(key) ON DELETE CASCADE, "
        "last INTEGER NOT NULL)"_s,
        u"CREATE TABLE discussions(key INTEGER PRIMARY KEY, repo INTEGER NOT NULL REFERENCES repos(key) ON DELETE "
        "CASCADE, num INTEGER NOT NULL, oid TEXT NOT NULL, title TEXT NOT NULL, status INTEGER NOT NULL, "
        "is_pull INTEGER NOT NULL, pinned INTEGER NOT NULL DEFAULT 0, locked INTEGER NOT NULL DEFAULT 0, "
        "report INTEGER NOT NULL DEFAULT 0, author TEXT NOT NULL, created INTEGER NOT NULL, "
        "comments INTEGER NOT NULL DEFAULT 0, base TEXT NOT NULL DEFAULT '', head TEXT NOT NULL DEFAULT '', "
        "merge_commit TEXT NOT NULL DEFAULT '', has_ref INTEGER NOT NULL DEFAULT 0, UNIQUE(repo, num))"_s,
        u"CREATE TABLE discussion_events(key INTEGER PRIMARY KEY, discussion INTEGER NOT NULL REFERENCES "
        "discussions(key) ON DELETE CASCADE, oid TEXT NOT NULL, type TEXT NOT NULL, author TEXT NOT NULL, "
        "created INTEGER NOT NULL, data TEXT NOT NULL)"_s,
        u"CREATE INDEX discussion_events_of ON discussion_events(discussion, key)"_s,
        u"CREATE TABLE discussion_reactions(event INTEGER NOT NULL REFERENCES discussion_events(key) ON DELETE "
        "CASCADE, account TEXT NOT NULL, reaction TEXT NOT NULL, PRIMARY KEY(event, reaction, account)) WITHOUT "
        "ROWID"_s,
        // What a pull request showed when its reference was deleted: its commits may be collected after that.
        u"CREATE TABLE discussion_diffs(discussion INTEGER PRIMARY KEY REFERENCES discussions(key) ON DELETE CASCADE, "
        "diff TEXT NOT NULL)"_s,
    };
}

} // namespace hs::localhub
