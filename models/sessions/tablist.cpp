// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/tablist.h"

#include <algorithm>
#include <utility>

namespace hs::models {

namespace {

bool isSingle(const Location &location)
{
    return std::holds_alternative<TransfersPlace>(location) || std::holds_alternative<LibraryPlace>(location);
}

} // namespace

TabList::TabList(const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{}

int TabList::positionOf(TabId id) const
{
    const auto found = std::ranges::find(m_tabs, id, &Tab::id);
    return found == m_tabs.end() ? -1 : int(found - m_tabs.begin());
}

int TabList::findSingle(const Location &location) const
{
    if (!isSingle(location))
        return -1;
    const auto found =
        std::ranges::find_if(m_tabs, [&](const Tab &tab) { return tab.history.current().location == location; });
    return found == m_tabs.end() ? -1 : int(found - m_tabs.begin());
}

void TabList::insert(int position, const TabHistory &history)
{
    m_tabs.insert(position, Tab{m_nextId++, history});
    // Where the current tab is, now; nobody was brought to the front yet.
    if (m_current >= position)
        ++m_current;
    Q_EMIT inserted(position);
}

void TabList::open(const Location &location, bool inFront)
{
    if (const int existing = findSingle(location); existing >= 0) {
        if (inFront)
            setCurrent(existing);
        return;
    }
    const int position = m_current + 1;
    insert(position, TabHistory(location, m_clock.now()));
    if (inFront || m_current < 0)
        setCurrent(position);
}

void TabList::navigate(const Location &location)
{
    if (m_current < 0 || isSingle(location)) {
        open(location, true);
        return;
    }
    Tab &tab = m_tabs[m_current];
    if (tab.history.current().location == location)
        return;
    Q_EMIT leaving(tab.id);
    tab.history.visit(location, m_clock.now());
    Q_EMIT placeChanged(tab.id);
    Q_EMIT changed(m_current);
}

void TabList::go(int distance)
{
    if (m_current < 0)
        return;
    Tab &tab = m_tabs[m_current];
    const qsizetype before = tab.history.currentIndex();
    if (distance == 0 || before + distance < 0 || before + distance >= tab.history.steps().size())
        return;
    Q_EMIT leaving(tab.id);
    tab.history.go(distance);
    Q_EMIT placeChanged(tab.id);
    Q_EMIT changed(m_current);
}

void TabList::close(int position)
{
    if (position < 0 || position >= count())
        return;
    const TabId id = m_tabs.at(position).id;
    Q_EMIT leaving(id);
    m_closed.append(m_tabs.at(position).history);
    if (m_closed.size() > kMostClosed)
        m_closed.removeFirst();
    m_tabs.removeAt(position);
    const bool wasCurrent = position == m_current;
    if (position < m_current || m_current >= count())
        --m_current;
    Q_EMIT removed(position, id);
    if (wasCurrent)
        Q_EMIT currentChanged(m_current);
}

void TabList::reopen()
{
    if (m_closed.isEmpty())
        return;
    const TabHistory history = m_closed.takeLast();
    if (const int existing = findSingle(history.current().location); existing >= 0) {
        setCurrent(existing);
        return;
    }
    const int position = m_current + 1;
    insert(position, history);
    setCurrent(position);
}

void TabList::move(int from, int to)
{
    if (from == to || from < 0 || to < 0 || from >= count() || to >= count())
        return;
    const TabId front = m_current >= 0 ? idAt(m_current) : -1;
    m_tabs.move(from, to);
    m_current = positionOf(front);
    Q_EMIT moved(from, to);
}

void TabList::setCurrent(int position)
{
    if (position < 0 || position >= count() || position == m_current)
        return;
    m_current = position;
    Q_EMIT currentChanged(position);
}

void TabList::refine(TabId id, const Location &location, bool isNewStep)
{
    const int position = positionOf(id);
    if (position < 0)
        return;
    TabHistory &history = m_tabs[position].history;
    if (isNewStep)
        history.refine(location, m_clock.now());
    else
        history.amend(location);
    Q_EMIT changed(position);
}

void TabList::remember(TabId id, const QString &title, const QByteArray &pageState)
{
    const int position = positionOf(id);
    if (position < 0)
        return;
    m_tabs[position].history.remember(title, pageState);
    Q_EMIT changed(position);
}

TabsSnapshot TabList::snapshot() const
{
    TabsSnapshot snapshot;
    for (const Tab &tab : m_tabs)
        snapshot.tabs.append(tab.history);
    snapshot.current = m_current;
    snapshot.closed = m_closed;
    return snapshot;
}

void TabList::restore(const TabsSnapshot &snapshot)
{
    if (!m_tabs.isEmpty())
        return;
    for (const TabHistory &history : snapshot.tabs)
        insert(count(), history);
    m_closed = snapshot.closed;
    if (!m_tabs.isEmpty())
        setCurrent(int(std::clamp<qsizetype>(snapshot.current, 0, count() - 1)));
}

void TabList::clear()
{
    // All at once: whoever shows them makes another one current when that one goes, and would do so here.
    const QList<Tab> gone = std::exchange(m_tabs, {});
    m_current = -1;
    for (qsizetype i = gone.size() - 1; i >= 0; --i)
        Q_EMIT removed(static_cast<int>(i), gone.at(i).id);
    m_closed.clear();
    Q_EMIT currentChanged(-1);
}

} // namespace hs::models
