// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/schema.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {

QStringList repoChangeTables()
{
    return {
        u"ALTER TABLE repos ADD COLUMN protected INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE repos ADD COLUMN discussions_disabled INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE repos ADD COLUMN members_gated INTEGER NOT NULL DEFAULT 0"_s,
        // When an object came to a repository; 0 for what was there before anybody asked.
        u"ALTER TABLE lfs ADD COLUMN pushed INTEGER NOT NULL DEFAULT 0"_s,
        // Settings that neither a search nor a check of rights asks for.
        u"CREATE TABLE repo_settings(repo INTEGER PRIMARY KEY REFERENCES repos(key) ON DELETE CASCADE, "
        "settings TEXT NOT NULL)"_s,
        u"CREATE TABLE likes(key INTEGER PRIMARY KEY, repo INTEGER NOT NULL REFERENCES repos(key) ON DELETE CASCADE, "
        "account TEXT NOT NULL COLLATE NOCASE, created INTEGER NOT NULL, UNIQUE(repo, account))"_s,
        u"CREATE INDEX likes_of ON likes(account, key)"_s,
        u"CREATE INDEX lfs_of ON lfs(sha)"_s,
        u"CREATE TABLE repo_groups(repo INTEGER PRIMARY KEY REFERENCES repos(key) ON DELETE CASCADE, "
        "group_id TEXT NOT NULL, added_by TEXT NOT NULL)"_s,
        u"CREATE INDEX repo_groups_of ON repo_groups(group_id)"_s,
    };
}

} // namespace hs::localhub
