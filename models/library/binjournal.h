// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

namespace hs::library {

/// What the undo bin knows of one deletion: `journal.json` in the entry's folder.
struct BinJournal
{
    enum class State {
        Moving,    ///< out of the cache: not finished
        Kept,      ///< all is in the bin
        Restoring, ///< back into the cache: not finished
        Emptying,  ///< being deleted for good
    };
    State state = State::Moving;
    QDateTime at; ///< UTC
    QStringList repos;
    int revisions = 0;
    qint64 bytes = 0;
    QStringList paths; ///< in the cache's folder; the nth lies in the entry's folder as `items/n`

    friend bool operator==(const BinJournal &, const BinJournal &) = default;
};

/// Nothing when there is none, or it makes no sense (a path that leads out of the cache, another version).
[[nodiscard]] std::optional<BinJournal> readJournal(const QString &path);
/// On the medium when it returns.
[[nodiscard]] base::Result<void> writeJournal(const QString &path, const BinJournal &journal);

} // namespace hs::library
