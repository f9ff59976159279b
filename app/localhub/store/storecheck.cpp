// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/storecheck.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {

StoreCheck::StoreCheck(Store &store, bool repairs, Tell tell)
    : m_store(store)
    , m_repairs(repairs)
    , m_tell(std::move(tell))
{}

void StoreCheck::find(const QString &text, const std::function<bool()> &repair)
{
    const Finding finding{text, m_repairs && repair && repair()};
    ++(finding.isRepaired ? m_repaired : m_problems);
    m_tell(finding);
}

void StoreCheck::run()
{
    // With a database that cannot be trusted nothing else can be told, and nothing must be repaired.
    if (!checkDatabase())
        return;
    checkUnfinished();
    checkLargeFiles();
    readRows();
    for (const RepoRow &row : std::as_const(m_rows))
        checkRepository(row);
    checkGitFolders();
    checkLargeFileRows();
}

bool StoreCheck::checkDatabase()
{
    const int before = m_problems;
    Database::Lease connection = m_store.database().lease();
    for (QSqlQuery query = connection.run(u"PRAGMA integrity_check"_s); query.next();) {
        if (const QString line = query.value(0).toString(); line != "ok"_L1)
            find(u"the database is damaged: "_s + line);
    }
    for (QSqlQuery query = connection.run(u"PRAGMA foreign_key_check"_s); query.next();)
        find(u"a row of the table \"%1\" belongs to nothing in \"%2\""_s.arg(query.value(0).toString(),
                                                                             query.value(2).toString()));
    return m_problems == before && connection.lastError().isEmpty();
}

void StoreCheck::checkUnfinished()
{
    qsizetype open = 0;
    for (const Journal::Entry &entry : m_store.journal().open())
        open += entry.action == Journal::kLooseObjects ? 0 : 1; // these wait for a start, nothing was cut short
    const qsizetype pending = m_store.repos().pending().size();
    if (open + pending == 0 && !m_repairs)
        return;
    bool isDone = false;
    if (m_repairs)
        isDone = m_store.recover().has_value();
    if (open > 0)
        find(u"%1 changes were cut short (a start or a repair settles them)"_s.arg(open), [isDone] { return isDone; });
    if (pending > 0)
        find(u"%1 commits were cut short (a start or a repair settles them)"_s.arg(pending),
             [isDone] { return isDone; });
}

void StoreCheck::readRows()
{
    Database::Lease connection = m_store.database().lease();
    QSqlQuery query = connection.run(u"SELECT %1 FROM repos r ORDER BY r.key"_s.arg(repoColumns(u"r"_s)));
    while (query.next())
        m_rows.append(repoAt(query));
    QSqlQuery recorded = connection.run(u"SELECT sha FROM lfs UNION SELECT sha FROM lfs_uploads"_s);
    while (recorded.next())
        m_recorded.insert(recorded.value(0).toString());
}

} // namespace hs::localhub
