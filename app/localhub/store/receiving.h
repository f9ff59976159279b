// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/pktline.h"
#include "localhub/git/quarantine.h"
#include "localhub/store/store.h"

namespace hs::localhub {

/// A push that passed all checks.
struct ReceivedPush
{
    QList<PushCommand> commands;
    Quarantine *objects = nullptr; ///< null when nothing came along
    QList<std::pair<QString, qint64>> lfsObjects;
    bool isAtomic = false; ///< all or nothing; otherwise what is possible
};

struct AcceptedPush
{
    RepoRow repo;         ///< after it
    QStringList refusals; ///< git's words, one a command; empty for what is done
    QList<PushCommand> done;
};

/// Brings a push into the repository: objects, large files' rows, references, facts. Takes Store::writeLock(). NoRepo
/// when the repository is gone by now.
[[nodiscard]] Outcome<AcceptedPush> acceptPush(Store &store, const RepoRow &repo, const ReceivedPush &push);

/// Size of a large file that a new commit of the repository may point to: one that it has, or that was uploaded to it.
[[nodiscard]] std::optional<qint64> largeFileOf(Store &store, const RepoRow &repo, const QString &sha256);

} // namespace hs::localhub
