// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/schema.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {

QStringList notificationTables()
{
    return {
        u"CREATE TABLE notifications(account TEXT NOT NULL REFERENCES accounts(id) ON DELETE CASCADE, "
        "discussion INTEGER NOT NULL REFERENCES discussions(key) ON DELETE CASCADE, event TEXT NOT NULL, "
        "updated INTEGER NOT NULL, is_read INTEGER NOT NULL, participates INTEGER NOT NULL, mentioned INTEGER NOT "
        "NULL, PRIMARY KEY(account, discussion)) WITHOUT ROWID"_s,
        u"CREATE INDEX notifications_newest ON notifications(account, updated)"_s,
        u"CREATE INDEX notifications_discussion ON notifications(discussion)"_s,
        // What an account said about watching something; without a row the default holds. The target is the id of an
        // account or of a repository.
        u"CREATE TABLE watches(account TEXT NOT NULL REFERENCES accounts(id) ON DELETE CASCADE, target TEXT NOT NULL, "
        "is_on INTEGER NOT NULL, PRIMARY KEY(account, target)) WITHOUT ROWID"_s,
        u"CREATE INDEX watches_target ON watches(target)"_s,
        u"CREATE TABLE notification_settings(account TEXT PRIMARY KEY REFERENCES accounts(id) ON DELETE CASCADE, "
        "settings TEXT NOT NULL) WITHOUT ROWID"_s,
    };
}

} // namespace hs::localhub
