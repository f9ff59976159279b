// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/refsession.h"

#include "hub/calls/repos.h"

namespace hs::models {

void RefSession::open(hub::HubContextPtr hub, hub::RepoKind kind, const hub::RepoId &id)
{
    const hub::RepoRef repo{.kind = kind, .id = id, .revision = {}};
    if (m_hub == hub && m_repo == repo && m_refs.state != LoadState::Failed)
        return;
    m_hub = std::move(hub);
    m_repo = repo;
    m_refs = {};
    retry();
}

void RefSession::retry()
{
    m_refs.begin();
    const std::stop_token stop = m_scope.restart();
    m_scope.then(hub::fetchRefs(m_hub, m_repo, true, stop), [this](base::Result<hub::Answer<hub::Refs>> answer) {
        if (answer)
            m_refs.succeed(std::move(answer->value), answer->freshness);
        else
            m_refs.failWith(answer.error());
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

} // namespace hs::models
