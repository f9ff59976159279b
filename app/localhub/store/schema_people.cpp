// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/schema.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {

QStringList peopleTables()
{
    return {
        u"ALTER TABLE accounts ADD COLUMN details TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE accounts ADD COLUMN socials TEXT NOT NULL DEFAULT ''"_s,
        // Of a fine-grained token, as whoami shows them; JSON.
        u"ALTER TABLE tokens ADD COLUMN rights TEXT NOT NULL DEFAULT ''"_s,
        u"CREATE TABLE follows(account TEXT NOT NULL COLLATE NOCASE, target TEXT NOT NULL COLLATE NOCASE, "
        "since INTEGER NOT NULL, PRIMARY KEY(account, target)) WITHOUT ROWID"_s,
        u"CREATE INDEX follows_target ON follows(target)"_s,
        u"CREATE TABLE resource_groups(id TEXT PRIMARY KEY, organization TEXT NOT NULL COLLATE NOCASE, "
        "name TEXT NOT NULL, description TEXT NOT NULL, created INTEGER NOT NULL, join_role TEXT NOT NULL, "
        "join_scope TEXT NOT NULL, limits TEXT NOT NULL) WITHOUT ROWID"_s,
        u"CREATE INDEX resource_groups_of ON resource_groups(organization)"_s,
        u"CREATE TABLE group_members(group_id TEXT NOT NULL REFERENCES resource_groups(id) ON DELETE CASCADE, "
        "account TEXT NOT NULL COLLATE NOCASE, role TEXT NOT NULL, added_by TEXT NOT NULL, "
        "PRIMARY KEY(group_id, account)) WITHOUT ROWID"_s,
        u"CREATE INDEX group_members_of ON group_members(account)"_s,
        u"CREATE TABLE audit(key INTEGER PRIMARY KEY AUTOINCREMENT, organization TEXT NOT NULL COLLATE NOCASE, "
        "type TEXT NOT NULL, account TEXT NOT NULL, message TEXT NOT NULL, created INTEGER NOT NULL, "
        "data TEXT NOT NULL)"_s,
        u"CREATE INDEX audit_of ON audit(organization, key)"_s,
    };
}

} // namespace hs::localhub
