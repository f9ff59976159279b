// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/schema.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {

QStringList collectionTables()
{
    return {
        u"CREATE TABLE collections(id TEXT PRIMARY KEY, owner TEXT NOT NULL COLLATE NOCASE, creator TEXT NOT NULL, "
        "title TEXT NOT NULL, description TEXT NOT NULL, theme TEXT NOT NULL, private INTEGER NOT NULL, "
        "position INTEGER NOT NULL, gate INTEGER NOT NULL, gate_mode TEXT NOT NULL, gate_email TEXT NOT NULL, "
        "group_id TEXT NOT NULL, created INTEGER NOT NULL, updated INTEGER NOT NULL) WITHOUT ROWID"_s,
        u"CREATE INDEX collections_owner ON collections(owner, position)"_s,
        u"CREATE INDEX collections_updated ON collections(updated, id)"_s,
        // An item is a repository or another collection, and goes with it.
        u"CREATE TABLE collection_items(id TEXT PRIMARY KEY, "
        "collection TEXT NOT NULL REFERENCES collections(id) ON DELETE CASCADE, "
        "repo INTEGER REFERENCES repos(key) ON DELETE CASCADE, "
        "nested TEXT REFERENCES collections(id) ON DELETE CASCADE, position INTEGER NOT NULL, note TEXT NOT NULL, "
        "gallery TEXT NOT NULL, UNIQUE(collection, repo), UNIQUE(collection, nested)) WITHOUT ROWID"_s,
        u"CREATE INDEX collection_items_of ON collection_items(collection, position)"_s,
        u"CREATE INDEX collection_items_repo ON collection_items(repo)"_s,
        u"CREATE INDEX collection_items_nested ON collection_items(nested)"_s,
    };
}

} // namespace hs::localhub
