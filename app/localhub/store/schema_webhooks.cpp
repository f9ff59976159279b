// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/schema.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {

QStringList webhookTables()
{
    return {
        u"CREATE TABLE webhooks(id TEXT PRIMARY KEY, account TEXT NOT NULL REFERENCES accounts(id) ON DELETE CASCADE, "
        "url TEXT NOT NULL, job TEXT NOT NULL, job_source TEXT NOT NULL, watched TEXT NOT NULL, domains TEXT NOT NULL, "
        "secret TEXT NOT NULL, state INTEGER NOT NULL DEFAULT 0, created INTEGER NOT NULL, triggered INTEGER NOT NULL "
        "DEFAULT 0, failures INTEGER NOT NULL DEFAULT 0, rights TEXT) WITHOUT ROWID"_s,
        u"CREATE INDEX webhooks_account ON webhooks(account)"_s,
        // The queue and the log in one: a delivery that is settled stays for a while to be looked at and replayed.
        u"CREATE TABLE webhook_deliveries(key INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, "
        "webhook TEXT NOT NULL REFERENCES webhooks(id) ON DELETE CASCADE, created INTEGER NOT NULL, payload TEXT NOT "
        "NULL, state INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, due INTEGER NOT NULL, status INTEGER NOT "
        "NULL DEFAULT 0, outcome TEXT NOT NULL DEFAULT '')"_s,
        u"CREATE INDEX webhook_deliveries_due ON webhook_deliveries(state, due)"_s,
        u"CREATE INDEX webhook_deliveries_of ON webhook_deliveries(webhook, created)"_s,
    };
}

} // namespace hs::localhub
