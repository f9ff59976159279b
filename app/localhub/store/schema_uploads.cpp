// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/schema.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {

QStringList uploadTables()
{
    return {
        // Large files that were uploaded to a repository and that no commit of it speaks of yet.
        u"CREATE TABLE lfs_uploads(repo INTEGER NOT NULL REFERENCES repos(key) ON DELETE CASCADE, sha TEXT NOT NULL, "
        "size INTEGER NOT NULL, uploaded INTEGER NOT NULL, PRIMARY KEY(repo, sha)) WITHOUT ROWID"_s,
        u"CREATE INDEX lfs_uploads_sha ON lfs_uploads(sha)"_s,
    };
}

} // namespace hs::localhub
