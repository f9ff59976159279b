// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/schema.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {

QStringList gatingTables()
{
    return {
        u"ALTER TABLE access ADD COLUMN reviewed INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE access ADD COLUMN granter TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE access ADD COLUMN fields TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE access ADD COLUMN shares_email INTEGER NOT NULL DEFAULT 1"_s,
        // What the Hub calls requestId; those of a first version get one here.
        u"ALTER TABLE access ADD COLUMN id TEXT NOT NULL DEFAULT ''"_s,
        u"UPDATE access SET id = lower(hex(randomblob(12)))"_s,
        u"CREATE INDEX access_listed ON access(repo, state, requested)"_s,
        // The same for a gating group, whose requests open all repositories of a collection.
        u"CREATE TABLE collection_access(collection TEXT NOT NULL REFERENCES collections(id) ON DELETE CASCADE, "
        "account TEXT NOT NULL COLLATE NOCASE, state INTEGER NOT NULL, requested INTEGER NOT NULL, "
        "reviewed INTEGER NOT NULL, granter TEXT NOT NULL, fields TEXT NOT NULL, shares_email INTEGER NOT NULL, "
        "id TEXT NOT NULL, PRIMARY KEY(collection, account)) WITHOUT ROWID"_s,
    };
}

} // namespace hs::localhub
