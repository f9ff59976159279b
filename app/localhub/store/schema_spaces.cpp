// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/schema.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {

QStringList spaceTables()
{
    return {
        u"CREATE TABLE spaces(repo INTEGER PRIMARY KEY REFERENCES repos(key) ON DELETE CASCADE, stage TEXT NOT NULL, "
        "error TEXT NOT NULL, live_commit TEXT NOT NULL, hardware TEXT NOT NULL, sleeps INTEGER, "
        "replicas INTEGER NOT NULL, dev_mode INTEGER NOT NULL, storage TEXT NOT NULL, volumes TEXT NOT NULL, "
        "changed INTEGER NOT NULL)"_s,
        u"CREATE INDEX spaces_stage ON spaces(stage)"_s,
        u"CREATE TABLE space_variables(repo INTEGER NOT NULL REFERENCES repos(key) ON DELETE CASCADE, "
        "key TEXT NOT NULL, value TEXT NOT NULL, description TEXT NOT NULL, updated INTEGER NOT NULL, "
        "PRIMARY KEY(repo, key)) WITHOUT ROWID"_s,
        u"CREATE TABLE space_secrets(repo INTEGER NOT NULL REFERENCES repos(key) ON DELETE CASCADE, "
        "key TEXT NOT NULL, sealed BLOB NOT NULL, description TEXT NOT NULL, updated INTEGER NOT NULL, "
        "PRIMARY KEY(repo, key)) WITHOUT ROWID"_s,
        u"CREATE TABLE space_logs(id INTEGER PRIMARY KEY AUTOINCREMENT, repo INTEGER NOT NULL REFERENCES repos(key) "
        "ON DELETE CASCADE, log INTEGER NOT NULL, time INTEGER NOT NULL, text TEXT NOT NULL)"_s,
        u"CREATE INDEX space_logs_repo ON space_logs(repo, log, id)"_s,
        // Host names are looked up by what they are made of, so that a rename needs nothing here; see SpaceTable.
        u"CREATE INDEX repos_subdomain ON repos(lower(replace(replace(replace(full, '/', '-'), '_', '-'), '.', '-'))) "
        "WHERE kind = 2"_s,
        u"CREATE INDEX repos_oid_end ON repos(substr(oid, -8)) WHERE kind = 2"_s,
    };
}

} // namespace hs::localhub
