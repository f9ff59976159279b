// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessions/location.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace hs::models {

/// A place that a tab was at: enough to show it again as it was left.
struct HistoryStep
{
    Location location;
    QString title;        ///< as it stood in the tab; empty when the page was never shown
    QByteArray pageState; ///< Page::saveState()
    QDateTime since;      ///< UTC: when the tab came here
    friend bool operator==(const HistoryStep &, const HistoryStep &) = default;
};

/// Where one tab has been and where "back" and "forward" lead. A plain value that always has a current step.
class TabHistory
{
public:
    static constexpr int kMostSteps = 100;
    /// A filter change within this time after the last one belongs to the same step (design.md §3).
    static constexpr std::chrono::seconds kOneThought{2};

    TabHistory(const Location &start, const QDateTime &now);
    /// From a saved session. Nothing for an empty list; a wrong \a current is moved to the nearest.
    [[nodiscard]] static std::optional<TabHistory> fromSteps(const QList<HistoryStep> &steps, qsizetype current);

    [[nodiscard]] const HistoryStep &current() const { return m_steps.at(m_current); }
    [[nodiscard]] const QList<HistoryStep> &steps() const { return m_steps; }
    [[nodiscard]] qsizetype currentIndex() const { return m_current; }
    [[nodiscard]] bool canGoBack() const { return m_current > 0; }
    [[nodiscard]] bool canGoForward() const { return m_current + 1 < m_steps.size(); }

    /// A new step; what lay ahead is forgotten. Nothing happens when \a location is the current one.
    void visit(const Location &location, const QDateTime &now);
    /// The page moved on by itself, by a filter for example: a new step, unless the current one is younger than
    /// kOneThought; then that one is replaced.
    void refine(const Location &location, const QDateTime &now);
    /// The same step is now called \a location; not worth a step.
    void amend(const Location &location);

    /// What the page looks like, to come back to.
    void remember(const QString &title, const QByteArray &pageState);

    /// By \a distance steps: negative is back. Stops at the ends.
    const HistoryStep &go(qsizetype distance);

    friend bool operator==(const TabHistory &, const TabHistory &) = default;

private:
    TabHistory() = default;
    QList<HistoryStep> m_steps;
    qsizetype m_current = 0;
};

} // namespace hs::models
