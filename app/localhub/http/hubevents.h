// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/types/values.h"

#include <functional>
#include <mutex>
#include <vector>

namespace hs::localhub {

/// Something that was changed, in the words of a webhook's payload (organizations.md §12).
struct HubEvent
{
    QString scope;       ///< repo, repo.content, repo.config, discussion, discussion.comment
    QString action;      ///< create, update, delete, move
    RepoRow repo;        ///< as it is after the change (before it, for a deletion)
    QString actor;       ///< account name; empty for the hub itself
    QJsonObject details; ///< further members of the payload: updatedRefs, updatedConfig, discussion, comment
};

/// Passes events on to whoever wants them (webhooks, notifications, the runtime of a Space). Thread-safe; listeners run
/// on the thread that made the change, after it is stored, and must be quick.
class HubEvents
{
public:
    using Listener = std::function<void(const HubEvent &)>;

    /// For the time of the hub; there is no way to leave.
    void listen(Listener listener);
    void tell(const HubEvent &event) const;

private:
    mutable std::mutex m_mutex;
    std::vector<Listener> m_listeners;
};

} // namespace hs::localhub
