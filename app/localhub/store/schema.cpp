// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/schema.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

/// Rows that are searched and sorted are narrow (repos); what only an answer needs is beside them (facts), so that a
/// search over a hundred thousand repositories stays within a few megabytes of pages.
QStringList firstVersion()
{
    return {
        u"CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"_s,
        u"CREATE TABLE accounts(id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE, kind INTEGER NOT NULL, "
        "fullname TEXT NOT NULL, email TEXT NOT NULL, is_pro INTEGER NOT NULL, created INTEGER NOT NULL) WITHOUT ROWID"_s,
        u"CREATE TABLE tokens(hash TEXT PRIMARY KEY, account TEXT NOT NULL REFERENCES accounts(id), label TEXT NOT "
        u"NULL, "
        "role TEXT NOT NULL, created INTEGER NOT NULL) WITHOUT ROWID"_s,
        u"CREATE TABLE members(organization TEXT NOT NULL COLLATE NOCASE, account TEXT NOT NULL COLLATE NOCASE, "
        "role TEXT NOT NULL, PRIMARY KEY(organization, account)) WITHOUT ROWID"_s,
        u"CREATE INDEX members_of ON members(account)"_s,
        u"CREATE TABLE repos(key INTEGER PRIMARY KEY, oid TEXT NOT NULL UNIQUE, kind INTEGER NOT NULL, "
        "owner TEXT NOT NULL COLLATE NOCASE, name TEXT NOT NULL, full TEXT NOT NULL COLLATE NOCASE, "
        "private INTEGER NOT NULL, disabled INTEGER NOT NULL, gate INTEGER NOT NULL, downloads INTEGER NOT NULL, "
        "downloads_all INTEGER NOT NULL, likes INTEGER NOT NULL, trending INTEGER NOT NULL, created INTEGER NOT NULL, "
        "modified INTEGER NOT NULL, head TEXT NOT NULL, parameters INTEGER NOT NULL, storage INTEGER NOT NULL, "
        "main_size INTEGER NOT NULL, task TEXT NOT NULL, library TEXT NOT NULL, sdk TEXT NOT NULL)"_s,
        u"CREATE UNIQUE INDEX repos_full ON repos(kind, full)"_s,
        u"CREATE INDEX repos_trending ON repos(kind, trending, key)"_s,
        u"CREATE INDEX repos_downloads ON repos(kind, downloads, key)"_s,
        u"CREATE INDEX repos_likes ON repos(kind, likes, key)"_s,
        u"CREATE INDEX repos_created ON repos(kind, created, key)"_s,
        u"CREATE INDEX repos_modified ON repos(kind, modified, key)"_s,
        u"CREATE INDEX repos_parameters ON repos(kind, parameters, key)"_s,
        u"CREATE INDEX repos_main_size ON repos(kind, main_size, key)"_s,
        u"CREATE INDEX repos_owner ON repos(owner, kind)"_s,
        u"CREATE TABLE facts(repo INTEGER PRIMARY KEY REFERENCES repos(key) ON DELETE CASCADE, tags TEXT NOT NULL, "
        "card TEXT NOT NULL, config TEXT NOT NULL, safetensors TEXT NOT NULL, gguf TEXT NOT NULL, extra TEXT NOT NULL, "
        "siblings TEXT NOT NULL, used_models TEXT NOT NULL, used_datasets TEXT NOT NULL)"_s,
        u"CREATE TABLE tags(kind INTEGER NOT NULL, tag TEXT NOT NULL, repo INTEGER NOT NULL REFERENCES repos(key) "
        "ON DELETE CASCADE, PRIMARY KEY(kind, tag, repo)) WITHOUT ROWID"_s,
        u"CREATE INDEX tags_repo ON tags(repo)"_s,
        u"CREATE TABLE former(kind INTEGER NOT NULL, full TEXT NOT NULL COLLATE NOCASE, repo INTEGER NOT NULL "
        "REFERENCES repos(key) ON DELETE CASCADE, PRIMARY KEY(kind, full)) WITHOUT ROWID"_s,
        u"CREATE TABLE access(repo INTEGER NOT NULL REFERENCES repos(key) ON DELETE CASCADE, "
        "account TEXT NOT NULL COLLATE NOCASE, state INTEGER NOT NULL, requested INTEGER NOT NULL, "
        "PRIMARY KEY(repo, account)) WITHOUT ROWID"_s,
        u"CREATE TABLE uses(kind INTEGER NOT NULL, target TEXT NOT NULL COLLATE NOCASE, space INTEGER NOT NULL "
        "REFERENCES repos(key) ON DELETE CASCADE, PRIMARY KEY(kind, target, space)) WITHOUT ROWID"_s,
        u"CREATE INDEX uses_space ON uses(space)"_s,
        u"CREATE TABLE lfs(repo INTEGER NOT NULL REFERENCES repos(key) ON DELETE CASCADE, sha TEXT NOT NULL, "
        "size INTEGER NOT NULL, PRIMARY KEY(repo, sha)) WITHOUT ROWID"_s,
        // A commit in flight: written before git moves, gone with the transaction that stores the new facts. What is
        // still here at start is read again from git.
        u"CREATE TABLE pending(repo INTEGER PRIMARY KEY REFERENCES repos(key) ON DELETE CASCADE)"_s,
    };
}

/// What writing needs.
QStringList secondVersion()
{
    return QStringList{
               u"ALTER TABLE repos ADD COLUMN creator TEXT NOT NULL DEFAULT ''"_s,
               // What is made outside the database before a row speaks of it; see Journal.
               u"CREATE TABLE journal(id INTEGER PRIMARY KEY AUTOINCREMENT, action TEXT NOT NULL, what TEXT NOT NULL)"_s,
           } +
           discussionTables() + notificationTables() + webhookTables() + repoChangeTables() + uploadTables() +
           peopleTables() + collectionTables() + gatingTables() + spaceTables();
}

/// Parts of names without a walk over all of them.
QStringList thirdVersion()
{
    return {
        u"CREATE VIRTUAL TABLE repo_names USING fts5(full, content='repos', content_rowid='key', tokenize='trigram')"_s,
        u"CREATE TRIGGER repo_names_added AFTER INSERT ON repos BEGIN "
        "INSERT INTO repo_names(rowid, full) VALUES(new.key, new.full); END"_s,
        u"CREATE TRIGGER repo_names_removed AFTER DELETE ON repos BEGIN "
        "INSERT INTO repo_names(repo_names, rowid, full) VALUES('delete', old.key, old.full); END"_s,
        u"CREATE TRIGGER repo_names_changed AFTER UPDATE OF full ON repos BEGIN "
        "INSERT INTO repo_names(repo_names, rowid, full) VALUES('delete', old.key, old.full); "
        "INSERT INTO repo_names(rowid, full) VALUES(new.key, new.full); END"_s,
        u"INSERT INTO repo_names(repo_names) VALUES('rebuild')"_s,
    };
}

} // namespace

int schemaVersion()
{
    return 3;
}

QStringList schemaStep(int step)
{
    switch (step) {
    case 0:
        return firstVersion();
    case 1:
        return secondVersion();
    case 2:
        return thirdVersion();
    default:
        return {};
    }
}

} // namespace hs::localhub
