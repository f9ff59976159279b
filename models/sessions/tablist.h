// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "sessions/windowsession.h"

#include <QObject>

namespace hs::models {

/// The tabs of a window: which there are, where each has been, which is in front, and which were closed lately. Knows
/// nothing of pages; whoever shows them follows the signals and reports with refine() and remember(). A tab is named
/// by an id that no other tab of the run ever has; positions change.
class TabList : public QObject
{
    Q_OBJECT

public:
    using TabId = int;
    static constexpr qsizetype kMostClosed = 25;

    /// \param clock  outlives this
    explicit TabList(const base::Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] int count() const { return int(m_tabs.size()); }
    /// Position of the tab in front; -1 when there is none.
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] TabId idAt(int position) const { return m_tabs.at(position).id; }
    /// -1 for a tab that is gone.
    [[nodiscard]] int positionOf(TabId id) const;
    [[nodiscard]] const TabHistory &historyAt(int position) const { return m_tabs.at(position).history; }
    [[nodiscard]] bool hasClosed() const { return !m_closed.isEmpty(); }

    /// A new tab behind the current one. Transfers and Library exist once: an open one is brought to the front.
    void open(const Location &location, bool inFront);
    /// Takes the current tab there (a new one for Transfers and Library, which are tabs of their own).
    void navigate(const Location &location);
    /// By that many steps of the current tab's history.
    void go(int distance);
    /// The last tab can be closed too; the window decides what follows.
    void close(int position);
    /// The tab closed last comes back where it was in its history. Nothing when there is none.
    void reopen();
    void move(int from, int to);
    void setCurrent(int position);

    /// The page of that tab moved by itself; see TabHistory. Unknown tabs are ignored.
    void refine(TabId id, const Location &location, bool isNewStep);
    void remember(TabId id, const QString &title, const QByteArray &pageState);

    [[nodiscard]] TabsSnapshot snapshot() const;
    /// Only while there are no tabs.
    void restore(const TabsSnapshot &snapshot);
    /// Takes all tabs away, and the memory of closed ones: another window session follows.
    void clear();

Q_SIGNALS:
    void inserted(int position);
    void removed(int position, int id);
    void moved(int from, int to);
    void currentChanged(int position);
    /// The tab is about to leave the place it shows: time to remember().
    void leaving(int id);
    /// The tab is to show the current step of its history.
    void placeChanged(int id);
    /// Title, place or what is behind and ahead is another.
    void changed(int position);

private:
    struct Tab
    {
        TabId id;
        TabHistory history;
    };

    [[nodiscard]] int findSingle(const Location &location) const;
    void insert(int position, const TabHistory &history);

    const base::Clock &m_clock;
    QList<Tab> m_tabs;
    QList<TabHistory> m_closed;
    int m_current = -1;
    TabId m_nextId = 1;
};

} // namespace hs::models
