// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/gitprocess.h"
#include "localhub/store/store.h"

#include <functional>

namespace hs::localhub {

/// Something in a data folder that is not as it should be, in words for its owner.
struct Finding
{
    QString text;
    bool isRepaired = false;
};

/// Looks at everything that a data folder holds: the database, what a stop cut short, every repository by git and
/// against its rows, and every large file. Repairs, when asked to, what can be made again from what is there; what
/// nothing speaks of is not deleted but moved to DIR/lost. Nothing else may work in the folder meanwhile. One thread.
class StoreCheck
{
public:
    using Tell = std::function<void(const Finding &)>;

    /// `store` was opened by Store::openAsItIs(). Findings are told as they are made.
    StoreCheck(Store &store, bool repairs, Tell tell);

    void run();

    [[nodiscard]] int problems() const { return m_problems; } ///< those that are not repaired
    [[nodiscard]] int repaired() const { return m_repaired; }
    [[nodiscard]] qsizetype repositories() const { return m_rows.size(); }
    [[nodiscard]] qsizetype largeFiles() const { return m_largeFiles.size(); }
    /// Temporary files that a stop left and nothing minds; removed by a repair.
    [[nodiscard]] int leftovers() const { return m_leftovers; }

private:
    /// `repair` is called when repairs are wanted; without one there is none.
    void find(const QString &text, const std::function<bool()> &repair = {});

    [[nodiscard]] bool checkDatabase();
    void checkUnfinished();
    void readRows();

    // checkrepos.cpp
    void checkRepository(const RepoRow &row);
    void checkByGit(const RepoRow &row, const QString &path);
    void checkLeftovers(const QString &folder);
    void checkIndex(const RepoRow &row, const GitReader &git);
    void checkPullRequests(const RepoRow &row, const GitReader &git);
    /// A large file of which no row speaks is given back to those that point to it. When others have it, the pointer
    /// may be somebody's attempt to get at theirs, and is only told of: a right must not come from knowing a hash.
    void checkPointers(const RepoRow &row, const GitReader &git);
    void checkGitFolders();

    // checkfiles.cpp
    void checkLargeFiles();
    void checkLargeFile(const QString &path, const QString &name);
    void checkLargeFileRows();
    [[nodiscard]] bool moveToLost(const QString &path) const;

    Store &m_store;
    bool m_repairs;
    Tell m_tell;
    GitPrograms m_programs;
    QList<RepoRow> m_rows;
    QHash<QString, qint64> m_largeFiles; ///< by SHA-256: size on disk
    QSet<QString> m_recorded;            ///< SHA-256 of the large files that any repository had before a repair
    int m_problems = 0;
    int m_repaired = 0;
    int m_leftovers = 0;
};

} // namespace hs::localhub
