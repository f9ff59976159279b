// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transfers/partialfile.h"

#include <QMutex>

#include <functional>
#include <memory>
#include <vector>

namespace hs::transfers {

/// Brings many small files of one volume to the medium together: all that are complete while a round is on its way are
/// the next round. Their writes are begun before the first of them is waited for, and what the file system must write
/// in its journal for the first serves the others. For all threads.
class FlushRounds
{
public:
    struct Entry
    {
        PartialFilePtr file;                    ///< complete
        std::function<void(Result<void>)> done; ///< told on a worker whether it is on the medium
    };

    /// On a worker. Returns at once while a round is on its way, whose worker takes this one along; else works until
    /// nobody waits.
    void flush(Entry entry);

private:
    QMutex m_mutex;
    std::vector<Entry> m_waiting;
    bool m_isRunning = false;
};

using FlushRoundsPtr = std::shared_ptr<FlushRounds>;

} // namespace hs::transfers
