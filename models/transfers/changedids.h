// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QSet>

#include <utility>

namespace hs::transfers {

/// Which things changed and which are gone since somebody last asked, each once, in the order in which it happened.
template <typename Id>
class ChangedIds
{
public:
    void mark(const Id &id)
    {
        if (m_known.contains(id))
            return;
        m_known.insert(id);
        m_changed.append(id);
    }

    /// It may still be among the changed ones: who takes them looks it up anyway.
    void remove(const Id &id) { m_removed.append(id); }

    [[nodiscard]] QList<Id> takeChanged()
    {
        m_known.clear();
        return std::exchange(m_changed, {});
    }

    [[nodiscard]] QList<Id> takeRemoved() { return std::exchange(m_removed, {}); }

private:
    QList<Id> m_changed;
    QSet<Id> m_known;
    QList<Id> m_removed;
};

} // namespace hs::transfers
