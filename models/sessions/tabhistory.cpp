// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/tabhistory.h"

#include <algorithm>

namespace hs::models {

TabHistory::TabHistory(const Location &start, const QDateTime &now)
    : m_steps{HistoryStep{start, {}, {}, now}}
{}

std::optional<TabHistory> TabHistory::fromSteps(const QList<HistoryStep> &steps, qsizetype current)
{
    if (steps.isEmpty())
        return std::nullopt;
    TabHistory history;
    history.m_steps = steps;
    history.m_current = std::clamp<qsizetype>(current, 0, steps.size() - 1);
    return history;
}

void TabHistory::visit(const Location &location, const QDateTime &now)
{
    if (location == current().location)
        return;
    m_steps.resize(m_current + 1, HistoryStep{location, {}, {}, now});
    m_steps.append(HistoryStep{location, {}, {}, now});
    if (m_steps.size() > kMostSteps)
        m_steps.removeFirst();
    m_current = m_steps.size() - 1;
}

void TabHistory::refine(const Location &location, const QDateTime &now)
{
    if (location == current().location)
        return;
    if (!m_steps.at(m_current).since.isValid() || m_steps.at(m_current).since.addDuration(kOneThought) <= now) {
        visit(location, now);
        return;
    }
    m_steps.resize(m_current + 1, HistoryStep{location, {}, {}, now});
    HistoryStep &step = m_steps[m_current];
    step.location = location;
    // Typing on keeps the step young: a whole sentence is one thought.
    step.since = now;
}

void TabHistory::amend(const Location &location)
{
    m_steps[m_current].location = location;
}

void TabHistory::remember(const QString &title, const QByteArray &pageState)
{
    m_steps[m_current].title = title;
    m_steps[m_current].pageState = pageState;
}

const HistoryStep &TabHistory::go(qsizetype distance)
{
    m_current = std::clamp<qsizetype>(m_current + distance, 0, m_steps.size() - 1);
    return current();
}

} // namespace hs::models
