// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/hubevents.h"

namespace hs::localhub {

void HubEvents::listen(Listener listener)
{
    const std::scoped_lock lock(m_mutex);
    m_listeners.push_back(std::move(listener));
}

void HubEvents::tell(const HubEvent &event) const
{
    std::vector<Listener> listeners;
    {
        const std::scoped_lock lock(m_mutex);
        listeners = m_listeners;
    }
    for (const Listener &listener : listeners)
        listener(event);
}

} // namespace hs::localhub
