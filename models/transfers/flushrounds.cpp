// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/flushrounds.h"

#include <utility>

namespace hs::transfers {

void FlushRounds::flush(Entry entry)
{
    QMutexLocker guard(&m_mutex);
    m_waiting.push_back(std::move(entry));
    if (std::exchange(m_isRunning, true))
        return;
    while (!m_waiting.empty()) {
        const std::vector<Entry> round = std::exchange(m_waiting, {});
        guard.unlock();
        if (round.size() > 1) {
            for (const Entry &one : round)
                one.file->beginFlush();
        }
        for (const Entry &one : round)
            one.done(one.file->flush());
        guard.relock();
    }
    m_isRunning = false;
}

} // namespace hs::transfers
